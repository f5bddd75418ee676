package identity

import (
	"context"
	"errors"
	"strings"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// Surface is the way by which a request came in.
type Surface string

// The surfaces. The two callers without a token exist on Query alone.
const (
	Query    Surface = "query"
	Resource Surface = "resource"
	Health   Surface = "health"
)

// Logins under which Grafana itself calls, with role Admin and no token
// (pkg/services/ngalert/schedule and pkg/apimachinery/identity/context.go). Any
// user may rename himself to one of them, but a user comes with a token.
const (
	schedulerLogin    = "grafana_scheduler"
	serviceLogin      = "service"
	provisioningLogin = "provisioning"
	// Every service account's login begins so; no internal identity's does.
	serviceAccountPrefix = "sa-"
)

// The sentences of callers who are nobody.
const (
	ReasonNoToken  = "This request carries no sign-in, so nothing is shown."
	ReasonBadToken = "Your sign-in could not be verified, so nothing is shown. Reload the page; if it stays so, " +
		"an administrator can check grafana.url in the data source's set-up."
	ReasonNoKeys = "Your sign-in could not be checked, because Grafana's signing keys cannot be fetched. " +
		"An administrator can mend this in the data source's set-up: grafana.url must be an address " +
		"at which this backend reaches Grafana."
	ReasonNoRole = "Your account has no role in this organisation."
	ReasonPublic = "This dashboard is public, and what it asks for is not published."
	ReasonAlert  = "An alert rule may only query."
	// Nobody sees it who is not trying.
	ReasonOtherOrg = "This data source belongs to another organisation."
)

// Evidence is what Grafana handed over with one request.
type Evidence struct {
	Surface   Surface
	User      *backend.User
	OrgID     int64
	Namespace string
	Headers
}

// VerifyToken is a Verifier's one method; ErrKeysUnreachable is its error where
// the token could not be judged at all.
type VerifyToken func(ctx context.Context, token string, orgID int64, namespace string) (authn.IDTokenClaims, error)

// Identify is the table of callers. Whoever is in no row of it is nobody.
func Identify(ctx context.Context, evidence Evidence, verify VerifyToken) Identity {
	if evidence.User == nil {
		return Unknown(ReasonNoToken)
	}
	switch len(evidence.Tokens) {
	case 0:
		return withoutToken(evidence)
	case 1:
	default:
		return Unknown(ReasonBadToken)
	}
	claims, err := verify(ctx, evidence.Tokens[0], evidence.OrgID, evidence.Namespace)
	switch {
	case errors.Is(err, ErrKeysUnreachable):
		return withoutKeys(*evidence.User)
	case err != nil:
		return Unknown(ReasonBadToken)
	default:
		return fromToken(evidence, claims)
	}
}

// withoutToken knows the two callers that Grafana sends without one.
func withoutToken(evidence Evidence) Identity {
	user := *evidence.User
	if Role(user.Role) != RoleAdmin {
		return Unknown(ReasonNoToken)
	}
	switch user.Login {
	case schedulerLogin:
		if evidence.Surface != Query {
			return Unknown(ReasonAlert)
		}
		if evidence.FromAlert {
			return Identity{Kind: AlertRule, Name: "alert rule"}
		}
	case serviceLogin:
		if evidence.Surface == Query && !evidence.FromAlert {
			return publicDashboard()
		}
	}
	return Unknown(ReasonNoToken)
}

// withoutKeys judges by PluginContext alone, which only Grafana writes. The
// special logins are refused, for behind them nobody can tell an internal
// identity from a user who renamed himself.
func withoutKeys(user backend.User) Identity {
	switch user.Login {
	case "", schedulerLogin, serviceLogin, provisioningLogin:
		return Unknown(ReasonNoKeys)
	}
	role := Role(user.Role)
	if role != RoleAdmin && role != RoleEditor {
		return Unknown(ReasonNoKeys)
	}
	return Identity{Kind: kindOf(role, strings.HasPrefix(user.Login, serviceAccountPrefix)), Role: role, Name: nameOf(user)}
}

// fromToken judges by a verified token, cross-checked with PluginContext: the
// token must be this request's and not one that was carried here from another.
func fromToken(evidence Evidence, claims authn.IDTokenClaims) Identity {
	user := *evidence.User
	isAccount := claims.Type == types.TypeServiceAccount
	switch {
	case claims.Identifier == "":
		return Unknown(ReasonBadToken)
	case isAccount && strings.HasPrefix(user.Login, serviceAccountPrefix):
	case claims.Type == types.TypeUser && claims.Username != "" && claims.Username == user.Login:
	case user.Login == serviceLogin && evidence.Surface == Query:
		// Somebody signed in looks at a public dashboard: the token is his, the
		// request is the dashboard's, and so are the rights.
		return publicDashboard()
	default:
		return Unknown(ReasonBadToken)
	}
	role := lower(Role(claims.Role), Role(user.Role))
	if role == "" {
		return Unknown(ReasonNoRole)
	}
	who := Identity{
		Kind: kindOf(role, isAccount), Role: role, UID: claims.Identifier, Name: nameOf(user), Verified: true,
	}
	if strings.EqualFold(claims.Email, user.Email) {
		who.Email = vouchedEmail(claims)
	}
	return who
}

func kindOf(role Role, isAccount bool) Kind {
	if isAccount {
		return ServiceAccount
	}
	switch role {
	case RoleAdmin:
		return Admin
	case RoleEditor:
		return Editor
	default:
		return Viewer
	}
}

// lower is the weaker of two roles, empty where one of them is none that may
// anything. PluginContext says Admin for a public dashboard, whatever the visitor is.
func lower(a, b Role) Role {
	rank := map[Role]int{RoleViewer: 1, RoleEditor: 2, RoleAdmin: 3}
	switch {
	case rank[a] == 0 || rank[b] == 0:
		return ""
	case rank[a] < rank[b]:
		return a
	default:
		return b
	}
}

func nameOf(user backend.User) string {
	if user.Name != "" {
		return user.Name
	}
	return user.Login
}
