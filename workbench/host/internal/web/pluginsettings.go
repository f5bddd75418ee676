package web

import (
	"cmp"
	"net/http"

	"github.com/quantyca/rounds/workbench/host/internal/apps"
	"github.com/quantyca/rounds/workbench/host/internal/people"
	"github.com/quantyca/rounds/workbench/host/internal/plugins"
)

// pluginCommon is what the list and the settings of a plugin share.
type pluginCommon struct {
	Name            string               `json:"name"`
	Type            string               `json:"type"`
	ID              string               `json:"id"`
	Enabled         bool                 `json:"enabled"`
	Pinned          bool                 `json:"pinned"`
	Info            plugins.Info         `json:"info"`
	Dependencies    plugins.Dependencies `json:"dependencies"`
	DefaultNavURL   string               `json:"defaultNavUrl"`
	LatestVersion   string               `json:"latestVersion"`
	HasUpdate       bool                 `json:"hasUpdate"`
	State           string               `json:"state"`
	Signature       string               `json:"signature"`
	SignatureType   string               `json:"signatureType"`
	SignatureOrg    string               `json:"signatureOrg"`
	AngularDetected bool                 `json:"angularDetected"`
}

type pluginListItem struct {
	pluginCommon
	Category string `json:"category"`
}

type pluginSettings struct {
	pluginCommon
	AutoEnabled      bool               `json:"autoEnabled"`
	Module           string             `json:"module"`
	BaseURL          string             `json:"baseUrl"`
	Includes         []plugins.Include  `json:"includes"`
	Extensions       plugins.Extensions `json:"extensions"`
	JSONData         map[string]any     `json:"jsonData"`
	SecureJSONFields map[string]bool    `json:"secureJsonFields"`
	LoadingStrategy  string             `json:"loadingStrategy"`
}

func commonOf(p plugins.Plugin) pluginCommon {
	return pluginCommon{
		Name: p.Name, Type: p.Type, ID: p.ID, Info: p.Info, Dependencies: p.Dependencies,
		DefaultNavURL: p.DefaultNavURL(), State: p.State, Signature: "unsigned",
	}
}

// listPlugins: only Admins see plugins that are not Grafana's own.
func (s *Server) listPlugins(w http.ResponseWriter, r *http.Request, who caller) {
	list := []pluginListItem{}
	kind, embedded := r.URL.Query().Get("type"), r.URL.Query().Get("embedded")
	for _, p := range s.Plugins.All() {
		if !people.Includes(who.Role, people.RoleAdmin) || (kind != "" && kind != p.Type) ||
			(embedded == "0" && p.ParentID != "") || r.URL.Query().Get("core") == "1" {
			continue
		}
		item := pluginListItem{pluginCommon: commonOf(p), Category: p.Category}
		item.Enabled, item.Pinned = s.enabled(who.OrgID, p)
		if r.URL.Query().Get("enabled") == "1" && !item.Enabled {
			continue
		}
		if item.DefaultNavURL == "" || !item.Enabled {
			item.DefaultNavURL = "/plugins/" + p.ID + "/"
		}
		list = append(list, item)
	}
	answer(w, http.StatusOK, list)
}

// enabled tells whether an organisation uses a plugin: an app when it is switched on there, a nested plugin with its
// app, any other always.
func (s *Server) enabled(orgID int64, p plugins.Plugin) (enabled, pinned bool) {
	id := cmp.Or(p.ParentID, p.ID)
	app, ok := s.Plugins.ByID(id)
	if !ok || !app.IsApp() {
		return true, false
	}
	setting, ok := s.Apps.Get(orgID, id)
	if !ok {
		setting = apps.Setting{Enabled: app.AutoEnabled, Pinned: app.AutoEnabled}
	}
	return setting.Enabled, setting.Pinned && p.ParentID == ""
}

func (s *Server) getPluginSettings(w http.ResponseWriter, r *http.Request, who caller) {
	p, ok := s.Plugins.ByID(r.PathValue("id"))
	if !ok {
		message(w, http.StatusNotFound, "Plugin not found, no installed plugin with that id")
		return
	}
	if p.IsApp() && !who.may("plugins.app:access") {
		message(w, http.StatusForbidden, "Access Denied")
		return
	}
	dto := pluginSettings{
		pluginCommon: commonOf(p), Module: p.Module(), BaseURL: p.BaseURL(), Includes: p.Includes,
		Extensions: p.Extensions, SecureJSONFields: map[string]bool{}, LoadingStrategy: "script",
	}
	if p.IsApp() {
		dto.Enabled, dto.Pinned, dto.AutoEnabled = p.AutoEnabled, p.AutoEnabled, p.AutoEnabled
	}
	if setting, ok := s.Apps.Get(who.OrgID, p.ID); ok {
		dto.Enabled, dto.Pinned = setting.Enabled, setting.Pinned
		dto.JSONData, dto.SecureJSONFields = setting.JSONData, setting.SecretNames()
	}
	answer(w, http.StatusOK, dto)
}

// postPluginSettings replaces an app's settings; leaving `enabled` out switches the app off, as in Grafana.
func (s *Server) postPluginSettings(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Enabled        bool              `json:"enabled"`
		Pinned         bool              `json:"pinned"`
		JSONData       map[string]any    `json:"jsonData"`
		SecureJSONData map[string]string `json:"secureJsonData"`
	}
	if !decode(w, r, &body) {
		return
	}
	p, ok := s.Plugins.ByID(r.PathValue("id"))
	if !ok {
		message(w, http.StatusNotFound, "Plugin not installed")
		return
	}
	if p.AutoEnabled && !body.Enabled {
		message(w, http.StatusBadRequest, "Cannot disable auto-enabled plugin")
		return
	}
	s.Apps.Set(who.OrgID, p.ID, apps.Setting{
		Enabled: body.Enabled, Pinned: body.Pinned, JSONData: body.JSONData, Secrets: body.SecureJSONData,
	})
	message(w, http.StatusOK, "Plugin settings updated")
}
