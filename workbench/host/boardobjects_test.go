package main

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	objects     = "/apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards"
	v2Objects   = "/apis/dashboard.grafana.app/v2beta1/namespaces/default/dashboards"
	partialList = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"
)

// versions are those of the dashboards that somebody may see, and where the next page begins.
func (b *bench) versions(as, query string) (map[string]string, string) {
	b.t.Helper()
	got := b.send(as, "GET", objects+query, nil, "Accept", partialList).object(b.t)
	assert.Equal(b.t, "PartialObjectMetadataList", got["kind"])
	found := map[string]string{}
	for _, item := range got["items"].([]any) {
		meta := item.(object)["metadata"].(object)
		assert.NotContains(b.t, item, "spec")
		found[meta["name"].(string)] = meta["resourceVersion"].(string)
	}
	next, _ := got["metadata"].(object)["continue"].(string)
	return found, next
}

func TestVersionsOfTheDashboardsThatSomebodyMaySee(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	b.newFolder("acme")
	b.newBoard("b1", "acme")
	b.newBoard("b2", "")
	before, next := b.versions("vera", "")
	assert.Len(t, before, 2)
	assert.Empty(t, next)

	board := object{"uid": "b1", "title": "Changed", "version": 1}
	b.ok("POST", "/api/dashboards/db", object{"dashboard": board, "folderUid": "acme"})
	after, _ := b.versions("vera", "")
	assert.NotEqual(t, before["b1"], after["b1"])
	assert.Equal(t, before["b2"], after["b2"])

	first, next := b.versions("vera", "?limit=1")
	second, last := b.versions("vera", "?limit=1&continue="+next)
	assert.Equal(t, []any{1, 1, ""}, []any{len(first), len(second), last})
	assert.NotEqual(t, first, second)

	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	seen, _ := b.versions("vera", "")
	assert.NotContains(t, seen, "b1")

	for path, status := range map[string]int{
		"/apis/dashboard.grafana.app/v9/namespaces/default/dashboards":    http.StatusNotFound,
		"/apis/dashboard.grafana.app/v1beta1/namespaces/org-7/dashboards": http.StatusForbidden,
		objects + "?continue=%20": http.StatusInternalServerError,
		objects + "/nope":         http.StatusNotFound,
		objects + "/b1":           http.StatusForbidden,
	} {
		assert.Equal(t, status, b.send("vera", "GET", path, nil, "Accept", partialList).Status, path)
	}
	assert.Equal(t, http.StatusNotImplemented, b.send("vera", "GET", objects, nil).Status)
}

func v2Panel(id int, title, plugin string, options object) object {
	return object{"kind": "Panel", "spec": object{
		"id": id, "title": title, "description": "about " + title,
		"vizConfig": object{"kind": "VizConfig", "group": plugin, "version": "", "spec": object{"options": options}},
	}}
}

func v2Grid(kind, name string) object {
	item := object{"kind": kind + "Item", "spec": object{"element": object{"kind": "ElementReference", "name": name}}}
	return object{"kind": kind, "spec": object{"items": []any{item}}}
}

func v2Section(kind, title string, layout object) object {
	return object{"kind": kind, "spec": object{"title": title, "collapse": kind == "RowsLayoutRow", "layout": layout}}
}

func TestADashboardOfTheSecondFormIsGivenInTheClassicOne(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	rows := object{"kind": "RowsLayout", "spec": object{"rows": []any{v2Section("RowsLayoutRow", "Row", v2Grid("GridLayout", "panel-1"))}}}
	spec := object{
		"title": "Second", "description": "d", "tags": []any{"playbook"},
		"elements": object{
			"panel-1": v2Panel(1, "Text", "text", object{"content": "hello"}), "panel-2": v2Panel(2, "Auto", "text", object{}),
			"lib": object{"kind": "LibraryPanel", "spec": object{"id": 3, "title": "L", "libraryPanel": object{"uid": "l1", "name": "L"}}},
		},
		"layout": object{"kind": "TabsLayout", "spec": object{"tabs": []any{
			v2Section("TabsLayoutTab", "A", rows), v2Section("TabsLayoutTab", "B", v2Grid("AutoGridLayout", "panel-2")),
			v2Section("TabsLayoutTab", "C", v2Grid("GridLayout", "lib")),
		}}},
	}
	body := object{"metadata": object{"name": "second"}, "spec": spec}
	assert.Equal(t, http.StatusForbidden, b.send("vera", "POST", v2Objects, body).Status)
	assert.Equal(t, http.StatusCreated, b.send("admin", "POST", v2Objects, body).Status)
	assert.Equal(t, http.StatusConflict, b.send("admin", "POST", v2Objects, body).Status)

	got := b.send("vera", "GET", "/api/dashboards/uid/second", nil).object(t)["dashboard"].(object)
	panels := got["panels"].([]any)
	types := []any{}
	for _, panel := range panels {
		types = append(types, panel.(object)["type"])
	}
	assert.Equal(t, []any{"row", "row", "row", "text", "row", "library-panel-ref"}, types)
	row := panels[1].(object)
	inside := row["panels"].([]any)
	require.Len(t, inside, 1)
	assert.Equal(t, object{"content": "hello"}, inside[0].(object)["options"])
	assert.InDelta(t, 1, inside[0].(object)["id"], 0)
	assert.Greater(t, row["id"], 3.0)
	assert.Equal(t, []any{"Second", "d"}, []any{got["title"], got["description"]})
	stored := b.send("vera", "GET", v2Objects+"/second", nil).object(t)
	assert.Equal(t, object{"failed": false, "storedVersion": "v2beta1"}, stored["status"].(object)["conversion"])
	assert.Contains(t, stored["spec"], "elements")
}

func TestLibraryPanelsAreThoseOfFoldersThatSomebodyMaySee(t *testing.T) {
	b := newBench(t, nil)
	b.addUser("vera", "Viewer")
	b.newFolder("acme")
	const path = "/api/library-elements"
	create := func(as, uid, folder, kind string) reply {
		return b.send(as, "POST", path, object{
			"uid": uid, "name": "Panel " + uid, "kind": 1, "folderUid": folder, "model": object{"type": kind, "title": uid},
		})
	}
	made := create("admin", "l1", "acme", "text").object(t)["result"].(object)
	assert.Equal(t, []any{"text", "", 1.0}, []any{made["type"], made["description"], made["version"]})
	create("admin", "l2", "", "stat")
	assert.Equal(t, http.StatusForbidden, create("vera", "l3", "", "text").Status)
	assert.Equal(t, http.StatusBadRequest, create("admin", "l1", "", "text").Status)

	uids := func(as, query string) []any {
		found := []any{}
		for _, one := range b.send(as, "GET", path+query, nil).object(t)["result"].(object)["elements"].([]any) {
			found = append(found, one.(object)["uid"])
		}
		return found
	}
	assert.Equal(t, []any{"l1", "l2"}, uids("vera", ""))
	assert.Equal(t, []any{"l1"}, uids("vera", "?typeFilter=text,table"))
	assert.Equal(t, []any{"l2"}, uids("vera", "?searchString=PANEL+L2"))
	assert.Equal(t, []any{"l2"}, uids("vera", "?perPage=1&page=2"))
	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	assert.Equal(t, []any{"l2"}, uids("vera", ""))
	assert.JSONEq(t, `{"message":"folder not found"}`, b.send("vera", "GET", path+"/l1", nil).Text)
	assert.JSONEq(t, `{"message":"library element could not be found"}`, b.send("vera", "GET", path+"/no", nil).Text)
	assert.Equal(t, http.StatusForbidden, b.send("vera", "DELETE", path+"/l2", nil).Status)
	assert.Equal(t, http.StatusOK, b.send("admin", "DELETE", path+"/l2", nil).Status)
}

func TestAViewerLearnsWhenARuleWasChangedAndItsWholeFolder(t *testing.T) {
	b := alertBench(t)
	b.addUser("vera", "Viewer")
	b.ok("POST", "/api/folders", object{"title": "Deep", "uid": "deep", "parentUid": "acme"})
	b.ok("POST", "/api/v1/provisioning/alert-rules", ruleOf("r1", "name,value\nsda,95", object{"folderUID": "deep"}))
	b.evaluate(0)
	got := b.send("vera", "GET", "/api/ruler/grafana/api/v1/rules", nil).object(t)
	require.Contains(t, got, "Folder acme/Deep")
	rule := got["Folder acme/Deep"].([]any)[0].(object)["rules"].([]any)[0].(object)["grafana_alert"].(object)
	assert.Equal(t, "r1", rule["uid"])
	assert.NotEmpty(t, rule["updated"])
	assert.Contains(t, b.send("vera", "GET", "/api/prometheus/grafana/api/v1/rules", nil).Text, `"grafana_folder":"Folder acme/Deep"`)
	b.ok("POST", "/api/folders/acme/permissions", object{"items": []any{}})
	assert.JSONEq(t, `{}`, b.send("vera", "GET", "/api/ruler/grafana/api/v1/rules", nil).Text)
}
