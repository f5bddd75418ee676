package plugin

import (
	"strings"

	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/grafana/authlib/types"
	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// refusedAll is a caller who gets no answer at all, which is less than no rows.
var refusedAll = []string{"refused"}

var (
	all    = []string{"acme", "globex", "hidden"}
	shared = []string{"globex"}
)

// callerRow is one line of the table: who comes, how, and what he may.
type callerRow struct {
	name string
	who  person
	// sees are the customers whose rows a query answers.
	sees []string
	// own, team and admin say whether resources of these acts answer.
	own, team, admin bool
	// grant is the customer of a live grant that the query names; empty for none.
	grant   string
	options []kitOption
}

func fromAlert() change { return sent("FromAlert", "true") }

func rows() []callerRow {
	down := []kitOption{withoutKeyServer()}
	return []callerRow{
		{name: "Admin", who: asAdmin, sees: all, own: true, team: true, admin: true},
		{name: "Editor", who: asEditor, sees: all, own: true, team: true},
		{name: "Viewer named as a viewer", who: asAcme, sees: []string{"acme", "globex"}, own: true},
		{name: "Viewer named nowhere", who: asOther, sees: shared, own: true},
		{name: "Viewer named as an operator", who: asOlga, sees: shared, own: true},
		{name: "service account, Viewer", who: asRobot, sees: shared, own: true},
		{name: "service account, Editor", who: signedIn("sa-uid-3", "sa-1-editor", "Editor", claim(serviceAccount)), sees: all, own: true, team: true},
		{name: "service account, Admin", who: asMachine, sees: all, own: true, team: true, admin: true},
		{name: "alert rule", who: asAlert, sees: all},
		{name: "public dashboard", who: asPublic, sees: refusedAll},
		{name: "public dashboard with a grant", who: asPublic, grant: "acme", sees: []string{"acme"}},
		{name: "public dashboard with a grant, looked at by a Viewer", who: signedIn("u-other", "other", "Viewer", publicly), grant: "acme", sees: []string{"acme"}},
		{name: "public dashboard with a grant, looked at by an Admin", who: signedIn("u-admin", "admin", "Admin", publicly), grant: "acme", sees: []string{"acme"}},

		// A grant is for public dashboards and gives nobody else anything.
		{name: "Viewer who names a grant", who: asOther, grant: "hidden", sees: shared, own: true},
		{name: "Editor who names a grant", who: asEditor, grant: "acme", sees: all, own: true, team: true},
		{name: "alert rule that names a grant", who: asAlert, grant: "acme", sees: all},
		{name: "nobody who names a grant", who: tokenless("acme", "Viewer", nil), grant: "acme", sees: refusedAll},
		{name: "public dashboard with FromAlert and a grant", who: tokenless("service", "Admin", map[string][]string{"FromAlert": {"true"}}), grant: "acme", sees: refusedAll},
		{name: "role Viewer under service's login with a grant", who: tokenless("service", "Viewer", nil), grant: "acme", sees: refusedAll},

		// Nobody.
		{name: "no user", who: func(*kit) (*backend.User, map[string][]string) { return nil, nil }, sees: refusedAll},
		{name: "Viewer without token", who: tokenless("acme", "Viewer", nil), sees: refusedAll},
		{name: "Admin without token", who: tokenless("admin", "Admin", nil), sees: refusedAll},
		{name: "provisioning identity", who: tokenless("provisioning", "Admin", nil), sees: refusedAll},
		{name: "empty login", who: tokenless("", "Admin", nil), sees: refusedAll},
		{name: "token that is none", who: signedIn("u-admin", "admin", "Admin", sent("X-Grafana-Id", "abc")), sees: refusedAll},
		{name: "huge token", who: signedIn("u-admin", "admin", "Admin", sent("X-Grafana-Id", strings.Repeat("a.", 100_000))), sees: refusedAll},
		{name: "forged: another key under the same name", who: signedWith(otherKey), sees: refusedAll},
		{name: "forged: RS256", who: signedWith(rsaKey), sees: refusedAll},
		{name: "forged: HS256 with the public key", who: signedWith(hmacOfPublicKey), sees: refusedAll},
		{name: "forged: alg none", who: signedWith(algNone), sees: refusedAll},
		{name: "forged: payload changed after signing", who: signedWith(changedPayload), sees: refusedAll},
		{name: "unknown key", who: signedWith(unknownKey), sees: refusedAll},
		{name: "access token instead of identity token", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.typ = "at+jwt" })), sees: refusedAll},
		{name: "expired", who: signedIn("u-admin", "admin", "Admin", claim(ended)), sees: refusedAll},
		{name: "without an end", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Expiry = nil })), sees: refusedAll},
		{name: "not valid yet", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) {
			c.standard.IssuedAt = jwt.NewNumericDate(c.standard.IssuedAt.Time().Add(5 * 60e9))
		})), sees: refusedAll},
		{name: "another organisation's token", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Audience = jwt.Audience{"org:2"} })), sees: refusedAll},
		{name: "no audience", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.standard.Audience = nil })), sees: refusedAll},
		{name: "another namespace", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.rest.Namespace = "org-2" })), sees: refusedAll},
		{name: "any namespace", who: signedIn("u-admin", "admin", "Admin", claim(func(c *claims) { c.rest.Namespace = "*" })), sees: refusedAll},
		{name: "two tokens", who: twoTokens, sees: refusedAll},
		{name: "anonymous with a token", who: signedIn("0", "", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeAnonymous })), sees: refusedAll},
		{name: "renderer with a token", who: signedIn("0", "render", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeRenderService })), sees: refusedAll},
		{name: "access policy with a token", who: signedIn("x", "service", "Admin", claim(func(c *claims) { c.rest.Type = types.TypeAccessPolicy })), sees: refusedAll},
		{name: "no uid", who: signedIn("", "admin", "Admin"), sees: refusedAll},
		{name: "role None", who: signedIn("u-acme", "acme", "None"), sees: refusedAll},
		{name: "made-up role", who: signedIn("u-acme", "acme", "Superadmin"), sees: refusedAll},

		// Spoofs.
		{name: "Viewer who sends X-Grafana-User", who: signedIn("u-other", "other", "Viewer", sent("X-Grafana-User", "admin")), sees: shared, own: true},
		{name: "Viewer who sends FromAlert", who: signedIn("u-other", "other", "Viewer", fromAlert()), sees: shared, own: true},
		{name: "Viewer renamed to grafana_scheduler who sends FromAlert", who: signedIn("u-other", "grafana_scheduler", "Viewer", fromAlert()), sees: shared, own: true},
		{name: "the same without a token", who: tokenless("grafana_scheduler", "Viewer", map[string][]string{"FromAlert": {"true"}}), sees: refusedAll},
		{name: "the same while his old token is cached", who: signedIn("u-other", "other", "Viewer", fromAlert(), login("grafana_scheduler")), sees: refusedAll},
		{name: "Editor renamed to grafana_scheduler", who: signedIn("u-anna", "grafana_scheduler", "Editor", fromAlert()), sees: all, own: true, team: true},
		{name: "scheduler's login without FromAlert", who: tokenless("grafana_scheduler", "Admin", nil), sees: refusedAll},
		{name: "scheduler's login with FromAlert: false", who: tokenless("grafana_scheduler", "Admin", map[string][]string{"FromAlert": {"false"}}), sees: refusedAll},
		{name: "scheduler's login with somebody's token", who: signedIn("u-admin", "admin", "Admin", fromAlert(), login("grafana_scheduler")), sees: refusedAll},
		{name: "scheduler's login with a service account's token", who: signedIn("sa-uid-2", "grafana_scheduler", "Admin", claim(serviceAccount), fromAlert()), sees: refusedAll},
		{name: "scheduler's login with a forged token", who: signedIn("x", "grafana_scheduler", "Admin", fromAlert(), sent("X-Grafana-Id", "abc")), sees: refusedAll},
		{name: "Viewer renamed to service", who: signedIn("u-other", "service", "Viewer"), sees: shared, own: true},
		{name: "service's login, role Viewer, no token", who: tokenless("service", "Viewer", nil), sees: refusedAll},
		{name: "public dashboard with FromAlert sent by hand", who: tokenless("service", "Admin", map[string][]string{"FromAlert": {"true"}}), sees: refusedAll},
		{name: "public dashboard looked at by an Admin", who: signedIn("u-admin", "admin", "Admin", login("service")), sees: refusedAll},
		{name: "public dashboard looked at by a service account", who: signedIn("sa-uid-2", "service", "Admin", claim(serviceAccount)), sees: refusedAll},
		{name: "public dashboard looked at by a Viewer called service", who: signedIn("u-other", "service", "Viewer", contextUser(func(u *backend.User) { u.Role = "Admin" })), sees: shared, own: true},
		{name: "somebody else's token", who: signedIn("u-admin", "admin", "Admin", login("acme")), sees: refusedAll},
		{name: "user's token under a service account's login", who: signedIn("u-admin", "admin", "Admin", login("sa-1-machine")), sees: refusedAll},
		{name: "service account's token under a user's login", who: signedIn("sa-uid-2", "admin", "Admin", claim(serviceAccount)), sees: refusedAll},
		{name: "Viewer renamed to a service account's login", who: signedIn("u-other", "sa-1-machine", "Viewer"), sees: shared, own: true},
		{name: "token says Admin, Grafana says Viewer", who: signedIn("u-other", "other", "Admin", contextUser(func(u *backend.User) { u.Role = "Viewer" })), sees: shared, own: true},
		{name: "token says Viewer, Grafana says Admin", who: signedIn("u-other", "other", "Viewer", contextUser(func(u *backend.User) { u.Role = "Admin" })), sees: shared, own: true},
		{name: "Viewer renamed to an operator's e-mail", who: signedIn("u-other", "olga@acme.example", "Viewer",
			contextUser(func(u *backend.User) { u.Email = "olga@acme.example" })), sees: shared, own: true},
		{name: "Viewer renamed to an operator's uid", who: signedIn("u-other", "u-olga", "Viewer"), sees: shared, own: true},
		{name: "Viewer whose uid is the word everyone", who: signedIn("everyone", "other", "Viewer"), sees: shared, own: true},
		{name: "Viewer whose uid is a pattern", who: signedIn("*@acme.example", "other", "Viewer"), sees: shared, own: true},

		// The key server is down.
		{name: "keys down: Admin", who: asAdmin, sees: all, own: true, team: true, admin: true, options: down},
		{name: "keys down: Editor", who: asEditor, sees: all, own: true, team: true, options: down},
		{name: "keys down: Viewer", who: asAcme, sees: refusedAll, options: down},
		{name: "keys down: operator", who: asOlga, sees: refusedAll, options: down},
		{name: "keys down: service account, Admin", who: asMachine, sees: all, own: true, team: true, admin: true, options: down},
		{name: "keys down: service account, Viewer", who: asRobot, sees: refusedAll, options: down},
		{name: "keys down: alert rule", who: asAlert, sees: all, options: down},
		{name: "keys down: scheduler's login with a token", who: signedIn("x", "grafana_scheduler", "Admin", fromAlert()), sees: refusedAll, options: down},
		{name: "keys down: public dashboard", who: asPublic, sees: refusedAll, options: down},
		{name: "keys down: public dashboard with a grant", who: asPublic, grant: "acme", sees: []string{"acme"}, options: down},
		{name: "keys down: public dashboard looked at by an Admin", who: signedIn("u-admin", "admin", "Admin", login("service")), sees: refusedAll, options: down},
		{name: "keys down: Admin without token", who: tokenless("admin", "Admin", nil), sees: refusedAll, options: down},
		{name: "keys down: two tokens", who: twoTokens, sees: refusedAll, options: down},
	}
}

// publicly is the user under whom Grafana asks for a public dashboard.
func publicly(user *backend.User, _ *claims, _ map[string][]string) {
	*user = backend.User{Login: "service", Name: "service", Role: "Admin"}
}

func login(name string) change { return contextUser(func(u *backend.User) { u.Login = name }) }
