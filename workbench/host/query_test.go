package main

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ask posts queries ({refId, uid, scenario}) and gives the answer.
func (b *bench) ask(as, body string, headers ...string) reply {
	return b.send(as, "POST", "/api/ds/query", body, headers...)
}

const tellMe = `{"from":"1700000000000","to":"now","queries":[
	{"refId":"A","datasource":{"uid":"echo"},"queryType":"q","maxDataPoints":7,"intervalMs":250}]}`

// told decodes what the echo plugin was told with the first query.
func told(t *testing.T, r reply) map[string]any {
	t.Helper()
	require.Equal(t, http.StatusOK, r.Status, r.Text)
	var body struct {
		Results map[string]struct {
			Frames []struct {
				Data struct {
					Values [][]string `json:"values"`
				} `json:"data"`
			} `json:"frames"`
		} `json:"results"`
	}
	require.NoError(t, json.Unmarshal([]byte(r.Text), &body))
	decoded := map[string]any{}
	require.NoError(t, json.Unmarshal([]byte(body.Results["A"].Frames[0].Data.Values[0][0]), &decoded))
	return decoded
}

func TestAQueryReachesTheBackendWithWhatGrafanaAdds(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("anna", "Viewer")
	got := told(t, b.ask("anna", tellMe,
		"X-Dashboard-Uid", "board", "X-Panel-Id", "2", "X-Grafana-User", "somebody", "X-Custom", "dropped", "Cookie", "a=b"))
	assert.Equal(t, map[string]any{"Login": "anna", "Name": "anna", "Email": "anna@example.org", "Role": "Viewer"}, got["user"])
	assert.Equal(t, "q", got["queryType"])
	assert.InDelta(t, 7, got["maxDataPoints"], 0)
	assert.InDelta(t, 250, got["intervalMs"], 0)
	assert.InDelta(t, 1700000000000, got["from"], 0)
	assert.InDelta(t, time.Now().UnixMilli(), got["to"], 60_000)

	headers, ok := got["headers"].(map[string]any)
	require.True(t, ok)
	assert.Equal(t, "board", headers["http_X-Dashboard-Uid"])
	assert.Equal(t, "2", headers["http_X-Panel-Id"])
	assert.NotEmpty(t, headers["http_X-Grafana-Id"])
	assert.Len(t, headers, 3, "%v", headers) // of the browser's own headers, nothing else
}

func TestTimesAreReadAsGrafanaReadsThem(t *testing.T) {
	b := newBench(t, withSource)
	got := told(t, b.ask("admin", `{"from":"now-1h","to":"nonsense","queries":[{"refId":"A","datasource":"echo"}]}`))
	assert.InDelta(t, time.Now().Add(-time.Hour).UnixMilli(), got["from"], 60_000)
	assert.InDelta(t, 0, got["to"], 0)
	assert.InDelta(t, 100, got["maxDataPoints"], 0)
	assert.InDelta(t, 1000, got["intervalMs"], 0)
}

func TestOneFailedQueryMakesTheAnswerABadRequest(t *testing.T) {
	b := newBench(t, withSource)
	got := b.ask("admin", `{"from":"0","to":"1","queries":[
		{"refId":"A","datasource":{"uid":"echo"},"scenarioId":"csv_content"},
		{"refId":"B","datasource":{"uid":"echo"},"scenarioId":"error_with_source"}]}`)
	assert.Equal(t, http.StatusBadRequest, got.Status)
	results, ok := got.object(t)["results"].(map[string]any)
	require.True(t, ok)
	assert.Contains(t, got.Text, `"refId":"A"`)
	assert.Equal(t, map[string]any{
		"error": "error", "errorSource": "downstream", "status": 500.0, "frames": []any{},
	}, results["B"])
}

func TestSeveralSourcesAreAskedAndOnesFailureIsItsOwn(t *testing.T) {
	b := newBench(t, withSource)
	b.newSource("two", "")
	got := b.ask("admin", `{"from":"0","to":"1","queries":[
		{"refId":"A","datasource":{"uid":"echo"},"scenarioId":"csv_content"},
		{"refId":"B","datasource":{"uid":"two"},"scenarioId":"fail"},
		{"refId":"C","datasource":{"uid":"echo"},"scenarioId":"csv_content"}]}`)
	assert.Equal(t, http.StatusBadRequest, got.Status)
	results, ok := got.object(t)["results"].(map[string]any)
	require.True(t, ok)
	assert.Len(t, results, 3)
	assert.Equal(t, "An error occurred within the plugin", results["B"].(map[string]any)["error"])
	assert.NotContains(t, results["A"], "error")
}

func TestAFailureOfTheOnlySourceIsTheAnswers(t *testing.T) {
	b := newBench(t, withSource)
	got := b.ask("admin", `{"from":"0","to":"1","queries":[{"refId":"A","datasource":{"uid":"echo"},"scenarioId":"fail"}]}`)
	assert.Equal(t, http.StatusInternalServerError, got.Status)
	assert.JSONEq(t, `{"statusCode":500,"messageId":"plugin.requestFailureError",
		"message":"An error occurred within the plugin"}`, got.Text)
}

func TestQueriesThatGrafanaRefuses(t *testing.T) {
	b := newBench(t, withSource)
	for body, want := range map[string]struct {
		status  int
		message string
	}{
		`{"queries":[]}`:   {http.StatusBadRequest, "No queries found"},
		`{`:                {http.StatusBadRequest, "bad request data"},
		`{"queries":[{}]}`: {http.StatusBadRequest, "Query does not contain a valid data source identifier"},
		`{"queries":[{"datasource":{"uid":"none"}}]}`: {http.StatusNotFound, "Data source not found"},
		`{"queries":[{"datasource":{"uid":"echo"}},{"datasource":{"uid":"echo"}}]}`: {
			http.StatusBadRequest, "Multiple queries using the same RefId is not allowed "},
		`{"queries":[{"datasource":{"uid":"__expr__"}}]}`: {
			http.StatusNotImplemented, "workbench: not served: a built-in data source"},
	} {
		got := b.ask("admin", body)
		assert.Equal(t, want.status, got.Status, body)
		assert.Equal(t, want.message, got.object(t)["message"], body)
	}
	assert.Len(t, b.send("", "GET", "/_workbench/unserved", nil).Body, 1)
}

func TestAlertRulesAndPublicDashboardsComeAsAdminWithoutAnIdentity(t *testing.T) {
	b := newBench(t, withSource)
	for login, fromAlert := range map[string]any{"grafana_scheduler": "true", "service": nil} {
		got := told(t, b.send("admin", "POST", "/_workbench/ds/query?as="+login, tellMe))
		assert.Equal(t, map[string]any{"Login": login, "Name": login, "Email": "", "Role": "Admin"}, got["user"])
		headers, _ := got["headers"].(map[string]any)
		assert.Equal(t, fromAlert, headers["FromAlert"])
		assert.NotContains(t, headers, "http_X-Grafana-Id")
	}
	assert.Equal(t, http.StatusBadRequest, b.send("admin", "POST", "/_workbench/ds/query?as=admin", tellMe).Status)
}
