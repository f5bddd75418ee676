package web

import "net/http"

// featureFlags answers OpenFeature's questions (OFREP): there are no flags.
func (s *Server) featureFlags(w http.ResponseWriter, _ *http.Request) {
	answer(w, http.StatusOK, map[string]any{"flags": []any{}})
}

// noLive refuses Grafana Live's socket without recording it: the boot data says that there is none.
func (s *Server) noLive(w http.ResponseWriter, _ *http.Request) {
	message(w, http.StatusNotFound, "Not found")
}
