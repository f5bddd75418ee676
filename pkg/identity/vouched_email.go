package identity

import (
	"slices"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
)

// vouching are the ways to sign in by which an identity provider states the
// address (Grafana 12.4, pkg/services/login/authinfo.go). Left out on purpose:
// password and passwordless (the user edits the address himself), authproxy
// (any header), apikey, render and extendedjwt (no person), empty (a local user).
var vouching = []string{
	"oauth_azuread", "oauth_generic_oauth", "oauth_github", "oauth_gitlab", "oauth_google",
	"oauth_grafana_com", "oauth_grafananet", "oauth_okta", "auth.saml", "ldap", "jwt",
}

// vouchedEmail is the address that a set-up may name a person by;
// empty unless an identity provider vouched for it and it is verified. A local
// user can rename himself to any address, so his is never taken.
func vouchedEmail(claims authn.IDTokenClaims) string {
	if claims.Type != types.TypeUser || !claims.EmailVerified {
		return ""
	}
	if !slices.Contains(vouching, claims.AuthenticatedBy) {
		return ""
	}
	return claims.Email
}
