package main

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryPageCarriesBootDataOfWhoAsks(t *testing.T) {
	b := newBench(t, withSource)
	for _, path := range []string{"/", "/login", "/d/x/y", "/a/" + appID + "/one?theme=light"} {
		got := b.send("admin", "GET", path, nil)
		assert.Equal(t, http.StatusOK, got.Status, path)
		assert.Contains(t, got.Text, "<body>shell</body>")
		assert.Contains(t, got.Text, `"login":"admin"`)
		assert.Equal(t, "no-store", got.Header.Get("Cache-Control"))
	}
	page := b.send("admin", "GET", "/", nil).Text
	_, after, _ := strings.Cut(page, "<script nonce>window.grafanaBootData=")
	text, _, ended := strings.Cut(after, "</script>")
	require.True(t, ended)
	var boot struct {
		Settings map[string]any `json:"settings"`
		User     map[string]any `json:"user"`
	}
	require.NoError(t, json.Unmarshal([]byte(text), &boot))
	assert.Equal(t, "Echo", boot.Settings["defaultDatasource"])
	assert.Contains(t, boot.Settings["panels"], "timeseries")
	assert.Contains(t, boot.Settings["apps"], appID)
	assert.Equal(t, true, boot.User["isSignedIn"])
	assert.NotContains(t, page, "s3cret")
}

func TestTextInBootDataCannotEndTheScript(t *testing.T) {
	b := newBench(t, nil)
	evil := "</script><script>alert(1)</script>"
	require.Equal(t, http.StatusOK, b.send("admin", "PUT", "/api/user", map[string]string{"name": evil, "login": "admin"}).Status)
	assert.NotContains(t, b.send("admin", "GET", "/", nil).Text, evil)
}

func TestNobodyGetsNoDataSourcesInBootData(t *testing.T) {
	b := newBench(t, withSource)
	for _, as := range []string{"", "admin"} {
		boot := b.send(as, "GET", "/bootdata", nil).Text
		assert.Equal(t, as == "admin", strings.Contains(boot, `"uid":"echo"`), as)
	}
}

func TestTheShellsFilesAreServedAndMissingIconsAreNeutral(t *testing.T) {
	b := newBench(t, nil)
	assert.Equal(t, "// shell", b.send("", "GET", "/shell/assets/main.js", nil).Text)
	assert.Equal(t, http.StatusNotFound, b.send("", "GET", "/shell/assets/none.js", nil).Status)
	icon := b.send("", "GET", "/shell/build/img/icons/unicons/spinner.svg", nil)
	assert.Equal(t, http.StatusOK, icon.Status)
	assert.Equal(t, "image/svg+xml", icon.Header.Get("Content-Type"))
	assert.Equal(t, http.StatusNotFound, b.send("", "GET", "/shell/..%2f..%2fprovisioning/plugins/app.yaml", nil).Status)
}

func TestWhatIsNotServedSaysSoAndIsRecorded(t *testing.T) {
	b := newBench(t, nil)
	for _, call := range []string{
		"GET /api/teams/search?x=1", "POST /api/dashboards/import", "GET /apis/dashboard.grafana.app/v1beta1/x",
		"GET /public/img/icn-datasource.svg", "GET /avatar/abc", "POST /anything", "POST /api/health",
	} {
		method, path, _ := strings.Cut(call, " ")
		plain, _, _ := strings.Cut(path, "?")
		got := b.send("admin", method, path, nil)
		assert.Equal(t, http.StatusNotImplemented, got.Status, call)
		assert.Equal(t, "workbench: not served: "+method+" "+plain, got.object(t)["message"])
	}
	b.send("", "GET", "/api/teams/search", nil)
	recorded := b.send("", "GET", "/_workbench/unserved", nil)
	assert.Contains(t, recorded.Text, `{"method":"GET","path":"/api/teams/search","count":2}`)
	assert.Len(t, recorded.Body, 7)
	assert.Equal(t, http.StatusNoContent, b.send("", "DELETE", "/_workbench/unserved", nil).Status)
	assert.JSONEq(t, `[]`, b.send("", "GET", "/_workbench/unserved", nil).Text)
}

func TestPluginFilesComeFromEachPluginsOwnFolderOnly(t *testing.T) {
	b := newBench(t, nil)
	module := b.send("", "GET", "/public/plugins/"+appID+"/module.js?_cache=1.0.0", nil)
	assert.Equal(t, "// the app", module.Text)
	assert.Equal(t, "no-store", module.Header.Get("Cache-Control"))
	assert.Contains(t, module.Header.Get("Content-Type"), "javascript")
	assert.Equal(t, "// the data source", b.send("", "GET", "/public/plugins/"+sourceID+"/module.js", nil).Text)

	// Where the build puts a nested plugin's chunk, and where the browser looks for it in vain.
	assert.Equal(t, http.StatusOK, b.send("", "GET", "/public/plugins/"+appID+"/977.js", nil).Status)
	for _, path := range []string{
		sourceID + "/977.js", sourceID + "/..%2f977.js", appID + "/img", "no-such-panel/module.js",
	} {
		assert.Equal(t, http.StatusNotFound, b.send("", "GET", "/public/plugins/"+path, nil).Status, path)
	}
}

func TestALinkOutOfThePluginsFolderIsNotFollowed(t *testing.T) {
	b := newBench(t, nil)
	outside := filepath.Join(t.TempDir(), "secret.txt")
	require.NoError(t, os.WriteFile(outside, []byte("secret"), 0o600))
	require.NoError(t, os.Symlink(outside, filepath.Join(b.dirs.dist, "link.txt")))
	assert.Equal(t, http.StatusNotFound, b.send("", "GET", "/public/plugins/"+appID+"/link.txt", nil).Status)
}

func TestStubsOfTheBrowsersLibraries(t *testing.T) {
	b := newBench(t, nil)
	flags := b.send("", "POST", "/apis/features.grafana.app/v0alpha1/namespaces/default/ofrep/v1/evaluate/flags", `{}`)
	assert.JSONEq(t, `{"flags":[]}`, flags.Text)

	uid := b.send("admin", "GET", "/api/user", nil).object(t)["uid"].(string)
	const storage = "/apis/userstorage.grafana.app/v0alpha1/namespaces/default/user-storage/"
	name := appID + ":" + uid
	assert.Equal(t, http.StatusNotFound, b.send("admin", "GET", storage+name, nil).Status)
	made := b.send("admin", "POST", storage, `{"metadata":{"name":"`+name+`"},"spec":{"data":{"a":"1","b":"2"}}}`)
	assert.Equal(t, http.StatusCreated, made.Status)
	b.send("admin", "PATCH", storage+name, `{"spec":{"data":{"a":null,"c":"3"}}}`)
	kept := b.send("admin", "GET", storage+name, nil).object(t)
	assert.Equal(t, map[string]any{"data": map[string]any{"b": "2", "c": "3"}}, kept["spec"])
	b.addUser("anna", "Admin")
	assert.Equal(t, http.StatusNotFound, b.send("anna", "GET", storage+name, nil).Status)
	assert.JSONEq(t, `[]`, b.send("", "GET", "/_workbench/unserved", nil).Text)
}
