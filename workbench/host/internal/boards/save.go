package boards

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
)

// Saved is a dashboard as somebody saves it.
type Saved struct {
	OrgID     int64
	FolderUID string
	JSON      map[string]any // id, uid and version in it say what is meant to be replaced
	Overwrite bool
	By        string // login
}

// Save stores a dashboard: a new one, or the next version of the one with the same id or uid. Unchanged content keeps
// its version. ErrNotFound: there is none with the id; ErrOldVersion: it has another version than the one named;
// ErrProvisioned: it comes from a file that allows no change.
func (s *Store) Save(saved Saved) (Board, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, err := s.meant(saved)
	if err != nil {
		return Board{}, err
	}
	content := maps.Clone(saved.JSON)
	delete(content, "id")
	delete(content, "version")
	text, err := json.Marshal(content)
	if err != nil {
		return Board{}, err
	}
	sum := sha256.Sum256(append(text, saved.FolderUID...))
	now := s.clock().UTC()
	board := &Board{
		UID: textOf(content["uid"]), OrgID: saved.OrgID, Title: textOf(content["title"]), Tags: texts(content["tags"]),
		FolderUID: saved.FolderUID, JSON: content, Version: 1, Editable: true, Created: now, Updated: now,
		checksum: hex.EncodeToString(sum[:]),
	}
	if before == nil {
		s.lastID++
		board.ID = s.lastID
		if board.UID == "" {
			board.UID = newUID()
		}
	} else {
		board.ID, board.UID, board.Created, board.Version = before.ID, before.UID, before.Created, before.Version
		board.Provider, board.File, board.fileSum = before.Provider, before.File, before.fileSum
		if board.checksum == before.checksum {
			return *before, nil
		}
		board.Version++
	}
	s.write(place{board.OrgID, board.UID}, board)
	return *board, nil
}

// AddV2 stores a new dashboard of the v2 form. ErrExists: the uid is taken.
func (s *Store) AddV2(orgID int64, uid, folderUID string, spec map[string]any) (Board, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := place{orgID, uid}
	if _, taken := s.boards[at]; taken {
		return Board{}, ErrExists
	}
	s.lastID++
	now := s.clock().UTC()
	board := &Board{
		ID: s.lastID, UID: uid, OrgID: orgID, Title: textOf(spec["title"]), Tags: texts(spec["tags"]),
		FolderUID: folderUID, JSON: spec, IsV2: true, Version: 1, Editable: true, Created: now, Updated: now,
	}
	s.write(at, board)
	return *board, nil
}

// meant is the dashboard that is to be replaced, nil where a new one is to be made.
func (s *Store) meant(saved Saved) (*Board, error) {
	id, _ := saved.JSON["id"].(float64)
	before := s.boards[place{saved.OrgID, textOf(saved.JSON["uid"])}]
	if before == nil && id != 0 {
		for at, board := range s.boards {
			if at.orgID == saved.OrgID && board.ID == int64(id) {
				before = board
			}
		}
		if before == nil {
			return nil, ErrNotFound
		}
	}
	if before == nil {
		return nil, nil
	}
	if before.Provider != "" && !before.Editable {
		return nil, ErrProvisioned
	}
	if version, _ := saved.JSON["version"].(float64); !saved.Overwrite && int(version) != before.Version {
		return nil, ErrOldVersion
	}
	return before, nil
}

// Delete removes a dashboard.
func (s *Store) Delete(orgID int64, uid string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	board, ok := s.boards[place{orgID, uid}]
	switch {
	case !ok:
		return ErrNotFound
	case board.Provider != "":
		return ErrProvisioned
	}
	delete(s.boards, place{orgID, uid})
	return nil
}
