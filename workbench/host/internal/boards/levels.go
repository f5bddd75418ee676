package boards

import "time"

// defaultGrants are those of a new folder at the top: its maker administers it, Editors edit, Viewers view.
func defaultGrants(makerID int64, now time.Time) []Grant {
	grants := []Grant{}
	if makerID != 0 {
		grants = append(grants, Grant{UserID: makerID, Level: LevelAdmin, Created: now})
	}
	return append(grants,
		Grant{Role: "Editor", Level: LevelEdit, Created: now}, Grant{Role: "Viewer", Level: LevelView, Created: now})
}

// LevelIn tells what somebody may do in a folder ("" is the top). An organisation's administrator may do everything;
// a grant to a role is for exactly that role, as in Grafana, and reaches into the folders below.
func (s *Store) LevelIn(orgID int64, folderUID string, who Somebody) Level {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.levelIn(orgID, folderUID, who)
}

func (s *Store) levelIn(orgID int64, folderUID string, who Somebody) Level {
	if who.Role == "Admin" {
		return LevelAdmin
	}
	if folderUID == "" {
		return highest(defaultGrants(0, time.Time{}), who)
	}
	level := LevelNone
	for depth := 0; folderUID != "" && depth < maxDepth; depth++ {
		folder, ok := s.folders[place{orgID, folderUID}]
		if !ok {
			break
		}
		level = max(level, highest(folder.Grants, who))
		folderUID = folder.ParentUID
	}
	return level
}

// maxDepth is how deep Grafana lets folders be.
const maxDepth = 5

func highest(grants []Grant, who Somebody) Level {
	level := LevelNone
	for _, grant := range grants {
		if grant.Role == who.Role && grant.Role != "" || grant.UserID == who.UserID && who.UserID != 0 {
			level = max(level, grant.Level)
		}
	}
	return level
}

// EditsSomewhere tells whether somebody may edit in any folder, or at the top.
func (s *Store) EditsSomewhere(orgID int64, who Somebody) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.levelIn(orgID, "", who) >= LevelEdit {
		return true
	}
	for at := range s.folders {
		if at.orgID == orgID && s.levelIn(orgID, at.uid, who) >= LevelEdit {
			return true
		}
	}
	return false
}

// SetGrants replaces the grants of a folder.
func (s *Store) SetGrants(orgID int64, folderUID string, grants []Grant) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	folder, ok := s.folders[place{orgID, folderUID}]
	if !ok {
		return ErrNotFound
	}
	kept := make([]Grant, 0, len(grants))
	for _, grant := range grants {
		if grant.Created.IsZero() {
			grant.Created = s.clock().UTC()
		}
		kept = append(kept, grant)
	}
	folder.Grants = kept
	s.folders[place{orgID, folderUID}] = folder
	return nil
}
