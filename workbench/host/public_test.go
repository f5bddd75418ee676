package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const someToken = "1234567890abcdef1234567890abcdef"

// newShare saves a dashboard "pb" with a panel of the echo data source, and makes it public.
func (b *bench) newShare(change object) object {
	b.t.Helper()
	target := object{"refId": "A", "datasource": object{"uid": "echo"}, "queryType": "stored", "query": "Q", "expr": "E", "rawSql": "R", "kept": "K"}
	hidden := object{"refId": "B", "hide": true, "datasource": object{"uid": "echo"}}
	b.ok("POST", "/api/dashboards/db", object{"dashboard": object{
		"uid": "pb", "title": "Pub", "time": object{"from": "1000", "to": "2000"},
		"annotations": object{"list": []any{
			object{"enable": true, "name": "own", "type": "dashboard", "datasource": object{"uid": "-- Grafana --"}},
			object{"enable": true, "name": "tagged", "iconColor": "red", "datasource": object{"uid": "grafana"},
				"target": object{"type": "tags", "tags": []any{"rounds"}, "limit": 100}},
		}},
		"panels": []any{
			object{"id": 1, "type": "table", "targets": []any{target, hidden}},
			object{"id": 2, "type": "row", "collapsed": true, "panels": []any{
				object{"id": 3, "datasource": object{"uid": "echo"}, "targets": []any{object{"refId": "A", "query": "in a row"}}},
			}},
			object{"id": 4, "type": "text"},
			object{"id": 5, "targets": []any{object{"refId": "A", "datasource": object{"uid": "echo"}, "scenarioId": "error_with_source"}}},
		},
	}, "overwrite": true})
	body := object{"isEnabled": true, "accessToken": someToken, "uid": "share"}
	for name, value := range change {
		body[name] = value
	}
	return b.ok("POST", "/api/dashboards/uid/pb/public-dashboards", body)
}

func TestADashboardIsSharedChangedAndNoLongerShared(t *testing.T) {
	b := newBench(t, withSource)
	b.addUser("vera", "Viewer")
	b.addUser("anna", "Editor")
	const path = "/api/dashboards/uid/pb/public-dashboards"
	assert.Equal(t, "publicdashboards.notFound", b.send("admin", "GET", path, nil).object(t)["messageId"])
	assert.Equal(t, "publicdashboards.dashboardNotFound", b.send("admin", "POST", path, object{}).object(t)["messageId"])
	made := b.newShare(object{"annotationsEnabled": true})
	assert.Equal(t, []any{"share", "pb", someToken, true, true, false, "public"}, []any{
		made["uid"], made["dashboardUid"], made["accessToken"], made["isEnabled"], made["annotationsEnabled"],
		made["timeSelectionEnabled"], made["share"],
	})
	assert.Equal(t, made, b.send("vera", "GET", path, nil).object(t))
	assert.Equal(t, true, b.ok("GET", "/api/dashboards/uid/pb", nil)["meta"].(object)["publicDashboardEnabled"])
	assert.InDelta(t, 1, b.send("vera", "GET", "/api/dashboards/public-dashboards", nil).object(t)["totalCount"], 0)
	for _, as := range []string{"vera", "anna"} {
		refused := b.send(as, "POST", path, object{})
		assert.Equal(t, http.StatusForbidden, refused.Status)
		assert.Contains(t, refused.Text, "dashboards.public:write")
	}
	b.newBoard("other", "")
	for body, id := range map[string]string{
		`{"accessToken":"bad"}`: "invalidAccessToken", `{"uid":"a b"}`: "invalidUid", `{"share":"x"}`: "invalidShareType",
		`{"accessToken":"` + someToken + `"}`: "accessTokenExists", `{"uid":"share"}`: "uidExists", `"x"`: "badRequest",
	} {
		got := b.send("admin", "POST", "/api/dashboards/uid/other/public-dashboards", body)
		assert.Equal(t, http.StatusBadRequest, got.Status, body)
		assert.Equal(t, "publicdashboards."+id, got.object(t)["messageId"], body)
	}
	assert.Equal(t, "publicdashboards.dashboardIsPublic", b.send("admin", "POST", path, object{}).object(t)["messageId"])
	assert.Equal(t, http.StatusNotFound, b.send("admin", "PATCH", path+"/nope", object{}).Status)
	assert.Equal(t, "publicdashboards.invalidUid",
		b.send("admin", "PATCH", "/api/dashboards/uid/other/public-dashboards/share", object{}).object(t)["messageId"])
	paused := b.ok("PATCH", path+"/share", object{"isEnabled": false})
	assert.Equal(t, []any{false, true}, []any{paused["isEnabled"], paused["annotationsEnabled"]})
	for _, call := range []string{"GET /api/public/dashboards/", "GET /api/public/dashboards/ /annotations", "POST /api/public/dashboards/ /panels/1/query"} {
		method, rest, _ := strings.Cut(call, " ")
		address, tail, _ := strings.Cut(rest, " ")
		got := b.send("", method, address+someToken+tail, object{})
		assert.JSONEq(t, `{"statusCode":403,"messageId":"publicdashboards.notEnabled","message":"Dashboard paused"}`, got.Text)
	}
	gone := b.send("admin", "DELETE", path+"/share", nil)
	assert.Equal(t, []any{http.StatusOK, ""}, []any{gone.Status, gone.Text})
	assert.Equal(t, http.StatusNotFound, b.send("admin", "DELETE", path+"/share", nil).Status)
	assert.Equal(t, http.StatusNotFound, b.send("", "GET", "/api/public/dashboards/"+someToken, nil).Status)
}

func TestAVisitorReadsTheDashboardWithoutItsQueryTexts(t *testing.T) {
	b := newBench(t, withSource)
	b.newShare(nil)
	got := b.send("", "GET", "/api/public/dashboards/"+someToken, nil)
	require.Equal(t, http.StatusOK, got.Status)
	assert.NotContains(t, got.Text, `"query"`)
	assert.NotContains(t, got.Text, `"expr"`)
	assert.NotContains(t, got.Text, `"rawSql"`)
	assert.Contains(t, got.Text, `"kept":"K"`)
	assert.Equal(t, false, got.object(t)["meta"].(object)["canSave"])
	assert.Contains(t, b.send("admin", "GET", "/api/dashboards/uid/pb", nil).Text, `"query":"Q"`, "the stored one keeps them")
	assert.Equal(t, http.StatusBadRequest, b.send("", "GET", "/api/public/dashboards/zzz", nil).Status)
	for _, path := range []string{"/api/dashboards/uid/pb", "/api/search", "/api/datasources/uid/echo/resources/x", "/api/plugins/" + appID + "/resources/x"} {
		assert.Equal(t, http.StatusUnauthorized, b.send("", "GET", path, nil).Status, path)
	}
	assert.Equal(t, http.StatusUnauthorized, b.ask("", tellMe).Status)
}

func TestAVisitorsQueryIsTheStoredOneOfAServiceThatIsAdmin(t *testing.T) {
	b := newBench(t, withSource)
	b.newShare(nil)
	b.addUser("vera", "Viewer")
	const path = "/api/public/dashboards/" + someToken + "/panels/"
	asked := object{"intervalMs": 60000, "maxDataPoints": 7, "timeRange": object{"from": "5000", "to": "6000"},
		"queries": []any{object{"refId": "Z", "datasource": object{"uid": "echo"}}}}
	got := told(t, b.send("", "POST", path+"1/query", asked, "X-Grafana-Id", "forged"))
	assert.Equal(t, object{"Login": "service", "Name": "service", "Email": "", "Role": "Admin"}, got["user"])
	assert.Empty(t, got["headers"])
	assert.Equal(t, "stored", got["queryType"])
	assert.Equal(t, []any{1000.0, 2000.0, 60000.0, 7.0}, []any{got["from"], got["to"], got["intervalMs"], got["maxDataPoints"]})
	signedIn := told(t, b.send("vera", "POST", path+"1/query", asked))
	assert.Equal(t, "service", signedIn["user"].(object)["Login"])
	token, _ := signedIn["headers"].(object)["http_X-Grafana-Id"].(string)
	assert.Equal(t, "vera", b.verified(token).Rest.Username)
	assert.Equal(t, http.StatusOK, b.send("", "POST", path+"3/query", object{}).Status)

	for id, want := range map[string]struct {
		status int
		name   string
	}{"99": {404, "panelNotFound"}, "abc": {400, "invalidPanelId"}, "4": {400, "panelQueriesNotFound"}} {
		refused := b.send("", "POST", path+id+"/query", asked)
		assert.Equal(t, want.status, refused.Status, id)
		assert.Equal(t, "publicdashboards."+want.name, refused.object(t)["messageId"])
	}
	assert.Equal(t, "publicdashboards.badRequest", b.send("", "POST", path+"1/query", `"x"`).object(t)["messageId"])
	assert.Equal(t, http.StatusBadRequest, b.send("", "POST", path+"5/query", asked).Status)
	assert.Equal(t, http.StatusNotFound, b.send("", "POST", "/api/public/dashboards/"+strings.Repeat("0", 32)+"/panels/1/query", asked).Status)

	b.ok("PATCH", "/api/dashboards/uid/pb/public-dashboards/share", object{"timeSelectionEnabled": true})
	chosen := told(t, b.send("", "POST", path+"1/query", asked))
	assert.Equal(t, []any{5000.0, 6000.0}, []any{chosen["from"], chosen["to"]})
}

func TestAVisitorSeesAnnotationsOfTheWholeOrganisationByTag(t *testing.T) {
	b := newBench(t, withSource)
	b.newShare(object{"annotationsEnabled": true})
	b.ok("POST", "/api/annotations", object{"text": "by tag", "tags": []any{"rounds"}, "time": 1500, "data": object{"secret": 1}})
	b.ok("POST", "/api/annotations", object{"text": "on board", "dashboardUID": "pb", "panelId": 1, "time": 1600})
	b.ok("POST", "/api/annotations", object{"text": "too late", "tags": []any{"rounds"}, "time": 9000})
	got := b.send("", "GET", "/api/public/dashboards/"+someToken+"/annotations?from=8000&to=9999", nil)
	assert.Len(t, got.Body, 2)
	assert.Contains(t, got.Text, "by tag")
	assert.Contains(t, got.Text, "on board")
	assert.NotContains(t, got.Text, "secret")
	assert.NotContains(t, got.Text, "login")
	b.ok("PATCH", "/api/dashboards/uid/pb/public-dashboards/share", object{"timeSelectionEnabled": true})
	assert.Contains(t, b.send("", "GET", "/api/public/dashboards/"+someToken+"/annotations?from=8000&to=9999", nil).Text, "too late")
	b.ok("PATCH", "/api/dashboards/uid/pb/public-dashboards/share", object{"annotationsEnabled": false})
	assert.JSONEq(t, `[]`, b.send("", "GET", "/api/public/dashboards/"+someToken+"/annotations", nil).Text)
}

func TestTheVisitorsPageCarriesItsBootData(t *testing.T) {
	b := newBench(t, withSource)
	b.newShare(nil)
	data := b.send("", "GET", "/bootdata/"+someToken, nil).object(t)
	settings, user := data["settings"].(object), data["user"].(object)
	assert.Equal(t, someToken, settings["publicDashboardAccessToken"])
	assert.Contains(t, settings["datasources"], "Echo")
	assert.Equal(t, []any{false, "", 1.0}, []any{user["isSignedIn"], user["orgRole"], user["orgId"]})
	assert.Contains(t, b.send("", "GET", "/public-dashboards/"+someToken, nil).Text, `"publicDashboardAccessToken":"`+someToken)
	unknown := b.send("", "GET", "/bootdata/zz", nil).object(t)["settings"].(object)
	assert.Empty(t, unknown["datasources"])
	assert.Equal(t, true, b.send("admin", "GET", "/bootdata/"+someToken, nil).object(t)["user"].(object)["isSignedIn"])
}
