package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/people"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
)

const sessionCookie = "grafana_session"

// caller is who has sent a request.
type caller struct {
	people.User
	Role            string
	AuthenticatedBy string
}

var (
	errUnauthorized = problem{http.StatusUnauthorized, "auth.unauthorized", "Unauthorized"}
	errBadPassword  = problem{http.StatusUnauthorized, "password-auth.failed", "Invalid username or password"}
	errNobody       = errors.New("the request names nobody")
)

// authenticate tells who sends the request, by basic authentication, a service account's token or else the session's cookie. The error is a
// problem where credentials were wrong, errNobody where there were none.
func (s *Server) authenticate(r *http.Request) (caller, error) {
	if login, password, ok := r.BasicAuth(); ok {
		user, err := s.People.Check(login, password)
		if err != nil {
			return caller{}, errBadPassword
		}
		return s.callerOf(r, user, "password"), nil
	}
	if secret, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return s.authenticateKey(r, secret)
	}
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return caller{}, errNobody
	}
	user, ok := s.People.Session(cookie.Value)
	if !ok {
		return caller{}, errUnauthorized
	}
	// Only a user of an identity provider has a method in the token of a session (Grafana's session client).
	return s.callerOf(r, user, user.AuthModule), nil
}

func (s *Server) callerOf(r *http.Request, user people.User, method string) caller {
	s.People.Seen(user.ID, s.Clock())
	user.OrgID = chosenOrg(r, user.OrgID)
	return caller{User: user, Role: s.People.Role(user.OrgID, user.ID), AuthenticatedBy: method}
}

// identity is the caller as his token tells him.
func (c caller) identity() tokens.Identity {
	return tokens.Identity{
		UserID: c.ID, UID: c.UID, OrgID: c.OrgID, Login: c.Login, Email: c.Email, Name: c.Name, Role: c.Role,
		EmailVerified: c.EmailVerified, AuthenticatedBy: c.AuthenticatedBy, ServiceAccount: c.IsServiceAccount,
	}
}

type handler func(w http.ResponseWriter, r *http.Request, who caller)

// need lets signed-in callers with the permission through; an empty permission is any signed-in caller.
func (s *Server) need(permission string, next handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		who, err := s.authenticate(r)
		var wrong problem
		switch {
		case errors.As(err, &wrong):
			wrong.writeTraced(w)
		case err != nil:
			errUnauthorized.writeTraced(w)
		case s.redirectsToOrg(w, r, who):
		case !who.may(permission):
			deny(w, permission)
		default:
			next(w, r, who)
		}
	}
}
