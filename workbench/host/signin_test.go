package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// session signs in with the form and gives the cookie.
func (b *bench) session(login string) *http.Cookie {
	b.t.Helper()
	answered := b.send("", "POST", "/login", map[string]string{"user": login, "password": login})
	require.Equal(b.t, http.StatusOK, answered.Status, answered.Text)
	assert.Equal(b.t, map[string]any{"message": "Logged in", "redirectUrl": "/"}, answered.Body)
	cookies := (&http.Response{Header: answered.Header}).Cookies()
	require.Len(b.t, cookies, 1)
	return cookies[0]
}

func TestSigningInOpensASessionAndSigningOutEndsIt(t *testing.T) {
	b := newBench(t, nil)
	cookie := b.session("admin")
	assert.Equal(t, "grafana_session", cookie.Name)
	assert.True(t, cookie.HttpOnly)
	assert.Equal(t, http.SameSiteLaxMode, cookie.SameSite)

	with := "grafana_session=" + cookie.Value
	assert.Equal(t, "admin", b.send("", "GET", "/api/user", nil, "Cookie", with).object(t)["login"])
	assert.Equal(t, http.StatusOK, b.send("", "GET", "/api/login/ping", nil, "Cookie", with).Status)

	left := b.send("", "GET", "/logout", nil, "Cookie", with)
	assert.Equal(t, http.StatusFound, left.Status)
	assert.Equal(t, "/login", left.Header.Get("Location"))
	assert.Equal(t, http.StatusUnauthorized, b.send("", "GET", "/api/user", nil, "Cookie", with).Status)
}

func TestAWrongPasswordIsRefusedInGrafanasWords(t *testing.T) {
	b := newBench(t, nil)
	form := b.send("", "POST", "/login", map[string]string{"user": "admin", "password": "wrong"})
	assert.Equal(t, http.StatusUnauthorized, form.Status)
	assert.JSONEq(t, `{"statusCode":401,"messageId":"password-auth.failed","message":"Invalid username or password"}`, form.Text)
	assert.Empty(t, form.Header.Get("Set-Cookie"))

	basic := b.send("nobody", "GET", "/api/user", nil)
	assert.Equal(t, http.StatusUnauthorized, basic.Status)
	assert.JSONEq(t, `{"extra":null,"message":"Invalid username or password","messageId":"password-auth.failed",
		"statusCode":401,"traceID":""}`, basic.Text)

	unreadable := b.send("", "POST", "/login", "{")
	assert.Equal(t, http.StatusBadRequest, unreadable.Status)
	assert.Equal(t, "bad login data", unreadable.object(t)["message"])
}

func TestNobodyReachesAnyServedAPI(t *testing.T) {
	b := newBench(t, withSource)
	for _, call := range []string{
		"GET /api/user", "PUT /api/user", "GET /api/user/orgs", "GET /api/user/preferences", "GET /api/org",
		"GET /api/org/users", "GET /api/org/users/lookup", "PATCH /api/org/users/1", "POST /api/admin/users",
		"GET /api/users/lookup?loginOrEmail=admin", "GET /api/users/1", "PUT /api/users/1", "GET /api/frontend/settings",
		"GET /api/plugins", "GET /api/plugins/" + appID + "/settings", "POST /api/plugins/" + appID + "/settings",
		"GET /api/plugins/" + appID + "/health", "GET /api/plugins/" + appID + "/resources/ping",
		"GET /api/datasources", "POST /api/datasources", "GET /api/datasources/uid/echo", "PUT /api/datasources/uid/echo",
		"DELETE /api/datasources/uid/echo", "GET /api/datasources/uid/echo/health",
		"GET /api/datasources/uid/echo/resources/ping", "GET /api/datasources/proxy/uid/echo/x", "POST /api/ds/query",
		"GET /api/dashboards/uid/x", "GET /api/search", "GET /api/folders", "GET /api/login/ping",
		"POST /api/admin/provisioning/datasources/reload", "GET /_workbench/backends", "POST /_workbench/ds/query",
	} {
		method, path, _ := strings.Cut(call, " ")
		got := b.send("", method, path, "{}")
		assert.Equal(t, http.StatusUnauthorized, got.Status, call)
		assert.JSONEq(t, `{"extra":null,"message":"Unauthorized","messageId":"auth.unauthorized","statusCode":401,
			"traceID":""}`, got.Text, call)
	}
}

func TestTheSpeakingPartsNeedNoSignIn(t *testing.T) {
	b := newBench(t, nil)
	for _, path := range []string{
		"/api/health", "/api/signing-keys/keys", "/public/plugins/" + appID + "/module.js", "/bootdata", "/login", "/",
	} {
		got := b.send("", "GET", path, nil)
		assert.Equal(t, http.StatusOK, got.Status, path)
		assert.Equal(t, "1", got.Header.Get("X-Rounds-Workbench"), path)
	}
}

func TestARoleIsRefusedInGrafanasWords(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("anna", "Viewer")
	b.addUser("eddi", "Editor")
	b.addUser("none", "None")
	for call, needed := range map[string]string{
		"anna POST /api/plugins/" + appID + "/settings":       "plugins:write",
		"eddi POST /api/plugins/" + appID + "/settings":       "plugins:write",
		"anna POST /api/datasources":                          "datasources:create",
		"eddi PUT /api/datasources/uid/echo":                  "datasources:write",
		"eddi DELETE /api/datasources/uid/echo":               "datasources:delete",
		"anna GET /api/org/users":                             "org.users:read",
		"eddi POST /api/admin/users":                          "users:create",
		"eddi POST /api/admin/provisioning/dashboards/reload": "provisioning:reload",
		"none POST /api/ds/query":                             "datasources:query",
		"none GET /api/datasources":                           "datasources:read",
		"none GET /api/datasources/uid/echo/resources/ping":   "datasources:query",
		"none GET /api/plugins/" + appID + "/resources/ping":  "plugins.app:access",
		"none GET /api/dashboards/uid/x":                      "dashboards:read",
	} {
		as, rest, _ := strings.Cut(call, " ")
		method, path, _ := strings.Cut(rest, " ")
		got := b.send(as, method, path, "{}")
		assert.Equal(t, http.StatusForbidden, got.Status, call)
		body := got.object(t)
		assert.Equal(t, "Access denied", body["title"], call)
		assert.Equal(t, "You'll need additional permissions to perform this action. Permissions needed: "+needed,
			body["message"], call)
		assert.Regexp(t, `^ACE\d{10}$`, body["accessErrorId"], call)
	}
}

func TestPeopleAreMadeChangedAndLookedUp(t *testing.T) {
	b := newBench(t, nil)
	id := b.addUser("anna", "Editor")

	twice := b.send("admin", "POST", "/api/admin/users", map[string]string{"login": "ANNA", "password": "anna"})
	assert.Equal(t, http.StatusPreconditionFailed, twice.Status)
	assert.Equal(t, "User with email '' or username 'ANNA' already exists", twice.object(t)["message"])

	found := b.send("admin", "GET", "/api/users/lookup?loginOrEmail=anna@example.org", nil).object(t)
	assert.InDelta(t, id, found["id"], 0)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "GET", "/api/users/lookup?loginOrEmail=x", nil).Status)

	assert.Contains(t, b.send("admin", "GET", "/api/org/users?query=ann", nil).Text, `"role":"Editor"`)
	assert.NotContains(t, b.send("admin", "GET", "/api/org/users?query=ann", nil).Text, `"login":"admin"`)
	assert.Contains(t, b.send("admin", "GET", "/api/org/users/lookup", nil).Text, found["uid"])

	renamed := b.send("admin", "PUT", fmt.Sprintf("/api/users/%v", found["uid"]), map[string]string{"login": "anne"})
	assert.Equal(t, "User updated", renamed.object(t)["message"])
	taken := b.send("admin", "PUT", fmt.Sprintf("/api/users/%d", id), map[string]string{"login": "admin"})
	assert.Equal(t, http.StatusConflict, taken.Status)

	last := b.send("admin", "PATCH", "/api/org/users/1", map[string]string{"role": "Viewer"})
	assert.Equal(t, http.StatusBadRequest, last.Status)
	assert.Equal(t, "Cannot change role so that there is no organization admin left", last.object(t)["message"])
	odd := b.send("admin", "PATCH", fmt.Sprintf("/api/org/users/%d", id), map[string]string{"role": "King"})
	assert.Equal(t, "Invalid role specified", odd.object(t)["message"])
}

func TestAUserChoosesHisThemeAndTheAddressOverridesIt(t *testing.T) {
	b := newBench(t, nil)
	assert.JSONEq(t, `{}`, b.send("admin", "GET", "/api/user/preferences", nil).Text)
	assert.Equal(t, http.StatusOK, b.send("admin", "PUT", "/api/user/preferences", `{"theme":"light","timezone":"utc"}`).Status)
	assert.Equal(t, http.StatusOK, b.send("admin", "PATCH", "/api/user/preferences", `{"timezone":"Europe/Rome"}`).Status)
	assert.JSONEq(t, `{"theme":"light","timezone":"Europe/Rome"}`, b.send("admin", "GET", "/api/user/preferences", nil).Text)
	assert.Equal(t, http.StatusBadRequest, b.send("admin", "PATCH", "/api/user/preferences", `{"theme":"pink"}`).Status)
	assert.Equal(t, http.StatusBadRequest, b.send("admin", "PATCH", "/api/user/preferences", `{"timezone":"Mars/One"}`).Status)

	assert.Contains(t, b.send("admin", "GET", "/bootdata", nil).Text, `"theme":"light"`)
	assert.Contains(t, b.send("admin", "GET", "/bootdata?theme=dark", nil).Text, `"theme":"dark"`)

	assert.Equal(t, http.StatusOK, b.send("admin", "PUT", "/api/user/preferences", `{}`).Status)
	assert.JSONEq(t, `{}`, b.send("admin", "GET", "/api/user/preferences", nil).Text)
}
