package main

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// newSource makes an editable data source and gives its answer.
func (b *bench) newSource(uid, body string) reply {
	b.t.Helper()
	made := b.send("admin", "POST", "/api/datasources",
		`{"name":"`+uid+`","uid":"`+uid+`","type":"`+sourceID+`"`+body+`}`)
	require.Equal(b.t, http.StatusOK, made.Status, made.Text)
	return made
}

func TestASourceNamesItsSecretsAndNeverTellsThem(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", `,"secureJsonData":{"token":"s3cret","empty":""},"jsonData":{"a":1}`)
	b.addUser("anna", "Viewer")
	for _, as := range []string{"admin", "anna"} { // Grafana lets every Viewer read data sources
		got := b.send(as, "GET", "/api/datasources/uid/one", nil)
		assert.Equal(t, map[string]any{"token": true}, got.object(t)["secureJsonFields"])
		assert.Equal(t, map[string]any{"a": 1.0}, got.object(t)["jsonData"])
		for _, path := range []string{"/api/datasources/uid/one", "/api/datasources", "/api/frontend/settings", "/bootdata", "/"} {
			assert.NotContains(t, b.send(as, "GET", path, nil).Text, "s3cret", path)
		}
	}
}

func TestAChangeKeepsSecretsItDoesNotName(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", `,"secureJsonData":{"a":"1","b":"2"}`)
	changed := b.send("admin", "PUT", "/api/datasources/uid/one",
		`{"name":"one","type":"`+sourceID+`","version":1,"secureJsonData":{"b":"","c":"3"}}`)
	require.Equal(t, http.StatusOK, changed.Status, changed.Text)
	assert.Equal(t, "Datasource updated", changed.object(t)["message"])
	echoed := b.send("admin", "GET", "/api/datasources/uid/one/resources/x", nil).object(t)
	assert.Equal(t, map[string]any{"a": "1", "b": "", "c": "3"}, echoed["secrets"])
	fields := b.send("admin", "GET", "/api/datasources/uid/one", nil).object(t)["secureJsonFields"]
	assert.Equal(t, map[string]any{"a": true, "c": true}, fields)
}

func TestAChangeMakesThePluginSeeANewInstance(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", "")
	before := b.send("admin", "GET", "/api/datasources/uid/one/resources/x", nil).object(t)["updated"].(float64)
	b.send("admin", "PUT", "/api/datasources/uid/one", `{"name":"one","type":"`+sourceID+`"}`)
	after := b.send("admin", "GET", "/api/datasources/uid/one/resources/x", nil).object(t)["updated"].(float64)
	assert.Greater(t, after, before)
}

func TestTwoPeopleChangingOneSourceAreTold(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", "")
	body := `{"name":"one","type":"` + sourceID + `","version":1}`
	assert.InDelta(t, 2, b.send("admin", "PUT", "/api/datasources/uid/one", body).
		object(t)["datasource"].(map[string]any)["version"], 0)
	late := b.send("admin", "PUT", "/api/datasources/uid/one", body)
	assert.Equal(t, http.StatusConflict, late.Status)
	assert.Equal(t, "Datasource has already been updated by someone else. Please reload and try again",
		late.object(t)["message"])
}

func TestNamesAndUidsAreUnique(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", "")
	name := b.send("admin", "POST", "/api/datasources", `{"name":"one","type":"`+sourceID+`"}`)
	assert.Equal(t, http.StatusConflict, name.Status)
	assert.Equal(t, "data source with the same name already exists", name.object(t)["message"])
	uid := b.send("admin", "POST", "/api/datasources", `{"name":"two","uid":"one","type":"`+sourceID+`"}`)
	assert.Equal(t, "data source with the same uid already exists", uid.object(t)["message"])
}

func TestAProvisionedSourceIsReadOnly(t *testing.T) {
	b := newBench(t, withSource)
	assert.Equal(t, true, b.send("admin", "GET", "/api/datasources/uid/echo", nil).object(t)["readOnly"])
	put := b.send("admin", "PUT", "/api/datasources/uid/echo", `{"name":"Echo","type":"`+sourceID+`"}`)
	assert.Equal(t, http.StatusForbidden, put.Status)
	assert.JSONEq(t, `{"message":"Cannot update read-only data source"}`, put.Text)
	deleted := b.send("admin", "DELETE", "/api/datasources/uid/echo", nil)
	assert.Equal(t, http.StatusForbidden, deleted.Status)
	assert.JSONEq(t, `{"message":"Cannot delete read-only data source"}`, deleted.Text)
}

func TestASourceIsDeleted(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", "")
	assert.Equal(t, "Data source deleted", b.send("admin", "DELETE", "/api/datasources/uid/one", nil).object(t)["message"])
	for _, method := range []string{"GET", "PUT", "DELETE"} {
		gone := b.send("admin", method, "/api/datasources/uid/one", `{}`)
		assert.Equal(t, http.StatusNotFound, gone.Status)
		assert.JSONEq(t, `{"message":"Data source not found"}`, gone.Text)
	}
}

func TestOneSourceIsTheDefault(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", `,"isDefault":true`)
	b.newSource("two", `,"isDefault":true`)
	assert.Equal(t, "two", b.send("admin", "GET", "/api/frontend/settings", nil).object(t)["defaultDatasource"])
	assert.Equal(t, false, b.send("admin", "GET", "/api/datasources/uid/one", nil).object(t)["isDefault"])
}

func TestTheProxyReachesNothingWithoutAnAddress(t *testing.T) {
	b := newBench(t, withSource)
	for _, method := range []string{"GET", "POST", "DELETE"} {
		got := b.send("admin", method, "/api/datasources/proxy/uid/echo/rest/api/3/search?jql=x", nil)
		assert.Equal(t, http.StatusBadGateway, got.Status)
		assert.Empty(t, got.Text)
	}
	assert.JSONEq(t, `[]`, b.send("", "GET", "/_workbench/unserved", nil).Text)
	unknown := b.send("admin", "GET", "/api/datasources/proxy/uid/none/x", nil)
	assert.Equal(t, http.StatusNotFound, unknown.Status)
	assert.Equal(t, "Unable to find datasource", unknown.object(t)["message"])

	b.newSource("open", `,"url":"http://127.0.0.1:1"`)
	assert.Equal(t, http.StatusNotImplemented, b.send("admin", "GET", "/api/datasources/proxy/uid/open/x", nil).Status)
	assert.Len(t, b.send("", "GET", "/_workbench/unserved", nil).Body, 1)
}

func TestAppSettingsAreReplacedAndSwitchTheAppOff(t *testing.T) {
	b := newBench(t, nil)
	saved := b.send("admin", "POST", "/api/plugins/"+appID+"/settings",
		`{"enabled":true,"pinned":true,"jsonData":{"a":1},"secureJsonData":{"k":"s3cret"}}`)
	assert.Equal(t, "Plugin settings updated", saved.object(t)["message"])
	settings := b.send("admin", "GET", "/api/plugins/"+appID+"/settings", nil)
	assert.Equal(t, map[string]any{"k": true}, settings.object(t)["secureJsonFields"])
	assert.NotContains(t, settings.Text, "s3cret")
	echoed := b.send("admin", "GET", "/api/plugins/"+appID+"/resources/x", nil).object(t)
	assert.JSONEq(t, `{"a":1}`, echoed["appData"].(string))
	assert.Equal(t, map[string]any{"k": "s3cret"}, echoed["appSecrets"])

	// Grafana's trap: a body without `enabled` switches the app off.
	b.send("admin", "POST", "/api/plugins/"+appID+"/settings", `{"jsonData":{}}`)
	off := b.send("admin", "GET", "/api/plugins/"+appID+"/resources/x", nil)
	assert.Equal(t, http.StatusNotFound, off.Status)
	assert.Equal(t, "Plugin is not enabled", off.object(t)["message"])
	unknown := b.send("admin", "GET", "/api/plugins/none/settings", nil)
	assert.Equal(t, "Plugin not found, no installed plugin with that id", unknown.object(t)["message"])
}

func TestOnlyAdminsSeeTheListOfPlugins(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("eddi", "Editor")
	assert.Len(t, b.send("admin", "GET", "/api/plugins", nil).Body, 2)
	assert.Len(t, b.send("admin", "GET", "/api/plugins?type=app", nil).Body, 1)
	assert.JSONEq(t, `[]`, b.send("eddi", "GET", "/api/plugins", nil).Text)
}
