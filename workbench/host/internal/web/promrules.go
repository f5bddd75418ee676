package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

type promGroup struct {
	Name           string         `json:"name"`
	File           string         `json:"file"`
	FolderUID      string         `json:"folderUid"`
	Rules          []promRule     `json:"rules"`
	Totals         map[string]int `json:"totals"`
	Interval       float64        `json:"interval"`
	LastEvaluation time.Time      `json:"lastEvaluation"`
	EvaluationTime float64        `json:"evaluationTime"`
}

type promRule struct {
	State          string            `json:"state"`
	Name           string            `json:"name"`
	Query          string            `json:"query"`
	QueriedUIDs    []string          `json:"queriedDatasourceUIDs,omitempty"`
	Duration       float64           `json:"duration,omitempty"`
	KeepFiringFor  float64           `json:"keepFiringFor,omitempty"`
	Annotations    map[string]string `json:"annotations,omitempty"`
	ActiveAt       *time.Time        `json:"activeAt,omitempty"`
	Alerts         []promAlert       `json:"alerts,omitempty"`
	Totals         map[string]int    `json:"totals,omitempty"`
	TotalsFiltered map[string]int    `json:"totalsFiltered,omitempty"`
	UID            string            `json:"uid"`
	FolderUID      string            `json:"folderUid"`
	Labels         map[string]string `json:"labels,omitempty"`
	Health         string            `json:"health"`
	LastError      string            `json:"lastError,omitempty"`
	Type           string            `json:"type"`
	LastEvaluation time.Time         `json:"lastEvaluation"`
	EvaluationTime float64           `json:"evaluationTime"`
	IsPaused       bool              `json:"isPaused"`
	Provenance     string            `json:"provenance,omitempty"`
}

type promAlert struct {
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
	State       string            `json:"state"`
	ActiveAt    time.Time         `json:"activeAt"`
	Value       string            `json:"value"`
}

// promStates are the words of ?state= and the state of an instance that each means.
var promStates = map[string]string{
	"firing": alerting.Alerting, "pending": alerting.Pending, "inactive": alerting.Normal, "normal": alerting.Normal,
	"recovering": alerting.Recovering, "nodata": alerting.NoData, "error": alerting.Error,
}

func promFailure(w http.ResponseWriter, text string) {
	answer(w, http.StatusBadRequest, map[string]any{
		"status": "error", "errorType": "bad_data", "error": text, "data": map[string]any{"groups": []any{}},
	})
}

// listPromRules answers the rules whose folder the caller may see, in the form of Prometheus.
func (s *Server) listPromRules(w http.ResponseWriter, r *http.Request, who caller) {
	asked := r.URL.Query()
	for _, state := range asked["state"] {
		if promStates[strings.ToLower(state)] == "" {
			promFailure(w, "unknown state '"+state+"'")
			return
		}
	}
	if asked.Get("panel_id") != "" && asked.Get("dashboard_uid") == "" {
		promFailure(w, "panel_id must be set with dashboard_uid")
		return
	}
	groups, totals := []promGroup{}, map[string]int{}
	index := map[string]int{}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		if !s.sees(who, rule.FolderUID) || !s.ruleWanted(asked, rule) {
			continue
		}
		shape := s.promRule(rule, asked)
		if !stateWanted(asked, shape) {
			continue
		}
		key := rule.FolderUID + "\n" + rule.Group
		at, known := index[key]
		if !known {
			at = len(groups)
			index[key] = at
			groups = append(groups, promGroup{
				Name: rule.Group, File: s.folderPath(rule), FolderUID: rule.FolderUID, Totals: map[string]int{},
				Interval: s.Alerts.Interval(rule.OrgID, rule.FolderUID, rule.Group).Seconds(),
			})
		}
		groups[at].add(shape, totals, asked)
	}
	data := map[string]any{"groups": groups}
	if len(totals) > 0 {
		data["totals"] = totals
	}
	answer(w, http.StatusOK, map[string]any{"status": "success", "data": data})
}

func (g *promGroup) add(rule promRule, totals map[string]int, asked url.Values) {
	names := []string{rule.State}
	if rule.Health == "error" || rule.Health == "nodata" {
		names = append(names, rule.Health)
	}
	for _, name := range names {
		g.Totals[name]++
		totals[name]++
	}
	if rule.LastEvaluation.After(g.LastEvaluation) {
		g.LastEvaluation = rule.LastEvaluation
	}
	g.EvaluationTime = max(g.EvaluationTime, rule.EvaluationTime)
	if limit, err := strconv.Atoi(asked.Get("limit_rules")); err != nil || limit < 0 || len(g.Rules) < limit {
		g.Rules = append(g.Rules, rule)
	}
}

func (s *Server) ruleWanted(asked url.Values, rule alerting.Rule) bool {
	oneOf := func(name string, values ...string) bool {
		return len(asked[name]) == 0 || slices.ContainsFunc(values, func(value string) bool {
			return slices.Contains(asked[name], value)
		})
	}
	// Grafana 12.4.0 passes over a folder that there is not.
	_, err := s.Boards.Folder(rule.OrgID, asked.Get("folder_uid"))
	return oneOf("rule_uid", rule.UID) && oneOf("rule_group", rule.Group) && oneOf("rule_name", rule.Title) &&
		oneOf("dashboard_uid", rule.DashboardUID()) && oneOf("panel_id", rule.PanelID()) &&
		oneOf("datasource_uid", rule.Sources()...) && (err != nil || oneOf("folder_uid", rule.FolderUID))
}

func stateWanted(asked url.Values, rule promRule) bool {
	if len(asked["health"]) > 0 && !slices.Contains(asked["health"], rule.Health) {
		return false
	}
	return len(asked["state"]) == 0 || slices.ContainsFunc(asked["state"], func(state string) bool {
		state = strings.ToLower(state)
		return state == rule.State || state == rule.Health || state == "normal" && rule.State == "inactive"
	})
}

func (s *Server) promRule(rule alerting.Rule, asked url.Values) promRule {
	status := s.Alerts.StatusOf(rule.OrgID, rule.UID)
	shape := promRule{
		State: "inactive", Name: rule.Title, Query: queryText(rule), QueriedUIDs: rule.Sources(),
		Duration: rule.For.Seconds(), KeepFiringFor: rule.KeepFiringFor.Seconds(), Annotations: rule.Annotations,
		UID: rule.UID, FolderUID: rule.FolderUID, Labels: rule.Labels, Health: status.Health, LastError: status.LastError,
		Type: "alerting", LastEvaluation: status.EvaluatedAt, EvaluationTime: status.Took.Seconds(),
		IsPaused: rule.IsPaused, Provenance: rule.Provenance, Totals: map[string]int{}, TotalsFiltered: map[string]int{},
	}
	sort.SliceStable(status.Instances, func(i, j int) bool {
		return urgency[status.Instances[i].State] > urgency[status.Instances[j].State]
	})
	limit, err := strconv.Atoi(asked.Get("limit_alerts"))
	for _, instance := range status.Instances {
		shape.rise(instance)
		shape.Totals[strings.ToLower(instance.State)]++
		if !instanceWanted(asked, instance) {
			continue
		}
		shape.TotalsFiltered[strings.ToLower(instance.State)]++
		if err != nil || limit < 0 || len(shape.Alerts) < limit {
			shape.Alerts = append(shape.Alerts, promAlertOf(instance))
		}
	}
	return shape
}

// urgency orders instances and decides the state of their rule.
var urgency = map[string]int{
	alerting.Alerting: 5, alerting.Recovering: 4, alerting.Pending: 3, alerting.Error: 2, alerting.NoData: 1,
}

// rise makes the rule's state that of its most urgent instance. An error or a lack of data leaves it inactive.
func (r *promRule) rise(instance alerting.Instance) {
	state := map[string]string{
		alerting.Alerting: "firing", alerting.Recovering: "recovering", alerting.Pending: "pending",
	}[instance.State]
	order := []string{"inactive", "pending", "recovering", "firing"}
	if slices.Index(order, state) > slices.Index(order, r.State) {
		r.State = state
	}
	if state == "firing" && (r.ActiveAt == nil || instance.ActiveAt.Before(*r.ActiveAt)) {
		at := instance.ActiveAt
		r.ActiveAt = &at
	}
}

func instanceWanted(asked url.Values, instance alerting.Instance) bool {
	return len(asked["state"]) == 0 || slices.ContainsFunc(asked["state"], func(state string) bool {
		return promStates[strings.ToLower(state)] == instance.State
	})
}

func promAlertOf(instance alerting.Instance) promAlert {
	alert := promAlert{
		Labels: instance.Labels, Annotations: instance.Annotations, State: instance.StateText(), ActiveAt: instance.ActiveAt,
	}
	if instance.State == alerting.Alerting || instance.State == alerting.Pending || instance.State == alerting.Recovering {
		alert.Value = "1e+00"
	}
	return alert
}

// listPromAlerts answers all instances of the organisation, whatever folders the caller may see, as Grafana does.
func (s *Server) listPromAlerts(w http.ResponseWriter, _ *http.Request, who caller) {
	list := []promAlert{}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		for _, instance := range s.Alerts.StatusOf(rule.OrgID, rule.UID).Instances {
			list = append(list, promAlertOf(instance))
		}
	}
	slices.SortFunc(list, func(a, b promAlert) int { return cmp.Compare(labelList(a.Labels), labelList(b.Labels)) })
	answer(w, http.StatusOK, map[string]any{"status": "success", "data": map[string]any{"alerts": list}})
}
