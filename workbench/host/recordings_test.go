package main

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// recordingsFile holds answers of a real Grafana 12.4.0; it is not part of this repository.
const recordingsFile = "../../../shared/recordings/grafana-12.4.0.json"

type exchange struct {
	Name    string `json:"name"`
	As      string `json:"as"`
	Request struct {
		Method string `json:"method"`
		Path   string `json:"path"`
		Body   any    `json:"body"`
	} `json:"request"`
	Status   int `json:"status"`
	Response any `json:"response"`
}

// served are the recorded exchanges that the plugin, its tests or the set-up scripts use and that are repeated here, in
// their recorded order: each finds what those before it have made.
var served = []string{
	"GET /api/health",
	"create data source",
	"GET /api/datasources",
	"GET /api/datasources/uid/testdata",
	"GET /api/datasources/uid/testdata/health",
	"ds query",
	"ds query as Viewer",
	"ds query with an error",
	"POST /api/folders",
	"save dashboard",
	"save dashboard with a stale version",
	"GET /api/dashboards/uid/acme-run",
	"GET /api/search?type=dash-db&tag=playbook&limit=5000",
	"GET /api/search?type=dash-folder",
	"GET /api/user",
	"GET /api/user/teams",
	"GET /api/plugins/quantyca-rounds-app/settings",
	"GET /api/plugins/quantyca-rounds-app/resources/ping",
	"create organization annotation",
	"create dashboard annotation",
	"annotation with time 0",
	"PATCH /api/annotations/2",
	"GET /api/annotations?tags=rounds&tags=customer:acme&from=1795350023031&to=1795357224031&limit=100",
	"read annotations as Viewer",
	"GET /api/annotations/tags?tag=rounds",
	"create alert rule",
	"set rule group interval",
	"rules while firing",
	"GET /api/prometheus/grafana/api/v1/rules?dashboard_uid=acme-run&panel_id=1",
	"GET /api/alertmanager/grafana/api/v2/alerts",
	"GET /api/prometheus/grafana/api/v1/rules",
	"alert state annotations",
	"alert state annotations as Viewer",
	"GET /api/v1/rules/history?ruleUID=diskfull&limit=50",
	"GET /api/v1/rules/history?limit=50",
	"GET /api/ruler/grafana/api/v1/rules",
	"create service account",
	"GET /api/org/users",
}

// notServedYet are the prefixes of recorded paths that answer 501.
var notServedYet = []string{
	"/api/v1/provisioning/contact-points", "/api/v1/provisioning/policies", "/api/access-control/",
	// Those that the recording has: a dashboard converted to other forms, and another search.
	"/apis/dashboard.grafana.app/", "/api/alertmanager/grafana/api/v2/alerts/groups",
}

// before prepares what an exchange needs and no exchange made: permissions that the recording's Viewer did not have, an
// annotation that was there before (whence the number 2), and evaluations, which took their time.
var before = map[string]func(b *bench){
	"create organization annotation": func(b *bench) { b.annotate(object{"text": "x", "tags": []any{"rounds"}}) },
	"rules while firing":             func(b *bench) { b.fireDiskFull() },
	// The recording's Viewer had old permissions for a minute, in which he saw no folder.
	"GET /api/prometheus/grafana/api/v1/rules": func(b *bench) {
		b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	},
	"alert state annotations": func(b *bench) {
		b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{object{"role": "Viewer", "permission": 1}}})
	},
}

// alsoThere are fields that the workbench rightly adds to a recorded answer. TestData lives in Grafana's own process,
// where a failed query has no frames at all; an external backend's answer always has a list of them.
var alsoThere = map[string][]string{
	"ds query with an error": {"body.results.A.frames is not in the recording"},
}

func readExchanges(t *testing.T) []exchange {
	t.Helper()
	text, err := os.ReadFile(recordingsFile)
	if os.IsNotExist(err) {
		t.Skip("skipped: the recordings of a real Grafana are not here")
	}
	require.NoError(t, err)
	var file struct {
		Exchanges []exchange `json:"exchanges"`
	}
	require.NoError(t, json.Unmarshal(text, &file))
	return file.Exchanges
}

// newRecordedBench is a workbench with the people of the recordings.
func newRecordedBench(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, nil)
	b.addUser("cust", "Viewer")
	return b
}

// fireDiskFull gives the recorded rule data on which it fires (the recording's requests hold what it was changed to
// later) and evaluates it within the recorded time range.
func (b *bench) fireDiskFull() {
	b.t.Helper()
	rule := b.ok("GET", "/api/v1/provisioning/alert-rules/diskfull", nil)
	rule["data"].([]any)[0].(object)["model"].(object)["csvContent"] = "name,value\nsda,95\nsdb,10"
	b.ok("PUT", "/api/v1/provisioning/alert-rules/diskfull", rule)
	b.ok("POST", "/_workbench/alerting/evaluate", object{"at": "2026-11-22T14:20:30Z"})
}

func TestAnswersHaveTheShapeOfRecordedOnesAndAlteredOnesAreNoticed(t *testing.T) {
	exchanges := readExchanges(t)
	b := newRecordedBench(t)
	compared := map[string]bool{}
	for _, one := range exchanges {
		if !isServed(one) {
			continue
		}
		compared[one.Name] = true
		t.Run(one.Name+" as "+one.As, func(t *testing.T) {
			if prepare := before[one.Name]; prepare != nil {
				prepare(b)
			}
			got := b.send(one.As, one.Request.Method, one.Request.Path, one.Request.Body)
			assert.Empty(t, unexplained(one, got))
			for name, altered := range alterations(one) {
				assert.NotEmpty(t, unexplained(altered, got), name)
			}
		})
	}
	for _, name := range served {
		assert.True(t, compared[name], "no exchange of this name was compared: %s", name)
	}
}

// alterations are the exchange with one thing changed each: none of them may pass.
func alterations(one exchange) map[string]exchange {
	status := one
	status.Status = http.StatusTeapot
	list := map[string]exchange{"another status": status}
	for name, change := range map[string]func(body map[string]any){
		"a key more": func(body map[string]any) { body["altered"] = "x" },
		"a key less": func(body map[string]any) {
			delete(body, slices.Sorted(maps.Keys(body))[0])
			if len(body) == 0 {
				body["another"] = "x" // an empty object would say nothing
			}
		},
		"another type": func(body map[string]any) {
			for _, key := range slices.Sorted(maps.Keys(body)) {
				if body[key] != nil {
					body[key] = map[string]any{"another": true}
					if _, was := firstOf(one.Response)[key].(map[string]any); was {
						body[key] = "another"
					}
					return
				}
			}
		},
	} {
		text, _ := json.Marshal(one)
		altered := exchange{}
		if json.Unmarshal(text, &altered) != nil || len(firstOf(altered.Response)) == 0 {
			continue
		}
		change(firstOf(altered.Response))
		list[name] = altered
	}
	return list
}

// firstOf is the object that an answer is, or the first of its list.
func firstOf(response any) map[string]any {
	if list, ok := response.([]any); ok && len(list) > 0 {
		response = list[0]
	}
	object, _ := response.(map[string]any)
	return object
}

func TestEveryRecordedExchangeIsServedOrKnownNotToBe(t *testing.T) {
	for _, one := range readExchanges(t) {
		known := isServed(one) || isForbidden(one)
		for _, prefix := range notServedYet {
			known = known || strings.HasPrefix(one.Request.Path, prefix)
		}
		assert.True(t, known, one.Name)
	}
}

func TestRefusalsHaveTheBodyOfRecordedOnes(t *testing.T) {
	exchanges := readExchanges(t)
	b := newRecordedBench(t)
	refused := b.send("cust", "POST", "/api/datasources", map[string]any{"name": "x", "type": sourceID})
	found := 0
	for _, one := range exchanges {
		if !isForbidden(one) {
			continue
		}
		found++
		recorded, ok := one.Response.(map[string]any)
		require.True(t, ok)
		recorded["message"] = "You'll need additional permissions to perform this action. " +
			"Permissions needed: datasources:create"
		one.Response = recorded
		assert.Empty(t, differences(one, refused))
	}
	assert.Positive(t, found)
}

func isServed(one exchange) bool {
	for _, name := range served {
		if one.Name == name && !isForbidden(one) {
			return true
		}
	}
	return false
}

func isForbidden(one exchange) bool { return one.Status == http.StatusForbidden }

// unexplained is in what an answer departs from the recorded one without a known reason.
func unexplained(one exchange, got reply) []string {
	allowed := alsoThere[one.Name]
	return slices.DeleteFunc(differences(one, got), func(text string) bool { return slices.Contains(allowed, text) })
}
