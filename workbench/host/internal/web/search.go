package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

type searchHit struct {
	ID          int64    `json:"id"`
	UID         string   `json:"uid"`
	OrgID       int64    `json:"orgId"`
	Title       string   `json:"title"`
	URI         string   `json:"uri"`
	URL         string   `json:"url"`
	Slug        string   `json:"slug"`
	Type        string   `json:"type"` // dash-db | dash-folder
	Tags        []string `json:"tags"`
	IsStarred   bool     `json:"isStarred"`
	Description string   `json:"description,omitempty"`
	FolderID    int64    `json:"folderId,omitempty"`
	FolderUID   string   `json:"folderUid,omitempty"`
	FolderTitle string   `json:"folderTitle,omitempty"`
	FolderURL   string   `json:"folderUrl,omitempty"`
	SortMeta    int64    `json:"sortMeta"`
	IsDeleted   bool     `json:"isDeleted"`
}

const searchLimit = 5000

// search finds folders and dashboards by title, type, all of several tags, uids and folders, a page at a time.
func (s *Server) search(w http.ResponseWriter, r *http.Request, who caller) {
	asked := r.URL.Query()
	limit, _ := strconv.Atoi(asked.Get("limit"))
	page, _ := strconv.Atoi(asked.Get("page"))
	if limit > searchLimit {
		message(w, http.StatusUnprocessableEntity,
			"Limit is above maximum allowed (5000), use page parameter to access hits beyond limit")
		return
	}
	hits := []searchHit{}
	if who.may("dashboards:read") {
		hits = slices.DeleteFunc(s.allHits(who), func(hit searchHit) bool { return !wanted(asked, hit) })
	}
	if limit <= 0 {
		limit = 1000
	}
	start := min(max(page-1, 0)*limit, len(hits))
	answer(w, http.StatusOK, hits[start:min(start+limit, len(hits))])
}

func (s *Server) allHits(who caller) []searchHit {
	hits := []searchHit{}
	for _, folder := range s.Boards.Folders(who.OrgID) {
		if !s.sees(who, folder.UID) {
			continue
		}
		hit := searchHit{
			ID: folder.ID, UID: folder.UID, OrgID: folder.OrgID, Title: folder.Title, URI: "db/" + folder.Slug(),
			URL: folder.URL(), Type: "dash-folder", Tags: []string{},
		}
		if parent, err := s.Boards.Folder(folder.OrgID, folder.ParentUID); err == nil {
			hit.FolderID, hit.FolderUID = parent.ID, parent.UID
			hit.FolderTitle, hit.FolderURL = parent.Title, parent.URL()
		}
		hits = append(hits, hit)
	}
	for _, board := range s.Boards.List(who.OrgID) {
		if s.sees(who, board.FolderUID) {
			hits = append(hits, s.boardHit(board))
		}
	}
	return hits
}

func (s *Server) boardHit(board boards.Board) searchHit {
	hit := searchHit{
		ID: board.ID, UID: board.UID, OrgID: board.OrgID, Title: board.Title, URI: "db/" + board.Slug(),
		URL: board.URL(), Type: "dash-db", Tags: board.Tags,
	}
	hit.Description, _ = board.JSON["description"].(string)
	if folder, err := s.Boards.Folder(board.OrgID, board.FolderUID); err == nil {
		hit.FolderID, hit.FolderUID, hit.FolderTitle, hit.FolderURL = folder.ID, folder.UID, folder.Title, folder.URL()
	}
	return hit
}

func wanted(asked url.Values, hit searchHit) bool {
	if kind := asked.Get("type"); kind != "" && kind != hit.Type {
		return false
	}
	if !strings.Contains(strings.ToLower(hit.Title), strings.ToLower(asked.Get("query"))) {
		return false
	}
	for _, tag := range asked["tag"] {
		if !slices.Contains(hit.Tags, tag) {
			return false
		}
	}
	if uids := slices.Concat(asked["dashboardUIDs"], asked["dashboardUID"]); len(uids) > 0 && !slices.Contains(uids, hit.UID) {
		return false
	}
	folder := hit.FolderUID
	if folder == "" {
		folder = "general"
	}
	if asked.Get("starred") == "true" {
		return false // nobody can star anything here
	}
	return len(asked["folderUIDs"]) == 0 || slices.Contains(asked["folderUIDs"], folder)
}
