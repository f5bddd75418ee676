package web

import (
	"errors"
	"net/http"
	"regexp"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

var validUID = regexp.MustCompile(`^[a-zA-Z0-9_-]*$`)

const longestUID = 40

// state is a problem as Grafana tells those of dashboards: with a word for programs.
type state struct {
	code          int
	text, program string
}

func (p state) write(w http.ResponseWriter) {
	body := map[string]any{"message": p.text}
	if p.program != "" {
		body["status"] = p.program
	}
	answer(w, p.code, body)
}

var (
	errOldBoard = state{http.StatusPreconditionFailed, "The dashboard has been changed by someone else",
		"version-mismatch"}
	errNoBoard      = state{http.StatusNotFound, "Dashboard not found", "not-found"}
	errNoBoardTitle = state{http.StatusBadRequest, "Dashboard title cannot be empty", "empty-name"}
	errFixedBoard   = state{http.StatusBadRequest, "Cannot save provisioned dashboard", ""}
)

// saveBoard stores {dashboard, folderUid, overwrite}.
func (s *Server) saveBoard(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Dashboard map[string]any `json:"dashboard"`
		FolderUID string         `json:"folderUid"`
		Overwrite bool           `json:"overwrite"`
	}
	if !s.Boards.EditsSomewhere(who.OrgID, who.somebody()) {
		deny(w, "dashboards:create|dashboards:write")
		return
	}
	if !decode(w, r, &body) || !s.mayBeSaved(w, body.Dashboard, body.FolderUID, who) {
		return
	}
	board, err := s.Boards.Save(boards.Saved{
		OrgID: who.OrgID, FolderUID: body.FolderUID, JSON: body.Dashboard, Overwrite: body.Overwrite, By: who.Login,
	})
	switch {
	case errors.Is(err, boards.ErrOldVersion):
		errOldBoard.write(w)
	case errors.Is(err, boards.ErrNotFound):
		errNoBoard.write(w)
	case errors.Is(err, boards.ErrProvisioned):
		errFixedBoard.write(w)
	case err != nil:
		message(w, http.StatusInternalServerError, "Failed to save dashboard")
	default:
		answer(w, http.StatusOK, map[string]any{
			"folderUid": board.FolderUID, "id": board.ID, "slug": board.Slug(), "status": "success", "uid": board.UID,
			"url": board.URL(), "version": board.Version,
		})
	}
}

// mayBeSaved checks what does not need the store's word; otherwise it has answered.
func (s *Server) mayBeSaved(w http.ResponseWriter, dashboard map[string]any, folderUID string, who caller) bool {
	title, _ := dashboard["title"].(string)
	uid, _ := dashboard["uid"].(string)
	_, err := s.Boards.Folder(who.OrgID, folderUID)
	before, beforeErr := s.Boards.ByUID(who.OrgID, uid)
	switch {
	case dashboard == nil:
		message(w, http.StatusBadRequest, "bad request data")
	case title == "":
		errNoBoardTitle.write(w)
	case !validUID.MatchString(uid):
		message(w, http.StatusBadRequest, "uid contains illegal characters")
	case len(uid) > longestUID:
		message(w, http.StatusBadRequest, "uid too long, max 40 characters")
	case folderUID != "" && err != nil:
		message(w, http.StatusBadRequest, "folder not found")
	case s.Boards.LevelIn(who.OrgID, folderUID, who.somebody()) < boards.LevelEdit,
		beforeErr == nil && s.Boards.LevelIn(who.OrgID, before.FolderUID, who.somebody()) < boards.LevelEdit:
		message(w, http.StatusForbidden, "Access denied to save dashboard")
	default:
		return true
	}
	return false
}

func (s *Server) deleteBoard(w http.ResponseWriter, r *http.Request, who caller) {
	board, ok := s.boardFor(w, r.PathValue("uid"), who, boards.LevelEdit, "dashboards:delete")
	if !ok {
		return
	}
	if err := s.Boards.Delete(who.OrgID, board.UID); err != nil {
		message(w, http.StatusBadRequest, "provisioned dashboard cannot be deleted")
		return
	}
	answer(w, http.StatusOK, map[string]any{
		"message": "Dashboard " + board.Title + " deleted", "title": board.Title, "uid": board.UID,
	})
}
