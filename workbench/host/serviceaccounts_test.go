package main

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAServiceAccountSignsInWithItsToken(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("vera", "Viewer")
	account := b.ok("POST", "/api/serviceaccounts", object{"name": "rounds", "role": "Editor"})
	assert.Equal(t, []any{"sa-1-rounds", "Editor", 1.0, 0.0}, []any{account["login"], account["role"], account["orgId"], account["tokens"]})
	path := fmt.Sprintf("/api/serviceaccounts/%v/tokens", account["id"])
	token := b.ok("POST", path, object{"name": "t"})
	key, ok := token["key"].(string)
	require.True(t, ok)
	assert.Regexp(t, `^glsa_\w{32}_[0-9a-f]{8}$`, key)
	bearer := func(method, path string, body any, headers ...string) reply {
		return b.send("", method, path, body, append(headers, "Authorization", "Bearer "+key)...)
	}
	user := bearer("GET", "/api/user", nil).object(t)
	assert.Equal(t, []any{0.0, fmt.Sprintf("service-account:%v", account["id"]), "sa-1-rounds"}, []any{user["id"], user["uid"], user["login"]})
	assert.Equal(t, http.StatusForbidden, bearer("GET", "/api/org/users", nil).Status)
	assert.Equal(t, http.StatusOK, bearer("POST", "/api/annotations", object{"text": "mine"}).Status)
	assert.Equal(t, "sa-1-rounds", b.ok("GET", "/api/annotations/1", nil)["login"])

	claims := b.verified(headersOf(t, bearer("GET", "/api/datasources/uid/echo/resources/x", nil)).Get("X-Grafana-Id"))
	assert.Equal(t, fmt.Sprintf("service-account:%v", account["id"]), claims.Subject)
	assert.EqualValues(t, "service-account", claims.Rest.Type)
	assert.Equal(t, []any{"", "", "Editor"}, []any{claims.Rest.Username, claims.Rest.Email, claims.Rest.Role})
	assert.Equal(t, "sa-1-rounds", told(t, b.send("", "POST", "/api/ds/query", tellMe, "Authorization", "Bearer "+key))["user"].(object)["Login"])

	elsewhere := bearer("GET", "/api/org", nil, inOrg(99)...)
	assert.Equal(t, []any{http.StatusUnauthorized, "api-key.organization-mismatch"}, []any{elsewhere.Status, elsewhere.object(t)["messageId"]})
	b.ok("DELETE", fmt.Sprintf("%s/%v", path, token["id"]), nil)
	assert.Equal(t, http.StatusUnauthorized, bearer("GET", "/api/org", nil).Status)
	wrong := b.send("", "GET", "/api/org", nil, "Authorization", "Bearer x")
	assert.Equal(t, []any{http.StatusUnauthorized, "Invalid API key"}, []any{wrong.Status, wrong.object(t)["message"]})
	assert.Len(t, b.send("admin", "GET", "/api/org/users", nil).Body, 2, "it is no member")
}

func TestServiceAccountsThatAreNotMade(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	account := b.ok("POST", "/api/serviceaccounts", object{"name": "rounds", "role": "Editor"})
	path := fmt.Sprintf("/api/serviceaccounts/%v", account["id"])
	b.ok("POST", path+"/tokens", object{"name": "t"})
	for _, one := range []struct {
		path    string
		body    object
		status  int
		message string
	}{
		{"/api/serviceaccounts", object{"name": "rounds"}, 400, "service account already exists"},
		{"/api/serviceaccounts", object{"name": ""}, 400, "Bad request data"},
		{"/api/serviceaccounts", object{"name": "q", "role": "Foo"}, 400, "Bad request data"},
		{path + "/tokens", object{"name": "t"}, 400, "service account token with given name already exists in the organization"},
		{path + "/tokens", object{}, 400, "Bad request data"},
		{"/api/serviceaccounts/999/tokens", object{"name": "t"}, 404, "service account not found"},
	} {
		got := b.send("admin", "POST", one.path, one.body)
		assert.Equal(t, []any{one.status, one.message}, []any{got.Status, got.object(t)["message"]}, one.path)
	}
	assert.Equal(t, http.StatusForbidden, b.send("vera", "POST", "/api/serviceaccounts", object{"name": "q"}).Status)
	assert.InDelta(t, 1, b.ok("GET", "/api/serviceaccounts/search", nil)["totalCount"], 0)
	b.ok("DELETE", path, nil)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "DELETE", path, nil).Status)
}
