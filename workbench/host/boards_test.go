package main

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type object = map[string]any

// ok sends as the administrator and insists on success.
func (b *bench) ok(method, path string, body any, headers ...string) object {
	b.t.Helper()
	got := b.send("admin", method, path, body, headers...)
	require.Less(b.t, got.Status, 300, got.Text)
	content, _ := got.Body.(object)
	return content
}

// newBoard saves a dashboard in a folder ("" is none) and gives what came back.
func (b *bench) newBoard(uid, folder string, panels ...any) object {
	b.t.Helper()
	return b.ok("POST", "/api/dashboards/db", object{
		"dashboard": object{"uid": uid, "title": "Board " + uid, "panels": panels}, "folderUid": folder,
	})
}

func (b *bench) newFolder(uid string) {
	b.t.Helper()
	b.ok("POST", "/api/folders", object{"uid": uid, "title": "Folder " + uid})
}

func TestADashboardIsSavedInVersions(t *testing.T) {
	b := newBench(t, nil)
	b.newFolder("acme")
	made := b.newBoard("b1", "acme")
	assert.Equal(t, object{
		"folderUid": "acme", "id": made["id"], "slug": "board-b1", "status": "success", "uid": "b1",
		"url": "/d/b1/board-b1", "version": 1.0,
	}, made)
	board := object{"uid": "b1", "title": "Changed", "version": 1}
	save := func(overwrite bool) reply {
		return b.send("admin", "POST", "/api/dashboards/db", object{"dashboard": board, "folderUid": "acme", "overwrite": overwrite})
	}
	assert.InDelta(t, 2, save(false).object(t)["version"], 0)
	stale := save(false)
	assert.Equal(t, http.StatusPreconditionFailed, stale.Status)
	assert.JSONEq(t, `{"message":"The dashboard has been changed by someone else","status":"version-mismatch"}`, stale.Text)
	assert.InDelta(t, 2, save(true).object(t)["version"], 0, "nothing has changed")
	board["title"] = "Again"
	assert.InDelta(t, 3, save(true).object(t)["version"], 0)
	got := b.ok("GET", "/api/dashboards/uid/b1", nil)
	assert.Equal(t, object{"id": made["id"], "uid": "b1", "title": "Again", "version": 3.0}, got["dashboard"])
	assert.Equal(t, false, got["meta"].(object)["provisioned"])

	deleted := b.send("admin", "DELETE", "/api/dashboards/uid/b1", nil)
	assert.JSONEq(t, `{"message":"Dashboard Again deleted","title":"Again","uid":"b1"}`, deleted.Text)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "DELETE", "/api/dashboards/uid/b1", nil).Status)
}

func TestDashboardsThatAreNotSaved(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	for _, one := range []struct {
		as     string
		body   object
		status int
		answer string
	}{
		{"admin", object{"dashboard": object{"title": ""}}, 400, `{"message":"Dashboard title cannot be empty","status":"empty-name"}`},
		{"admin", object{"dashboard": object{"title": "q", "uid": "a b"}}, 400, `{"message":"uid contains illegal characters"}`},
		{"admin", object{"dashboard": object{"title": "q", "uid": fmt.Sprintf("%041d", 1)}}, 400, `{"message":"uid too long, max 40 characters"}`},
		{"admin", object{"dashboard": object{"title": "q"}, "folderUid": "nope"}, 400, `{"message":"folder not found"}`},
		{"admin", object{"dashboard": object{"title": "q", "id": 77}}, 404, `{"message":"Dashboard not found","status":"not-found"}`},
		{"admin", object{}, 400, `{"message":"bad request data"}`},
	} {
		got := b.send(one.as, "POST", "/api/dashboards/db", one.body)
		assert.Equal(t, one.status, got.Status, got.Text)
		assert.JSONEq(t, one.answer, got.Text)
	}
	got := b.send("vera", "POST", "/api/dashboards/db", object{"dashboard": object{"title": "q"}})
	assert.Equal(t, http.StatusForbidden, got.Status)
	assert.Contains(t, got.Text, "Permissions needed: any of dashboards:create, dashboards:write")
}

func TestAProvisionedDashboardIsChangedInItsFileOnly(t *testing.T) {
	b := newBench(t, map[string]string{
		"provisioning/dashboards/x.yaml":   `{apiVersion: 1, providers: [{name: x, options: {path: $GF_PATHS_PROVISIONING/dashboards/x}}]}`,
		"provisioning/dashboards/x/x.json": `{"uid":"x","title":"X"}`,
	})
	got := b.send("admin", "POST", "/api/dashboards/db", object{"dashboard": object{"uid": "x", "title": "Y"}, "overwrite": true})
	assert.Equal(t, http.StatusBadRequest, got.Status)
	assert.Equal(t, "Cannot save provisioned dashboard", got.object(t)["message"])
	assert.Equal(t, http.StatusBadRequest, b.send("admin", "DELETE", "/api/dashboards/uid/x", nil).Status)
}

func TestFoldersInsideFolders(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("anna", "Editor")
	b.newFolder("acme")
	for body, status := range map[string]int{
		`{"title":"ACME","uid":"acme"}`: 412, `{"title":""}`: 400, `{"title":"x","parentUid":"nope"}`: 400,
	} {
		assert.Equal(t, status, b.send("admin", "POST", "/api/folders", body).Status, body)
	}
	made := b.send("anna", "POST", "/api/folders", object{"title": "Child", "uid": "child", "parentUid": "acme"}).object(t)
	assert.Equal(t, "acme", made["parentUid"])
	assert.Len(t, made["parents"], 1)
	assert.Equal(t, "anna", made["createdBy"])
	assert.Len(t, b.send("anna", "GET", "/api/folders", nil).Body, 2)
	assert.Len(t, b.send("admin", "GET", "/api/folders", nil).Body, 1)
	assert.Contains(t, b.send("anna", "GET", "/api/folders?parentUid=acme", nil).Text, `"parentUid":"acme"`)
	assert.Equal(t, http.StatusPreconditionFailed, b.send("anna", "PUT", "/api/folders/child", object{"title": "Kid", "version": 7}).Status)
	renamed := b.send("anna", "PUT", "/api/folders/child", object{"title": "Kid", "version": 1}).object(t)
	assert.Equal(t, []any{"Kid", 2.0, "anna"}, []any{renamed["title"], renamed["version"], renamed["updatedBy"]})
	b.newBoard("inside", "child")
	b.ok("DELETE", "/api/folders/acme", nil)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "GET", "/api/dashboards/uid/inside", nil).Status)
}

func TestFolderPermissionsDecideWhoSeesWhat(t *testing.T) {
	b := newBench(t, nil)
	vera := b.addUser("vera", "Viewer")
	b.addUser("globex", "Viewer")
	b.addUser("anna", "Editor")
	b.newFolder("acme")
	b.newBoard("b1", "acme")
	b.newBoard("open", "")
	statuses := func(as string) []int {
		return []int{
			b.send(as, "GET", "/api/dashboards/uid/b1", nil).Status, b.send(as, "GET", "/api/folders/acme", nil).Status,
			len(b.send(as, "GET", "/api/search", nil).Body.([]any)), len(b.send(as, "GET", "/api/folders", nil).Body.([]any)),
		}
	}
	all, none := []int{200, 200, 3, 2}, []int{403, 403, 1, 1}
	assert.Equal(t, all, statuses("vera"))
	permissions := b.send("admin", "GET", "/api/folders/acme/permissions", nil).Body.([]any)
	require.Len(t, permissions, 3)
	assert.Equal(t, "Admin", permissions[0].(object)["permissionName"])
	assert.Equal(t, "Editor", permissions[1].(object)["role"])
	assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", "/api/folders/acme/permissions", nil).Status)
	assert.Equal(t, http.StatusForbidden, b.send("vera", "POST", "/api/folders/acme/permissions", object{"items": []any{}}).Status)

	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{object{"userId": vera, "permission": 1}}})
	assert.Equal(t, all, statuses("vera"))
	assert.Equal(t, none, statuses("globex"))
	assert.Equal(t, none, statuses("anna")) // the role's grant is gone as well
	assert.Equal(t, []int{200, 200, 3, 1}, statuses("admin"))
	assert.JSONEq(t, `{"message":"Dashboard not found","title":"Not found"}`, b.send("globex", "GET", "/api/dashboards/uid/nope", nil).Text)
	assert.JSONEq(t, `{"message":"Dashboard not found"}`, b.send("admin", "GET", "/api/dashboards/uid/nope", nil).Text)
	assert.Equal(t, http.StatusForbidden, b.send("globex", "GET", "/api/folders/nope", nil).Status)
	assert.JSONEq(t, `{"message":"folder not found","status":"not-found"}`, b.send("admin", "GET", "/api/folders/nope", nil).Text)

	assert.Equal(t, http.StatusForbidden, b.send("vera", "DELETE", "/api/dashboards/uid/b1", nil).Status)
	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{object{"userId": vera, "permission": 2}}})
	saved := b.send("vera", "POST", "/api/dashboards/db", object{"dashboard": object{"uid": "b1", "title": "V"}, "folderUid": "acme", "overwrite": true})
	assert.Equal(t, http.StatusOK, saved.Status, saved.Text)
	saved = b.send("vera", "POST", "/api/dashboards/db", object{"dashboard": object{"uid": "b9", "title": "V"}})
	assert.Equal(t, http.StatusForbidden, saved.Status, saved.Text)
}

func TestPermissionsThatCannotBeGiven(t *testing.T) {
	b := newBench(t, nil)
	b.newFolder("acme")
	for body, status := range map[string]int{
		`{"items":[{"permission":1}]}`:                            500,
		`{"items":[{"userId":999,"permission":1}]}`:               500,
		`{"items":[{"role":"Viewer","userId":1,"permission":1}]}`: 400,
		`{"items":[{"role":"Viewer","permission":7}]}`:            200,
		`{"items":[{"teamId":1,"permission":1}]}`:                 501,
	} {
		assert.Equal(t, status, b.send("admin", "POST", "/api/folders/acme/permissions", body).Status, body)
	}
	assert.JSONEq(t, `[]`, b.send("admin", "GET", "/api/folders/acme/permissions", nil).Text)
	assert.Equal(t, 404, b.send("admin", "GET", "/api/folders/zzz/permissions", nil).Status)
}
