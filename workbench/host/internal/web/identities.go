package web

import (
	"context"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// queryAs sends queries as one of the two callers that are no person (?as=): "grafana_scheduler", an alert rule, and
// "service", a visitor of a public dashboard. Both reach a plugin as Admin and without a signed identity; only a rule
// has headers. Seen on a running Grafana 12.4.0; here so that tests can prove what a plugin makes of it.
func (s *Server) queryAs(w http.ResponseWriter, r *http.Request, who caller) {
	login := r.URL.Query().Get("as")
	headers := map[string]string{}
	switch login {
	case "grafana_scheduler":
		headers = map[string]string{
			"FromAlert": "true", "X-Cache-Skip": "true", "X-Grafana-Org-Id": "1",
			"http_X-Rule-Uid": "workbench", "http_X-Rule-Name": "workbench", "http_X-Rule-Folder": "workbench",
			"http_X-Rule-Source": "workbench", "http_X-Rule-Type": "alerting", "http_X-Rule-Version": "1",
		}
	case "service":
	default:
		message(w, http.StatusBadRequest, "as must be grafana_scheduler or service")
		return
	}
	user := &backend.User{Login: login, Name: login, Role: "Admin"}
	s.answerQueries(w, r, who.OrgID, func(_ context.Context, group queryGroup) (*backend.QueryDataRequest, error) {
		pluginContext, err := s.sourceContext(group.plugin, group.source, user)
		return &backend.QueryDataRequest{PluginContext: pluginContext, Headers: headers, Queries: group.queries}, err
	})
}

// vouch makes a user one of an identity provider: {authModule, emailVerified}.
func (s *Server) vouch(w http.ResponseWriter, r *http.Request, _ caller) {
	var body struct {
		AuthModule    string `json:"authModule"`
		EmailVerified bool   `json:"emailVerified"`
	}
	user, ok := s.userOfPath(w, r)
	if !ok || !decode(w, r, &body) {
		return
	}
	if err := s.People.Vouch(user.ID, body.AuthModule, body.EmailVerified); err != nil {
		message(w, http.StatusNotFound, err.Error())
		return
	}
	message(w, http.StatusOK, "User updated")
}

// getBackends tells the process ids of the running backends, by plugin id; 0 where none runs.
func (s *Server) getBackends(w http.ResponseWriter, _ *http.Request, _ caller) {
	running := map[string]int{}
	for _, p := range s.Plugins.All() {
		if p.Backend {
			running[p.ID] = s.Backends.PID(p.ID)
		}
	}
	answer(w, http.StatusOK, running)
}
