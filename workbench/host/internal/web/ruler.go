package web

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

type rulerGroup struct {
	Name     string      `json:"name"`
	Interval string      `json:"interval"`
	Rules    []rulerRule `json:"rules"`
}

type rulerRule struct {
	Expr          string            `json:"expr"`
	For           string            `json:"for"`
	KeepFiringFor string            `json:"keep_firing_for"`
	Labels        map[string]string `json:"labels,omitempty"`
	Annotations   map[string]string `json:"annotations,omitempty"`
	GrafanaAlert  rulerDefinition   `json:"grafana_alert"`
}

type rulerDefinition struct {
	Title           string          `json:"title"`
	Condition       string          `json:"condition"`
	Data            []ruleQueryBody `json:"data"`
	Updated         time.Time       `json:"updated"`
	UpdatedBy       map[string]any  `json:"updated_by"`
	IntervalSeconds int             `json:"intervalSeconds"`
	Version         int64           `json:"version"`
	UID             string          `json:"uid"`
	NamespaceUID    string          `json:"namespace_uid"`
	RuleGroup       string          `json:"rule_group"`
	NoDataState     string          `json:"no_data_state"`
	ExecErrState    string          `json:"exec_err_state"`
	Provenance      string          `json:"provenance,omitempty"`
	IsPaused        bool            `json:"is_paused"`
	Metadata        map[string]any  `json:"metadata"`
	GUID            string          `json:"guid"`
}

// listRulerRules answers the rules of folders that the caller may see as they are defined, by folder and group. It is
// where a Viewer learns when a rule was last changed.
func (s *Server) listRulerRules(w http.ResponseWriter, _ *http.Request, who caller) {
	folders := map[string][]rulerGroup{}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		if !s.sees(who, rule.FolderUID) {
			continue
		}
		folder := s.folderPath(rule)
		groups := folders[folder]
		at := -1
		for i := range groups {
			if groups[i].Name == rule.Group {
				at = i
			}
		}
		if at < 0 {
			at = len(groups)
			groups = append(groups, rulerGroup{Name: rule.Group, Interval: durationText(s.intervalOf(rule))})
		}
		groups[at].Rules = append(groups[at].Rules, s.rulerShape(rule))
		folders[folder] = groups
	}
	answer(w, http.StatusOK, folders)
}

func (s *Server) intervalOf(rule alerting.Rule) time.Duration {
	return s.Alerts.Interval(rule.OrgID, rule.FolderUID, rule.Group)
}

func (s *Server) rulerShape(rule alerting.Rule) rulerRule {
	settings := map[string]any{
		"simplified_query_and_expressions_section": false, "simplified_notifications_section": false,
	}
	return rulerRule{
		For: durationText(rule.For), KeepFiringFor: durationText(rule.KeepFiringFor), Labels: rule.Labels,
		Annotations: rule.Annotations,
		GrafanaAlert: rulerDefinition{
			Title: rule.Title, Condition: rule.Condition, Data: queryShapes(rule), Updated: rule.Updated.Truncate(time.Second),
			UpdatedBy: map[string]any{"uid": "", "name": "workbench"}, IntervalSeconds: int(s.intervalOf(rule).Seconds()),
			Version: rule.Version, UID: rule.UID, NamespaceUID: rule.FolderUID, RuleGroup: rule.Group,
			NoDataState: rule.NoDataState, ExecErrState: rule.ExecErrState, Provenance: rule.Provenance,
			IsPaused: rule.IsPaused, Metadata: map[string]any{"editor_settings": settings}, GUID: "workbench-" + rule.UID,
		},
	}
}
