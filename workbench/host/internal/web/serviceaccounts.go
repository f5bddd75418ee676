package web

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

var (
	errNoAccount = problem{http.StatusNotFound, "serviceaccounts.ErrNotFound", "service account not found"}
	errAccount   = problem{http.StatusBadRequest, "serviceaccounts.ErrAlreadyExists", "service account already exists"}
	errToken     = problem{http.StatusBadRequest, "serviceaccounts.ErrTokenAlreadyExists",
		"service account token with given name already exists in the organization"}
	errBadKey = problem{http.StatusUnauthorized, "api-key.invalid", "Invalid API key"}
	errKeyOrg = problem{http.StatusUnauthorized, "api-key.organization-mismatch",
		"API key does not belong to the requested organization"}
)

// authenticateKey lets a service account in by its token.
func (s *Server) authenticateKey(r *http.Request, secret string) (caller, error) {
	account, ok := s.People.Account(secret)
	switch {
	case !ok:
		return caller{}, errBadKey
	case chosenOrg(r, account.OrgID) != account.OrgID:
		return caller{}, errKeyOrg
	}
	return caller{User: account.User, Role: account.Role, AuthenticatedBy: "apikey"}, nil
}

func (s *Server) accountShape(account people.Member) map[string]any {
	return map[string]any{
		"id": account.ID, "uid": account.UID, "name": account.Name, "login": account.Login, "orgId": account.OrgID,
		"isDisabled": false, "role": account.Role, "tokens": len(s.People.TokensOf(account.ID)), "avatarUrl": "",
	}
}

func (s *Server) createAccount(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Name string `json:"name"`
		Role string `json:"role"`
	}
	if !reads(r, &body) || body.Name == "" || body.Role != "" && !people.ValidRole(body.Role) {
		message(w, http.StatusBadRequest, "Bad request data")
		return
	}
	if body.Role == "" {
		body.Role = people.RoleNone
	}
	account, err := s.People.AddServiceAccount(who.OrgID, body.Name, body.Role)
	if err != nil {
		errAccount.write(w)
		return
	}
	answer(w, http.StatusCreated, s.accountShape(people.Member{User: account, Role: body.Role}))
}

func (s *Server) searchAccounts(w http.ResponseWriter, _ *http.Request, who caller) {
	list := []map[string]any{}
	for _, account := range s.People.ServiceAccounts(who.OrgID) {
		list = append(list, s.accountShape(account))
	}
	answer(w, http.StatusOK, map[string]any{
		"totalCount": len(list), "serviceAccounts": list, "page": 1, "perPage": 1000,
	})
}

// accountOfPath reads the number of an account; otherwise it has answered.
func accountOfPath(w http.ResponseWriter, r *http.Request) (int64, bool) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "Service Account ID is invalid")
	}
	return id, err == nil
}

func (s *Server) deleteAccount(w http.ResponseWriter, r *http.Request, who caller) {
	id, ok := accountOfPath(w, r)
	if !ok {
		return
	}
	if err := s.People.DeleteServiceAccount(who.OrgID, id); err != nil {
		errNoAccount.write(w)
		return
	}
	message(w, http.StatusOK, "Service account deleted")
}

func (s *Server) createToken(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Name          string `json:"name"`
		SecondsToLive int64  `json:"secondsToLive"`
	}
	id, ok := accountOfPath(w, r)
	if !ok {
		return
	}
	if !reads(r, &body) || body.Name == "" {
		message(w, http.StatusBadRequest, "Bad request data")
		return
	}
	token, err := s.People.AddToken(who.OrgID, id, body.Name, time.Duration(body.SecondsToLive)*time.Second)
	switch {
	case errors.Is(err, people.ErrTokenExists):
		errToken.write(w)
	case err != nil:
		errNoAccount.write(w)
	default:
		answer(w, http.StatusOK, map[string]any{"id": token.ID, "name": token.Name, "key": token.Secret})
	}
}

func (s *Server) deleteToken(w http.ResponseWriter, r *http.Request, who caller) {
	id, ok := accountOfPath(w, r)
	if !ok {
		return
	}
	token, err := strconv.ParseInt(r.PathValue("token"), 10, 64)
	for _, account := range s.People.ServiceAccounts(who.OrgID) {
		if err == nil && account.ID == id && s.People.DeleteToken(id, token) == nil {
			message(w, http.StatusOK, "Service account token deleted")
			return
		}
	}
	errNoAccount.write(w)
}
