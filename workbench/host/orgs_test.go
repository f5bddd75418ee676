package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inOrg is the header that chooses an organisation.
func inOrg(id int64) []string { return []string{"X-Grafana-Org-Id", fmt.Sprint(id)} }

// addOrg makes an organisation and gives its number.
func (b *bench) addOrg(name string) int64 {
	b.t.Helper()
	made := b.send("admin", "POST", "/api/orgs", map[string]any{"name": name})
	require.Equal(b.t, http.StatusOK, made.Status, made.Text)
	id, ok := made.object(b.t)["orgId"].(float64)
	require.True(b.t, ok)
	return int64(id)
}

// addUserIn makes a user who is in one organisation only.
func (b *bench) addUserIn(orgID int64, login, role string) int64 {
	b.t.Helper()
	made := b.send("admin", "POST", "/api/admin/users", map[string]any{
		"login": login, "password": login, "email": login + "@example.org", "name": login, "OrgId": orgID,
	})
	require.Equal(b.t, http.StatusOK, made.Status, made.Text)
	id, ok := made.object(b.t)["id"].(float64)
	require.True(b.t, ok)
	changed := b.send("admin", "PATCH", fmt.Sprintf("/api/orgs/%d/users/%d", orgID, int64(id)), map[string]any{"role": role})
	require.Equal(b.t, http.StatusOK, changed.Status, changed.Text)
	return int64(id)
}

func TestOrganisationsAreMadeRenamedAndFound(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("anna", "Editor")
	acme := b.addOrg("ACME")
	assert.Equal(t, int64(2), acme)
	for _, one := range []struct {
		as, method, path string
		body             any
		status           int
		message          string
	}{
		{"admin", "POST", "/api/orgs", map[string]any{"name": "ACME"}, 409, "Organization name taken"},
		{"admin", "POST", "/api/orgs", map[string]any{"name": ""}, 400, "bad request data"},
		{"anna", "POST", "/api/orgs", map[string]any{"name": "X"}, 403, ""},
		{"anna", "GET", "/api/orgs", nil, 403, ""},
		{"anna", "GET", "/api/orgs/2", nil, 403, ""},
		{"admin", "GET", "/api/orgs/99", nil, 404, "Organization not found"},
		{"admin", "GET", "/api/orgs/name/zz", nil, 404, "Organization not found"},
		{"admin", "PUT", "/api/orgs/2", map[string]any{"name": "Main Org."}, 400, "Organization name taken"},
		{"admin", "PUT", "/api/orgs/99", map[string]any{"name": "q"}, 500, "Failed to update organization"},
		{"admin", "PUT", "/api/orgs/2", map[string]any{"name": "ACME 2"}, 200, "Organization updated"},
		{"anna", "PUT", "/api/org", map[string]any{"name": "z"}, 403, ""},
	} {
		got := b.send(one.as, one.method, one.path, one.body)
		assert.Equal(t, one.status, got.Status, one.method+one.path+got.Text)
		if one.message != "" {
			assert.Equal(t, one.message, got.object(t)["message"])
		}
	}
	assert.JSONEq(t, `[{"id":2,"name":"ACME 2"},{"id":1,"name":"Main Org."}]`, b.send("admin", "GET", "/api/orgs", nil).Text)
	assert.Equal(t, "ACME 2", b.send("admin", "GET", "/api/orgs/name/ACME%202", nil).object(t)["name"])
	assert.Equal(t, http.StatusOK, b.send("admin", "PUT", "/api/org", map[string]any{"name": "B"}, inOrg(2)...).Status)
	assert.Equal(t, "B", b.send("admin", "GET", "/api/orgs/2", nil).object(t)["name"])
}

func TestMembersOfAnOrganisation(t *testing.T) {
	b := newBench(t, nil)
	anna := b.addUser("anna", "Editor")
	b.addOrg("ACME")
	for _, one := range []struct {
		method, path string
		body         any
		status       int
		message      string
	}{
		{"POST", "/api/orgs/2/users", map[string]any{"loginOrEmail": "anna", "role": "Foo"}, 400, "bad request data"},
		{"POST", "/api/orgs/2/users", map[string]any{"loginOrEmail": "zz", "role": "Viewer"}, 404, "User not found"},
		{"POST", "/api/orgs/99/users", map[string]any{"loginOrEmail": "anna", "role": "Viewer"}, 500, "Could not add user to organization"},
		{"POST", "/api/orgs/2/users", map[string]any{"loginOrEmail": "anna", "role": "Viewer"}, 200, "User added to organization"},
		{"POST", "/api/orgs/2/users", map[string]any{"loginOrEmail": "anna", "role": "Viewer"}, 409, "User is already member of this organization"},
		{"PATCH", fmt.Sprintf("/api/orgs/2/users/%d", anna), map[string]any{"role": "Admin"}, 200, "Organization user updated"},
		{"PATCH", "/api/orgs/2/users/99", map[string]any{"role": "Admin"}, 500, "Failed update org user"},
		{"DELETE", "/api/orgs/2/users/1", nil, 200, "User removed from organization"},
		{"DELETE", fmt.Sprintf("/api/orgs/2/users/%d", anna), nil, 400, "Cannot remove last organization admin"},
		{"DELETE", "/api/orgs/2/users/99", nil, 500, "Failed to remove user from organization"},
		// The server's administrator needs no membership.
		{"POST", "/api/orgs/2/users", map[string]any{"loginOrEmail": "admin", "role": "Viewer"}, 200, "User added to organization"},
	} {
		got := b.send("admin", one.method, one.path, one.body)
		assert.Equal(t, one.status, got.Status, one.method+one.path+got.Text)
		assert.Equal(t, one.message, got.object(t)["message"])
	}
	assert.JSONEq(t, `[{"orgId":2,"name":"ACME","role":"Admin"},{"orgId":1,"name":"Main Org.","role":"Editor"}]`,
		b.send("anna", "GET", "/api/user/orgs", nil).Text)
	assert.Len(t, b.send("anna", "GET", "/api/orgs/2/users", nil).Body, 2)
	assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", "/api/orgs/1/users", nil).Status)
}

func TestANewUserMayStartInAnotherOrganisation(t *testing.T) {
	b := newBench(t, nil)
	acme := b.addOrg("ACME")
	id := b.addUserIn(acme, "vera", "Viewer")
	assert.InDelta(t, 2, b.send("vera", "GET", "/api/user", nil).object(t)["orgId"], 0)
	assert.JSONEq(t, `[{"orgId":2,"name":"ACME","role":"Viewer"}]`,
		b.send("admin", "GET", fmt.Sprintf("/api/users/%d/orgs", id), nil).Text)
	refused := b.send("admin", "POST", "/api/admin/users", map[string]any{"login": "x", "password": "xxxx", "OrgId": 99})
	assert.Equal(t, http.StatusBadRequest, refused.Status)
	assert.Equal(t, "[org.notFound] failed to get organization with ID: 99", refused.object(t)["message"])
	b.send("admin", "DELETE", fmt.Sprintf("/api/orgs/2/users/%d", id), nil)
	assert.NotContains(t, b.send("vera", "GET", "/api/user", nil).object(t), "orgId")
	assert.Equal(t, http.StatusForbidden, b.send("vera", "GET", "/api/org", nil).Status)
}

func TestTheHeaderChoosesAnOrganisationForMembers(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("anna", "Editor")
	acme := b.addOrg("ACME")
	assert.Equal(t, "ACME", b.send("admin", "GET", "/api/org", nil, inOrg(acme)...).object(t)["name"])
	assert.Equal(t, "Main Org.", b.send("admin", "GET", "/api/org", nil, "X-Grafana-Org-Id", "abc").object(t)["name"])
	for _, path := range []string{"/api/org", "/api/datasources", "/api/dashboards/uid/x"} {
		assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", path, nil, inOrg(acme)...).Status, path)
		assert.Equal(t, http.StatusForbidden, b.send("admin", "GET", path, nil, inOrg(99)...).Status, path)
	}
	assert.InDelta(t, 1, b.send("anna", "GET", "/api/user", nil, inOrg(acme)...).object(t)["orgId"], 0)
	assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", "/api/datasources/uid/echo/resources/x", nil, inOrg(acme)...).Status)
	assert.Equal(t, http.StatusForbidden, b.ask("anna", tellMe, inOrg(acme)...).Status)
}

func TestTheAddressMovesTheUserToAnOrganisation(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("anna", "Editor")
	b.addOrg("ACME")
	moved := b.send("admin", "GET", "/api/org?orgId=2&x=%22", nil)
	assert.Equal(t, http.StatusFound, moved.Status)
	assert.Equal(t, "/api/org?orgId=2&x=%22", moved.Header.Get("Location"))
	assert.Equal(t, "ACME", b.send("admin", "GET", "/api/org?orgId=2", nil).object(t)["name"])
	assert.Equal(t, http.StatusFound, b.send("admin", "GET", "/a/page?orgId=1", nil).Status)
	assert.Equal(t, "Main Org.", b.send("admin", "GET", "/api/org", nil).object(t)["name"])
	refused := b.send("anna", "GET", "/api/org?orgId=2", nil)
	assert.Equal(t, http.StatusNotFound, refused.Status)
	assert.Equal(t, "Not found", refused.object(t)["message"])
	assert.Equal(t, http.StatusNotFound, b.send("anna", "GET", "/a/page?orgId=2", nil).Status)
	assert.Equal(t, http.StatusUnauthorized, b.send("anna", "POST", "/api/user/using/2", nil).Status)
	assert.Equal(t, http.StatusOK, b.send("admin", "POST", "/api/user/using/2", nil).Status)
	assert.InDelta(t, 2, b.send("admin", "GET", "/api/user", nil).object(t)["orgId"], 0)
}

func TestEverythingIsTheOrganisationsOwn(t *testing.T) {
	b := newBench(t, withSource)
	acme := b.addOrg("ACME")
	b.addUserIn(acme, "vera", "Viewer")
	assert.JSONEq(t, `[]`, b.send("vera", "GET", "/api/datasources", nil).Text)
	assert.Equal(t, http.StatusNotFound, b.ask("vera", tellMe).Status)
	assert.Equal(t, http.StatusNotFound, b.send("vera", "GET", "/api/plugins/"+appID+"/resources/ping", nil).Status)
	made := b.send("admin", "POST", "/api/datasources", map[string]any{"name": "Echo", "uid": "echo", "type": sourceID}, inOrg(acme)...)
	require.Equal(t, http.StatusOK, made.Status, made.Text)
	set := b.send("admin", "POST", "/api/plugins/"+appID+"/settings", map[string]any{"enabled": true}, inOrg(acme)...)
	require.Equal(t, http.StatusOK, set.Status, set.Text)

	got := b.send("vera", "GET", "/api/datasources/uid/echo/resources/x", nil).object(t)
	assert.InDelta(t, 2, got["orgId"], 0)
	assert.Equal(t, "org-2", got["namespace"])
	claims := claimsOf(t, headersOf(t, b.send("vera", "GET", "/api/datasources/uid/echo/resources/x", nil)).Get("X-Grafana-Id"))
	assert.Equal(t, "org-2", claims["namespace"])
	assert.Contains(t, fmt.Sprint(claims["aud"]), "org:2")
	assert.Equal(t, http.StatusOK, b.send("vera", "GET", "/api/plugins/"+appID+"/resources/ping", nil).Status)
	settings := b.send("vera", "GET", "/api/frontend/settings", nil).object(t)
	assert.Equal(t, "org-2", settings["namespace"])
}

func TestProvisioningMayNameAnOrganisation(t *testing.T) {
	b := newBench(t, nil)
	b.addOrg("ACME")
	file := filepath.Join(b.dirs.provisioning, "plugins", "acme.yaml")
	require.NoError(t, os.WriteFile(file, []byte("apps: [{type: "+appID+", org_name: ACME, jsonData: {a: 1}}]"), 0o600))
	require.Equal(t, http.StatusOK, b.send("admin", "POST", "/api/admin/provisioning/plugins/reload", nil).Status)
	got := b.send("admin", "GET", "/api/plugins/"+appID+"/settings", nil, inOrg(2)...).object(t)
	assert.Equal(t, map[string]any{"a": 1.0}, got["jsonData"])
	require.NoError(t, os.WriteFile(file, []byte("apps: [{type: "+appID+", org_name: Nobody}]"), 0o600))
	assert.Equal(t, http.StatusInternalServerError, b.send("admin", "POST", "/api/admin/provisioning/plugins/reload", nil).Status)
}
