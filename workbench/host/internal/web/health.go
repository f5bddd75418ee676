package web

import (
	"encoding/json"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
)

func (s *Server) sourceHealth(w http.ResponseWriter, r *http.Request, who caller) {
	source, err := s.Sources.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusInternalServerError, "Unable to load datasource metadata")
		return
	}
	plugin, ok := s.Plugins.ByID(source.Type)
	if !ok {
		problem{http.StatusNotFound, "plugin.notRegistered", "Plugin not registered"}.write(w)
		return
	}
	pluginContext, err := s.sourceContext(plugin, source, userOf(who))
	if err != nil {
		message(w, http.StatusInternalServerError, "Unable to get plugin context")
		return
	}
	s.checkHealth(w, r, who, plugin, pluginContext, allowedCookies(source.JSONData))
}

func (s *Server) pluginHealth(w http.ResponseWriter, r *http.Request, who caller) {
	plugin, ok := s.appInUse(w, who, r.PathValue("id"))
	if !ok {
		return
	}
	pluginContext, err := s.appContext(plugin, who)
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to get plugin settings")
		return
	}
	s.checkHealth(w, r, who, plugin, pluginContext, nil)
}

// checkHealth answers 200 with {status, message, details}, and 400 unless the status is OK.
func (s *Server) checkHealth(
	w http.ResponseWriter, r *http.Request, who caller,
	plugin plugins.Plugin, pluginContext backend.PluginContext, cookies []string,
) {
	request := &backend.CheckHealthRequest{PluginContext: pluginContext, Headers: map[string]string{}}
	if err := s.forwardQueryHeaders(r, who, cookies, request, request.Headers); err != nil {
		message(w, http.StatusInternalServerError, "Unable to get plugin context")
		return
	}
	clients, err := s.Backends.Clients(plugin)
	if err != nil {
		s.unavailable(plugin.ID, err).write(w)
		return
	}
	answered, err := clients.Diagnostics.CheckHealth(r.Context(), &pluginv2.CheckHealthRequest{
		PluginContext: backend.ToProto().PluginContext(pluginContext), Headers: request.Headers,
	})
	if err != nil {
		s.Logger.Warn("a health check failed", "plugin", plugin.ID, "error", err)
		pluginFailure(err, errPluginHealth).write(w)
		return
	}
	body := map[string]any{"status": answered.GetStatus().String(), "message": answered.GetMessage()}
	if details := answered.GetJsonDetails(); len(details) > 0 {
		var decoded map[string]any
		if err := json.Unmarshal(details, &decoded); err != nil {
			message(w, http.StatusInternalServerError, "Failed to unmarshal detailed response from backend plugin")
			return
		}
		body["details"] = decoded
	}
	if answered.GetStatus() != pluginv2.CheckHealthResponse_OK {
		answer(w, http.StatusBadRequest, body)
		return
	}
	answer(w, http.StatusOK, body)
}
