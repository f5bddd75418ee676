package web

import "net/http"

// proxy is Grafana's data source proxy for a data source without an address, the only kind that the workbench knows:
// it accepts the call, has nowhere to send it, and answers 502 with an empty body. An address in the data source, or
// routes in plugin.json, would be the mistake that a test looks for; such a call answers 501 and is recorded.
func (s *Server) proxy(w http.ResponseWriter, r *http.Request, who caller) {
	source, err := s.Sources.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		traced(w, http.StatusNotFound, "Unable to find datasource")
		return
	}
	plugin, ok := s.Plugins.ByID(source.Type)
	if !ok {
		message(w, http.StatusNotFound, "Unable to find datasource plugin")
		return
	}
	if _, routed := plugin.Raw["routes"]; routed || source.URL != "" {
		s.notServed(w, r)
		return
	}
	w.WriteHeader(http.StatusBadGateway)
}
