package web

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/people"
)

type boardMeta struct {
	Type                   string                    `json:"type"`
	CanSave                bool                      `json:"canSave"`
	CanEdit                bool                      `json:"canEdit"`
	CanAdmin               bool                      `json:"canAdmin"`
	CanStar                bool                      `json:"canStar"`
	CanDelete              bool                      `json:"canDelete"`
	Slug                   string                    `json:"slug"`
	URL                    string                    `json:"url"`
	Expires                time.Time                 `json:"expires"`
	Created                time.Time                 `json:"created"`
	Updated                time.Time                 `json:"updated"`
	UpdatedBy              string                    `json:"updatedBy"`
	CreatedBy              string                    `json:"createdBy"`
	Version                int                       `json:"version"`
	HasACL                 bool                      `json:"hasAcl"`
	IsFolder               bool                      `json:"isFolder"`
	APIVersion             string                    `json:"apiVersion"`
	FolderID               int64                     `json:"folderId"`
	FolderUID              string                    `json:"folderUid"`
	FolderTitle            string                    `json:"folderTitle"`
	FolderURL              string                    `json:"folderUrl"`
	Provisioned            bool                      `json:"provisioned"`
	ProvisionedExternalID  string                    `json:"provisionedExternalId"`
	AnnotationsPermissions map[string]annotationActs `json:"annotationsPermissions"`
	PublicDashboardEnabled bool                      `json:"publicDashboardEnabled,omitempty"`
}

type annotationActs struct {
	CanAdd    bool `json:"canAdd"`
	CanEdit   bool `json:"canEdit"`
	CanDelete bool `json:"canDelete"`
}

// getBoard answers {meta, dashboard} in the classic form, to whoever may see the dashboard's folder.
func (s *Server) getBoard(w http.ResponseWriter, r *http.Request, who caller) {
	board, ok := s.boardFor(w, r.PathValue("uid"), who, boards.LevelView, "dashboards:read")
	if !ok {
		return
	}
	content := board.Classic()
	content["id"], content["uid"], content["version"] = board.ID, board.UID, board.Version
	answer(w, http.StatusOK, map[string]any{"meta": s.metaOf(board, who), "dashboard": content})
}

func (s *Server) metaOf(board boards.Board, who caller) boardMeta {
	level := s.Boards.LevelIn(board.OrgID, board.FolderUID, who.somebody())
	edits, administers := level >= boards.LevelEdit, level >= boards.LevelAdmin
	editor := people.Includes(who.Role, people.RoleEditor)
	acts, organization := annotationActs{edits, edits, edits}, annotationActs{editor, editor, editor}
	meta := boardMeta{
		Type: "db", CanSave: edits, CanEdit: edits, CanAdmin: administers, CanStar: true, CanDelete: edits,
		Slug: board.Slug(), URL: board.URL(), Created: board.Created, Updated: board.Updated, UpdatedBy: "Anonymous",
		CreatedBy: "Anonymous", Version: board.Version, APIVersion: "v0alpha1", FolderTitle: "General",
		Provisioned: board.Provider != "" && !board.Editable, ProvisionedExternalID: board.File,
		AnnotationsPermissions: map[string]annotationActs{"dashboard": acts, "organization": organization},
	}
	if share, err := s.Shares.OfDashboard(board.OrgID, board.UID); err == nil {
		meta.PublicDashboardEnabled = share.Enabled
	}
	if folder, err := s.Boards.Folder(board.OrgID, board.FolderUID); err == nil {
		meta.FolderID, meta.FolderUID = folder.ID, folder.UID
		meta.FolderTitle, meta.FolderURL = folder.Title, folder.URL()
	}
	return meta
}

// boardFor finds a dashboard on which the caller has at least the level; otherwise it has answered. Only who may see
// all dashboards gets the plain "not found".
func (s *Server) boardFor(
	w http.ResponseWriter, uid string, who caller, level boards.Level, permission string,
) (boards.Board, bool) {
	board, err := s.Boards.ByUID(who.OrgID, uid)
	switch {
	case err != nil && who.Role == people.RoleAdmin:
		message(w, http.StatusNotFound, boards.ErrNotFound.Error())
	case err != nil:
		answer(w, http.StatusNotFound, map[string]any{"message": boards.ErrNotFound.Error(), "title": "Not found"})
	case s.Boards.LevelIn(who.OrgID, board.FolderUID, who.somebody()) < level:
		deny(w, permission)
	default:
		return board, true
	}
	return boards.Board{}, false
}

// sees tells whether the caller may see what is in a folder.
func (s *Server) sees(who caller, folderUID string) bool {
	return s.Boards.LevelIn(who.OrgID, folderUID, who.somebody()) >= boards.LevelView
}

func (c caller) somebody() boards.Somebody { return boards.Somebody{UserID: c.ID, Role: c.Role} }
