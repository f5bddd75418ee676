package grafana_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/grafana"
)

// oneRule is an answer in the shape of Grafana 12.4.
func oneRule(rule string) string {
	return fmt.Sprintf(`{"status":"success","data":{"groups":[{"name":"g","file":"F","folderUid":"f","interval":60,"rules":[%s]}]}}`, rule)
}

func TestReadsARule(t *testing.T) {
	client := serving(t, func(w http.ResponseWriter, r *http.Request) {
		assert.Equal(t, "/api/prometheus/grafana/api/v1/rules", r.URL.Path)
		assert.Equal(t, []string{"disk", "gone"}, r.URL.Query()["rule_uid"])
		_, _ = fmt.Fprint(w, oneRule(`{"uid":"disk","state":"firing","name":"Disk","health":"ok","isPaused":false,
			"lastEvaluation":"2026-11-22T14:21:00Z","alerts":[
			{"labels":{"host":"a"},"annotations":{},"state":"Alerting (NoData, KeepLast)","activeAt":"2026-11-22T14:20:30Z","value":""},
			{"labels":{"host":"b"},"annotations":{},"state":"Normal","activeAt":null,"value":""}]},
			{"uid":"another","state":"inactive","name":"Another","health":"ok","lastEvaluation":"0001-01-01T00:00:00Z"}`))
	})
	rules, err := client.AlertRules(t.Context(), []string{"gone", "disk", "disk"})
	require.NoError(t, err)
	assert.Equal(t, map[string]check.AlertRule{"disk": {
		At: now, Interval: time.Minute, Evaluated: time.Date(2026, 11, 22, 14, 21, 0, 0, time.UTC),
		Instances: []check.AlertInstance{
			{Labels: map[string]string{"host": "a"}, State: "Alerting", Reasons: []string{"NoData", "KeepLast"}, Since: time.Date(2026, 11, 22, 14, 20, 30, 0, time.UTC)},
			{Labels: map[string]string{"host": "b"}, State: "Normal"},
		},
	}}, rules)
}

func TestReadsWhatARuleSuffers(t *testing.T) {
	for health, want := range map[string]check.AlertRule{
		`"health":"error"`:                   {Failed: true},
		`"health":"nodata"`:                  {Empty: true},
		`"health":"ok","isPaused":true`:      {Paused: true},
		`"health":"unknown","isPaused":null`: {},
	} {
		client := serving(t, func(w http.ResponseWriter, _ *http.Request) {
			_, _ = fmt.Fprint(w, oneRule(`{"uid":"r","lastEvaluation":"0001-01-01T00:00:00Z",`+health+`}`))
		})
		rules, err := client.AlertRules(t.Context(), []string{"r"})
		require.NoError(t, err)
		want.At, want.Interval = now, time.Minute
		assert.Equal(t, want, rules["r"])
	}
}

func TestAsksForManyRulesInParts(t *testing.T) {
	asked := 0
	client := serving(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		assert.LessOrEqual(t, len(r.URL.Query()["rule_uid"]), 50)
		_, _ = fmt.Fprint(w, oneRule(fmt.Sprintf(`{"uid":%q,"health":"ok"}`, r.URL.Query()["rule_uid"][0])))
	})
	var uids []string
	for i := range 120 {
		uids = append(uids, fmt.Sprintf("rule-%03d", i))
	}
	rules, err := client.AlertRules(t.Context(), uids)
	require.NoError(t, err)
	assert.Equal(t, 3, asked)
	assert.Len(t, rules, 3)
}

func TestRulesThatCannotBeRead(t *testing.T) {
	for name, test := range map[string]struct {
		status   int
		body     string
		kind     error
		sentence string
	}{
		"a refused token": {status: 401, body: `{"message":"Invalid API key"}`, kind: grafana.ErrToken, sentence: "Grafana refuses the token."},
		"a role too low":  {status: 403, body: `{"message":"no"}`, kind: grafana.ErrForbidden, sentence: "The token may not read alert rules."},
		"another address": {status: 404, body: `{}`, kind: grafana.ErrAnswer, sentence: "Grafana could not read alert rules (status 404)."},
		"a sign-in page":  {status: 200, body: `<html>Sign in`, kind: grafana.ErrAnswer, sentence: "Grafana's answer about alert rules cannot be read."},
		"its own error":   {status: 200, body: `{"status":"error","error":"boom at db.internal"}`, kind: grafana.ErrAnswer, sentence: "Grafana could not read its alert rules."},
	} {
		t.Run(name, func(t *testing.T) {
			client := serving(t, func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(test.status)
				_, _ = fmt.Fprint(w, test.body)
			})
			_, err := client.AlertRules(t.Context(), []string{"r"})
			assert.ErrorIs(t, err, test.kind)
			assert.Equal(t, test.sentence, err.Error())
			assert.ErrorIs(t, client.ReadRules(t.Context()), test.kind)
		})
	}
}

func TestWhetherARuleExists(t *testing.T) {
	for status, want := range map[int]struct {
		exists bool
		kind   error
	}{200: {exists: true}, 404: {}, 403: {kind: grafana.ErrForbidden}, 501: {kind: grafana.ErrAnswer}} {
		client := serving(t, func(w http.ResponseWriter, r *http.Request) {
			assert.Equal(t, "/api/v1/provisioning/alert-rules/a%2Fb", r.URL.EscapedPath())
			w.WriteHeader(status)
		})
		exists, err := client.RuleExists(t.Context(), "a/b")
		assert.ErrorIs(t, err, want.kind)
		assert.Equal(t, want.exists, exists)
	}
}

func TestGrafanaThatDoesNotAnswer(t *testing.T) {
	client, err := grafana.New("http://127.0.0.1:1", token, func() time.Time { return now })
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	_, err = client.AlertRules(ctx, []string{"r"})
	assert.ErrorIs(t, err, grafana.ErrUnreachable)
	failure := failureOf(t, err)
	assert.NotContains(t, failure.Sentence+failure.Remedy, "127.0.0.1")

	stopped, stop := context.WithCancel(t.Context())
	stop()
	_, err = client.AlertRules(stopped, []string{"r"})
	assert.ErrorIs(t, err, context.Canceled)
}

func TestSettingsThatCannotBeUsed(t *testing.T) {
	for _, setting := range [][2]string{
		{"http://grafana", ""}, {"http://grafana", "glsa\nX-Evil: 1"}, {"http://grafana", "two words"},
		{"", token}, {"grafana:3000", token}, {"http://user:pass@grafana", token}, {"file:///etc/passwd", token},
	} {
		_, err := grafana.New(setting[0], setting[1], time.Now)
		assert.ErrorIs(t, err, grafana.ErrSetting, setting)
		assert.NotContains(t, err.Error(), "pass")
	}
}

// TestReadsRecordedRules reads what a Grafana 12.4.0 has answered, where the recording is at hand.
func TestReadsRecordedRules(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "recordings", "grafana-12.4.0.json"))
	if err != nil {
		t.Skip("the recordings are not at hand")
	}
	var recorded struct {
		Exchanges []struct {
			Name     string          `json:"name"`
			Response json.RawMessage `json:"response"`
		} `json:"exchanges"`
	}
	require.NoError(t, json.Unmarshal(raw, &recorded))
	for _, exchange := range recorded.Exchanges {
		if exchange.Name != "rules while firing" {
			continue
		}
		client := serving(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(exchange.Response) })
		rules, err := client.AlertRules(t.Context(), []string{"diskfull"})
		require.NoError(t, err)
		rule := rules["diskfull"]
		assert.Equal(t, 10*time.Second, rule.Interval)
		assert.False(t, rule.Evaluated.IsZero())
		require.Len(t, rule.Instances, 2)
		assert.Equal(t, "Alerting", rule.Instances[0].State)
		assert.Equal(t, "sda", rule.Instances[0].Labels["name"])
		assert.Equal(t, "Normal", rule.Instances[1].State)
		return
	}
	t.Fatal("the recording of rules is gone")
}
