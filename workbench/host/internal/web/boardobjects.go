package web

import (
	"encoding/base64"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
)

// Dashboards as objects of Grafana's newer API: their versions in one list, and those of the v2 form.

const (
	boardGroup = "dashboard.grafana.app"
	v2Version  = "v2beta1"
)

// boardVersions are those that a Grafana 12.4 serves.
var boardVersions = []string{"v0alpha1", "v1beta1", "v2alpha1", v2Version}

type objectMeta struct {
	Name              string            `json:"name,omitempty"`
	Namespace         string            `json:"namespace,omitempty"`
	ResourceVersion   string            `json:"resourceVersion,omitempty"`
	Generation        int               `json:"generation,omitempty"`
	CreationTimestamp time.Time         `json:"creationTimestamp,omitzero"`
	Labels            map[string]string `json:"labels,omitempty"`
	Annotations       map[string]string `json:"annotations,omitempty"`
	Continue          string            `json:"continue,omitempty"`
}

type boardObject struct {
	Kind       string         `json:"kind"`
	APIVersion string         `json:"apiVersion"`
	Metadata   objectMeta     `json:"metadata"`
	Spec       map[string]any `json:"spec,omitempty"`
	Status     map[string]any `json:"status,omitempty"`
}

// objectFailure is an answer that tells what went wrong; text and reason may be empty.
func objectFailure(w http.ResponseWriter, code int, reason, text string) {
	body := map[string]any{"kind": "Status", "apiVersion": "v1", "metadata": map[string]any{}, "status": "Failure", "code": code}
	if text != "" {
		body["message"], body["reason"] = text, reason
	}
	answer(w, code, body)
}

// objectsServed checks version and namespace of the path; otherwise it has answered.
func (s *Server) objectsServed(w http.ResponseWriter, r *http.Request, who caller) bool {
	namespace := r.PathValue("namespace")
	switch {
	case !slices.Contains(boardVersions, r.PathValue("version")):
		objectFailure(w, http.StatusNotFound, "NotFound", "the server could not find the requested resource")
	case namespace != tokens.Namespace(who.OrgID):
		objectFailure(w, http.StatusForbidden, "Forbidden", `dashboards.`+boardGroup+` is forbidden: User "`+who.Login+
			`" cannot list resource "dashboards" in API group "`+boardGroup+`" in the namespace "`+namespace+`": invalid org`)
	default:
		return true
	}
	return false
}

func (s *Server) boardMetadata(board boards.Board) objectMeta {
	meta := objectMeta{
		Name: board.UID, Namespace: tokens.Namespace(board.OrgID), ResourceVersion: idText(board.Revision),
		Generation: board.Version, CreationTimestamp: board.Created.Truncate(time.Second),
		Labels: map[string]string{"grafana.app/deprecatedInternalID": idText(board.ID)},
	}
	if board.FolderUID != "" {
		meta.Annotations = map[string]string{"grafana.app/folder": board.FolderUID}
	}
	return meta
}

// listBoardObjects lists names and versions of the dashboards that the caller may see; only in this form, without the
// dashboards themselves. A page ends at ?limit=, the next one begins at ?continue=.
func (s *Server) listBoardObjects(w http.ResponseWriter, r *http.Request, who caller) {
	if !s.objectsServed(w, r, who) {
		return
	}
	if !strings.Contains(r.Header.Get("Accept"), "as=PartialObjectMetadataList") {
		s.notServed(w, r)
		return
	}
	start, ok := continued(r.URL.Query().Get("continue"))
	if !ok {
		objectFailure(w, http.StatusInternalServerError, "", "")
		return
	}
	visible := slices.DeleteFunc(s.Boards.List(who.OrgID), func(board boards.Board) bool { return !s.sees(who, board.FolderUID) })
	slices.SortFunc(visible, func(a, b boards.Board) int { return strings.Compare(a.UID, b.UID) })
	start = min(start, len(visible))
	end := min(start+positive(r, "limit", len(visible)), len(visible))
	list := objectMeta{}
	items := []boardObject{}
	for _, board := range visible[start:end] {
		items = append(items, boardObject{
			Kind: "PartialObjectMetadata", APIVersion: "meta.k8s.io/v1", Metadata: s.boardMetadata(board),
		})
	}
	for _, board := range visible {
		list.ResourceVersion = idText(max(board.Revision, number(list.ResourceVersion)))
	}
	if end < len(visible) {
		list.Continue = base64.StdEncoding.EncodeToString([]byte(strconv.Itoa(end)))
	}
	answer(w, http.StatusOK, map[string]any{
		"kind": "PartialObjectMetadataList", "apiVersion": "meta.k8s.io/v1", "metadata": list, "items": items,
	})
}

func number(text string) int64 {
	value, _ := strconv.ParseInt(text, 10, 64)
	return value
}

func continued(token string) (int, bool) {
	if token == "" {
		return 0, true
	}
	text, err := base64.StdEncoding.DecodeString(token)
	if err != nil {
		return 0, false
	}
	start, err := strconv.Atoi(string(text))
	return start, err == nil && start >= 0
}

// getBoardObject answers a dashboard in the form in which it is kept; Grafana converts it to any other, which is not
// served.
func (s *Server) getBoardObject(w http.ResponseWriter, r *http.Request, who caller) {
	if !s.objectsServed(w, r, who) {
		return
	}
	uid := r.PathValue("uid")
	board, err := s.Boards.ByUID(who.OrgID, uid)
	switch {
	case err != nil:
		objectFailure(w, http.StatusNotFound, "NotFound", `dashboards.`+boardGroup+` "`+uid+`" not found`)
	case !s.sees(who, board.FolderUID):
		objectFailure(w, http.StatusForbidden, "", "")
	case board.IsV2 != (r.PathValue("version") == v2Version):
		s.notServed(w, r)
	default:
		answer(w, http.StatusOK, s.boardObject(r.PathValue("version"), board))
	}
}

func (s *Server) boardObject(version string, board boards.Board) boardObject {
	spec := maps.Clone(board.JSON)
	for _, inMetadata := range []string{"id", "uid", "version"} {
		delete(spec, inMetadata)
	}
	stored := "v0alpha1"
	if board.IsV2 {
		stored = v2Version
	}
	return boardObject{
		Kind: "Dashboard", APIVersion: boardGroup + "/" + version, Metadata: s.boardMetadata(board), Spec: spec,
		Status: map[string]any{"conversion": map[string]any{"failed": false, "storedVersion": stored}},
	}
}

// createBoardObject keeps a new dashboard of the v2 form.
func (s *Server) createBoardObject(w http.ResponseWriter, r *http.Request, who caller) {
	if !s.objectsServed(w, r, who) {
		return
	}
	if r.PathValue("version") != v2Version {
		s.notServed(w, r)
		return
	}
	var body boardObject
	if !decode(w, r, &body) {
		return
	}
	folder := body.Metadata.Annotations["grafana.app/folder"]
	if s.Boards.LevelIn(who.OrgID, folder, who.somebody()) < boards.LevelEdit {
		objectFailure(w, http.StatusForbidden, "", "")
		return
	}
	board, err := s.Boards.AddV2(who.OrgID, body.Metadata.Name, folder, body.Spec)
	if err != nil {
		objectFailure(w, http.StatusConflict, "AlreadyExists", `dashboards.`+boardGroup+` "`+body.Metadata.Name+`" already exists`)
		return
	}
	answer(w, http.StatusCreated, s.boardObject(v2Version, board))
}
