package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

func callResource(
	_ context.Context, request *backend.CallResourceRequest, sender backend.CallResourceResponseSender,
) error {
	switch request.Path {
	case "exit":
		os.Exit(3)
	case "stream":
		for _, part := range []string{"one\n", "two\n", "three\n"} {
			if err := sender.Send(&backend.CallResourceResponse{Status: http.StatusOK, Body: []byte(part)}); err != nil {
				return err
			}
		}
		return nil
	case "ping":
		return send(sender, http.StatusOK, map[string]string{"message": "ok"})
	case "env":
		return send(sender, http.StatusOK, os.Environ())
	case "last-alert":
		return send(sender, http.StatusOK, lastAlert.Load())
	case "pid":
		return send(sender, http.StatusOK, os.Getpid())
	}
	return send(sender, http.StatusTeapot, echo(request))
}

// echo is all that a resource call carries.
func echo(request *backend.CallResourceRequest) map[string]any {
	told := map[string]any{
		"method": request.Method, "path": request.Path, "url": request.URL, "headers": request.Headers,
		"body": string(request.Body), "user": request.PluginContext.User,
		"orgId":    request.PluginContext.OrgID, //nolint:staticcheck // deprecated, but plugins still read it
		"pluginId": request.PluginContext.PluginID, "version": request.PluginContext.PluginVersion,
		"namespace": request.PluginContext.Namespace,
	}
	if request.PluginContext.UserAgent != nil {
		told["grafana"] = request.PluginContext.UserAgent.GrafanaVersion()
	}
	if url, err := request.PluginContext.GrafanaConfig.AppURL(); err == nil {
		told["appUrl"] = url
	}
	if source := request.PluginContext.DataSourceInstanceSettings; source != nil {
		told["secrets"], told["updated"] = source.DecryptedSecureJSONData, source.Updated.UnixMilli()
	}
	if app := request.PluginContext.AppInstanceSettings; app != nil {
		told["appData"], told["appSecrets"] = string(app.JSONData), app.DecryptedSecureJSONData
	}
	return told
}

func send(sender backend.CallResourceResponseSender, status int, body any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	return sender.Send(&backend.CallResourceResponse{
		Status: status, Body: text,
		// A plugin must not be able to set a cookie on Grafana's origin; the workbench takes it out.
		Headers: map[string][]string{"Set-Cookie": {"grafana_session=stolen"}, "X-Echo": {strings.ToLower("YES")}},
	})
}

func checkHealth(_ context.Context, request *backend.CheckHealthRequest) (*backend.CheckHealthResult, error) {
	source := request.PluginContext.DataSourceInstanceSettings
	if source != nil && source.DecryptedSecureJSONData["ill"] != "" {
		return &backend.CheckHealthResult{
			Status: backend.HealthStatusError, Message: "ill", JSONDetails: []byte(`{"why":"told to be"}`),
		}, nil
	}
	return &backend.CheckHealthResult{Status: backend.HealthStatusOk, Message: "Data source is working"}, nil
}
