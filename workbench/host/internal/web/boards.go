package web

import (
	"maps"
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
}

type annotationActs struct {
	CanAdd    bool `json:"canAdd"`
	CanEdit   bool `json:"canEdit"`
	CanDelete bool `json:"canDelete"`
}

// getBoard answers {meta, dashboard} in the classic form. Every Viewer of the organisation may read a provisioned
// dashboard: a folder's default permissions in Grafana.
func (s *Server) getBoard(w http.ResponseWriter, r *http.Request, who caller) {
	board, err := s.Boards.ByUID(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusNotFound, boards.ErrNotFound.Error())
		return
	}
	content := maps.Clone(board.JSON)
	content["id"], content["uid"], content["version"] = board.ID, board.UID, board.Version
	answer(w, http.StatusOK, map[string]any{"meta": s.metaOf(board, who), "dashboard": content})
}

func (s *Server) metaOf(board boards.Board, who caller) boardMeta {
	edits, administers := people.Includes(who.Role, people.RoleEditor), people.Includes(who.Role, people.RoleAdmin)
	acts := annotationActs{CanAdd: edits, CanEdit: edits, CanDelete: edits}
	meta := boardMeta{
		Type: "db", CanSave: edits, CanEdit: edits, CanAdmin: administers, CanStar: true, CanDelete: edits,
		Slug: board.Slug(), URL: board.URL(), Created: board.Created, Updated: board.Updated, UpdatedBy: "Anonymous",
		CreatedBy: "Anonymous", Version: board.Version, APIVersion: "v0alpha1", FolderTitle: "General",
		Provisioned: !board.Editable, ProvisionedExternalID: board.File,
		AnnotationsPermissions: map[string]annotationActs{"dashboard": acts, "organization": acts},
	}
	if folder, err := s.Boards.Folder(board.OrgID, board.FolderUID); err == nil {
		meta.FolderID, meta.FolderUID = folder.ID, folder.UID
		meta.FolderTitle, meta.FolderURL = folder.Title, folder.URL()
	}
	return meta
}

func (s *Server) listFolders(w http.ResponseWriter, r *http.Request, who caller) {
	list := []map[string]any{}
	if r.URL.Query().Get("parentUid") == "" { // provisioned folders have no folders inside
		for _, folder := range s.Boards.Folders(who.OrgID) {
			list = append(list, map[string]any{"id": folder.ID, "uid": folder.UID, "title": folder.Title})
		}
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) getFolder(w http.ResponseWriter, r *http.Request, who caller) {
	folder, err := s.Boards.Folder(who.OrgID, r.PathValue("uid"))
	if err != nil {
		message(w, http.StatusNotFound, "folder not found")
		return
	}
	edits, administers := people.Includes(who.Role, people.RoleEditor), people.Includes(who.Role, people.RoleAdmin)
	answer(w, http.StatusOK, map[string]any{
		"id": folder.ID, "uid": folder.UID, "orgId": folder.OrgID, "title": folder.Title, "url": folder.URL(),
		"hasAcl": false, "canSave": edits, "canEdit": edits, "canAdmin": administers, "canDelete": edits,
		"createdBy": "Anonymous", "created": folder.Created, "updatedBy": "Anonymous", "updated": folder.Created,
		"version": 1,
	})
}
