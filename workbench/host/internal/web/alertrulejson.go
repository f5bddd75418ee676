package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

// ruleBody is an alert rule as the provisioning API has it.
type ruleBody struct {
	ID                   int64             `json:"id"`
	UID                  string            `json:"uid"`
	OrgID                int64             `json:"orgID"`
	FolderUID            string            `json:"folderUID"`
	RuleGroup            string            `json:"ruleGroup"`
	Title                string            `json:"title"`
	Condition            string            `json:"condition"`
	Data                 []ruleQueryBody   `json:"data"`
	Updated              time.Time         `json:"updated"`
	NoDataState          string            `json:"noDataState"`
	ExecErrState         string            `json:"execErrState"`
	For                  string            `json:"for"`
	KeepFiringFor        string            `json:"keep_firing_for"`
	Annotations          map[string]string `json:"annotations,omitempty"`
	Labels               map[string]string `json:"labels,omitempty"`
	Provenance           string            `json:"provenance,omitempty"`
	IsPaused             bool              `json:"isPaused"`
	NotificationSettings any               `json:"notification_settings"`
	Record               any               `json:"record"`
}

type ruleQueryBody struct {
	RefID     string `json:"refId"`
	QueryType string `json:"queryType"`
	Range     struct {
		From int64 `json:"from"`
		To   int64 `json:"to"`
	} `json:"relativeTimeRange"`
	DatasourceUID string         `json:"datasourceUid"`
	Model         map[string]any `json:"model"`
}

// rule reads and completes a rule; the error is a sentence for whoever sent it.
func (b ruleBody) rule(orgID int64) (alerting.Rule, error) {
	wait, err := duration(b.For)
	if err != nil {
		return alerting.Rule{}, err
	}
	keep, err := duration(b.KeepFiringFor)
	if err != nil {
		return alerting.Rule{}, err
	}
	rule := alerting.Rule{
		UID: b.UID, OrgID: orgID, FolderUID: b.FolderUID, Group: b.RuleGroup, Title: b.Title, Condition: b.Condition,
		NoDataState: b.NoDataState, ExecErrState: b.ExecErrState, For: wait, KeepFiringFor: keep,
		Annotations: b.Annotations, Labels: b.Labels, IsPaused: b.IsPaused, Provenance: "api",
	}
	for _, query := range b.Data {
		rule.Data = append(rule.Data, alerting.Query{
			RefID: query.RefID, QueryType: query.QueryType, DatasourceUID: query.DatasourceUID, Model: query.Model,
			From: time.Duration(query.Range.From) * time.Second, To: time.Duration(query.Range.To) * time.Second,
		})
	}
	return alerting.Complete(rule)
}

// duration reads "1m30s", also with days, and nothing as 0.
func duration(text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	return alerting.ParseDuration(text)
}

func ruleShape(rule alerting.Rule) ruleBody {
	return ruleBody{
		ID: rule.ID, UID: rule.UID, OrgID: rule.OrgID, FolderUID: rule.FolderUID, RuleGroup: rule.Group,
		Title: rule.Title, Condition: rule.Condition, Data: queryShapes(rule), Updated: rule.Updated,
		NoDataState: rule.NoDataState, ExecErrState: rule.ExecErrState, For: durationText(rule.For),
		KeepFiringFor: durationText(rule.KeepFiringFor), Annotations: maps.Clone(rule.Annotations),
		Labels: maps.Clone(rule.Labels), Provenance: rule.Provenance, IsPaused: rule.IsPaused,
	}
}

func queryShapes(rule alerting.Rule) []ruleQueryBody {
	list := []ruleQueryBody{}
	for _, query := range rule.Data {
		one := ruleQueryBody{
			RefID: query.RefID, QueryType: query.QueryType, DatasourceUID: query.DatasourceUID, Model: query.Model,
		}
		one.Range.From, one.Range.To = int64(query.From.Seconds()), int64(query.To.Seconds())
		list = append(list, one)
	}
	return list
}

// queryText is the rule's queries as text, in the form of GET …/rules.
func queryText(rule alerting.Rule) string {
	text, err := json.Marshal(queryShapes(rule))
	if err != nil {
		return "[]"
	}
	return string(text)
}

// durationText is Prometheus' form of the commonest lengths.
func durationText(length time.Duration) string {
	seconds := int64(length.Seconds())
	text := ""
	for _, unit := range []struct {
		seconds int64
		name    string
	}{{86400, "d"}, {3600, "h"}, {60, "m"}, {1, "s"}} {
		if count := seconds / unit.seconds; count > 0 {
			text += fmt.Sprintf("%d%s", count, unit.name)
			seconds %= unit.seconds
		}
	}
	if text == "" {
		return "0s"
	}
	return text
}
