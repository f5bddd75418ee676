package boards

import (
	"crypto/rand"
	"sort"
	"strings"
)

// NewFolder says what folder is to be made.
type NewFolder struct {
	OrgID     int64
	UID       string // empty: made up
	Title     string
	ParentUID string
	MakerID   int64
	MakerName string
}

// AddFolder makes a folder. ErrExists: the uid is taken; ErrNotFound: there is no such parent.
func (s *Store) AddFolder(f NewFolder) (Folder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f.UID == "" {
		f.UID = newUID()
	}
	if _, taken := s.folders[place{f.OrgID, f.UID}]; taken {
		return Folder{}, ErrExists
	}
	now := s.clock().UTC()
	// A folder inside another has what that one grants, and its maker.
	grants := defaultGrants(f.MakerID, now)
	if f.ParentUID != "" {
		if _, ok := s.folders[place{f.OrgID, f.ParentUID}]; !ok {
			return Folder{}, ErrNotFound
		}
		grants = grants[:1]
	}
	s.lastID++
	folder := Folder{
		ID: s.lastID, UID: f.UID, OrgID: f.OrgID, Title: f.Title, ParentUID: f.ParentUID, Version: 1,
		CreatedBy: f.MakerName, Created: now, Updated: now, Grants: grants,
	}
	s.folders[place{f.OrgID, f.UID}] = folder
	return folder, nil
}

// RenameFolder gives a folder another title; ErrOldVersion where ifVersion is neither 0 nor the folder's.
func (s *Store) RenameFolder(orgID int64, uid, title, by string, ifVersion int) (Folder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	folder, ok := s.folders[place{orgID, uid}]
	if !ok {
		return Folder{}, ErrNotFound
	}
	if ifVersion != 0 && ifVersion != folder.Version {
		return Folder{}, ErrOldVersion
	}
	folder.Title, folder.UpdatedBy, folder.Updated = title, by, s.clock().UTC()
	folder.Version++
	s.folders[place{orgID, uid}] = folder
	return folder, nil
}

// DeleteFolder removes a folder with everything in it.
func (s *Store) DeleteFolder(orgID int64, uid string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.folders[place{orgID, uid}]; !ok {
		return ErrNotFound
	}
	s.deleteFolder(orgID, uid)
	return nil
}

func (s *Store) deleteFolder(orgID int64, uid string) {
	delete(s.folders, place{orgID, uid})
	for at, board := range s.boards {
		if at.orgID == orgID && board.FolderUID == uid {
			delete(s.boards, at)
		}
	}
	for at, folder := range s.folders {
		if at.orgID == orgID && folder.ParentUID == uid {
			s.deleteFolder(orgID, at.uid)
		}
	}
}

// Folder finds a folder.
func (s *Store) Folder(orgID int64, uid string) (Folder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if folder, ok := s.folders[place{orgID, uid}]; ok {
		return folder, nil
	}
	return Folder{}, ErrNotFound
}

// Folders lists the folders of an organisation by title.
func (s *Store) Folders(orgID int64) []Folder {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Folder
	for at, folder := range s.folders {
		if at.orgID == orgID {
			list = append(list, folder)
		}
	}
	sort.Slice(list, func(i, j int) bool { return strings.ToLower(list[i].Title) < strings.ToLower(list[j].Title) })
	return list
}

// Parents are the folders above, the topmost first.
func (s *Store) Parents(folder Folder) []Folder {
	var list []Folder
	for uid := folder.ParentUID; uid != "" && len(list) < maxDepth; {
		parent, err := s.Folder(folder.OrgID, uid)
		if err != nil {
			break
		}
		list = append([]Folder{parent}, list...)
		uid = parent.ParentUID
	}
	return list
}

// newUID looks like Grafana's short ids.
func newUID() string { return strings.ToLower("b" + rand.Text()[:13]) }
