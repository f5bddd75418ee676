package tokens

import "fmt"

// Identity is the caller as the token tells it.
type Identity struct {
	UserID        int64
	UID           string
	OrgID         int64
	Login         string
	Email         string
	Name          string
	Role          string // Admin | Editor | Viewer | None
	EmailVerified bool
	// AuthenticatedBy is "password" for basic authentication, "oauth_…" where an identity provider vouches, and
	// empty for the session of a local user.
	AuthenticatedBy string
	// ServiceAccount: a program, not a person.
	ServiceAccount bool
}

func (i Identity) kind() string {
	if i.ServiceAccount {
		return "service-account"
	}
	return "user"
}

// cacheKey is all that the token depends on. Grafana leaves name, e-mail and method out, so a renamed user keeps his
// old token there for up to ten minutes; tests should not have to wait for that.
func (i Identity) cacheKey() string { return fmt.Sprintf("%+v", i) }

// Namespace of an organisation: "default" for the first, "org-N" for others.
func Namespace(orgID int64) string {
	if orgID == 1 {
		return "default"
	}
	return fmt.Sprintf("org-%d", orgID)
}
