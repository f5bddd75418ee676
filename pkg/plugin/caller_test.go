package plugin

import (
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/identity"
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

func TestWhoMayAct(t *testing.T) {
	open := setup.Perimeter{ID: "open", Viewers: []string{setup.Everyone}}
	listed := setup.Perimeter{ID: "listed", Viewers: []string{setup.Everyone}, Operators: []string{"u-olga", "u-anna"}}
	tests := map[string]struct {
		caller              Caller
		inOpen, whereListed bool
	}{
		"Admin":                      {callerOf(identity.Admin, identity.RoleAdmin, "u-admin"), true, true},
		"Admin while keys are down":  {callerOf(identity.Admin, identity.RoleAdmin, ""), true, true},
		"Editor":                     {callerOf(identity.Editor, identity.RoleEditor, "u-luca"), true, false},
		"Editor who is listed":       {callerOf(identity.Editor, identity.RoleEditor, "u-anna"), true, true},
		"Editor while keys are down": {callerOf(identity.Editor, identity.RoleEditor, ""), true, false},
		"Viewer":                     {callerOf(identity.Viewer, identity.RoleViewer, "u-acme"), false, false},
		"Viewer who is listed":       {callerOf(identity.Viewer, identity.RoleViewer, "u-olga"), false, true},
		"service account, Editor":    {callerOf(identity.ServiceAccount, identity.RoleEditor, "sa"), true, false},
		"service account, Viewer":    {callerOf(identity.ServiceAccount, identity.RoleViewer, "sa"), false, false},
		"alert rule":                 {Caller{Identity: identity.Identity{Kind: identity.AlertRule}}, false, false},
		"alert rule with a role":     {Caller{Identity: identity.Identity{Kind: identity.AlertRule, Role: identity.RoleAdmin}}, false, false},
		"public dashboard":           {Caller{Identity: identity.Identity{Kind: identity.PublicDashboard}}, false, false},
		"nobody":                     {Caller{}, false, false},
		"nobody with a role":         {Caller{Identity: identity.Identity{Role: identity.RoleAdmin, UID: "u-olga", Verified: true}}, false, false},
		"a role without rights":      {callerOf(identity.Viewer, "None", "u-olga"), false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.inOpen, test.caller.CanAct(open))
			assert.Equal(t, test.whereListed, test.caller.CanAct(listed))
			if test.caller.Kind == identity.Nobody || test.caller.Kind == identity.PublicDashboard || test.caller.Kind == "" {
				assert.Empty(t, test.caller.Perimeters(setup.Document{Perimeters: []setup.Perimeter{open, listed}}))
				assert.Equal(t, Projection{}, test.caller.Projection(listed))
			}
		})
	}
}
