package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/workbench/host/internal/backends"
	"github.com/quantyca/rounds/workbench/host/internal/web"
)

const (
	appID    = "quantyca-rounds-app"
	sourceID = "grafana-testdata-datasource" // the id in the recordings; here it is the echo plugin's
)

// echoExecutable is the built echo plugin.
var echoExecutable string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "workbench-test")
	if err != nil {
		panic(err)
	}
	echoExecutable = filepath.Join(dir, "echo")
	out, err := exec.Command("go", "build", "-o", echoExecutable, "./internal/echoplugin").CombinedOutput()
	if err != nil {
		fmt.Fprintf(os.Stderr, "the echo plugin does not build: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// bench is a workbench under test.
type bench struct {
	t      *testing.T
	url    string
	dirs   options
	server *web.Server
}

// newBench serves a fresh workbench with the echo plugin as app and nested data source, and the provisioning files
// given as path → content. Users: admin, and whom the test makes.
func newBench(t *testing.T, provisioned map[string]string) *bench {
	t.Helper()
	return benchOf(t, newDirs(t, provisioned))
}

// benchOf serves a workbench of prepared folders and options.
func benchOf(t *testing.T, o options) *bench {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	appURL := "http://" + server.Listener.Addr().String() + "/"
	handler, err := assemble(o, appURL, slog.New(slog.DiscardHandler), time.Now)
	require.NoError(t, err)
	server.Config.Handler = handler
	server.Start()
	t.Cleanup(func() {
		server.Close()
		handler.Backends.Close()
	})
	return &bench{t: t, url: server.URL, dirs: o, server: handler}
}

// newDirs lays out a built plugin, a shell and provisioning files in temporary folders.
func newDirs(t *testing.T, provisioned map[string]string) options {
	t.Helper()
	root := t.TempDir()
	o := options{
		dist: filepath.Join(root, "dist"), shell: filepath.Join(root, "shell"),
		provisioning: filepath.Join(root, "provisioning"), settings: backends.Settings{},
	}
	t.Setenv("GF_PATHS_PROVISIONING", o.provisioning)
	executable, err := os.ReadFile(echoExecutable)
	require.NoError(t, err)
	suffix := "_" + runtime.GOOS + "_" + runtime.GOARCH
	files := map[string]string{
		"dist/plugin.json":              appManifest,
		"dist/module.js":                "// the app",
		"dist/977.js":                   "// a chunk of the app's build",
		"dist/echo" + suffix:            string(executable),
		"dist/datasource/plugin.json":   sourceManifest,
		"dist/datasource/module.js":     "// the data source",
		"shell/index.html":              "<head><!--boot-data--></head><body>shell</body>",
		"shell/assets/main.js":          "// shell",
		"provisioning/plugins/app.yaml": `apps: [{type: quantyca-rounds-app, org_id: 1}]`,
	}
	maps.Copy(files, provisioned)
	for name, content := range files {
		file := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(content), 0o755))
	}
	return o
}

const appManifest = `{
  "type": "app", "name": "Rounds", "id": "quantyca-rounds-app", "backend": true, "executable": "echo", "preload": true,
  "info": {"author": {"name": "Quantyca"}, "description": "", "logos": {"small": "img/logo.svg", "large": "img/logo.svg"},
    "version": "1.0.0", "updated": "2026-11-22", "keywords": ["app"], "screenshots": []},
  "includes": [
    {"type": "page", "name": "Page One", "path": "/a/%PLUGIN_ID%/one", "addToNav": true, "defaultNav": true},
    {"type": "page", "name": "Configuration", "path": "/plugins/%PLUGIN_ID%", "role": "Admin", "icon": "cog", "addToNav": true}
  ],
  "dependencies": {"grafanaDependency": ">=12.3.0", "plugins": []}
}`

const sourceManifest = `{
  "type": "datasource", "name": "TestData", "id": "grafana-testdata-datasource", "backend": true, "executable": "../echo",
  "info": {"author": {"name": "Quantyca"}, "logos": {"small": "img/testdata.svg", "large": "img/testdata.svg"}}
}`

// withSource is a provisioned, read-only data source of the echo plugin, uid "echo".
var withSource = map[string]string{"provisioning/datasources/echo.yaml": `
apiVersion: 1
datasources:
  - {name: Echo, uid: echo, type: grafana-testdata-datasource, isDefault: true, secureJsonData: {token: s3cret}}
`}

// reply is what came back.
type reply struct {
	Status int
	Header http.Header
	Text   string
	Body   any // decoded, nil where it is no JSON
}

// object gives the body as an object.
func (r reply) object(t *testing.T) map[string]any {
	t.Helper()
	object, ok := r.Body.(map[string]any)
	require.True(t, ok, "no object: %s", r.Text)
	return object
}

// send asks as a user whose password is his name ("" is nobody), with further headers as pairs.
func (b *bench) send(as, method, path string, body any, headers ...string) reply {
	b.t.Helper()
	var content io.Reader
	if text, ok := body.(string); ok {
		content = bytes.NewBufferString(text)
	} else if body != nil {
		text, err := json.Marshal(body)
		require.NoError(b.t, err)
		content = bytes.NewBuffer(text)
	}
	request, err := http.NewRequest(method, b.url+path, content)
	require.NoError(b.t, err)
	request.Header.Set("Content-Type", "application/json")
	if as != "" {
		request.SetBasicAuth(as, as)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Add(headers[i], headers[i+1])
	}
	return b.do(request)
}

func (b *bench) do(request *http.Request) reply {
	b.t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	require.NoError(b.t, err)
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	require.NoError(b.t, err)
	r := reply{Status: response.StatusCode, Header: response.Header, Text: string(text)}
	_ = json.Unmarshal(text, &r.Body)
	return r
}

// addUser makes a user with the role, whose password is his login.
func (b *bench) addUser(login, role string) int64 {
	b.t.Helper()
	made := b.send("admin", "POST", "/api/admin/users", map[string]any{
		"login": login, "password": login, "email": login + "@example.org", "name": login,
	})
	require.Equal(b.t, http.StatusOK, made.Status, made.Text)
	id, ok := made.object(b.t)["id"].(float64)
	require.True(b.t, ok)
	changed := b.send("admin", "PATCH", fmt.Sprintf("/api/org/users/%d", int64(id)), map[string]any{"role": role})
	require.Equal(b.t, http.StatusOK, changed.Status, changed.Text)
	return int64(id)
}
