package main

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ruleOf is a rule on the echo data source that fires above 90; changes replace fields.
func ruleOf(uid, csv string, changes object) object {
	rule := object{
		"uid": uid, "title": uid, "ruleGroup": "g1", "folderUID": "acme", "condition": "B", "for": "0s",
		"noDataState": "NoData", "execErrState": "Error", "labels": object{"customer": "acme"},
		"annotations": object{"summary": "{{ $labels.name }} {{ $values.A.Value }} {{ $values.Z.Value }}"},
		"data": []any{
			object{"refId": "A", "relativeTimeRange": object{"from": 600, "to": 0}, "datasourceUid": "echo",
				"model": object{"refId": "A", "scenarioId": "csv_content", "csvContent": csv}},
			object{"refId": "B", "datasourceUid": "__expr__", "model": object{"refId": "B", "type": "threshold",
				"expression": "A", "conditions": []any{object{"evaluator": object{"type": "gt", "params": []any{90}}}}}},
		},
	}
	for name, value := range changes {
		rule[name] = value
	}
	return rule
}

// alertBench is a workbench with a folder, and clock times for evaluations.
func alertBench(t *testing.T) *bench {
	b := newBench(t, withSource)
	b.newFolder("acme")
	return b
}

var alertStart = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)

// evaluate evaluates all rules as of a moment after the start.
func (b *bench) evaluate(after time.Duration) {
	b.t.Helper()
	b.ok("POST", "/_workbench/alerting/evaluate", object{"at": alertStart.Add(after)})
}

// ruleNow is a rule as GET …/rules tells it.
func (b *bench) ruleNow(uid, query string) object {
	b.t.Helper()
	data := b.ok("GET", "/api/prometheus/grafana/api/v1/rules?rule_uid="+uid+query, nil)["data"].(object)
	groups := data["groups"].([]any)
	require.Len(b.t, groups, 1)
	return groups[0].(object)["rules"].([]any)[0].(object)
}

func TestARuleFiresPerSetOfLabels(t *testing.T) {
	b := alertBench(t)
	assert.Equal(t, http.StatusCreated, b.send("admin", "POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95\nsdb,10", nil)).Status)
	b.evaluate(0)
	rule := b.ruleNow("r1", "")
	assert.Equal(t, []any{"firing", "ok", "2026-11-22T10:00:00Z"}, []any{rule["state"], rule["health"], rule["activeAt"]})
	alerts := rule["alerts"].([]any)
	require.Len(t, alerts, 2)
	assert.Equal(t, object{
		"labels":      object{"alertname": "r1", "customer": "acme", "grafana_folder": "Folder acme", "name": "sda"},
		"annotations": object{"summary": "sda 95 [no value]"}, "state": "Alerting", "activeAt": "2026-11-22T10:00:00Z", "value": "1e+00",
	}, alerts[0])
	assert.Equal(t, "Normal", alerts[1].(object)["state"])
	assert.Equal(t, object{"alerting": 1.0, "normal": 1.0}, rule["totals"])
	assert.Equal(t, "{{ $labels.name }} {{ $values.A.Value }} {{ $values.Z.Value }}", rule["annotations"].(object)["summary"])

	assert.Len(t, b.ruleNow("r1", "&state=firing")["alerts"], 1)
	assert.NotContains(t, b.ruleNow("r1", "&limit_alerts=0"), "alerts")
	assert.Len(t, b.ruleNow("r1", "&limit_alerts=1")["alerts"], 1)
	for _, query := range []string{"state=pending", "rule_uid=none", "dashboard_uid=x", "rule_name=x", "rule_group=x", "health=error", "datasource_uid=x"} {
		data := b.ok("GET", "/api/prometheus/grafana/api/v1/rules?"+query, nil)["data"].(object)
		assert.Equal(t, []any{}, data["groups"], query)
	}
	for query, want := range map[string]string{"state=bad": "unknown state 'bad'", "panel_id=1": "panel_id must be set with dashboard_uid"} {
		got := b.send("admin", "GET", "/api/prometheus/grafana/api/v1/rules?"+query, nil)
		assert.Equal(t, []any{http.StatusBadRequest, want}, []any{got.Status, got.object(t)["error"]})
	}
}

func TestARulesQueryIsTheSchedulersWhoIsAdminWithoutAnIdentity(t *testing.T) {
	b := alertBench(t)
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95", object{"title": "A rule & more"}))
	b.evaluate(0)
	var carried object
	require.NoError(t, json.Unmarshal([]byte(b.send("admin", "GET", "/api/datasources/uid/echo/resources/last-alert", nil).Body.(string)), &carried))
	assert.Equal(t, object{"Login": "grafana_scheduler", "Name": "grafana_scheduler", "Email": "", "Role": "Admin"}, carried["user"])
	assert.Equal(t, object{
		"FromAlert": "true", "X-Cache-Skip": "true", "X-Grafana-Org-Id": "1", "http_X-Rule-Uid": "r1",
		"http_X-Rule-Name": "A+rule+%26+more", "http_X-Rule-Folder": "Folder+acme", "http_X-Rule-Source": "scheduler",
		"http_X-Rule-Type": "alerting", "http_X-Rule-Version": "1",
	}, carried["headers"])
	assert.InDelta(t, alertStart.Add(-10*time.Minute).UnixMilli(), carried["from"], 0)
	assert.InDelta(t, alertStart.UnixMilli(), carried["to"], 0)
}

func TestARuleWaitsAndAPausedOneRests(t *testing.T) {
	b := alertBench(t)
	waiting := object{"for": "1m", "keep_firing_for": "1m"}
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "value\n95", waiting))
	for after, state := range []string{"pending", "pending", "firing"} {
		b.evaluate(time.Duration(after) * 30 * time.Second)
		assert.Equal(t, state, b.ruleNow("r1", "")["state"])
	}
	rule := b.ruleNow("r1", "")
	assert.Equal(t, []any{60.0, 60.0}, []any{rule["duration"], rule["keepFiringFor"]})
	paused := b.send("admin", "PUT", "/api/v1/provisioning/alert-rules/r1", ruleOf("r1", "value\n95", object{"isPaused": true}))
	assert.Equal(t, http.StatusOK, paused.Status)
	b.evaluate(2 * time.Minute)
	rule = b.ruleNow("r1", "")
	assert.Equal(t, []any{"inactive", true}, []any{rule["state"], rule["isPaused"]})
	assert.NotContains(t, rule, "alerts")
}

func TestNoDataAndErrorsAreStatesOfTheirOwn(t *testing.T) {
	b := alertBench(t)
	failing := []any{object{"refId": "A", "datasourceUid": "echo", "model": object{"scenarioId": "error_with_source"}},
		ruleOf("", "", nil)["data"].([]any)[1]}
	series := []any{object{"refId": "A", "datasourceUid": "echo", "model": object{"scenarioId": "csv_content"}},
		ruleOf("", "", nil)["data"].([]any)[1]}
	reduced := []any{series[0], object{"refId": "C", "datasourceUid": "__expr__", "model": object{"type": "reduce", "reducer": "last", "expression": "A"}},
		object{"refId": "B", "datasourceUid": "__expr__", "model": object{"type": "math", "expression": "$C + 90 > 90 && !($C == 5)"}}}
	for uid, one := range map[string]struct {
		csv     string
		changes object
		state   string
		health  string
		err     string
	}{
		"nodata": {"name,value\n", nil, "inactive", "nodata", ""},
		"fine":   {"name,value\n", object{"noDataState": "OK"}, "inactive", "nodata", ""},
		"fires":  {"name,value\n", object{"noDataState": "Alerting"}, "firing", "nodata", ""},
		"error":  {"", object{"data": failing}, "inactive", "error", "[sse.dataQueryError] failed to execute query [A]: error"},
		"alarm":  {"", object{"data": failing, "execErrState": "Alerting"}, "firing", "error", "[sse.dataQueryError] failed to execute query [A]: error"},
		"series": {"", object{"data": series}, "inactive", "error", "invalid format of evaluation results for the alert definition B: looks like time series data, only reduced data can be alerted on."},
		// One of its two series has no value.
		"reduced":   {"", object{"data": reduced}, "firing", "nodata", ""},
		"twice":     {"a,value\ny,2\ny,200", nil, "inactive", "error", "invalid format of evaluation results for the alert definition : frame cannot uniquely be identified by its labels: has duplicate results with labels {a=y}"},
		"condition": {"value\n95", object{"condition": "Z"}, "inactive", "error", "[alerting.alert-rule.conditionNotExist] Condition Z does not exist, must be one of [A B]"},
	} {
		b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf(uid, one.csv, one.changes))
		b.evaluate(0)
		rule := b.ruleNow(uid, "")
		assert.Equal(t, []any{one.state, one.health}, []any{rule["state"], rule["health"]}, uid)
		if one.err != "" {
			assert.Equal(t, one.err, rule["lastError"], uid)
		}
	}
	got := b.send("admin", "GET", "/api/alertmanager/grafana/api/v2/alerts?filter=alertname=DatasourceNoData&filter=ref_id=A", nil)
	require.Len(t, got.Body, 1)
	assert.Equal(t, "nodata", got.Body.([]any)[0].(object)["labels"].(object)["rulename"])
}

func TestChangesOfStateAreAnnotationsAndAHistory(t *testing.T) {
	b := alertBench(t)
	b.newBoard("b1", "acme")
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95\nsdb,10", object{
		"annotations": object{"__dashboardUid__": "b1", "__panelId__": "3"}, "labels": object{"at": "10:30"},
	}))
	b.evaluate(0)
	b.evaluate(time.Minute) // no change, no annotation
	got := b.send("admin", "GET", "/api/annotations?type=alert", nil)
	require.Len(t, got.Body, 1, got.Text)
	item := got.Body.([]any)[0].(object)
	assert.Equal(t, []any{"r1", "Normal", "Alerting", "b1", 3.0}, []any{item["alertName"], item["prevState"], item["newState"], item["dashboardUID"], item["panelId"]})
	assert.Equal(t, "r1 {alertname=r1, at=10:30, grafana_folder=Folder acme, name=sda} - A=95.000000, B=1.000000", item["text"])
	assert.Contains(t, item["tags"], "at:10_30")
	assert.Equal(t, object{"values": object{"A": 95.0, "B": 1.0}}, item["data"])
	b.send("admin", "PUT", "/api/v1/provisioning/alert-rules/r1", ruleOf("r1", "name,value\nsda,1", nil))
	assert.Len(t, b.found("admin", "alertUID=r1"), 3)

	history := b.ok("GET", "/api/v1/rules/history?ruleUID=r1", nil)
	values := history["data"].(object)["values"].([]any)
	times := values[0].([]any)
	assert.InDelta(t, float64(alertStart.UnixMilli())*1000, times[len(times)-1], 1)
	assert.Contains(t, values[3], "Normal (Updated)")
	for query, want := range map[string]string{"": "ruleUID is required to query annotations", "?ruleUID=x": "failed to look up the requested rule"} {
		refused := b.send("admin", "GET", "/api/v1/rules/history"+query, nil)
		assert.Equal(t, []any{http.StatusInternalServerError, want}, []any{refused.Status, refused.object(t)["message"]})
	}
}

func TestTheAlertmanagerAndItsSilences(t *testing.T) {
	b := alertBench(t)
	b.addUser("vera", "Viewer")
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95\nsdb,10", nil))
	b.evaluate(0)
	const manager = "/api/alertmanager/grafana/api/v2"
	alert := func() object {
		list := b.send("vera", "GET", manager+`/alerts?filter=name="sda"`, nil).Body.([]any)
		require.Len(t, list, 1)
		return list[0].(object)
	}
	first := alert()
	assert.Equal(t, "r1", first["labels"].(object)["__alert_rule_uid__"])
	assert.Equal(t, `{"A":95,"B":1}`, first["annotations"].(object)["__values__"])
	assert.Equal(t, "[ var='A' labels={name=sda} type='query' value=95 ], [ var='B' labels={name=sda} type='threshold' value=1 ]", first["annotations"].(object)["__value_string__"])
	assert.Equal(t, "2026-11-22T10:00:00.000Z", first["startsAt"])
	assert.Equal(t, object{"inhibitedBy": []any{}, "silencedBy": []any{}, "state": "active"}, first["status"])
	silence := object{"matchers": []any{object{"name": "name", "value": "sd.", "isRegex": true, "isEqual": true}}, "comment": "c",
		"createdBy": "x", "startsAt": "2020-01-01T00:00:00Z", "endsAt": "2099-01-01T00:00:00Z"}
	assert.Equal(t, http.StatusForbidden, b.send("vera", "POST", manager+"/silences", silence).Status)
	made := b.send("admin", "POST", manager+"/silences", silence)
	assert.Equal(t, http.StatusAccepted, made.Status)
	id := made.object(t)["silenceID"].(string)
	assert.Equal(t, object{"inhibitedBy": []any{}, "silencedBy": []any{id}, "state": "suppressed"}, alert()["status"])
	assert.Equal(t, "active", b.ok("GET", manager+"/silence/"+id, nil)["status"].(object)["state"])
	assert.Equal(t, object{"message": "silence deleted"}, b.ok("DELETE", manager+"/silence/"+id, nil))
	assert.Equal(t, "active", alert()["status"].(object)["state"])
	assert.Contains(t, b.send("vera", "GET", manager+"/silences", nil).Text, `"state":"expired"`)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "DELETE", manager+"/silence/nope", nil).Status)
	refused := b.send("admin", "POST", manager+"/silences", object{})
	assert.Contains(t, refused.object(t)["message"], "comment in body is required\ncreatedBy in body is required")
	silence["endsAt"] = "2020-02-01T00:00:00Z"
	late := b.send("admin", "POST", manager+"/silences", silence)
	assert.Equal(t, []any{http.StatusBadRequest, "[alerting.notifications.silences.badRequest] invalid silence: end time can't be in the past: unable to create silence"},
		[]any{late.Status, late.object(t)["message"]})
}

func TestRulesOfAHiddenFolderAreHiddenButTheirInstancesAreNot(t *testing.T) {
	b := alertBench(t)
	b.addUser("vera", "Viewer")
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95", nil))
	b.evaluate(0)
	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	assert.JSONEq(t, `{"status":"success","data":{"groups":[]}}`, b.send("vera", "GET", "/api/prometheus/grafana/api/v1/rules", nil).Text)
	assert.Contains(t, b.send("vera", "GET", "/api/prometheus/grafana/api/v1/alerts", nil).Text, "sda")
	assert.Len(t, b.send("vera", "GET", "/api/alertmanager/grafana/api/v2/alerts", nil).Body, 1)
	assert.Len(t, b.found("vera", "type=alert"), 1, "the rule is on no dashboard")
	for _, method := range []string{"GET", "POST"} {
		assert.Equal(t, http.StatusForbidden, b.send("vera", method, "/api/v1/provisioning/alert-rules", object{}).Status)
	}
}

func TestRulesAreMadeChangedAndDeleted(t *testing.T) {
	b := alertBench(t)
	const path = "/api/v1/provisioning/alert-rules"
	for want, changes := range map[string]object{
		"invalid alert rule: unknown NoData state option zz": {"noDataState": "zz"},
		"invalid alert rule: folder does not exist":          {"folderUID": "nope"},
		"invalid alert rule: title is empty":                 {"title": ""},
	} {
		got := b.send("admin", "POST", path, ruleOf("r1", "value\n1", changes))
		assert.Equal(t, []any{http.StatusBadRequest, want}, []any{got.Status, got.object(t)["message"]})
	}
	made := b.ok("POST", path, ruleOf("r1", "value\n1", object{"for": "1m30s"}))
	assert.Equal(t, []any{"1m30s", "0s", "api", false}, []any{made["for"], made["keep_firing_for"], made["provenance"], made["isPaused"]})
	conflict := b.send("admin", "POST", path, ruleOf("r1", "value\n1", nil))
	assert.Equal(t, http.StatusConflict, conflict.Status)
	assert.Equal(t, "alerting.alert-rule.conflict", conflict.object(t)["messageId"])
	assert.Equal(t, "r1", b.ok("GET", path+"/r1", nil)["title"])
	assert.Equal(t, http.StatusNotFound, b.send("admin", "GET", path+"/nope", nil).Status)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "PUT", path+"/nope", ruleOf("nope", "value\n1", nil)).Status)
	group := b.ok("GET", "/api/v1/provisioning/folder/acme/rule-groups/g1", nil)
	assert.InDelta(t, 60, group["interval"], 0)
	group["interval"] = 10
	b.ok("PUT", "/api/v1/provisioning/folder/acme/rule-groups/g1", group)
	assert.InDelta(t, 10, b.ok("GET", "/api/v1/provisioning/folder/acme/rule-groups/g1", nil)["interval"], 0)
	assert.Equal(t, http.StatusNoContent, b.send("admin", "DELETE", path+"/r1", nil).Status)
	assert.Equal(t, http.StatusNoContent, b.send("admin", "DELETE", path+"/r1", nil).Status)
	assert.JSONEq(t, `[]`, b.send("admin", "GET", path, nil).Text)
}

func TestRulesComeFromFiles(t *testing.T) {
	files := map[string]string{"provisioning/alerting/rules.yaml": `
apiVersion: 1
groups:
  - name: g
    folder: Watch
    interval: 30s
    rules:
      - uid: filed
        title: Filed
        condition: B
        for: 2m
        dashboardUid: b1
        panelId: 4
        labels: {home: $$x}
        annotations: {summary: "{{ $values.A.Value }} is too much"}
        data:
          - {refId: A, relativeTimeRange: {from: 600, to: 0}, datasourceUid: echo, model: {scenarioId: csv_content, csvContent: "value\n95"}}
          - {refId: B, datasourceUid: __expr__, model: {type: threshold, expression: A, conditions: [{evaluator: {type: gt, params: [90]}}]}}
`}
	for name, content := range withSource {
		files[name] = content
	}
	b := newBench(t, files)
	b.evaluate(0)
	b.evaluate(2 * time.Minute)
	rule := b.ruleNow("filed", "&dashboard_uid=b1&panel_id=4")
	assert.Equal(t, []any{"firing", "file", object{"home": "$x"}}, []any{rule["state"], rule["provenance"], rule["labels"]})
	assert.Equal(t, "95 is too much", rule["alerts"].([]any)[0].(object)["annotations"].(object)["summary"])
	assert.Equal(t, http.StatusOK, b.send("admin", "POST", "/api/admin/provisioning/alerting/reload", nil).Status)
}
