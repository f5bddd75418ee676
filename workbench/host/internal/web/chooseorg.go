package web

import (
	"net/http"
	"strconv"
	"strings"
)

const orgHeader = "X-Grafana-Org-Id"

// chosenOrg is the organisation that a request asks for in its header, or the user's own. Whoever asks for one of
// which he is no member has no role there.
func chosenOrg(r *http.Request, own int64) int64 {
	if id, err := strconv.ParseInt(r.Header.Get(orgHeader), 10, 64); err == nil && id > 0 {
		return id
	}
	return own
}

// redirectsToOrg handles ?orgId= as Grafana does, for pages and calls alike: it makes that organisation the user's own
// and sends him to the same address again; 404 where he is no member. It tells whether it has answered.
func (s *Server) redirectsToOrg(w http.ResponseWriter, r *http.Request, who caller) bool {
	id, err := strconv.ParseInt(r.URL.Query().Get("orgId"), 10, 64)
	if err != nil || id == 0 || id == who.OrgID || who.IsServiceAccount {
		return false
	}
	if err := s.People.Use(who.ID, id); err != nil {
		if strings.HasPrefix(r.URL.Path, "/api") {
			message(w, http.StatusNotFound, "Not found")
		} else {
			http.Error(w, "Not found", http.StatusNotFound)
		}
		return true
	}
	path := "/" + strings.TrimLeft(r.URL.EscapedPath(), "/")               // two slashes would lead to another host
	http.Redirect(w, r, path+"?"+r.URL.Query().Encode(), http.StatusFound) // #nosec G710 -- a path on this host
	return true
}

// needServerAdmin is need for what concerns all organisations: a role in one of them is not enough.
func (s *Server) needServerAdmin(permission string, next handler) http.HandlerFunc {
	return s.need("", func(w http.ResponseWriter, r *http.Request, who caller) {
		if !who.IsGrafanaAdmin {
			deny(w, permission)
			return
		}
		next(w, r, who)
	})
}

// needInOrg is need for the routes below /api/orgs/:orgId: what counts is the caller's role in that organisation, or
// that he administers the server. The handler's caller works in that organisation.
func (s *Server) needInOrg(permission string, next handler) http.HandlerFunc {
	return s.need("", func(w http.ResponseWriter, r *http.Request, who caller) {
		id, err := strconv.ParseInt(r.PathValue("orgId"), 10, 64)
		if err != nil {
			deny(w, "") // as Grafana, whose text names no permission here
			return
		}
		who.OrgID, who.Role = id, s.People.Role(id, who.ID)
		if !who.may(permission) && !who.IsGrafanaAdmin {
			deny(w, permission)
			return
		}
		next(w, r, who)
	})
}
