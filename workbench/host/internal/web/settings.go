package web

import (
	"maps"
	"net/http"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
)

func (s *Server) getFrontendSettings(w http.ResponseWriter, _ *http.Request, who caller) {
	answer(w, http.StatusOK, s.settingsFor(&who))
}

// settingsFor is what the browser needs to start: as much of Grafana's settings as @grafana/runtime and the plugin
// read. Without a caller (the sign-in page) there are no data sources in it.
func (s *Server) settingsFor(who *caller) map[string]any {
	orgID := int64(0)
	if who != nil {
		orgID = who.OrgID
	}
	sources, byDefault := s.sourcesFor(who)
	return map[string]any{
		"appUrl":                          s.AppURL,
		"appSubUrl":                       "",
		"namespace":                       namespaceOf(who),
		"buildInfo":                       buildInfo(),
		"licenseInfo":                     map[string]any{"edition": Edition, "enabledFeatures": map[string]bool{}},
		"featureToggles":                  map[string]bool{},
		"datasources":                     sources,
		"defaultDatasource":               byDefault,
		"panels":                          s.panelsFor(orgID),
		"apps":                            s.appsFor(orgID),
		"auth":                            map[string]any{"disableLogin": false},
		"minRefreshInterval":              "5s",
		"liveEnabled":                     false,
		"exploreEnabled":                  false,
		"helpEnabled":                     false,
		"newsFeedEnabled":                 false,
		"profileEnabled":                  true,
		"rbacEnabled":                     true,
		"expressionsEnabled":              false,
		"snapshotEnabled":                 false,
		"unifiedAlertingEnabled":          true,
		"unifiedAlerting":                 unifiedAlerting(),
		"publicDashboardsEnabled":         true,
		"publicDashboardAccessToken":      "",
		"pluginAdminEnabled":              false,
		"enableFrontendSandboxForPlugins": []string{},
		"workbench":                       true,
	}
}

// unifiedAlerting tells the browser that changes of state are kept as annotations, Grafana's default.
func unifiedAlerting() map[string]any {
	return map[string]any{"minInterval": "10s", "stateHistory": map[string]any{"backend": "annotations"}}
}

func namespaceOf(who *caller) string {
	if who == nil {
		return "default"
	}
	return tokens.Namespace(who.OrgID)
}

func buildInfo() map[string]any {
	return map[string]any{
		"version": Version, "versionString": "Rounds workbench (stands in for " + Version + ")", "commit": "workbench",
		"edition": Edition, "env": "development", "hideVersion": false, "latestVersion": "", "hasUpdate": false,
	}
}

// sourcesFor gives the data sources by name, with their jsonData but never their secrets, and the default's name.
func (s *Server) sourcesFor(who *caller) (map[string]any, string) {
	list := map[string]any{}
	byDefault := ""
	if who == nil || !who.may("datasources:read") {
		return list, byDefault
	}
	for _, source := range s.Sources.List(who.OrgID) {
		plugin, ok := s.Plugins.ByID(source.Type)
		if !ok {
			s.Logger.Error("no plugin for a data source", "name", source.Name, "type", source.Type)
			continue
		}
		address := source.URL
		if source.Access == "proxy" {
			address = "/api/datasources/proxy/uid/" + source.UID
		}
		list[source.Name] = map[string]any{
			"id": source.ID, "uid": source.UID, "type": plugin.ID, "name": source.Name, "meta": metaOfPlugin(plugin),
			"url": address, "isDefault": source.IsDefault, "access": source.Access, "preload": plugin.Preload,
			"module": plugin.Module(), "jsonData": source.JSONData, "readOnly": source.ReadOnly,
		}
		if source.IsDefault {
			byDefault = source.Name
		}
	}
	return list, byDefault
}

// metaOfPlugin is plugin.json with what Grafana adds to it.
func metaOfPlugin(p plugins.Plugin) map[string]any {
	meta := maps.Clone(p.Raw)
	maps.Copy(meta, map[string]any{
		"module": p.Module(), "baseUrl": p.BaseURL(), "signature": "unsigned", "loadingStrategy": "script",
		"angular": map[string]any{"detected": false, "hideDeprecation": false},
	})
	return meta
}

// appsFor gives the apps by id. An app that the organisation has not switched on is not preloaded.
func (s *Server) appsFor(orgID int64) map[string]any {
	list := map[string]any{}
	for _, p := range s.Plugins.OfType("app") {
		enabled, _ := s.enabled(orgID, p)
		list[p.ID] = map[string]any{
			"id": p.ID, "path": p.Module(), "version": p.Info.Version, "preload": enabled && p.Preload,
			"angular": map[string]any{"detected": false, "hideDeprecation": false}, "loadingStrategy": "script",
			"extensions": p.Extensions, "dependencies": p.Dependencies, "buildMode": "",
		}
	}
	return list
}

// standIns are the panels that the shell replaces, in the order of Grafana's list. They are not Grafana's.
var standIns = []struct {
	id, name string
	sort     int
}{
	{"timeseries", "Time series", 1},
	{"stat", "Stat", 3},
	{"table", "Table", 6},
	{"text", "Text", 14},
}

const standInLogo = "shell/build/img/icons/unicons/panel-add.svg"

// panelsFor gives the shell's stand-ins and the panels of the plugin by id.
func (s *Server) panelsFor(orgID int64) map[string]any {
	list := map[string]any{}
	for _, panel := range standIns {
		list[panel.id] = map[string]any{
			"id": panel.id, "name": panel.name, "module": "core:plugin/" + panel.id, "baseUrl": "", "sort": panel.sort,
			"info": plugins.Info{
				Author: plugins.Link{Name: "Rounds workbench"}, Description: "Stand-in of the workbench",
				Logos:       plugins.Logos{Small: standInLogo, Large: standInLogo},
				Screenshots: []plugins.Screenshot{},
			},
			"hideFromList": false, "skipDataQuery": panel.id == "text", "state": "", "signature": "internal",
			"angular": map[string]any{"detected": false, "hideDeprecation": false}, "loadingStrategy": "fetch",
		}
	}
	for _, p := range s.Plugins.OfType("panel") {
		if enabled, _ := s.enabled(orgID, p); !enabled {
			continue
		}
		list[p.ID] = map[string]any{
			"id": p.ID, "name": p.Name, "module": p.Module(), "baseUrl": p.BaseURL(), "sort": 100, "info": p.Info,
			"hideFromList": p.HideFromList, "skipDataQuery": p.SkipDataQuery, "state": p.State, "signature": "unsigned",
			"angular": map[string]any{"detected": false, "hideDeprecation": false}, "loadingStrategy": "script",
		}
	}
	return list
}
