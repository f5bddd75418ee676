package web

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/quantyca/rounds/workbench/host/internal/annotations"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/people"
)

// annotationItem is an annotation as Grafana answers it; never with the id of the user who made it.
type annotationItem struct {
	ID           int64          `json:"id"`
	AlertID      int64          `json:"alertId,omitempty"`
	AlertName    string         `json:"alertName,omitempty"`
	DashboardID  int64          `json:"dashboardId,omitempty"`
	DashboardUID string         `json:"dashboardUID"`
	PanelID      int64          `json:"panelId,omitempty"`
	NewState     string         `json:"newState,omitempty"`
	PrevState    string         `json:"prevState,omitempty"`
	Created      int64          `json:"created,omitempty"`
	Updated      int64          `json:"updated,omitempty"`
	Time         int64          `json:"time,omitempty"`
	TimeEnd      int64          `json:"timeEnd,omitempty"`
	Text         string         `json:"text,omitempty"`
	Tags         []string       `json:"tags,omitempty"`
	Login        string         `json:"login,omitempty"`
	Email        string         `json:"email,omitempty"`
	AvatarURL    string         `json:"avatarUrl,omitempty"`
	Data         map[string]any `json:"data"`
}

func (s *Server) annotationShape(item annotations.Item) annotationItem {
	shape := annotationItem{
		ID: item.ID, AlertID: item.AlertID, DashboardUID: item.DashboardUID, PanelID: item.PanelID,
		NewState: item.NewState, PrevState: item.PrevState, Created: item.Created, Updated: item.Updated, Time: item.Time,
		TimeEnd: item.TimeEnd, Text: item.Text, Tags: item.Tags, Data: item.Data,
	}
	if shape.Data == nil {
		shape.Data = map[string]any{}
	}
	if board, err := s.Boards.ByUID(item.OrgID, item.DashboardUID); err == nil {
		shape.DashboardID = board.ID
	}
	if user, err := s.People.ByID(item.UserID); err == nil {
		shape.Login, shape.Email, shape.AvatarURL = user.Login, user.Email, user.AvatarURL()
	}
	if item.AlertUID != "" {
		shape.AlertName = s.ruleTitle(item.OrgID, item.AlertUID)
	}
	return shape
}

func (s *Server) listAnnotations(w http.ResponseWriter, r *http.Request, who caller) {
	list := []annotationItem{}
	for _, item := range s.Annotations.Find(s.annotationQuery(r.URL.Query(), who), s.sightOf(who)) {
		list = append(list, s.annotationShape(item))
	}
	answer(w, http.StatusOK, list)
}

// annotationQuery reads the filters; what is no number is as if it were not there.
func (s *Server) annotationQuery(asked url.Values, who caller) annotations.Query {
	number := func(name string) int64 {
		value, _ := strconv.ParseInt(asked.Get(name), 10, 64)
		return value
	}
	matchAny, _ := strconv.ParseBool(asked.Get("matchAny"))
	query := annotations.Query{
		OrgID: who.OrgID, From: number("from"), To: number("to"), UserID: number("userId"), AlertID: number("alertId"),
		AlertUID: asked.Get("alertUID"), DashboardUID: asked.Get("dashboardUID"), PanelID: number("panelId"),
		Tags: asked["tags"], MatchAny: matchAny, Type: asked.Get("type"), Limit: int(number("limit")),
	}
	if id := number("dashboardId"); id != 0 && query.DashboardUID == "" {
		query.DashboardUID = s.boardUID(who.OrgID, id)
	}
	return query
}

// boardUID finds a dashboard's uid by its old number.
func (s *Server) boardUID(orgID, id int64) string {
	for _, board := range s.Boards.List(orgID) {
		if board.ID == id {
			return board.UID
		}
	}
	return ""
}

// sightOf are the dashboards that the caller may see.
func (s *Server) sightOf(who caller) annotations.Sight {
	if who.Role == people.RoleAdmin {
		return annotations.Everything
	}
	sight := annotations.Sight{}
	for _, board := range s.Boards.List(who.OrgID) {
		if s.sees(who, board.FolderUID) {
			sight.Dashboards = append(sight.Dashboards, board.UID)
		}
	}
	return sight
}

func (s *Server) getAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	if item, ok := s.annotationFor(w, r, who, boards.LevelView, "annotations:read"); ok {
		answer(w, http.StatusOK, s.annotationShape(item))
	}
}

func (s *Server) listAnnotationTags(w http.ResponseWriter, r *http.Request, who caller) {
	limit, _ := strconv.Atoi(r.URL.Query().Get("limit"))
	tags := s.Annotations.Tags(who.OrgID, r.URL.Query().Get("tag"), limit)
	answer(w, http.StatusOK, map[string]any{"result": map[string]any{"tags": tags}})
}

// annotationFor finds the annotation of the path on which the caller may do what the level allows; otherwise it has
// answered. Somebody who may change no annotation at all hears that before he hears whether there is one.
func (s *Server) annotationFor(
	w http.ResponseWriter, r *http.Request, who caller, level boards.Level, permission string,
) (annotations.Item, bool) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "annotationId is invalid")
		return annotations.Item{}, false
	}
	item, err := s.Annotations.Get(who.OrgID, id)
	switch {
	case err != nil && level > boards.LevelView && !s.Boards.EditsSomewhere(who.OrgID, who.somebody()):
		deny(w, permission)
	case err != nil:
		message(w, http.StatusNotFound, "Annotation not found")
	case !s.mayAnnotate(who, item.DashboardUID, level):
		deny(w, permission)
	default:
		return item, true
	}
	return annotations.Item{}, false
}

// mayAnnotate tells whether the caller may see (LevelView) or change annotations of a dashboard, or of the
// organisation: those every Viewer sees and every Editor changes.
func (s *Server) mayAnnotate(who caller, dashboardUID string, level boards.Level) bool {
	if dashboardUID == "" {
		return level <= boards.LevelView || people.Includes(who.Role, people.RoleEditor)
	}
	board, err := s.Boards.ByUID(who.OrgID, dashboardUID)
	if err != nil {
		return who.Role == people.RoleAdmin
	}
	return s.Boards.LevelIn(who.OrgID, board.FolderUID, who.somebody()) >= level
}

// ruleTitle is the title of an alert rule, empty where it is gone.
func (s *Server) ruleTitle(orgID int64, uid string) string {
	rule, err := s.Alerts.Rule(orgID, uid)
	if err != nil {
		return ""
	}
	return rule.Title
}
