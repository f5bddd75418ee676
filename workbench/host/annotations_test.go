package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// annotate makes an annotation as the administrator and gives its number.
func (b *bench) annotate(body object) int64 {
	b.t.Helper()
	id, ok := b.ok("POST", "/api/annotations", body)["id"].(float64)
	require.True(b.t, ok)
	return int64(id)
}

// found lists the numbers of the annotations that a query finds.
func (b *bench) found(as, query string) []any {
	b.t.Helper()
	ids := []any{}
	list, ok := b.send(as, "GET", "/api/annotations?"+query, nil).Body.([]any)
	require.True(b.t, ok)
	for _, item := range list {
		ids = append(ids, item.(object)["id"])
	}
	return ids
}

func TestTagsAreCutAndCountedAsGrafanaDoes(t *testing.T) {
	b := newBench(t, nil)
	b.annotate(object{"text": "a", "tags": []any{"kk", "kk:1", "x:y:z"}, "time": 1000, "timeEnd": 500})
	item := b.send("admin", "GET", "/api/annotations/1", nil).object(t)
	assert.Equal(t, []any{"kk", "kk:1", "x:y"}, item["tags"])
	assert.Equal(t, []any{500.0, 1000.0, object{}, "admin"}, []any{item["time"], item["timeEnd"], item["data"], item["login"]})
	assert.NotContains(t, item, "userId")
	assert.Equal(t, []any{}, b.found("admin", "tags=kk"), "a key that it has twice")
	assert.Equal(t, []any{1.0}, b.found("admin", "tags=kk&matchAny=true"))
	assert.Equal(t, []any{1.0}, b.found("admin", "tags=x:y:q"))
	assert.Equal(t, []any{1.0}, b.found("admin", "tags=x&tags=kk:1"))
	assert.Equal(t, []any{}, b.found("admin", "tags=x&tags=none"))
	assert.JSONEq(t, `{"result":{"tags":[{"tag":"kk","count":1},{"tag":"kk:1","count":1}]}}`,
		b.send("admin", "GET", "/api/annotations/tags?tag=kk", nil).Text)
}

func TestAnnotationsChangeByPutAndPatch(t *testing.T) {
	b := newBench(t, nil)
	id := b.annotate(object{"text": "b", "tags": []any{"one"}, "time": 2000, "data": object{"k": 1}})
	path := fmt.Sprintf("/api/annotations/%d", id)
	assert.Equal(t, object{"message": "Annotation patched"}, b.ok("PATCH", path, object{"text": "c"}))
	item := b.ok("GET", path, nil)
	assert.Equal(t, []any{"c", []any{"one"}, 2000.0, object{"k": 1.0}}, []any{item["text"], item["tags"], item["time"], item["data"]})
	assert.Equal(t, object{"message": "Annotation updated"}, b.ok("PUT", path, object{"text": ""}))
	item = b.ok("GET", path, nil)
	assert.NotContains(t, item, "text")
	assert.NotContains(t, item, "tags")
	assert.Equal(t, []any{float64(id)}, b.found("admin", "tags=one"), "still found by the tag that it has no longer")
	b.ok("PUT", path, object{"text": "d", "time": 3000, "timeEnd": 4000, "tags": []any{"two"}})
	assert.Equal(t, []any{}, b.found("admin", "tags=one"))
	assert.Equal(t, []any{float64(id)}, b.found("admin", "from=1&to=3500"))
	assert.Equal(t, []any{}, b.found("admin", "from=1&to=2999"))
	assert.Equal(t, []any{float64(id)}, b.found("admin", "to=2999"), "one end alone counts for nothing")
	for _, method := range []string{"GET", "PUT", "PATCH"} {
		got := b.send("admin", method, "/api/annotations/999", object{"text": "x"})
		assert.Equal(t, http.StatusNotFound, got.Status)
		assert.Equal(t, http.StatusBadRequest, b.send("admin", method, "/api/annotations/abc", object{}).Status)
	}
	for range 2 {
		assert.Equal(t, object{"message": "Annotation deleted"}, b.ok("DELETE", path, nil))
	}
}

func TestAnnotationsThatAreRefused(t *testing.T) {
	b := newBench(t, nil)
	for body, want := range map[string]string{
		`{"text":""}`:                        `{"message":"Failed to save annotation"}`,
		`{"text":"x","dashboardUID":"nope"}`: `{"message":"Error while checking annotation permissions"}`,
		`"x"`:                                `{"message":"bad request data"}`,
		`{"text":"x","tags":["` + strings.Repeat("y", 600) + `"]}`: `{"statusCode":400,"messageId":"annotations.tag-limit-exceeded","message":"Tags length exceeds the maximum allowed."}`,
	} {
		assert.JSONEq(t, want, b.send("admin", "POST", "/api/annotations", body).Text)
	}
}

func TestGraphitesAnnotations(t *testing.T) {
	b := newBench(t, nil)
	b.ok("POST", "/api/annotations/graphite", object{"what": "w", "when": 5, "tags": "a b", "data": "dd"})
	got := b.ok("POST", "/api/annotations/graphite", object{"what": "w2", "tags": []any{"a", "c"}})
	assert.Equal(t, "Graphite annotation added", got["message"])
	item := b.ok("GET", "/api/annotations/1", nil)
	assert.Equal(t, []any{"w\ndd", 5000.0, []any{"a", "b"}}, []any{item["text"], item["time"], item["tags"]})
	for _, body := range []string{`{"what":""}`, `{"what":"q","tags":5}`, `{"what":"q","tags":[5]}`} {
		assert.Equal(t, http.StatusBadRequest, b.send("admin", "POST", "/api/annotations/graphite", body).Status)
	}
}

func TestWhoMayAnnotateWhat(t *testing.T) {
	b := newBench(t, nil)
	vera := b.addUser("vera", "Viewer")
	b.addUser("anna", "Editor")
	b.newFolder("acme")
	b.newBoard("b1", "acme")
	id := b.annotate(object{"text": "a"})
	path := fmt.Sprintf("/api/annotations/%d", id)
	for call, permission := range map[string]string{
		"POST /api/annotations": "annotations:create", "PUT " + path: "annotations:write", "PATCH " + path: "annotations:write",
		"DELETE " + path: "annotations:delete", "DELETE /api/annotations/999": "annotations:delete",
		"POST /api/annotations/mass-delete": "annotations:delete", "POST /api/annotations/graphite": "annotations:create",
	} {
		method, address, _ := strings.Cut(call, " ")
		got := b.send("vera", method, address, object{"text": "x"})
		assert.Equal(t, http.StatusForbidden, got.Status, call)
		assert.Contains(t, got.Text, permission)
	}
	assert.Equal(t, http.StatusOK, b.send("vera", "GET", path, nil).Status)
	assert.Equal(t, http.StatusOK, b.send("anna", "PATCH", path, object{"text": "e"}).Status)

	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{object{"userId": vera, "permission": 2}}})
	assert.Equal(t, http.StatusOK, b.send("vera", "POST", "/api/annotations", object{"text": "x", "dashboardUID": "b1"}).Status)
	refused := b.send("vera", "POST", "/api/annotations", object{"text": "x"})
	assert.Equal(t, http.StatusForbidden, refused.Status)
	assert.JSONEq(t, `{"message":"Access denied to save the annotation"}`, refused.Text)
	assert.Equal(t, []any{float64(id)}, b.found("anna", ""), "she no longer sees the folder")
	assert.Equal(t, http.StatusForbidden, b.send("anna", "GET", "/api/annotations/2", nil).Status)
}

func TestARestrictedViewerGetsSomeTwice(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	b.newFolder("acme")
	b.newBoard("hidden", "acme")
	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	for _, uid := range []string{"o1", "o2", "o3"} {
		b.newBoard(uid, "")
	}
	b.annotate(object{"text": "one", "time": 1000})
	b.annotate(object{"text": "two", "time": 2000})
	b.annotate(object{"text": "not hers", "time": 3000, "dashboardUID": "hidden"})
	assert.Equal(t, []any{3.0, 2.0, 1.0}, b.found("admin", ""))
	assert.Equal(t, []any{2.0, 1.0, 2.0, 1.0}, b.found("vera", ""))
}

func TestLimitsOfAnnotations(t *testing.T) {
	b := newBench(t, nil)
	for i := range 130 {
		b.annotate(object{"text": "x", "time": i + 1})
	}
	assert.Len(t, b.found("admin", ""), 100)
	assert.Len(t, b.found("admin", "limit=abc"), 100)
	assert.Len(t, b.found("admin", "limit=7&offset=5"), 7)
	assert.Len(t, b.found("admin", "limit=-1"), 130)
	assert.Equal(t, object{"message": "Annotations deleted"}, b.ok("POST", "/api/annotations/mass-delete", object{"annotationId": 1}))
	assert.Len(t, b.found("admin", "limit=-1"), 129)
	assert.Equal(t, http.StatusNotFound, b.send("admin", "POST", "/api/annotations/mass-delete", object{"annotationId": 1}).Status)
	assert.Equal(t, http.StatusBadRequest, b.send("admin", "POST", "/api/annotations/mass-delete", object{"panelId": 1}).Status)
	b.ok("POST", "/api/annotations/mass-delete", object{})
	assert.Empty(t, b.found("admin", ""))
}
