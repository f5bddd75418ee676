package plugin

import (
	"net/http"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/grafana/authlib/types"
	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
)

// person is what Grafana hands over for somebody's request.
type person func(k *kit) (*backend.User, map[string][]string)

type change func(user *backend.User, c *claims, header map[string][]string)

// signedIn is somebody with a genuine token, after changes.
func signedIn(uid, login, role string, changes ...change) person {
	return func(k *kit) (*backend.User, map[string][]string) {
		user := &backend.User{Login: login, Name: login, Email: login + "@acme.example", Role: role}
		c := userClaims(k.clock(), uid, login, role)
		if k.moved {
			// The library that verifies tokens looks at the machine's clock, too.
			c = userClaims(time.Now(), uid, login, role)
			c.standard.Expiry = jwt.NewNumericDate(time.Now().Add(10 * time.Minute))
			if k.clock().After(time.Now()) {
				c.standard.Expiry = jwt.NewNumericDate(k.clock().Add(10 * time.Minute))
			}
		}
		header := map[string][]string{}
		for _, change := range changes {
			change(user, &c, header)
		}
		if _, set := header["X-Grafana-Id"]; !set {
			header["X-Grafana-Id"] = []string{k.signer.sign(jose.ES256, k.signer.key, c)}
		}
		return user, header
	}
}

// tokenless is a request into which Grafana put no token.
func tokenless(login, role string, header map[string][]string) person {
	return func(*kit) (*backend.User, map[string][]string) {
		return &backend.User{Login: login, Name: login, Role: role}, clone(header)
	}
}

func clone(header map[string][]string) map[string][]string { return http.Header(header).Clone() }

func claim(set func(c *claims)) change {
	return func(_ *backend.User, c *claims, _ map[string][]string) { set(c) }
}

func contextUser(set func(u *backend.User)) change {
	return func(u *backend.User, _ *claims, _ map[string][]string) { set(u) }
}

func sent(name, value string) change {
	return func(_ *backend.User, _ *claims, header map[string][]string) { header[name] = []string{value} }
}

// The people of the demonstration set-up.
var (
	asAdmin   = signedIn("u-admin", "admin", "Admin")
	asEditor  = signedIn("u-anna", "anna", "Editor")
	asAcme    = signedIn("u-acme", "acme", "Viewer")
	asOther   = signedIn("u-other", "other", "Viewer")
	asOlga    = signedIn("u-olga", "olga", "Viewer")
	asAlert   = tokenless("grafana_scheduler", "Admin", map[string][]string{"FromAlert": {"true"}})
	asPublic  = tokenless("service", "Admin", nil)
	asRobot   = signedIn("sa-uid-1", "sa-1-robot", "Viewer", claim(serviceAccount))
	asMachine = signedIn("sa-uid-2", "sa-1-machine", "Admin", claim(serviceAccount))
)

// serviceAccount: such a token names no login and no address.
func serviceAccount(c *claims) {
	c.rest.Type, c.rest.Username, c.rest.Email = types.TypeServiceAccount, "", ""
	c.rest.DisplayName, c.rest.AuthenticatedBy = "", ""
}

func ended(c *claims) {
	c.standard.Expiry = jwt.NewNumericDate(c.standard.IssuedAt.Time().Add(-5 * time.Minute))
	c.standard.IssuedAt = jwt.NewNumericDate(c.standard.IssuedAt.Time().Add(-15 * time.Minute))
}

// callerOf is somebody signed in, as Grafana's token tells him; without an id, one whose
// token could not be verified.
func callerOf(kind identity.Kind, role identity.Role, uid string) access.Caller {
	return access.Caller{Identity: identity.Identity{Kind: kind, Role: role, UID: uid, Verified: uid != ""}}
}
