package web

import (
	"cmp"
	"encoding/json"
	"runtime"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/useragent"
	"github.com/grafana/grafana-plugin-sdk-go/config"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/sources"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
)

// contextOf is what Grafana tells a plugin about a call, beside the call: who, in which organisation, from which
// Grafana. There is no uid and no user id in it.
func (s *Server) contextOf(p plugins.Plugin, orgID int64, user *backend.User) (backend.PluginContext, error) {
	agent, err := useragent.New(Version, runtime.GOOS, runtime.GOARCH)
	if err != nil {
		return backend.PluginContext{}, err
	}
	return backend.PluginContext{
		OrgID:         orgID, //nolint:staticcheck // deprecated, but Grafana still sends it and plugins read it
		PluginID:      p.ID,
		PluginVersion: p.Info.Version,
		Namespace:     tokens.Namespace(orgID),
		User:          user,
		UserAgent:     agent,
		GrafanaConfig: config.NewGrafanaCfg(map[string]string{
			config.AppURL:                 s.AppURL,
			config.ConcurrentQueryCount:   "10",
			config.UserFacingDefaultError: "please inspect Grafana server log for details",
		}),
	}, nil
}

// userOf is the caller as a plugin sees him.
func userOf(who caller) *backend.User {
	return &backend.User{
		Login: who.Login, Name: cmp.Or(who.Name, who.Login, who.Email), Email: who.Email, Role: who.Role,
	}
}

// appContext adds the app's settings of the caller's organisation.
func (s *Server) appContext(p plugins.Plugin, who caller) (backend.PluginContext, error) {
	pluginContext, err := s.contextOf(p, who.OrgID, userOf(who))
	if err != nil || !p.IsApp() {
		return pluginContext, err
	}
	setting, _ := s.Apps.Get(who.OrgID, p.ID)
	data, err := json.Marshal(setting.JSONData)
	pluginContext.AppInstanceSettings = &backend.AppInstanceSettings{
		JSONData: data, DecryptedSecureJSONData: setting.Secrets, Updated: setting.Updated,
	}
	return pluginContext, err
}

// sourceContext adds the data source with its secrets.
func (s *Server) sourceContext(
	p plugins.Plugin, source sources.Source, user *backend.User,
) (backend.PluginContext, error) {
	pluginContext, err := s.contextOf(p, source.OrgID, user)
	if err != nil {
		return pluginContext, err
	}
	data, err := json.Marshal(source.JSONData)
	pluginContext.DataSourceInstanceSettings = &backend.DataSourceInstanceSettings{
		ID: source.ID, UID: source.UID, Type: source.Type, Name: source.Name, URL: source.URL, User: source.User,
		Database: source.Database, BasicAuthEnabled: source.BasicAuth, BasicAuthUser: source.BasicAuthUser,
		JSONData: data, DecryptedSecureJSONData: source.Secrets, Updated: source.Updated,
	}
	return pluginContext, err
}
