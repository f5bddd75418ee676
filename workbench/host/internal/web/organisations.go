package web

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/people"
)

func orgShape(org people.Org) map[string]any {
	address := map[string]string{"address1": "", "address2": "", "city": "", "zipCode": "", "state": "", "country": ""}
	return map[string]any{"id": org.ID, "name": org.Name, "address": address}
}

func (s *Server) createOrg(w http.ResponseWriter, r *http.Request, who caller) {
	name, ok := orgName(w, r)
	if !ok {
		return
	}
	org, err := s.People.CreateOrg(name, who.ID)
	if err != nil {
		message(w, http.StatusConflict, "Organization name taken")
		return
	}
	answer(w, http.StatusOK, map[string]any{"message": "Organization created", "orgId": org.ID})
}

// listOrgs finds organisations by ?query= (a part of the name) and ?name= (all of it).
func (s *Server) listOrgs(w http.ResponseWriter, r *http.Request, _ caller) {
	part, name := strings.ToLower(r.URL.Query().Get("query")), r.URL.Query().Get("name")
	list := []map[string]any{}
	for _, org := range s.People.Orgs() {
		if strings.Contains(strings.ToLower(org.Name), part) && (name == "" || name == org.Name) {
			list = append(list, map[string]any{"id": org.ID, "name": org.Name})
		}
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) getOrgByID(w http.ResponseWriter, _ *http.Request, who caller) {
	s.answerOrg(w, who.OrgID)
}

func (s *Server) answerOrg(w http.ResponseWriter, id int64) {
	org, ok := s.People.Org(id)
	if !ok {
		message(w, http.StatusNotFound, "Organization not found")
		return
	}
	answer(w, http.StatusOK, orgShape(org))
}

// getOrgPart answers /api/orgs/:id/users and /api/orgs/name/:name, which one pattern has to serve: the standard
// library refuses two that overlap.
func (s *Server) getOrgPart(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.PathValue("orgId") == "name":
		s.needServerAdmin("orgs:read", s.getOrgByName)(w, r)
	case r.PathValue("part") == "users":
		s.needInOrg("org.users:read", s.getOrgUsers)(w, r)
	default:
		s.notServed(w, r)
	}
}

func (s *Server) getOrgByName(w http.ResponseWriter, r *http.Request, _ caller) {
	org, ok := s.People.OrgNamed(r.PathValue("part"))
	if !ok {
		message(w, http.StatusNotFound, "Organization not found")
		return
	}
	answer(w, http.StatusOK, orgShape(org))
}

// putOrg renames the organisation of the path or, where that names none, of the caller.
func (s *Server) putOrg(w http.ResponseWriter, r *http.Request, who caller) {
	name, ok := orgName(w, r)
	if !ok {
		return
	}
	switch err := s.People.RenameOrg(who.OrgID, name); {
	case errors.Is(err, people.ErrOrgExists):
		message(w, http.StatusBadRequest, "Organization name taken")
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed to update organization")
	default:
		message(w, http.StatusOK, "Organization updated")
	}
}

// useOrg changes the organisation in which the caller works.
func (s *Server) useOrg(w http.ResponseWriter, r *http.Request, who caller) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "id is invalid")
		return
	}
	if err := s.People.Use(who.ID, id); err != nil {
		message(w, http.StatusUnauthorized, "Not a valid organization")
		return
	}
	message(w, http.StatusOK, "Active organization changed")
}

func (s *Server) getUserOrgsByID(w http.ResponseWriter, r *http.Request, _ caller) {
	if user, ok := s.userOfPath(w, r); ok {
		s.answerOrgsOf(w, user.ID)
	}
}

func orgName(w http.ResponseWriter, r *http.Request) (string, bool) {
	var body struct {
		Name string `json:"name"`
	}
	if !decode(w, r, &body) {
		return "", false
	}
	if body.Name == "" {
		message(w, http.StatusBadRequest, "bad request data")
		return "", false
	}
	return body.Name, true
}
