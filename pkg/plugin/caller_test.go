package plugin

import (
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
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
