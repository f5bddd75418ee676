package web

import "net/http"

// getHealth needs no sign-in.
func (s *Server) getHealth(w http.ResponseWriter, _ *http.Request) {
	answer(w, http.StatusOK, map[string]any{"database": "ok", "version": Version, "commit": "workbench"})
}

// getSigningKeys publishes the keys that verify X-Grafana-Id; it needs no sign-in, as in Grafana.
func (s *Server) getSigningKeys(w http.ResponseWriter, _ *http.Request) {
	keys, err := s.Keys.Public()
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to get JWKS")
		return
	}
	w.Header().Set("Cache-Control", "public, max-age=3600")
	answer(w, http.StatusOK, keys)
}

// reload reads provisioning files again: datasources, dashboards or plugins.
func (s *Server) reload(w http.ResponseWriter, r *http.Request, _ caller) {
	actions := map[string]struct {
		apply func() error
		done  string
	}{
		"datasources": {s.Provisioning.DataSources, "Datasources config reloaded"},
		"dashboards":  {s.Provisioning.Dashboards, "Dashboards config reloaded"},
		"plugins":     {s.Provisioning.Plugins, "Plugins config reloaded"},
		"alerting":    {s.Provisioning.Alerting, "Alerting config reloaded"},
	}
	action, ok := actions[r.PathValue("what")]
	if !ok {
		s.notServed(w, r)
		return
	}
	if err := action.apply(); err != nil {
		s.Logger.Error("provisioning", "what", r.PathValue("what"), "error", err)
		// Grafana hides the cause; whoever develops here wants to read it.
		message(w, http.StatusInternalServerError, err.Error())
		return
	}
	message(w, http.StatusOK, action.done)
}
