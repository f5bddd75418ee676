package web

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/libraries"
)

type libraryElement struct {
	ID          int64          `json:"id"`
	OrgID       int64          `json:"orgId"`
	FolderID    int64          `json:"folderId"`
	FolderUID   string         `json:"folderUid"`
	UID         string         `json:"uid"`
	Name        string         `json:"name"`
	Kind        int            `json:"kind"` // 1: a panel
	Type        string         `json:"type"`
	Description string         `json:"description"`
	Model       map[string]any `json:"model"`
	Version     int            `json:"version"`
	Meta        libraryMeta    `json:"meta"`
}

type libraryMeta struct {
	FolderName          string      `json:"folderName"`
	FolderUID           string      `json:"folderUid"`
	ConnectedDashboards int         `json:"connectedDashboards"` // 0, as a real one says of what dashboards refer to
	Created             time.Time   `json:"created"`
	Updated             time.Time   `json:"updated"`
	CreatedBy           libraryUser `json:"createdBy"`
	UpdatedBy           libraryUser `json:"updatedBy"`
}

type libraryUser struct {
	ID        int64  `json:"id"`
	Name      string `json:"name"`
	AvatarURL string `json:"avatarUrl"`
}

const panelKind = 1

func (s *Server) libraryShape(panel libraries.Panel) libraryElement {
	element := libraryElement{
		ID: panel.ID, OrgID: panel.OrgID, FolderUID: panel.FolderUID, UID: panel.UID, Name: panel.Name, Kind: panelKind,
		Type: panel.Text("type"), Description: panel.Text("description"), Model: panel.Model, Version: panel.Version,
		Meta: libraryMeta{FolderName: "General", FolderUID: panel.FolderUID, Created: panel.Created, Updated: panel.Updated},
	}
	if folder, err := s.Boards.Folder(panel.OrgID, panel.FolderUID); err == nil {
		element.FolderID, element.Meta.FolderName = folder.ID, folder.Title
	}
	if user, err := s.People.ByID(panel.By); err == nil {
		element.Meta.CreatedBy = libraryUser{ID: user.ID, Name: user.Login, AvatarURL: user.AvatarURL()}
		element.Meta.UpdatedBy = element.Meta.CreatedBy
	}
	return element
}

// listLibraryElements lists the library panels in folders that the caller may see, by name, a page at a time.
func (s *Server) listLibraryElements(w http.ResponseWriter, r *http.Request, who caller) {
	asked := r.URL.Query()
	perPage, page := positive(r, "perPage", 100), positive(r, "page", 1)
	types := slices.DeleteFunc(strings.Split(asked.Get("typeFilter"), ","), func(one string) bool { return one == "" })
	wanted := strings.ToLower(asked.Get("searchString"))
	found := []libraryElement{}
	for _, panel := range s.Libraries.List(who.OrgID) {
		shape := s.libraryShape(panel)
		text := strings.ToLower(shape.Name + "\n" + shape.Description)
		if s.sees(who, panel.FolderUID) && strings.Contains(text, wanted) &&
			(len(types) == 0 || slices.Contains(types, shape.Type)) {
			found = append(found, shape)
		}
	}
	start := min((page-1)*perPage, len(found))
	answer(w, http.StatusOK, map[string]any{"result": map[string]any{
		"totalCount": len(found), "page": page, "perPage": perPage,
		"elements": found[start:min(start+perPage, len(found))],
	}})
}

// getLibraryElement hides a panel in a folder that the caller may not see as Grafana does: by missing the folder.
func (s *Server) getLibraryElement(w http.ResponseWriter, r *http.Request, who caller) {
	panel, err := s.Libraries.ByUID(who.OrgID, r.PathValue("uid"))
	switch {
	case err != nil:
		message(w, http.StatusNotFound, err.Error())
	case !s.sees(who, panel.FolderUID):
		message(w, http.StatusNotFound, "folder not found")
	default:
		answer(w, http.StatusOK, map[string]any{"result": s.libraryShape(panel)})
	}
}

func (s *Server) createLibraryElement(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		FolderUID string         `json:"folderUid"`
		UID       string         `json:"uid"`
		Name      string         `json:"name"`
		Model     map[string]any `json:"model"`
	}
	if !decode(w, r, &body) {
		return
	}
	if s.Boards.LevelIn(who.OrgID, body.FolderUID, who.somebody()) < boards.LevelEdit {
		deny(w, "library.panels:create")
		return
	}
	// Grafana keeps what says where the panel stands with the dashboard, and always has a description.
	delete(body.Model, "gridPos")
	if body.Model == nil {
		body.Model = map[string]any{}
	}
	if _, ok := body.Model["description"]; !ok {
		body.Model["description"] = ""
	}
	panel, err := s.Libraries.Add(libraries.Panel{
		OrgID: who.OrgID, UID: body.UID, FolderUID: body.FolderUID, Name: body.Name, Model: body.Model, By: who.ID,
	})
	if errors.Is(err, libraries.ErrExists) {
		message(w, http.StatusBadRequest, err.Error())
		return
	}
	answer(w, http.StatusOK, map[string]any{"result": s.libraryShape(panel)})
}

func (s *Server) deleteLibraryElement(w http.ResponseWriter, r *http.Request, who caller) {
	panel, err := s.Libraries.ByUID(who.OrgID, r.PathValue("uid"))
	switch {
	case err != nil:
		message(w, http.StatusNotFound, err.Error())
		return
	case s.Boards.LevelIn(who.OrgID, panel.FolderUID, who.somebody()) < boards.LevelEdit:
		deny(w, "library.panels:delete")
		return
	}
	if _, err := s.Libraries.Delete(who.OrgID, panel.UID); err != nil {
		message(w, http.StatusNotFound, err.Error())
		return
	}
	answer(w, http.StatusOK, map[string]any{"id": panel.ID, "message": "Library element deleted"})
}
