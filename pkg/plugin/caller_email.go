package plugin

import (
	"slices"
	"strings"

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

// vouchedEmail is the address that patterns in a perimeter's viewers may match;
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

// matchesEmail compares a pattern (*@domain or one address) with an address. A
// pattern without @ is not one for addresses.
func matchesEmail(pattern, email string) bool {
	local, domain, ok := cutAddress(email)
	if !ok {
		return false
	}
	wantLocal, wantDomain, ok := cutAddress(pattern)
	if !ok || !strings.EqualFold(domain, wantDomain) {
		return false
	}
	return wantLocal == "*" || strings.EqualFold(local, wantLocal)
}

func cutAddress(text string) (local, domain string, ok bool) {
	local, domain, ok = strings.Cut(text, "@")
	return local, domain, ok && local != "" && domain != "" && !strings.Contains(domain, "@")
}
