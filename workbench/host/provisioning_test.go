package main

import (
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const boardsProvider = `
apiVersion: 1
providers:
  - {name: rounds, folder: Rounds, folderUid: rounds, options: {path: /etc/grafana/provisioning/dashboards/rounds}}
`

const sourcesHead = "apiVersion: 1\ndatasources: "

// write puts a provisioning file in its place.
func (b *bench) write(name, content string) {
	b.t.Helper()
	file := filepath.Join(b.dirs.provisioning, name)
	require.NoError(b.t, os.MkdirAll(filepath.Dir(file), 0o755))
	require.NoError(b.t, os.WriteFile(file, []byte(content), 0o600))
}

func (b *bench) reload(what string) reply {
	b.t.Helper()
	return b.send("admin", "POST", "/api/admin/provisioning/"+what+"/reload", nil)
}

func TestDashboardsComeFromFilesAndFollowThem(t *testing.T) {
	b := newBench(t, map[string]string{
		"provisioning/dashboards/rounds.yaml":     boardsProvider,
		"provisioning/dashboards/rounds/one.json": `{"uid":"one","title":"One","tags":["a","b"],"panels":[]}`,
	})
	b.addUser("anna", "Viewer")
	got := b.send("anna", "GET", "/api/dashboards/uid/one", nil).object(t)
	meta, _ := got["meta"].(map[string]any)
	assert.Equal(t, "Rounds", meta["folderTitle"])
	assert.Equal(t, "/d/one/one", meta["url"])
	assert.Equal(t, true, meta["provisioned"])
	assert.Equal(t, "one.json", meta["provisionedExternalId"])
	assert.Equal(t, false, meta["canSave"])
	assert.Equal(t, "One", got["dashboard"].(map[string]any)["title"])

	b.write("dashboards/rounds/one.json", `{"uid":"one","title":"First","tags":[]}`)
	b.write("dashboards/rounds/two.json", `{"title":"Two"}`)
	assert.JSONEq(t, `{"message":"Dashboards config reloaded"}`, b.reload("dashboards").Text)
	changed, _ := b.send("anna", "GET", "/api/dashboards/uid/one", nil).object(t)["dashboard"].(map[string]any)
	assert.InDelta(t, 2, changed["version"], 0)
	assert.Len(t, b.send("anna", "GET", "/api/search?type=dash-db", nil).Body, 2)
	assert.Len(t, b.send("anna", "GET", "/api/search?query=tw", nil).Body, 1)
	assert.Empty(t, b.send("anna", "GET", "/api/search?tag=a", nil).Body)
	assert.Len(t, b.send("anna", "GET", "/api/search?limit=1&page=2", nil).Body, 1)
	assert.Equal(t, http.StatusUnprocessableEntity, b.send("anna", "GET", "/api/search?limit=5001", nil).Status)

	require.NoError(t, os.Remove(filepath.Join(b.dirs.provisioning, "dashboards/rounds/one.json")))
	b.reload("dashboards")
	gone := b.send("anna", "GET", "/api/dashboards/uid/one", nil)
	assert.Equal(t, http.StatusNotFound, gone.Status)
	assert.JSONEq(t, `{"message":"Dashboard not found","title":"Not found"}`, gone.Text)

	folders := b.send("anna", "GET", "/api/folders", nil)
	assert.JSONEq(t, `[{"id":-1,"uid":"sharedwithme","title":"Shared with me"},{"id":1,"uid":"rounds","title":"Rounds"}]`, folders.Text)
	assert.Equal(t, "/dashboards/f/rounds/rounds", b.send("anna", "GET", "/api/folders/rounds", nil).object(t)["url"])
	assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", "/api/folders/none", nil).Status)
}

func TestABrokenFileIsToldAtReloadAndKeepsWhatWas(t *testing.T) {
	b := newBench(t, withSource)
	b.write("datasources/echo.yaml", "apiVersion: 1\ndatasources: [{name: x, editable: perhaps}]")
	got := b.reload("datasources")
	assert.Equal(t, http.StatusInternalServerError, got.Status)
	assert.Contains(t, got.Text, "echo.yaml")
	assert.Equal(t, http.StatusOK, b.send("admin", "GET", "/api/datasources/uid/echo", nil).Status)
}

func TestSourcesAreChangedDeletedAndPrunedByFiles(t *testing.T) {
	b := newBench(t, map[string]string{"provisioning/datasources/a.yaml": `
apiVersion: 1
prune: true
datasources:
  - {name: A, uid: a, type: grafana-testdata-datasource, secureJsonData: {old: x}}
  - {name: B, type: grafana-testdata-datasource, editable: true}
`})
	// As in Grafana, the uid of a source whose file names none follows from its name.
	assert.Equal(t, false, b.send("admin", "GET", "/api/datasources/uid/PDF7E70E5021544F4", nil).object(t)["readOnly"])
	b.write("datasources/a.yaml", `
apiVersion: 1
prune: true
datasources:
  - {name: A, uid: a, type: grafana-testdata-datasource, secureJsonData: {new: y}, jsonData: {n: 1}}
`)
	assert.JSONEq(t, `{"message":"Datasources config reloaded"}`, b.reload("datasources").Text)
	a := b.send("admin", "GET", "/api/datasources/uid/a", nil).object(t)
	assert.Equal(t, map[string]any{"new": true}, a["secureJsonFields"])
	assert.Equal(t, map[string]any{"n": 1.0}, a["jsonData"])
	assert.Len(t, b.send("admin", "GET", "/api/datasources", nil).Body, 1)

	b.write("datasources/a.yaml", "apiVersion: 1\ndeleteDatasources: [{name: A}, {name: never}]")
	b.reload("datasources")
	assert.JSONEq(t, `[]`, b.send("admin", "GET", "/api/datasources", nil).Text)
}

func TestWhatGrafanaWouldNotStartWith(t *testing.T) {
	for name, one := range map[string]struct{ file, content, says string }{
		"unknown app":    {"plugins/x.yaml", "apps: [{type: no-such-app}]", `plugin not installed: "no-such-app"`},
		"app without id": {"plugins/x.yaml", "apps: [{org_id: 1}]", "app item 1 in configuration doesn't contain"},
		"unknown org":    {"datasources/x.yaml", sourcesHead + "[{name: x, orgId: 9}]", "organisation 9 does not exist"},
		"two defaults": {"datasources/x.yaml", sourcesHead + "[{name: x, isDefault: true}, {name: y, isDefault: true}]",
			"Only one datasource per organization"},
		"missing file": {"datasources/x.yaml", sourcesHead + `[{name: x, secureJsonData: {a: "$__file{/nowhere}"}}]`,
			"/nowhere"},
		"bad dashboard":   {"dashboards/rounds/x.json", "{", "x.json"},
		"no title":        {"dashboards/rounds/x.json", "{}", "has no title"},
		"two of one name": {"dashboards/y.yaml", boardsProvider, `dashboard name "rounds" is not unique`},
	} {
		t.Run(name, func(t *testing.T) {
			o := newDirs(t, map[string]string{
				"provisioning/dashboards/rounds.yaml": boardsProvider, "provisioning/dashboards/rounds/.keep": "",
				"provisioning/" + one.file: one.content,
			})
			_, err := assemble(o, "http://localhost/", slog.New(slog.DiscardHandler), time.Now)
			assert.ErrorContains(t, err, one.says)
		})
	}
}

func TestReloadingPluginsAppliesTheFileOverWhatWasChanged(t *testing.T) {
	b := newBench(t, nil)
	b.send("admin", "POST", "/api/plugins/"+appID+"/settings", `{"enabled":false}`)
	assert.JSONEq(t, `{"message":"Plugins config reloaded"}`, b.reload("plugins").Text)
	assert.Equal(t, true, b.send("admin", "GET", "/api/plugins/"+appID+"/settings", nil).object(t)["enabled"])
	assert.Equal(t, http.StatusNotImplemented, b.reload("access-control").Status)
}
