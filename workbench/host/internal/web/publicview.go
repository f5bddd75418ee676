package web

import (
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/annotations"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/shares"
)

var errPaused = problem{http.StatusForbidden, "publicdashboards.notEnabled", "Dashboard paused"}

// published finds the dashboard that a visitor's token names; otherwise it has answered. Nobody needs to be signed in.
func (s *Server) published(w http.ResponseWriter, r *http.Request) (shares.Share, boards.Board, bool) {
	token := r.PathValue("token")
	if !accessToken.MatchString(token) {
		errShareToken.write(w)
		return shares.Share{}, boards.Board{}, false
	}
	share, err := s.Shares.ByToken(token)
	if err == nil && !share.Enabled {
		errPaused.write(w)
		return shares.Share{}, boards.Board{}, false
	}
	board, boardErr := s.Boards.ByUID(share.OrgID, share.DashboardUID)
	if err != nil || boardErr != nil {
		errNoShare.write(w)
		return shares.Share{}, boards.Board{}, false
	}
	return share, board, true
}

// viewPublic answers the dashboard as any visitor may read it: all of it but the query texts of the three names that
// Grafana takes out.
func (s *Server) viewPublic(w http.ResponseWriter, r *http.Request) {
	_, board, ok := s.published(w, r)
	if !ok {
		return
	}
	content, err := cloned(board.JSON)
	if err != nil {
		message(w, http.StatusInternalServerError, "Internal server error")
		return
	}
	stripQueries(content)
	content["uid"], content["version"] = board.UID, board.Version
	delete(content, "id")
	answer(w, http.StatusOK, map[string]any{"dashboard": content, "meta": map[string]any{
		"type": "db", "canSave": false, "canEdit": false, "canAdmin": false, "canStar": false, "canDelete": false,
		"slug": board.Slug(), "url": "", "expires": time.Time{}, "created": board.Created, "updated": board.Updated,
		"updatedBy": "", "createdBy": "", "version": board.Version, "hasAcl": false, "isFolder": false, "folderId": 0,
		"folderUid": board.FolderUID, "folderTitle": "", "folderUrl": "", "provisioned": false,
		"provisionedExternalId": "", "annotationsPermissions": nil, "publicDashboardEnabled": true,
	}})
}

// cloned is a deep copy, for JSON that belongs to the store.
func cloned(content map[string]any) (map[string]any, error) {
	text, err := json.Marshal(content)
	if err != nil {
		return nil, err
	}
	var copied map[string]any
	return copied, json.Unmarshal(text, &copied)
}

func stripQueries(content map[string]any) {
	for _, panel := range objects(content["panels"]) {
		if isCollapsedRow(panel) {
			stripQueries(panel)
			continue
		}
		for _, target := range objects(panel["targets"]) {
			delete(target, "expr")
			delete(target, "query")
			delete(target, "rawSql")
		}
	}
}

func isCollapsedRow(panel map[string]any) bool {
	collapsed, _ := panel["collapsed"].(bool)
	return panel["type"] == "row" && collapsed
}

// objects are the objects of a JSON list; anything else has none.
func objects(value any) []map[string]any {
	var list []map[string]any
	items, _ := value.([]any)
	for _, item := range items {
		if object, ok := item.(map[string]any); ok {
			list = append(list, object)
		}
	}
	return list
}

// publicAnnotations answers what the dashboard's own annotation queries find. Those by tag find annotations of the
// whole organisation, whatever Grafana's documentation says.
func (s *Server) publicAnnotations(w http.ResponseWriter, r *http.Request) {
	share, board, ok := s.published(w, r)
	if !ok {
		return
	}
	events := []map[string]any{}
	settings, _ := board.JSON["annotations"].(map[string]any)
	seen := map[int64]bool{}
	for _, source := range objects(settings["list"]) {
		if !share.Annotations || source["enable"] != true || !isGrafanas(source["datasource"]) {
			continue
		}
		for _, item := range s.Annotations.Find(s.publicAnnotationQuery(r, share, board, source), annotations.Everything) {
			if !seen[item.ID] {
				seen[item.ID] = true
				events = append(events, s.publicEvent(item, source))
			}
		}
	}
	answer(w, http.StatusOK, events)
}

func isGrafanas(source any) bool {
	object, _ := source.(map[string]any)
	return object["uid"] == "grafana" || object["uid"] == "-- Grafana --"
}

func (s *Server) publicAnnotationQuery(
	r *http.Request, share shares.Share, board boards.Board, source map[string]any,
) annotations.Query {
	span := boardRange(board)
	if share.TimeSelection {
		span = queryBody{From: r.URL.Query().Get("from"), To: r.URL.Query().Get("to")}.timeRange()
	}
	query := annotations.Query{
		OrgID: board.OrgID, DashboardUID: board.UID, From: span.From.UnixMilli(), To: span.To.UnixMilli(),
	}
	target, _ := source["target"].(map[string]any)
	limit, _ := target["limit"].(float64)
	query.Limit = int(limit)
	query.MatchAny, _ = target["matchAny"].(bool)
	if target["type"] == "tags" {
		query.DashboardUID = ""
		tags, _ := target["tags"].([]any)
		for _, one := range tags {
			if text, ok := one.(string); ok {
				query.Tags = append(query.Tags, text)
			}
		}
	}
	return query
}

func (s *Server) publicEvent(item annotations.Item, source map[string]any) map[string]any {
	shape := s.annotationShape(item)
	panel := int64(0)
	if source["type"] == "dashboard" {
		panel = item.PanelID
	}
	color, _ := source["iconColor"].(string)
	return map[string]any{
		"id": item.ID, "dashboardId": shape.DashboardID, "dashboardUID": item.DashboardUID, "panelId": panel,
		"tags": item.Tags, "isRegion": item.TimeEnd > 0 && item.Time != item.TimeEnd, "text": item.Text, "color": color,
		"time": item.Time, "timeEnd": item.TimeEnd, "source": source,
	}
}

// publicBootData is the boot data of a visitor: settings of the share's organisation, its data sources with their
// jsonData among them, and the token that makes data sources ask the public way.
func (s *Server) publicBootData(r *http.Request) map[string]any {
	data := s.bootDataFor(r)
	token := r.PathValue("token")
	share, err := s.Shares.ByToken(token)
	settings, _ := data["settings"].(map[string]any)
	if user, _ := data["user"].(map[string]any); err == nil && user["isSignedIn"] == false {
		visitor := caller{Role: "Viewer"} // only to read as much of the settings as one
		visitor.OrgID = share.OrgID
		settings = s.settingsFor(&visitor)
		user["orgId"], user["orgCount"] = share.OrgID, 1
		data["settings"] = settings
	}
	settings["publicDashboardAccessToken"] = token
	return data
}

func (s *Server) getPublicBootData(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	answer(w, http.StatusOK, s.publicBootData(r))
}

func panelID(r *http.Request) (int64, error) { return strconv.ParseInt(r.PathValue("panel"), 10, 64) }
