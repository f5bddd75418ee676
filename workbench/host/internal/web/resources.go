package web

import (
	"errors"
	"io"
	"net/http"
	"net/url"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/genproto/pluginv2"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
)

// resourceCall hands a call on to the backend of an app or a data source. Grafana asks no role for it beyond Viewer:
// whatever is to be protected, the backend protects.
func (s *Server) resourceCall(w http.ResponseWriter, r *http.Request, who caller, target resourceCallTarget) {
	if target.pluginID != "" {
		s.appResource(w, r, who, target)
		return
	}
	s.sourceResource(w, r, who, target)
}

func (s *Server) appResource(w http.ResponseWriter, r *http.Request, who caller, target resourceCallTarget) {
	if !who.may("plugins.app:access") {
		deny(w, "plugins.app:access")
		return
	}
	plugin, ok := s.appInUse(w, who, target.pluginID)
	if !ok {
		return
	}
	pluginContext, err := s.appContext(plugin, who)
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to get plugin settings")
		return
	}
	s.callResource(w, r, who, plugin, pluginContext, target.path, nil)
}

// appInUse finds a plugin that may be called: not an app that the organisation has switched off. Otherwise it has
// answered.
func (s *Server) appInUse(w http.ResponseWriter, who caller, id string) (plugins.Plugin, bool) {
	plugin, ok := s.Plugins.ByID(id)
	if !ok {
		message(w, http.StatusNotFound, "Plugin not found")
		return plugins.Plugin{}, false
	}
	setting, set := s.Apps.Get(who.OrgID, id)
	switch {
	case !plugin.IsApp() || (!set && plugin.AutoEnabled):
		return plugin, true
	case !set:
		message(w, http.StatusNotFound, "Plugin setting not found")
		return plugins.Plugin{}, false
	case !setting.Enabled:
		message(w, http.StatusNotFound, "Plugin is not enabled")
		return plugins.Plugin{}, false
	}
	return plugin, true
}

func (s *Server) sourceResource(w http.ResponseWriter, r *http.Request, who caller, target resourceCallTarget) {
	if !who.may("datasources:query") {
		deny(w, "datasources:query")
		return
	}
	source, err := s.Sources.ByUID(who.OrgID, target.sourceUID)
	if err != nil {
		traced(w, http.StatusInternalServerError, "Unable to load datasource meta data")
		return
	}
	plugin, ok := s.Plugins.ByID(source.Type)
	if !ok {
		message(w, http.StatusInternalServerError, "Unable to find datasource plugin")
		return
	}
	pluginContext, err := s.sourceContext(plugin, source, userOf(who))
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to get plugin settings")
		return
	}
	s.callResource(w, r, who, plugin, pluginContext, target.path, allowedCookies(source.JSONData))
}

func (s *Server) callResource(
	w http.ResponseWriter, r *http.Request, who caller,
	plugin plugins.Plugin, pluginContext backend.PluginContext, path string, cookies []string,
) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		message(w, http.StatusBadRequest, "Failed for create plugin resource request")
		return
	}
	headers, err := s.forwardResourceHeaders(r, who, cookies)
	if err != nil {
		message(w, http.StatusInternalServerError, "Failed to call resource")
		return
	}
	clients, err := s.Backends.Clients(plugin)
	if err != nil {
		s.unavailable(plugin.ID, err).write(w)
		return
	}
	address := url.URL{Path: path, RawQuery: r.URL.RawQuery}
	stream, err := clients.Resource.CallResource(r.Context(), backend.ToProto().CallResourceRequest(
		&backend.CallResourceRequest{
			PluginContext: pluginContext, Path: path, Method: r.Method, URL: address.String(), Headers: headers, Body: body,
		}))
	if err != nil {
		pluginFailure(err, errPluginRequest).write(w)
		return
	}
	s.relay(w, stream.Recv)
}

// relay writes a backend's answer as it comes, part by part.
func (s *Server) relay(w http.ResponseWriter, receive func() (*pluginv2.CallResourceResponse, error)) {
	for first := true; ; first = false {
		part, err := receive()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil && first:
			s.Logger.Warn("a resource call failed", "error", err)
			pluginFailure(err, errPluginRequest).write(w)
			return
		case err != nil:
			// The status is already out; an aborted connection is all that can still tell of the failure.
			s.Logger.Warn("a resource call broke off", "error", err)
			panic(http.ErrAbortHandler)
		}
		if first {
			writeHead(w, part)
		}
		if _, err := w.Write(part.GetBody()); err != nil {
			return
		}
		if flusher, ok := w.(http.Flusher); ok {
			flusher.Flush()
		}
	}
}

// writeHead sends status and headers. Grafana never lets a plugin set cookies, and puts what plugins answer into a
// sandbox so that nobody can be lured onto a page of theirs on Grafana's own origin.
func writeHead(w http.ResponseWriter, part *pluginv2.CallResourceResponse) {
	headers := http.Header{}
	for name, values := range part.GetHeaders() {
		for _, value := range values.GetValues() {
			headers.Add(name, value)
		}
	}
	dropHopHeaders(headers)
	headers.Del("Set-Cookie")
	headers.Set("Content-Security-Policy", "sandbox")
	status := int(part.GetCode())
	if headers.Get("Content-Type") == "" && status != http.StatusNoContent {
		headers.Set("Content-Type", "application/json")
	}
	for name, values := range headers {
		w.Header()[name] = values
	}
	w.WriteHeader(status)
}
