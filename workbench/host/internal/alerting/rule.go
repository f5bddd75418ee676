// Package alerting keeps alert rules, decides from what a data source answered in which state each of their instances
// is, and keeps silences: the small part of Grafana's alerting that a plugin's rules need. It asks no data source
// itself.
//
//	store := alerting.NewStore(time.Now)
//	rule, err := store.Add(alerting.Rule{OrgID: 1, Title: "Breached", …})
//	changes := store.Apply(rule.OrgID, rule.UID, alerting.Evaluate(rule, responses), time.Now())
package alerting

import (
	"errors"
	"time"
)

// States of an instance.
const (
	Normal     = "Normal"
	Pending    = "Pending"
	Alerting   = "Alerting"
	Recovering = "Recovering"
	NoData     = "NoData"
	Error      = "Error"
)

// What a rule may say is to happen without data or with an error.
const (
	OK       = "OK"
	KeepLast = "KeepLast"
)

// ExpressionUID is the data source of what Grafana computes itself.
const ExpressionUID = "__expr__"

var (
	// ErrNotFound says that there is no such rule.
	ErrNotFound = errors.New("rule not found")
	// ErrExists says that the uid is taken.
	ErrExists = errors.New("UNIQUE constraint failed: alert_rule.org_id, alert_rule.uid")
)

// Rule is one alert rule.
type Rule struct {
	ID            int64
	UID           string
	OrgID         int64
	FolderUID     string
	Group         string
	Title         string
	Condition     string // the refId whose value decides
	Data          []Query
	NoDataState   string // NoData | OK | Alerting | KeepLast
	ExecErrState  string // Error | OK | Alerting | KeepLast
	For           time.Duration
	KeepFiringFor time.Duration
	Annotations   map[string]string
	Labels        map[string]string
	IsPaused      bool
	Provenance    string // api | file
	Version       int64
	Updated       time.Time
}

// Query is one step of a rule: a question to a data source, or an expression.
type Query struct {
	RefID         string
	QueryType     string
	From, To      time.Duration // before now
	DatasourceUID string
	Model         map[string]any
}

// IsExpression tells whether Grafana computes the step itself.
func (q Query) IsExpression() bool {
	return q.DatasourceUID == ExpressionUID || q.DatasourceUID == "-100"
}

// Sources are the data sources that the rule asks, each once.
func (r Rule) Sources() []string {
	var uids []string
	seen := map[string]bool{}
	for _, query := range r.Data {
		if !query.IsExpression() && !seen[query.DatasourceUID] {
			seen[query.DatasourceUID] = true
			uids = append(uids, query.DatasourceUID)
		}
	}
	return uids
}

// DashboardUID is the dashboard that the rule belongs to, by its annotation.
func (r Rule) DashboardUID() string { return r.Annotations["__dashboardUid__"] }

// PanelID is the panel, as text; it counts with a dashboard only.
func (r Rule) PanelID() string { return r.Annotations["__panelId__"] }
