package web

import (
	"cmp"
	"errors"
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/people"
)

type folderBody struct {
	ID        int64        `json:"id"`
	UID       string       `json:"uid"`
	OrgID     int64        `json:"orgId"`
	Title     string       `json:"title"`
	URL       string       `json:"url"`
	HasACL    bool         `json:"hasAcl"`
	CanSave   bool         `json:"canSave"`
	CanEdit   bool         `json:"canEdit"`
	CanAdmin  bool         `json:"canAdmin"`
	CanDelete bool         `json:"canDelete"`
	CreatedBy string       `json:"createdBy"`
	Created   time.Time    `json:"created"`
	UpdatedBy string       `json:"updatedBy"`
	Updated   time.Time    `json:"updated"`
	Version   int          `json:"version"`
	ParentUID string       `json:"parentUid,omitempty"`
	Parents   []folderBody `json:"parents,omitempty"`
}

var (
	errNoFolder  = state{http.StatusNotFound, "folder not found", "not-found"}
	errOldFolder = state{http.StatusPreconditionFailed, "the folder has been changed by someone else", ""}
)

func (s *Server) folderShape(folder boards.Folder, who caller) folderBody {
	level := s.Boards.LevelIn(folder.OrgID, folder.UID, who.somebody())
	edits := level >= boards.LevelEdit
	body := folderBody{
		ID: folder.ID, UID: folder.UID, OrgID: folder.OrgID, Title: folder.Title, URL: folder.URL(), CanSave: edits,
		CanEdit: edits, CanAdmin: level >= boards.LevelAdmin, CanDelete: edits,
		CreatedBy: cmp.Or(folder.CreatedBy, "Anonymous"), Created: folder.Created.Truncate(time.Second),
		UpdatedBy: cmp.Or(folder.UpdatedBy, "Anonymous"), Updated: folder.Updated.Truncate(time.Second),
		Version: folder.Version, ParentUID: folder.ParentUID,
	}
	for _, parent := range s.Boards.Parents(folder) {
		above := s.folderShape(parent, who)
		above.Parents = nil
		body.Parents = append(body.Parents, above)
	}
	return body
}

// listFolders lists the folders directly in ?parentUid=, or at the top. There, whoever is no administrator has one more,
// which is none: Grafana's place for what is shared from folders that he cannot see.
func (s *Server) listFolders(w http.ResponseWriter, r *http.Request, who caller) {
	list := []map[string]any{}
	if r.URL.Query().Get("parentUid") == "" && who.Role != people.RoleAdmin {
		list = append(list, map[string]any{"id": -1, "uid": "sharedwithme", "title": "Shared with me"})
	}
	for _, folder := range s.Boards.Folders(who.OrgID) {
		if folder.ParentUID != r.URL.Query().Get("parentUid") || !s.sees(who, folder.UID) {
			continue
		}
		item := map[string]any{"id": folder.ID, "uid": folder.UID, "title": folder.Title}
		if folder.ParentUID != "" {
			item["parentUid"] = folder.ParentUID
		}
		list = append(list, item)
	}
	answer(w, http.StatusOK, list)
}

// folderFor finds the folder of the path on which the caller has at least the level; otherwise it has answered. Only
// an administrator hears that there is none.
func (s *Server) folderFor(
	w http.ResponseWriter, r *http.Request, who caller, level boards.Level, permission string,
) (boards.Folder, bool) {
	folder, err := s.Boards.Folder(who.OrgID, r.PathValue("uid"))
	switch {
	case err != nil && who.Role == people.RoleAdmin:
		errNoFolder.write(w)
	case err != nil || s.Boards.LevelIn(who.OrgID, folder.UID, who.somebody()) < level:
		deny(w, permission)
	default:
		return folder, true
	}
	return boards.Folder{}, false
}

func (s *Server) getFolder(w http.ResponseWriter, r *http.Request, who caller) {
	if folder, ok := s.folderFor(w, r, who, boards.LevelView, "folders:read"); ok {
		answer(w, http.StatusOK, s.folderShape(folder, who))
	}
}

func (s *Server) createFolder(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		UID       string `json:"uid"`
		Title     string `json:"title"`
		ParentUID string `json:"parentUid"`
	}
	if !decode(w, r, &body) {
		return
	}
	switch {
	case s.Boards.LevelIn(who.OrgID, body.ParentUID, who.somebody()) < boards.LevelEdit:
		deny(w, "folders:create")
		return
	case body.Title == "":
		message(w, http.StatusBadRequest, "folder title cannot be empty")
		return
	case !validUID.MatchString(body.UID):
		message(w, http.StatusBadRequest, "uid contains illegal characters")
		return
	}
	folder, err := s.Boards.AddFolder(boards.NewFolder{
		OrgID: who.OrgID, UID: body.UID, Title: body.Title, ParentUID: body.ParentUID, MakerID: who.ID, MakerName: who.Login,
	})
	switch {
	case errors.Is(err, boards.ErrExists):
		errOldFolder.write(w)
	case err != nil:
		message(w, http.StatusBadRequest, "folder not found")
	default:
		answer(w, http.StatusOK, s.folderShape(folder, who))
	}
}

// putFolder renames a folder: {title, version} or {title, overwrite}.
func (s *Server) putFolder(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Title     string `json:"title"`
		Version   int    `json:"version"`
		Overwrite bool   `json:"overwrite"`
	}
	folder, ok := s.folderFor(w, r, who, boards.LevelEdit, "folders:write")
	if !ok || !decode(w, r, &body) {
		return
	}
	version := body.Version
	if body.Overwrite {
		version = 0
	} else if version == 0 {
		version = -1 // a change that names no version is an old one
	}
	folder, err := s.Boards.RenameFolder(who.OrgID, folder.UID, cmp.Or(body.Title, folder.Title), who.Login, version)
	if err != nil {
		errOldFolder.write(w)
		return
	}
	answer(w, http.StatusOK, s.folderShape(folder, who))
}

func (s *Server) deleteFolder(w http.ResponseWriter, r *http.Request, who caller) {
	folder, ok := s.folderFor(w, r, who, boards.LevelEdit, "folders:delete")
	if !ok {
		return
	}
	if err := s.Boards.DeleteFolder(who.OrgID, folder.UID); err != nil {
		errNoFolder.write(w)
		return
	}
	message(w, http.StatusOK, "Folder deleted")
}
