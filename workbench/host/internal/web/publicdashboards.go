package web

import (
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/shares"
)

// shareBody is a public dashboard as it is answered.
type shareBody struct {
	UID                  string    `json:"uid"`
	DashboardUID         string    `json:"dashboardUid"`
	AccessToken          string    `json:"accessToken"`
	CreatedBy            int64     `json:"createdBy"`
	UpdatedBy            int64     `json:"updatedBy"`
	CreatedAt            time.Time `json:"createdAt"`
	UpdatedAt            time.Time `json:"updatedAt"`
	TimeSelectionEnabled bool      `json:"timeSelectionEnabled"`
	IsEnabled            bool      `json:"isEnabled"`
	AnnotationsEnabled   bool      `json:"annotationsEnabled"`
	Share                string    `json:"share"`
}

// shareChange is what POST and PATCH take; an absent field keeps what there is.
type shareChange struct {
	UID                  string `json:"uid"`
	AccessToken          string `json:"accessToken"`
	TimeSelectionEnabled *bool  `json:"timeSelectionEnabled"`
	IsEnabled            *bool  `json:"isEnabled"`
	AnnotationsEnabled   *bool  `json:"annotationsEnabled"`
	Share                string `json:"share"`
}

var (
	errNoShare       = problem{http.StatusNotFound, "publicdashboards.notFound", "Dashboard not found"}
	errNoShareBoard  = problem{http.StatusNotFound, "publicdashboards.dashboardNotFound", "Dashboard not found"}
	errShareBody     = problem{http.StatusBadRequest, "publicdashboards.badRequest", "BadRequest"}
	errShareToken    = problem{http.StatusBadRequest, "publicdashboards.invalidAccessToken", "Invalid access token"}
	errShareUID      = problem{http.StatusBadRequest, "publicdashboards.invalidUid", "Invalid Uid"}
	errShareType     = problem{http.StatusBadRequest, "publicdashboards.invalidShareType", "Invalid share type"}
	errShareExists   = problem{http.StatusBadRequest, "publicdashboards.dashboardIsPublic", "Dashboard is already public"}
	errShareTokenUse = problem{http.StatusBadRequest, "publicdashboards.accessTokenExists",
		"Dashboard Access Token already exists"}
	errShareUIDUse = problem{http.StatusBadRequest, "publicdashboards.uidExists", "Public Dashboard Uid already exists"}
)

var accessToken = regexp.MustCompile(`^[0-9a-fA-F]{32}$`)

func shareShape(share shares.Share) shareBody {
	return shareBody{
		UID: share.UID, DashboardUID: share.DashboardUID, AccessToken: share.AccessToken, CreatedBy: share.CreatedBy,
		UpdatedBy: share.UpdatedBy, CreatedAt: share.CreatedAt, UpdatedAt: share.UpdatedAt,
		TimeSelectionEnabled: share.TimeSelection, IsEnabled: share.Enabled, AnnotationsEnabled: share.Annotations,
		Share: share.Share,
	}
}

func (change shareChange) apply(share shares.Share) shares.Share {
	for field, asked := range map[*bool]*bool{
		&share.TimeSelection: change.TimeSelectionEnabled, &share.Enabled: change.IsEnabled,
		&share.Annotations: change.AnnotationsEnabled,
	} {
		if asked != nil {
			*field = *asked
		}
	}
	share.Share = cmp.Or(change.Share, share.Share)
	return share
}

func (s *Server) listShares(w http.ResponseWriter, r *http.Request, who caller) {
	list := []map[string]any{}
	for _, share := range s.Shares.List(who.OrgID) {
		board, err := s.Boards.ByUID(who.OrgID, share.DashboardUID)
		if err != nil || !s.sees(who, board.FolderUID) ||
			!strings.Contains(strings.ToLower(board.Title), strings.ToLower(r.URL.Query().Get("query"))) {
			continue
		}
		list = append(list, map[string]any{
			"uid": share.UID, "accessToken": share.AccessToken, "title": board.Title, "dashboardUid": board.UID,
			"isEnabled": share.Enabled, "slug": board.Slug(),
		})
	}
	total, page, perPage := len(list), positive(r, "page", 1), positive(r, "perpage", 1000)
	start := min((page-1)*perPage, total)
	answer(w, http.StatusOK, map[string]any{
		"publicDashboards": list[start:min(start+perPage, total)], "totalCount": total, "page": page, "perPage": perPage,
	})
}

func (s *Server) getShare(w http.ResponseWriter, r *http.Request, who caller) {
	share, err := s.Shares.OfDashboard(who.OrgID, r.PathValue("uid"))
	if err != nil {
		errNoShare.write(w)
		return
	}
	if _, ok := s.boardFor(w, share.DashboardUID, who, boards.LevelView, "dashboards:read"); ok {
		answer(w, http.StatusOK, shareShape(share))
	}
}

func (s *Server) createShare(w http.ResponseWriter, r *http.Request, who caller) {
	var change shareChange
	if !decodeShare(w, r, &change) {
		return
	}
	if _, err := s.Boards.ByUID(who.OrgID, r.PathValue("uid")); err != nil {
		errNoShareBoard.write(w)
		return
	}
	secret := make([]byte, 16)
	_, _ = rand.Read(secret) // never fails, by its documentation
	now := s.Clock().UTC()
	share := change.apply(shares.Share{
		UID: cmp.Or(change.UID, "p"+strings.ToLower(rand.Text()[:13])), OrgID: who.OrgID,
		DashboardUID: r.PathValue("uid"), AccessToken: cmp.Or(change.AccessToken, hex.EncodeToString(secret)),
		CreatedBy: who.ID, UpdatedBy: who.ID, CreatedAt: now.Truncate(time.Second), UpdatedAt: now.Truncate(time.Second),
		Share: "public",
	})
	switch err := s.Shares.Add(share); {
	case errors.Is(err, shares.ErrIsPublic):
		errShareExists.write(w)
	case errors.Is(err, shares.ErrTokenExists):
		errShareTokenUse.write(w)
	case err != nil:
		errShareUIDUse.write(w)
	default:
		answer(w, http.StatusOK, shareShape(share))
	}
}

// decodeShare reads and checks a body; otherwise it has answered.
func decodeShare(w http.ResponseWriter, r *http.Request, change *shareChange) bool {
	switch {
	case !reads(r, change):
		errShareBody.write(w)
	case !validUID.MatchString(change.UID) || len(change.UID) > longestUID:
		errShareUID.write(w)
	case change.AccessToken != "" && !accessToken.MatchString(change.AccessToken):
		errShareToken.write(w)
	case change.Share != "" && change.Share != "public" && change.Share != "email":
		errShareType.write(w)
	default:
		return true
	}
	return false
}

func (s *Server) patchShare(w http.ResponseWriter, r *http.Request, who caller) {
	var change shareChange
	share, ok := s.shareOfPath(w, r, who)
	if !ok || !decodeShare(w, r, &change) {
		return
	}
	share = change.apply(share)
	share.UpdatedBy, share.UpdatedAt = who.ID, s.Clock().UTC()
	s.Shares.Put(share)
	answer(w, http.StatusOK, shareShape(share))
}

func (s *Server) deleteShare(w http.ResponseWriter, r *http.Request, who caller) {
	if share, ok := s.shareOfPath(w, r, who); ok {
		s.Shares.Delete(share.UID)
		w.WriteHeader(http.StatusOK)
	}
}

// shareOfPath finds the share that the path names, which must be that of its dashboard; otherwise it has answered.
func (s *Server) shareOfPath(w http.ResponseWriter, r *http.Request, who caller) (shares.Share, bool) {
	share, err := s.Shares.ByUID(who.OrgID, r.PathValue("share"))
	switch {
	case err != nil:
		errNoShare.write(w)
	case share.DashboardUID != r.PathValue("uid"):
		errShareUID.write(w)
	default:
		return share, true
	}
	return shares.Share{}, false
}
