package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// headersOf are the headers of a resource call that the echo plugin saw.
func headersOf(t *testing.T, r reply) http.Header {
	t.Helper()
	text, err := json.Marshal(r.object(t)["headers"])
	require.NoError(t, err)
	headers := http.Header{}
	require.NoError(t, json.Unmarshal(text, &headers))
	return headers
}

func TestAResourceCallReachesTheBackendAsItIs(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("anna", "Viewer")
	got := b.send("anna", "PUT", "/api/datasources/uid/echo/resources/a%20b//c?x=1&y=%2F", `{"q":1}`)
	assert.Equal(t, http.StatusTeapot, got.Status)
	echoed := got.object(t)
	assert.Equal(t, "PUT", echoed["method"])
	assert.Equal(t, "a b//c", echoed["path"])
	assert.Equal(t, "a%20b//c?x=1&y=%2F", echoed["url"])
	assert.JSONEq(t, `{"q":1}`, echoed["body"].(string))
	assert.Equal(t, map[string]any{"Login": "anna", "Name": "anna", "Email": "anna@example.org", "Role": "Viewer"}, echoed["user"])
	assert.InDelta(t, 1, echoed["orgId"], 0)
	assert.Equal(t, sourceID, echoed["pluginId"])
	assert.Equal(t, "1.0.0", echoed["version"]) // inherited from the app
	assert.Equal(t, "default", echoed["namespace"])
	assert.Equal(t, "13.2.2", echoed["grafana"])
	assert.Equal(t, b.url+"/", echoed["appUrl"])
	assert.Equal(t, map[string]any{"token": "s3cret"}, echoed["secrets"])
}

func TestWhatABackendAnswersIsCurbed(t *testing.T) {
	b := newBench(t, withSource)
	got := b.send("admin", "GET", "/api/datasources/uid/echo/resources/x", nil)
	assert.Empty(t, got.Header.Get("Set-Cookie"))
	assert.Equal(t, "sandbox", got.Header.Get("Content-Security-Policy"))
	assert.Equal(t, "application/json", got.Header.Get("Content-Type"))
	assert.Equal(t, "yes", got.Header.Get("X-Echo"))
	assert.Equal(t, "1", got.Header.Get("X-Rounds-Workbench"))
}

func TestHeadersThatBelongToGrafanaDoNotReachTheBackend(t *testing.T) {
	b := newBench(t, withSource)
	cookie := b.session("admin")
	got := b.send("admin", "GET", "/api/datasources/uid/echo/resources/x", nil,
		"Cookie", "grafana_session="+cookie.Value+"; other=1", "X-Forwarded-Host", "evil", "Origin", "http://evil",
		"Referer", "http://page", "User-Agent", "me", "X-Access-Token", "x", "Connection", "close, X-Hop", "X-Hop", "1",
		"X-Grafana-User", "somebody", "X-Custom", "kept", "X-Forwarded-For", "10.0.0.1", "X-Grafana-Device-Id", "d")
	headers := headersOf(t, got)
	for _, name := range []string{
		"Authorization", "Cookie", "X-Forwarded-Host", "Origin", "Referer", "User-Agent", "X-Access-Token", "X-Hop",
		"Connection", "X-Grafana-Device-Id",
	} {
		assert.Empty(t, headers.Values(name), name)
	}
	// As on a real Grafana, and the reason why a plugin must not trust it.
	assert.Equal(t, "somebody", headers.Get("X-Grafana-User"))
	assert.Equal(t, "kept", headers.Get("X-Custom"))
	assert.Equal(t, "http://page", headers.Get("X-Grafana-Referer"))
	assert.Equal(t, "10.0.0.1, 127.0.0.1", headers.Get("X-Forwarded-For"))
}

func TestOnlyAllowedCookiesReachTheBackendAndNeverTheSession(t *testing.T) {
	b := newBench(t, nil)
	b.newSource("one", `,"jsonData":{"keepCookies":["other","pre[]","grafana_session"]}`)
	got := b.send("admin", "GET", "/api/datasources/uid/one/resources/x", nil,
		"Cookie", "other=1; prefix=2; none=3; grafana_session=x")
	assert.Equal(t, "other=1; prefix=2", headersOf(t, got).Get("Cookie"))
}

func TestAStreamArrivesPartByPart(t *testing.T) {
	b := newBench(t, withSource)
	request, err := http.NewRequest("GET", b.url+"/api/datasources/uid/echo/resources/stream", nil)
	require.NoError(t, err)
	request.SetBasicAuth("admin", "admin")
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer func() { _ = response.Body.Close() }()
	lines := bufio.NewScanner(response.Body)
	var all []string
	for lines.Scan() {
		all = append(all, lines.Text())
	}
	assert.Equal(t, []string{"one", "two", "three"}, all)
	assert.Equal(t, []string{"chunked"}, response.TransferEncoding)
}

func TestAResourceOfNothing(t *testing.T) {
	b := newBench(t, nil)
	source := b.send("admin", "GET", "/api/datasources/uid/none/resources/x", nil)
	assert.Equal(t, http.StatusInternalServerError, source.Status)
	assert.JSONEq(t, `{"message":"Unable to load datasource meta data","traceID":""}`, source.Text)
	plugin := b.send("admin", "GET", "/api/plugins/none/resources/x", nil)
	assert.Equal(t, http.StatusNotFound, plugin.Status)
	assert.JSONEq(t, `{"message":"Plugin not found"}`, plugin.Text)
	b.newSource("odd", "")
	odd := b.send("admin", "POST", "/api/datasources", `{"name":"x","uid":"x","type":"no-such-datasource"}`)
	require.Equal(t, http.StatusOK, odd.Status)
	unknown := b.send("admin", "GET", "/api/datasources/uid/x/resources/y", nil)
	assert.JSONEq(t, `{"message":"Unable to find datasource plugin"}`, unknown.Text)
}

func TestHealthIsOkOrABadRequest(t *testing.T) {
	b := newBench(t, withSource)
	well := b.send("admin", "GET", "/api/datasources/uid/echo/health", nil)
	assert.Equal(t, http.StatusOK, well.Status)
	assert.JSONEq(t, `{"status":"OK","message":"Data source is working"}`, well.Text)
	b.newSource("ill", `,"secureJsonData":{"ill":"yes"}`)
	ill := b.send("admin", "GET", "/api/datasources/uid/ill/health", nil)
	assert.Equal(t, http.StatusBadRequest, ill.Status)
	assert.JSONEq(t, `{"status":"ERROR","message":"ill","details":{"why":"told to be"}}`, ill.Text)
	app := b.send("admin", "GET", "/api/plugins/"+appID+"/health", nil)
	assert.Equal(t, http.StatusOK, app.Status)
	none := b.send("admin", "GET", "/api/datasources/uid/none/health", nil)
	assert.Equal(t, http.StatusInternalServerError, none.Status)
	assert.Equal(t, "Unable to load datasource metadata", none.object(t)["message"])
}

func TestTheBackendsEnvironmentIsGrafanasAndNothingElse(t *testing.T) {
	t.Setenv("SECRET_OF_THE_HOST", "x")
	o := newDirs(t, withSource)
	o.settings[sourceID] = map[string]string{"database": "/tmp/rounds.db"}
	b := benchOf(t, o)
	text := b.send("admin", "GET", "/api/datasources/uid/echo/resources/env", nil).Text
	var env []string
	require.NoError(t, json.Unmarshal([]byte(text), &env))
	names := map[string]string{}
	for _, one := range env {
		name, value, _ := strings.Cut(one, "=")
		names[name] = value
	}
	assert.Equal(t, "/tmp/rounds.db", names["GF_PLUGIN_DATABASE"])
	assert.Equal(t, "13.2.2", names["GF_VERSION"])
	for _, absent := range []string{"SECRET_OF_THE_HOST", "PATH", "HOME"} {
		assert.NotContains(t, names, absent)
	}
	app := b.send("admin", "GET", "/api/plugins/"+appID+"/resources/env", nil).Text
	assert.NotContains(t, app, "GF_PLUGIN_DATABASE")
}
