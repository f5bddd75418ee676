package web

import (
	"context"
	"errors"
	"net/http"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/quantyca/rounds/workbench/host/internal/backends"
)

// statusClientClosed is what Grafana answers to nobody when the client has gone.
const statusClientClosed = 499

// pluginFailure turns a failed call of a backend into Grafana's error; fallback is the one for a plugin that answered
// with an error of its own.
func pluginFailure(err error, fallback problem) problem {
	switch {
	case errors.Is(err, backends.ErrNoBackend):
		return problem{http.StatusNotFound, "plugin.notImplemented", "Method not implemented"}
	case errors.Is(err, context.Canceled), status.Code(err) == codes.Canceled:
		return problem{statusClientClosed, "plugin.requestCanceled", "Plugin request canceled"}
	}
	switch status.Code(err) {
	case codes.Unimplemented:
		return problem{http.StatusNotFound, "plugin.notImplemented", "Method not implemented"}
	case codes.Unavailable:
		return problem{http.StatusInternalServerError, "plugin.connectionUnavailable",
			"Data source became unavailable during request. Please try again."}
	case codes.ResourceExhausted:
		return problem{http.StatusInternalServerError, "plugin.resourceExhausted",
			"The response is too large. Please try to reduce the time range or narrow down your query to return fewer data points."}
	default:
		return fallback
	}
}

var (
	errPluginUnavailable = problem{http.StatusInternalServerError, "plugin.unavailable", "Plugin unavailable"}
	errPluginRequest     = problem{http.StatusInternalServerError, "plugin.requestFailureError",
		"An error occurred within the plugin"}
	errPluginHealth = problem{http.StatusInternalServerError, "plugin.healthCheck", "Plugin health check failed"}
)

// unavailable is the answer where a backend cannot be started; the cause goes to the log.
func (s *Server) unavailable(pluginID string, err error) problem {
	s.Logger.Error("the backend cannot be used", "plugin", pluginID, "error", err)
	return pluginFailure(err, errPluginUnavailable)
}
