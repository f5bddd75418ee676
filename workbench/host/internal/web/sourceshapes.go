package web

import (
	"cmp"

	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

// sourceListItem is a data source in GET /api/datasources.
type sourceListItem struct {
	ID          int64          `json:"id"`
	UID         string         `json:"uid"`
	OrgID       int64          `json:"orgId"`
	Name        string         `json:"name"`
	Type        string         `json:"type"`
	TypeName    string         `json:"typeName"`
	TypeLogoURL string         `json:"typeLogoUrl"`
	Access      string         `json:"access"`
	URL         string         `json:"url"`
	User        string         `json:"user"`
	Database    string         `json:"database"`
	BasicAuth   bool           `json:"basicAuth"`
	IsDefault   bool           `json:"isDefault"`
	JSONData    map[string]any `json:"jsonData"`
	ReadOnly    bool           `json:"readOnly"`
}

// sourceDetails is a data source in GET /api/datasources/uid/:uid. It names the secrets and never holds them.
type sourceDetails struct {
	ID               int64           `json:"id"`
	UID              string          `json:"uid"`
	OrgID            int64           `json:"orgId"`
	Name             string          `json:"name"`
	Type             string          `json:"type"`
	TypeLogoURL      string          `json:"typeLogoUrl"`
	Access           string          `json:"access"`
	URL              string          `json:"url"`
	User             string          `json:"user"`
	Database         string          `json:"database"`
	BasicAuth        bool            `json:"basicAuth"`
	BasicAuthUser    string          `json:"basicAuthUser"`
	WithCredentials  bool            `json:"withCredentials"`
	IsDefault        bool            `json:"isDefault"`
	JSONData         map[string]any  `json:"jsonData"`
	SecureJSONFields map[string]bool `json:"secureJsonFields"`
	Version          int             `json:"version"`
	ReadOnly         bool            `json:"readOnly"`
	APIVersion       string          `json:"apiVersion"`
}

// sourceBody is what POST and PUT take.
type sourceBody struct {
	UID             string            `json:"uid"`
	Name            string            `json:"name"`
	Type            string            `json:"type"`
	Access          string            `json:"access"`
	URL             string            `json:"url"`
	User            string            `json:"user"`
	Database        string            `json:"database"`
	BasicAuth       bool              `json:"basicAuth"`
	BasicAuthUser   string            `json:"basicAuthUser"`
	WithCredentials bool              `json:"withCredentials"`
	IsDefault       bool              `json:"isDefault"`
	JSONData        map[string]any    `json:"jsonData"`
	SecureJSONData  map[string]string `json:"secureJsonData"`
	Version         int               `json:"version"`
}

func (b sourceBody) source(orgID int64) sources.Source {
	return sources.Source{
		UID: b.UID, OrgID: orgID, Name: b.Name, Type: b.Type, Access: cmp.Or(b.Access, "proxy"), URL: b.URL,
		User: b.User, Database: b.Database, BasicAuth: b.BasicAuth, BasicAuthUser: b.BasicAuthUser,
		WithCredentials: b.WithCredentials, IsDefault: b.IsDefault, JSONData: b.JSONData, Secrets: b.SecureJSONData,
	}
}

// typeOf gives name and logo of a data source's plugin.
func (s *Server) typeOf(source sources.Source) (name, logo string) {
	if plugin, ok := s.Plugins.ByID(source.Type); ok {
		return plugin.Name, plugin.Info.Logos.Small
	}
	return source.Type, "public/img/icn-datasource.svg"
}

func (s *Server) listItemOf(d sources.Source) sourceListItem {
	name, logo := s.typeOf(d)
	return sourceListItem{
		ID: d.ID, UID: d.UID, OrgID: d.OrgID, Name: d.Name, Type: d.Type, TypeName: name, TypeLogoURL: logo,
		Access: d.Access, URL: d.URL, User: d.User, Database: d.Database, BasicAuth: d.BasicAuth,
		IsDefault: d.IsDefault, JSONData: d.JSONData, ReadOnly: d.ReadOnly,
	}
}

func (s *Server) detailsOf(d sources.Source) sourceDetails {
	_, logo := s.typeOf(d)
	return sourceDetails{
		ID: d.ID, UID: d.UID, OrgID: d.OrgID, Name: d.Name, Type: d.Type, TypeLogoURL: logo, Access: d.Access,
		URL: d.URL, User: d.User, Database: d.Database, BasicAuth: d.BasicAuth, BasicAuthUser: d.BasicAuthUser,
		WithCredentials: d.WithCredentials, IsDefault: d.IsDefault, JSONData: d.JSONData,
		SecureJSONFields: d.SecretNames(), Version: d.Version, ReadOnly: d.ReadOnly,
	}
}
