package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/annotations"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

// annotationBody is what POST, PUT and PATCH take; for PATCH an absent field keeps what there is.
type annotationBody struct {
	DashboardID  int64          `json:"dashboardId"`
	DashboardUID string         `json:"dashboardUID"`
	PanelID      int64          `json:"panelId"`
	Time         int64          `json:"time"`
	TimeEnd      int64          `json:"timeEnd"`
	Text         *string        `json:"text"`
	Tags         []string       `json:"tags"`
	Data         map[string]any `json:"data"`
}

var errTagLimit = problem{http.StatusBadRequest, "annotations.tag-limit-exceeded",
	"Tags length exceeds the maximum allowed."}

func (s *Server) createAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	if !s.Boards.EditsSomewhere(who.OrgID, who.somebody()) {
		deny(w, "annotations:create")
		return
	}
	var body annotationBody
	if !decode(w, r, &body) {
		return
	}
	if body.DashboardUID == "" && body.DashboardID != 0 {
		if body.DashboardUID = s.boardUID(who.OrgID, body.DashboardID); body.DashboardUID == "" {
			message(w, http.StatusBadRequest, "Invalid dashboard ID in annotation request")
			return
		}
	}
	_, err := s.Boards.ByUID(who.OrgID, body.DashboardUID)
	switch {
	case body.DashboardUID != "" && err != nil:
		message(w, http.StatusInternalServerError, "Error while checking annotation permissions")
		return
	case !s.mayAnnotate(who, body.DashboardUID, boards.LevelEdit):
		message(w, http.StatusForbidden, "Access denied to save the annotation")
		return
	case body.Text == nil || *body.Text == "":
		message(w, http.StatusBadRequest, "Failed to save annotation")
		return
	}
	s.addAnnotation(w, "Annotation added", annotations.Item{
		OrgID: who.OrgID, UserID: who.ID, DashboardUID: body.DashboardUID, PanelID: body.PanelID, Text: *body.Text,
		Tags: body.Tags, Data: body.Data, Time: body.Time, TimeEnd: body.TimeEnd,
	})
}

func (s *Server) addAnnotation(w http.ResponseWriter, done string, item annotations.Item) {
	id, err := s.Annotations.Add(item)
	if err != nil {
		errTagLimit.write(w)
		return
	}
	answer(w, http.StatusOK, map[string]any{"id": id, "message": done})
}

// createGraphiteAnnotation takes {what, when (seconds), tags: "a b" or a list, data (text)}.
func (s *Server) createGraphiteAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		What string          `json:"what"`
		When int64           `json:"when"`
		Data string          `json:"data"`
		Tags json.RawMessage `json:"tags"`
	}
	if !s.mayAnnotate(who, "", boards.LevelEdit) {
		deny(w, "annotations:create")
		return
	}
	if !decode(w, r, &body) {
		return
	}
	tags, ok := graphiteTags(body.Tags)
	if body.What == "" || !ok {
		message(w, http.StatusBadRequest, "Failed to save Graphite annotation")
		return
	}
	text := body.What
	if body.Data != "" {
		text += "\n" + body.Data
	}
	s.addAnnotation(w, "Graphite annotation added", annotations.Item{
		OrgID: who.OrgID, UserID: who.ID, Text: text, Tags: tags, Time: body.When * 1000,
	})
}

func graphiteTags(raw json.RawMessage) ([]string, bool) {
	var list []string
	if len(raw) == 0 || json.Unmarshal(raw, &list) == nil {
		return list, true
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return nil, false
	}
	return strings.Fields(text), true
}

// putAnnotation replaces text and tags; times of 0 and absent data keep what there is.
func (s *Server) putAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	s.changeAnnotation(w, r, who, "Annotation updated", func(_ annotations.Item, body annotationBody) annotations.Change {
		change := annotations.Change{Tags: body.Tags, Time: body.Time, TimeEnd: body.TimeEnd, Data: body.Data}
		if body.Text != nil {
			change.Text = *body.Text
		}
		return change
	})
}

func (s *Server) patchAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	s.changeAnnotation(w, r, who, "Annotation patched", func(item annotations.Item, body annotationBody) annotations.Change {
		change := annotations.Change{Text: item.Text, Tags: item.Tags, Time: body.Time, TimeEnd: body.TimeEnd, Data: body.Data}
		if body.Text != nil && *body.Text != "" {
			change.Text = *body.Text
		}
		if body.Tags != nil {
			change.Tags = body.Tags
		}
		return change
	})
}

func (s *Server) changeAnnotation(
	w http.ResponseWriter, r *http.Request, who caller, done string,
	read func(item annotations.Item, body annotationBody) annotations.Change,
) {
	var body annotationBody
	item, ok := s.annotationFor(w, r, who, boards.LevelEdit, "annotations:write")
	if !ok || !decode(w, r, &body) {
		return
	}
	switch err := s.Annotations.Update(who.OrgID, item.ID, read(item, body)); {
	case errors.Is(err, annotations.ErrTagLimit):
		errTagLimit.write(w)
	case err != nil:
		message(w, http.StatusNotFound, "Annotation not found")
	default:
		message(w, http.StatusOK, done)
	}
}

// deleteAnnotation answers the same whether there was one or not, to whoever may delete any.
func (s *Server) deleteAnnotation(w http.ResponseWriter, r *http.Request, who caller) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		message(w, http.StatusBadRequest, "annotationId is invalid")
		return
	}
	item, err := s.Annotations.Get(who.OrgID, id)
	if err == nil && !s.mayAnnotate(who, item.DashboardUID, boards.LevelEdit) ||
		err != nil && !s.Boards.EditsSomewhere(who.OrgID, who.somebody()) {
		deny(w, "annotations:delete")
		return
	}
	s.Annotations.Delete(func(one annotations.Item) bool { return one.OrgID == who.OrgID && one.ID == id })
	message(w, http.StatusOK, "Annotation deleted")
}

// massDeleteAnnotations takes {annotationId} or {dashboardUID, panelId}; with neither it deletes the organisation's.
func (s *Server) massDeleteAnnotations(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		DashboardUID string `json:"dashboardUID"`
		PanelID      int64  `json:"panelId"`
		AnnotationID int64  `json:"annotationId"`
	}
	if !s.Boards.EditsSomewhere(who.OrgID, who.somebody()) {
		deny(w, "annotations:delete")
		return
	}
	if !decode(w, r, &body) {
		return
	}
	if _, err := s.Boards.ByUID(who.OrgID, body.DashboardUID); (err == nil) != (body.PanelID != 0) {
		message(w, http.StatusBadRequest, "bad request data")
		return
	}
	if body.AnnotationID != 0 {
		item, err := s.Annotations.Get(who.OrgID, body.AnnotationID)
		if err != nil {
			message(w, http.StatusNotFound, "Annotation not found")
			return
		}
		body.DashboardUID = item.DashboardUID
	}
	if !s.mayAnnotate(who, body.DashboardUID, boards.LevelEdit) {
		message(w, http.StatusForbidden, "Access denied to mass delete annotations")
		return
	}
	s.Annotations.Delete(func(one annotations.Item) bool {
		if body.AnnotationID != 0 {
			return one.OrgID == who.OrgID && one.ID == body.AnnotationID
		}
		return one.OrgID == who.OrgID && one.DashboardUID == body.DashboardUID && one.PanelID == body.PanelID
	})
	message(w, http.StatusOK, "Annotations deleted")
}
