package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

// addOrgUser makes {loginOrEmail} a member of the caller's organisation, or of the path's, with {role}.
func (s *Server) addOrgUser(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		LoginOrEmail string `json:"loginOrEmail"`
		Role         string `json:"role"`
	}
	if !decode(w, r, &body) {
		return
	}
	if !people.ValidRole(body.Role) {
		message(w, http.StatusBadRequest, "bad request data")
		return
	}
	if !people.Includes(who.Role, body.Role) && !who.IsGrafanaAdmin {
		message(w, http.StatusForbidden, "Cannot assign a role higher than user's role")
		return
	}
	user, err := s.People.Named(body.LoginOrEmail)
	if err != nil {
		message(w, http.StatusNotFound, "User not found")
		return
	}
	switch err := s.People.AddMember(who.OrgID, user.ID, body.Role); {
	case errors.Is(err, people.ErrMember):
		answer(w, http.StatusConflict, map[string]any{
			"message": "User is already member of this organization", "userId": user.ID,
		})
	case err != nil:
		message(w, http.StatusInternalServerError, "Could not add user to organization")
	default:
		answer(w, http.StatusOK, map[string]any{"message": "User added to organization", "userId": user.ID})
	}
}

func (s *Server) removeOrgUser(w http.ResponseWriter, r *http.Request, who caller) {
	id, err := strconv.ParseInt(r.PathValue("userId"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "userId is invalid")
		return
	}
	switch err := s.People.RemoveMember(who.OrgID, id); {
	case errors.Is(err, people.ErrLastAdmin):
		message(w, http.StatusBadRequest, "Cannot remove last organization admin")
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed to remove user from organization")
	default:
		message(w, http.StatusOK, "User removed from organization")
	}
}
