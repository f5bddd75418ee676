package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// past tells of a change of rule r1 to Alerting, a minute of an hour.
func past(minute int, more object) object {
	change := object{"ruleUid": "r1", "labels": object{"name": "sda"}, "before": "Normal", "state": "Alerting",
		"values": object{"A": 95}, "at": fmt.Sprintf("2026-11-01T10:%02d:00Z", minute)}
	for name, value := range more {
		change[name] = value
	}
	return change
}

func TestThePastIsToldAsIfItHadBeenSeen(t *testing.T) {
	b := alertBench(t)
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,1", object{"labels": object{"at": "10:30"}}))
	b.ok("POST", "/_workbench/alerting/past", object{"changes": []any{
		past(0, nil), past(5, object{"before": "Alerting", "state": "Normal", "values": object{"A": 1}}),
		past(9, object{"state": "Error", "error": "no route", "values": nil}),
		past(20, object{"before": "Error", "state": "Normal", "reason": "MissingSeries", "values": nil}),
	}})
	list, ok := b.send("admin", "GET", "/api/annotations?type=alert", nil).Body.([]any)
	require.True(t, ok)
	var told []string
	for _, one := range list {
		item := one.(object)
		assert.Equal(t, "r1", item["alertName"])
		assert.Equal(t, []any{"alertname:r1", "at:10_30", "grafana_folder:Folder acme", "name:sda"}, item["tags"])
		told = append(told, fmt.Sprintf("%.0f %s to %s: %s", item["time"], item["prevState"], item["newState"], item["text"]))
	}
	const labels = "r1 {alertname=r1, at=10:30, grafana_folder=Folder acme, name=sda} - "
	assert.Equal(t, []string{
		"1793528400000 Error to Normal (MissingSeries): " + labels,
		"1793527740000 Normal to Error: " + labels + "Error",
		"1793527500000 Alerting to Normal: " + labels + "A=1.000000",
		"1793527200000 Normal to Alerting: " + labels + "A=95.000000",
	}, told)
	assert.Equal(t, "inactive", b.ruleNow("r1", "")["state"], "the rule knows nothing of it")
}

func TestThePastIsReadAPageAtATime(t *testing.T) {
	b := alertBench(t)
	b.addUser("vera", "Viewer")
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,1", nil))
	changes := make([]any, 0, 130)
	for n := range 130 {
		changes = append(changes, past(n%60, nil))
	}
	b.ok("POST", "/_workbench/alerting/past", object{"changes": changes})
	assert.Len(t, b.found("admin", "type=alert"), 100)
	assert.Len(t, b.found("admin", "type=alert&limit=-1"), 130)
	assert.Len(t, b.found("admin", "type=alert&limit=7&from=1793527200000&to=1793527500000"), 7)
	assert.Empty(t, b.found("admin", "type=annotation"))
	assert.Len(t, b.found("vera", "type=alert&limit=-1"), 130, "whatever folder the rule is in")
}

func TestTooManyTagsOfAPastChangeAreLeftOut(t *testing.T) {
	b := alertBench(t)
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,1", nil))
	b.ok("POST", "/_workbench/alerting/past", object{"changes": []any{
		past(0, object{"labels": object{"name": "sda", "long": strings.Repeat("x", 300), "other": strings.Repeat("y", 300)}}),
	}})
	item := b.send("admin", "GET", "/api/annotations?type=alert", nil).Body.([]any)[0].(object)
	assert.Len(t, item["tags"], 5)
	assert.Contains(t, item["text"], "other="+strings.Repeat("y", 300))
}

func TestASilenceOfThePastIsKeptAsItWasForFiveDays(t *testing.T) {
	b := alertBench(t)
	end := time.Now().UTC().Truncate(time.Second).AddDate(0, 0, -4)
	silence := func(comment string, end time.Time) object {
		return object{
			"matchers": []any{object{"name": "name", "value": "sda", "isRegex": false, "isEqual": true}}, "comment": comment,
			"createdBy": "anna", "startsAt": end.Add(-time.Hour), "endsAt": end,
		}
	}
	b.ok("POST", "/_workbench/alerting/past", object{"silences": []any{silence("moved", end), silence("long ago", end.AddDate(0, 0, -2))}})
	list := b.send("admin", "GET", "/api/alertmanager/grafana/api/v2/silences", nil).Body.([]any)
	require.Len(t, list, 1)
	kept := list[0].(object)
	const milliseconds = "2006-01-02T15:04:05.000Z"
	assert.Equal(t, []any{"moved", end.Add(-time.Hour).Format(milliseconds), end.Format(milliseconds), object{"state": "expired"}},
		[]any{kept["comment"], kept["startsAt"], kept["endsAt"], kept["status"]})
}

func TestThePastIsToldByAdministratorsOfKnownRulesOnly(t *testing.T) {
	b := alertBench(t)
	b.addUser("vera", "Viewer")
	body := object{"changes": []any{past(0, nil)}}
	assert.Equal(t, http.StatusForbidden, b.send("vera", "POST", "/_workbench/alerting/past", body).Status)
	refused := b.send("admin", "POST", "/_workbench/alerting/past", body)
	assert.Equal(t, []any{http.StatusBadRequest, "There is no rule r1."}, []any{refused.Status, refused.object(t)["message"]})
}
