package plugin

import (
	"testing"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/setup"
)

func TestPatternsCountOnlyForVouchedAddresses(t *testing.T) {
	vouched := func(email, module string, verified bool) person {
		return signedIn("u-other", "other", "Viewer", claim(func(c *claims) {
			c.rest.Email, c.rest.AuthenticatedBy, c.rest.EmailVerified = email, module, verified
		}), func(user *backend.User, _ *claims, _ map[string][]string) { user.Email = email })
	}
	seen := []string{"acme", "globex"}
	tests := map[string]struct {
		who  person
		want []string
	}{
		"provider, verified":             {vouched("x@acme.example", "oauth_google", true), seen},
		"provider, verified, other case": {vouched("X@ACME.Example", "auth.saml", true), seen},
		"provider, not verified":         {vouched("x@acme.example", "oauth_google", false), shared},
		"local user, verified":           {vouched("x@acme.example", "password", true), shared},
		"basic auth":                     {vouched("x@acme.example", "basic", true), shared},
		"mailed link":                    {vouched("x@acme.example", "passwordless", true), shared},
		"auth proxy":                     {vouched("x@acme.example", "authproxy", true), shared},
		"renderer":                       {vouched("x@acme.example", "render", true), shared},
		"unknown":                        {vouched("x@acme.example", "oauth_evil", true), shared},
		"none":                           {vouched("x@acme.example", "", true), shared},
		"another domain":                 {vouched("x@acme.example.evil.test", "oauth_google", true), shared},
		"domain as a part":               {vouched("x@notacme.example", "oauth_google", true), shared},
		"two at signs":                   {vouched("x@acme.example@evil.test", "oauth_google", true), shared},
		"the other two at signs":         {vouched("x@evil.test@acme.example", "oauth_google", true), shared},
		"no local part":                  {vouched("@acme.example", "oauth_google", true), shared},
		"Grafana knows another address": {signedIn("u-other", "other", "Viewer", claim(func(c *claims) {
			c.rest.Email, c.rest.AuthenticatedBy, c.rest.EmailVerified = "x@acme.example", "oauth_google", true
		})), shared},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			k := newKit(t)
			response := k.query(t, test.who, "tickets", allStatesQuery)
			assert.Equal(t, test.want, customersIn(t, response))
		})
	}
}

func TestServiceAccountsHaveNoAddress(t *testing.T) {
	assert.Empty(t, vouchedEmail(authn.IDTokenClaims{
		Type: types.TypeServiceAccount, Email: "x@acme.example", EmailVerified: true, AuthenticatedBy: "oauth_google",
	}))
}

func TestWhoMayAct(t *testing.T) {
	open := setup.Perimeter{ID: "open", Viewers: []string{setup.Everyone}}
	listed := setup.Perimeter{ID: "listed", Viewers: []string{setup.Everyone}, Operators: []string{"u-olga", "u-anna"}}
	person := func(kind Kind, role Role, uid string) Caller {
		return Caller{Kind: kind, Role: role, UID: uid, Verified: uid != ""}
	}
	tests := map[string]struct {
		caller              Caller
		inOpen, whereListed bool
	}{
		"Admin":                      {person(Admin, RoleAdmin, "u-admin"), true, true},
		"Admin while keys are down":  {person(Admin, RoleAdmin, ""), true, true},
		"Editor":                     {person(Editor, RoleEditor, "u-luca"), true, false},
		"Editor who is listed":       {person(Editor, RoleEditor, "u-anna"), true, true},
		"Editor while keys are down": {person(Editor, RoleEditor, ""), true, false},
		"Viewer":                     {person(Viewer, RoleViewer, "u-acme"), false, false},
		"Viewer who is listed":       {person(Viewer, RoleViewer, "u-olga"), false, true},
		"service account, Editor":    {person(ServiceAccount, RoleEditor, "sa"), true, false},
		"service account, Viewer":    {person(ServiceAccount, RoleViewer, "sa"), false, false},
		"alert rule":                 {Caller{Kind: AlertRule}, false, false},
		"alert rule with a role":     {Caller{Kind: AlertRule, Role: RoleAdmin}, false, false},
		"public dashboard":           {publicDashboard(), false, false},
		"nobody":                     {Caller{}, false, false},
		"nobody with a role":         {Caller{Role: RoleAdmin, UID: "u-olga", Verified: true}, false, false},
		"a role without rights":      {person(Viewer, "None", "u-olga"), false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.inOpen, test.caller.CanAct(open))
			assert.Equal(t, test.whereListed, test.caller.CanAct(listed))
			if test.caller.Kind == Nobody || test.caller.Kind == PublicDashboard || test.caller.Kind == "" {
				assert.Empty(t, test.caller.Perimeters(setup.Document{Perimeters: []setup.Perimeter{open, listed}}))
				assert.Equal(t, Projection{}, test.caller.Projection(listed))
			}
		})
	}
}
