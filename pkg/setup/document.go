// Package setup reads the one document that says which ticket systems exist
// (connections) and which customers may see what of them (perimeters).
//
//	doc, problems := setup.Parse(text)
//	if len(problems) > 0 { … show them to the administrator … }
//
// The document holds no secret: a connection names its credential, which lies
// beside it in the data source's encrypted settings.
package setup

// Version is the only document version this release reads and writes.
const Version = 1

// Everyone is the word in Perimeter.Viewers that lets in every signed-in user
// of the data source's organisation.
const Everyone = "everyone"

// System is the kind of ticket system behind a connection.
type System string

// The ticket systems that a connection may name.
const (
	JiraCloud  System = "jira-cloud"
	JiraDC     System = "jira-dc"
	ServiceNow System = "servicenow"
)

// Document is the whole set-up.
type Document struct {
	Version     int          `json:"version" yaml:"version"`
	Grafana     Grafana      `json:"grafana,omitzero" yaml:"grafana,omitempty"`
	Connections []Connection `json:"connections" yaml:"connections"`
	Perimeters  []Perimeter  `json:"perimeters" yaml:"perimeters"`
}

// Grafana says how this backend reaches the Grafana that started it.
type Grafana struct {
	// URL is the internal address; empty means Grafana's own root URL.
	URL string `json:"url,omitempty" yaml:"url,omitempty"`
}

// Connection is one ticket system and how to sign in to it.
type Connection struct {
	ID     string `json:"id" yaml:"id"`
	Name   string `json:"name,omitempty" yaml:"name,omitempty"`
	System System `json:"system" yaml:"system"`
	// URL is the site's address, a context path included; links are built on it.
	URL string `json:"url" yaml:"url"`
	// CloudID is Jira Cloud's site id; empty means: ask the site.
	CloudID string `json:"cloudId,omitempty" yaml:"cloudId,omitempty"`
	// APIURL and TokenURL replace Atlassian's own hosts, for proxies and tests.
	APIURL   string `json:"apiUrl,omitempty" yaml:"apiUrl,omitempty"`
	TokenURL string `json:"tokenUrl,omitempty" yaml:"tokenUrl,omitempty"`
	Auth     Auth   `json:"auth" yaml:"auth"`
	// Tables are ServiceNow's tables that hold tickets; empty means DefaultTables.
	Tables []string `json:"tables,omitempty" yaml:"tables,omitempty"`
	// AllowPrivateNetwork lets the connection reach loopback, private and link-local addresses.
	AllowPrivateNetwork bool    `json:"allowPrivateNetwork,omitempty" yaml:"allowPrivateNetwork,omitempty"`
	SLA                 SLA     `json:"sla,omitzero" yaml:"sla,omitempty"`
	Mapping             Mapping `json:"mapping,omitzero" yaml:"mapping,omitempty"`
	Limits              Limits  `json:"limits,omitzero" yaml:"limits,omitempty"`
	// Writing allows acts that create or change tickets; off by default.
	Writing bool `json:"writing,omitempty" yaml:"writing,omitempty"`
}

// SecretID is the id under which the connection's first credential is stored.
func (c Connection) SecretID() string {
	if c.Auth.Secret != "" {
		return c.Auth.Secret
	}
	return c.ID
}

// Method is how a connection signs in.
type Method string

// The ways to sign in. Jira Cloud takes basic, scoped-token and
// client-credentials; Jira Data Center basic and pat; ServiceNow basic,
// oauth-password and client-credentials.
const (
	Basic             Method = "basic"
	ScopedToken       Method = "scoped-token"
	ClientCredentials Method = "client-credentials"
	PAT               Method = "pat"
	OAuthPassword     Method = "oauth-password"
)

// Auth names the identity of a connection; its secret lies elsewhere.
type Auth struct {
	Method   Method `json:"method" yaml:"method"`
	User     string `json:"user,omitempty" yaml:"user,omitempty"`
	ClientID string `json:"clientId,omitempty" yaml:"clientId,omitempty"`
	// Secret is the credential's id; empty means the connection's id. For
	// oauth-password it is the user's password.
	Secret string `json:"secret,omitempty" yaml:"secret,omitempty"`
	// ClientSecret is the id of the OAuth client's secret, for oauth-password only.
	ClientSecret string `json:"clientSecret,omitempty" yaml:"clientSecret,omitempty"`
	// Expires is the day (YYYY-MM-DD) on which the credential ends; empty means not known.
	Expires string `json:"expires,omitempty" yaml:"expires,omitempty"`
}

// SLA chooses the SLA fields of a connection by name or id; none chosen means all.
type SLA struct {
	Fields []string `json:"fields,omitempty" yaml:"fields,omitempty"`
}

// Mapping overrides how raw names (compared without case) become normalised ones.
type Mapping struct {
	States     map[string]string `json:"states,omitempty" yaml:"states,omitempty"`
	Priorities map[string]string `json:"priorities,omitempty" yaml:"priorities,omitempty"`
	Types      map[string]string `json:"types,omitempty" yaml:"types,omitempty"`
	// Pending maps raw pending reasons (a status, a hold reason) to normalised ones.
	Pending map[string]string `json:"pending,omitempty" yaml:"pending,omitempty"`
	// ReportedBy says who uses a channel (phone, web) by which tickets come in.
	ReportedBy map[string]string `json:"reportedBy,omitempty" yaml:"reportedBy,omitempty"`
	// Fields names the system's own field for one of FieldWords, where it is not the
	// usual one.
	Fields map[string]string `json:"fields,omitempty" yaml:"fields,omitempty"`
}

// Perimeter is one customer: what is his, who may see it and who may act on it.
type Perimeter struct {
	ID   string `json:"id" yaml:"id"`
	Name string `json:"name" yaml:"name"`
	// Zone is the customer's IANA time zone.
	Zone  string  `json:"zone" yaml:"zone"`
	Scope []Scope `json:"scope" yaml:"scope"`
	// Viewers are user uids, e-mail patterns, or Everyone.
	Viewers []string `json:"viewers,omitempty" yaml:"viewers,omitempty"`
	// Writing lets those who may act open and change this customer's tickets, on
	// connections that allow it too; off by default.
	Writing bool `json:"writing,omitempty" yaml:"writing,omitempty"`
	// Operators are user uids; empty means every Editor and Admin.
	Operators []string `json:"operators,omitempty" yaml:"operators,omitempty"`
	// Show widens the customers' projection; the only word is People.
	Show []string `json:"show,omitempty" yaml:"show,omitempty"`
	// Publish false forbids public dashboards, those that were shared before too.
	// Nothing stated allows Editors to share: a grant is an act of its own, with a
	// name and a date, so the set-up is the veto and not the decision.
	Publish *bool `json:"publish,omitempty" yaml:"publish,omitempty"`
}

// MayBePublished says whether public dashboards may show this customer at all.
func (p Perimeter) MayBePublished() bool { return p.Publish == nil || *p.Publish }

// People in Perimeter.Show lets customers read the names of people on tickets.
const People = "people"

// Scope is the part of one connection that belongs to a perimeter.
type Scope struct {
	Connection string `json:"connection" yaml:"connection"`
	// Projects are Jira's project keys, at least one.
	Projects []string `json:"projects,omitempty" yaml:"projects,omitempty"`
	// Labels, where stated, must be carried (at least one of them) by a ticket in Jira.
	Labels []string `json:"labels,omitempty" yaml:"labels,omitempty"`
	// Field is ServiceNow's field that tells customers apart; empty means company.
	Field string `json:"field,omitempty" yaml:"field,omitempty"`
	// IDs are the values of Field that are this customer's, at least one; for a
	// reference such as company they are sys_ids.
	IDs []string `json:"ids,omitempty" yaml:"ids,omitempty"`
}

// FieldOrDefault is the field that IDs are values of.
func (s Scope) FieldOrDefault() string {
	if s.Field == "" {
		return DefaultScopeField
	}
	return s.Field
}

// DefaultScopeField is the field of ServiceNow that a scope without one compares.
const DefaultScopeField = "company"

// DefaultTables are the tables of a ServiceNow connection that names none.
var DefaultTables = []string{"incident", "sc_req_item", "sc_task", "change_request", "problem", "task", "ticket"}

// Severity of a Problem.
type Severity string

// An error disables the part it stands in; a warning only tells.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Problem is one thing wrong with a document, said to the administrator.
type Problem struct {
	// Path names the place, such as connections[0].url; empty for the whole document.
	Path     string   `json:"path"`
	Message  string   `json:"message"`
	Severity Severity `json:"severity"`
}
