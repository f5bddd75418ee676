package boards

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

// Found is a dashboard as a provider found it on disk.
type Found struct {
	OrgID       int64
	FolderUID   string
	FolderTitle string // empty: no folder
	File        string
	Editable    bool
	JSON        map[string]any
	Modified    time.Time
}

type place struct {
	orgID int64
	uid   string
}

// Store is safe for concurrent use. The JSON it gives out must not be changed.
type Store struct {
	clock func() time.Time

	mu      sync.Mutex
	boards  map[place]*Board
	folders map[place]Folder
	lastID  int64
	written int64
}

// NewStore starts empty.
func NewStore(clock func() time.Time) *Store {
	return &Store{clock: clock, boards: map[place]*Board{}, folders: map[place]Folder{}}
}

// Replace makes found the dashboards of one provider: new ones are added, changed ones get the next version, those
// no longer found go. A dashboard without uid gets one that follows from its file. Two with one uid are an error.
func (s *Store) Replace(provider string, found []Found) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	stays := map[place]bool{}
	for _, f := range found {
		at := place{f.OrgID, uidOf(f)}
		if other, ok := s.boards[at]; stays[at] || (ok && other.Provider != provider) {
			return fmt.Errorf("%s: another dashboard has the uid %q", f.File, at.uid)
		}
		stays[at] = true
		if err := s.put(provider, at, f); err != nil {
			return err
		}
	}
	for at, board := range s.boards {
		if board.Provider == provider && !stays[at] {
			delete(s.boards, at)
		}
	}
	return nil
}

func (s *Store) put(provider string, at place, f Found) error {
	text, err := json.Marshal(f.JSON)
	if err != nil {
		return fmt.Errorf("%s: %w", f.File, err)
	}
	sum := sha256.Sum256(text)
	board := &Board{
		UID: at.uid, OrgID: at.orgID, Title: textOf(f.JSON["title"]), Tags: texts(f.JSON["tags"]),
		FolderUID: s.folder(at.orgID, f), JSON: f.JSON, Version: 1, Provider: provider, File: f.File,
		Editable: f.Editable, Created: s.clock().UTC(), Updated: f.Modified.UTC(), fileSum: hex.EncodeToString(sum[:]),
	}
	if before, ok := s.boards[at]; ok {
		board.ID, board.Created, board.Version = before.ID, before.Created, before.Version
		if before.fileSum == board.fileSum {
			// The file is as it was; what somebody saved over it stays, where the provider lets him.
			before.Editable, before.FolderUID, before.File = f.Editable, board.FolderUID, f.File
			return nil
		}
		board.Version++
	} else {
		s.lastID++
		board.ID = s.lastID
	}
	s.write(at, board)
	return nil
}

// write stores a new state of a dashboard.
func (s *Store) write(at place, board *Board) {
	s.written++
	board.Revision = s.written
	s.boards[at] = board
}

// folder finds or makes the folder of a found dashboard and gives its uid.
func (s *Store) folder(orgID int64, f Found) string {
	if f.FolderTitle == "" {
		return ""
	}
	for at, folder := range s.folders {
		if at.orgID == orgID && (folder.UID == f.FolderUID || (f.FolderUID == "" && folder.Title == f.FolderTitle)) {
			return folder.UID
		}
	}
	uid := f.FolderUID
	if uid == "" {
		uid = shortHash(f.FolderTitle)
	}
	s.lastID++
	now := s.clock().UTC()
	s.folders[place{orgID, uid}] = Folder{
		ID: s.lastID, UID: uid, OrgID: orgID, Title: f.FolderTitle, Version: 1, Created: now, Updated: now,
		Grants: defaultGrants(0, now),
	}
	return uid
}

// ByUID finds a dashboard.
func (s *Store) ByUID(orgID int64, uid string) (Board, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if board, ok := s.boards[place{orgID, uid}]; ok {
		return *board, nil
	}
	return Board{}, ErrNotFound
}

// List gives the dashboards of an organisation by title.
func (s *Store) List(orgID int64) []Board {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Board
	for at, board := range s.boards {
		if at.orgID == orgID {
			list = append(list, *board)
		}
	}
	sort.Slice(list, func(i, j int) bool { return strings.ToLower(list[i].Title) < strings.ToLower(list[j].Title) })
	return list
}
