package main

import (
	"encoding/json"
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

// served are the recorded exchanges that the workbench answers itself, in their recorded order.
var served = []string{
	"GET /api/health",
	"create data source",
	"GET /api/datasources",
	"GET /api/datasources/uid/testdata",
	"GET /api/datasources/uid/testdata/health",
	"ds query",
	"ds query as Viewer",
	"ds query with an error",
	"GET /api/dashboards/uid/acme-run",
	"GET /api/search?type=dash-db&tag=playbook&limit=5000",
	"GET /api/search?type=dash-folder",
	"GET /api/user",
	"GET /api/user/teams",
	"GET /api/plugins/quantyca-rounds-app/settings",
	"GET /api/plugins/quantyca-rounds-app/resources/ping",
	"GET /api/org/users",
}

// notServedYet are the prefixes of recorded paths that answer 501 today.
var notServedYet = []string{
	"/api/annotations", "/api/v1/", "/api/prometheus/", "/api/alertmanager/", "/api/ruler/", "/api/serviceaccounts",
	"/api/access-control/", "/apis/dashboard.grafana.app/", "/api/dashboards/db",
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

// newRecordedBench is a workbench in the state in which the recordings were made.
func newRecordedBench(t *testing.T, exchanges []exchange) *bench {
	t.Helper()
	var dashboard string
	for _, one := range exchanges {
		if body, ok := one.Request.Body.(map[string]any); ok && one.Name == "save dashboard" {
			text, err := json.Marshal(body["dashboard"])
			require.NoError(t, err)
			dashboard = string(text)
		}
	}
	b := newBench(t, map[string]string{
		"provisioning/dashboards/acme.yaml": `
apiVersion: 1
providers:
  - {name: acme, folder: ACME, folderUid: acme, options: {path: $GF_PATHS_PROVISIONING/dashboards/acme}}
`,
		"provisioning/dashboards/acme/run.json": dashboard,
	})
	b.addUser("cust", "Viewer")
	return b
}

func TestAnswersHaveTheShapeOfRecordedOnes(t *testing.T) {
	exchanges := readExchanges(t)
	b := newRecordedBench(t, exchanges)
	compared := 0
	for _, one := range exchanges {
		if !isServed(one) {
			continue
		}
		compared++
		t.Run(one.Name+" as "+one.As, func(t *testing.T) {
			assert.Empty(t, compare(b, one))
		})
	}
	assert.GreaterOrEqual(t, compared, len(served))
}

func TestEveryRecordedExchangeIsServedOrKnownNotToBe(t *testing.T) {
	for _, one := range readExchanges(t) {
		known := isServed(one) || isForbidden(one)
		for _, prefix := range notServedYet {
			known = known || strings.HasPrefix(one.Request.Path, prefix)
		}
		// The folder is provisioned here, not created.
		known = known || one.Name == "POST /api/folders"
		assert.True(t, known, one.Name)
	}
}

func TestRefusalsHaveTheBodyOfRecordedOnes(t *testing.T) {
	exchanges := readExchanges(t)
	b := newRecordedBench(t, exchanges)
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

func TestAnAlteredRecordingIsNoticed(t *testing.T) {
	exchanges := readExchanges(t)
	b := newRecordedBench(t, exchanges)
	alterations := map[string]func(one *exchange){
		"another status":   func(one *exchange) { one.Status = http.StatusTeapot },
		"a key more":       func(one *exchange) { alter(one)["altered"] = "x" },
		"a key less":       func(one *exchange) { delete(alter(one), "login") },
		"another type":     func(one *exchange) { alter(one)["login"] = 7.0 },
		"an array instead": func(one *exchange) { alter(one)["login"] = []any{} },
	}
	for name, change := range alterations {
		t.Run(name, func(t *testing.T) {
			for _, one := range readExchanges(t) {
				if one.Name == "GET /api/user" {
					require.Empty(t, compare(b, one))
					change(&one)
					assert.NotEmpty(t, compare(b, one))
				}
			}
		})
	}
}

func alter(one *exchange) map[string]any {
	object, _ := one.Response.(map[string]any)
	return object
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

// compare repeats the exchange against the workbench.
func compare(b *bench, one exchange) []string {
	allowed := alsoThere[one.Name]
	found := differences(one, b.send(one.As, one.Request.Method, one.Request.Path, one.Request.Body))
	return slices.DeleteFunc(found, func(text string) bool { return slices.Contains(allowed, text) })
}
