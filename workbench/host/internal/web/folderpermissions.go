package web

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

// folderPermission is a grant as GET /api/folders/:uid/permissions has it. There are no teams here.
type folderPermission struct {
	FolderID       int64     `json:"folderId"`
	Created        time.Time `json:"created"`
	Updated        time.Time `json:"updated"`
	UserID         int64     `json:"userId"`
	UserUID        string    `json:"userUid"`
	UserLogin      string    `json:"userLogin"`
	UserEmail      string    `json:"userEmail"`
	UserAvatarURL  string    `json:"userAvatarUrl"`
	TeamID         int64     `json:"teamId"`
	TeamUID        string    `json:"teamUid"`
	TeamEmail      string    `json:"teamEmail"`
	TeamAvatarURL  string    `json:"teamAvatarUrl"`
	Team           string    `json:"team"`
	Role           string    `json:"role,omitempty"`
	Permission     int       `json:"permission"`
	PermissionName string    `json:"permissionName"`
	UID            string    `json:"uid"`
	Title          string    `json:"title"`
	Slug           string    `json:"slug"`
	IsFolder       bool      `json:"isFolder"`
	URL            string    `json:"url"`
	Inherited      bool      `json:"inherited"`
}

func (s *Server) getFolderPermissions(w http.ResponseWriter, r *http.Request, who caller) {
	folder, ok := s.folderFor(w, r, who, boards.LevelAdmin, "folders.permissions:read")
	if !ok {
		return
	}
	list := []folderPermission{}
	for _, grant := range folder.Grants {
		list = append(list, s.permissionShape(folder, grant, false))
	}
	for _, parent := range s.Boards.Parents(folder) {
		for _, grant := range parent.Grants {
			list = append(list, s.permissionShape(parent, grant, true))
		}
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) permissionShape(folder boards.Folder, grant boards.Grant, inherited bool) folderPermission {
	at := grant.Created.Truncate(time.Second)
	one := folderPermission{
		FolderID: folder.ID, Created: at, Updated: at, Role: grant.Role, Permission: int(grant.Level),
		PermissionName: grant.Level.Name(), UID: folder.UID, Title: folder.Title, IsFolder: true, URL: folder.URL(),
		Inherited: inherited,
	}
	if user, err := s.People.ByID(grant.UserID); err == nil {
		one.UserID, one.UserUID, one.UserLogin, one.UserEmail = user.ID, user.UID, user.Login, user.Email
		one.UserAvatarURL = user.AvatarURL()
	}
	return one
}

// postFolderPermissions replaces the grants of a folder: {items: [{role | userId, permission}]}.
func (s *Server) postFolderPermissions(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Items []struct {
			Role       string `json:"role"`
			UserID     int64  `json:"userId"`
			TeamID     int64  `json:"teamId"`
			Permission int    `json:"permission"`
		} `json:"items"`
	}
	folder, ok := s.folderFor(w, r, who, boards.LevelAdmin, "folders.permissions:write")
	if !ok || !decode(w, r, &body) {
		return
	}
	grants := []boards.Grant{}
	for _, item := range body.Items {
		_, err := s.People.ByID(item.UserID)
		switch {
		case item.TeamID != 0:
			s.notServed(w, r) // the workbench has no teams
			return
		case item.Role != "" && item.UserID != 0:
			message(w, http.StatusBadRequest, "permissions cannot have both a user and team")
			return
		case item.Role == "" && err != nil:
			message(w, http.StatusInternalServerError, "Failed to create permission")
			return
		}
		// Grafana takes a level that it does not know without a word, and grants nothing by it.
		if level := boards.Level(item.Permission); level.Name() != "" {
			grants = append(grants, boards.Grant{UserID: item.UserID, Role: item.Role, Level: level})
		}
	}
	if err := s.Boards.SetGrants(who.OrgID, folder.UID, grants); err != nil {
		errNoFolder.write(w)
		return
	}
	message(w, http.StatusOK, "Folder permissions updated")
}
