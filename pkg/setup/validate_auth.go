package setup

import (
	"slices"
	"strings"
	"time"
)

// methodsOf are the ways to sign in that each system knows.
var methodsOf = map[System][]Method{
	JiraCloud:  {Basic, ScopedToken, ClientCredentials},
	JiraDC:     {Basic, PAT},
	ServiceNow: {Basic, OAuthPassword, ClientCredentials},
}

func validateAuth(f *findings, connection Connection, methods []Method) {
	auth := connection.Auth
	if !slices.Contains(methods, auth.Method) {
		f.fail("auth.method", "must be %s", oneOf(methods))
	}
	if slices.Contains([]Method{Basic, ScopedToken, OAuthPassword}, auth.Method) && auth.User == "" {
		f.fail("auth.user", "is missing")
	}
	if slices.Contains([]Method{ClientCredentials, OAuthPassword}, auth.Method) && auth.ClientID == "" {
		f.fail("auth.clientId", "is missing")
	}
	if !printable(auth.User) || strings.Contains(auth.User, ":") || len(auth.User) > maxName {
		f.fail("auth.user", "must not hold line breaks, control characters or a colon")
	}
	if !printable(auth.ClientID) || len(auth.ClientID) > maxName {
		f.fail("auth.clientId", "must not hold line breaks or control characters")
	}
	if auth.Secret != "" && !idPattern.MatchString(auth.Secret) {
		f.fail("auth.secret", idMessage)
	}
	validateClientSecret(f, auth, connection.SecretID())
	if auth.Expires != "" {
		if _, err := time.Parse(time.DateOnly, auth.Expires); err != nil {
			f.fail("auth.expires", "must be a day such as 2027-01-31")
		}
	}
}

// validateClientSecret wants the second credential of oauth-password. The same
// name for both would send the user's password as the client's secret.
func validateClientSecret(f *findings, auth Auth, password string) {
	switch {
	case auth.Method != OAuthPassword:
		if auth.ClientSecret != "" {
			f.warn("auth.clientSecret", "is only for oauth-password and has no effect here")
		}
	case auth.ClientSecret == "":
		f.fail("auth.clientSecret", "is missing; it names the credential that holds the OAuth client's secret")
	case !idPattern.MatchString(auth.ClientSecret):
		f.fail("auth.clientSecret", idMessage)
	case auth.ClientSecret == password:
		f.fail("auth.clientSecret", "must name another credential than that of the user's password")
	}
}

func oneOf(methods []Method) string {
	words := make([]string, len(methods))
	for i, method := range methods {
		words[i] = string(method)
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
