package web

import (
	"errors"
	"net/http"

	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

func (s *Server) listSources(w http.ResponseWriter, _ *http.Request, who caller) {
	list := []sourceListItem{}
	for _, source := range s.Sources.List(who.OrgID) {
		list = append(list, s.listItemOf(source))
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) getSource(w http.ResponseWriter, r *http.Request, who caller) {
	source, err := s.Sources.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusNotFound, "Data source not found")
		return
	}
	answer(w, http.StatusOK, s.detailsOf(source))
}

func (s *Server) addSource(w http.ResponseWriter, r *http.Request, who caller) {
	var body sourceBody
	if !decode(w, r, &body) {
		return
	}
	source, err := s.Sources.Add(body.source(who.OrgID))
	switch {
	case errors.Is(err, sources.ErrNameExists), errors.Is(err, sources.ErrUIDExists):
		message(w, http.StatusConflict, err.Error())
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed to add datasource")
	default:
		s.answerSaved(w, "Datasource added", source)
	}
}

func (s *Server) putSource(w http.ResponseWriter, r *http.Request, who caller) {
	var body sourceBody
	if !decode(w, r, &body) {
		return
	}
	before, err := s.Sources.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusNotFound, "Data source not found")
		return
	}
	if before.ReadOnly {
		message(w, http.StatusForbidden, "Cannot update read-only data source")
		return
	}
	changed := body.source(who.OrgID)
	changed.ID = before.ID
	source, err := s.Sources.Update(changed, sources.Update{IfVersion: body.Version})
	switch {
	case errors.Is(err, sources.ErrNameExists):
		message(w, http.StatusConflict, "Failed to update datasource: "+err.Error())
	case errors.Is(err, sources.ErrOldVersion):
		message(w, http.StatusConflict,
			"Datasource has already been updated by someone else. Please reload and try again")
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed to update datasource")
	default:
		s.answerSaved(w, "Datasource updated", source)
	}
}

func (s *Server) deleteSource(w http.ResponseWriter, r *http.Request, who caller) {
	source, err := s.Sources.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusNotFound, "Data source not found")
		return
	}
	if source.ReadOnly {
		message(w, http.StatusForbidden, "Cannot delete read-only data source")
		return
	}
	if err := s.Sources.Delete(who.OrgID, source.UID); err != nil {
		message(w, http.StatusInternalServerError, "Failed to delete datasource")
		return
	}
	answer(w, http.StatusOK, map[string]any{"message": "Data source deleted", "id": source.ID})
}

func (s *Server) answerSaved(w http.ResponseWriter, text string, source sources.Source) {
	answer(w, http.StatusOK, map[string]any{
		"message": text, "id": source.ID, "name": source.Name, "datasource": s.detailsOf(source),
	})
}
