// Package libraries keeps library panels in memory.
//
//	store := libraries.NewStore(time.Now)
//	panel, err := store.Add(libraries.Panel{OrgID: 1, FolderUID: "ops", Name: "Disk full", Model: model})
package libraries

import (
	"crypto/rand"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"
)

var (
	// ErrNotFound says that there is no such library panel.
	ErrNotFound = errors.New("library element could not be found")
	// ErrExists says that the uid is taken.
	ErrExists = errors.New("library element with that name or UID already exists")
)

// Panel is a panel that many dashboards can show.
type Panel struct {
	ID        int64
	UID       string // empty: made up
	OrgID     int64
	FolderUID string
	Name      string
	Model     map[string]any // the panel's JSON
	Version   int
	By        int64 // who made it
	Created   time.Time
	Updated   time.Time
}

// Text is a member of the model, empty where it is none or no text.
func (p Panel) Text(member string) string {
	text, _ := p.Model[member].(string)
	return text
}

// Store is safe for concurrent use. The models that it gives out must not be changed.
type Store struct {
	clock func() time.Time

	mu     sync.Mutex
	panels []Panel
	lastID int64
}

// NewStore starts empty.
func NewStore(clock func() time.Time) *Store { return &Store{clock: clock} }

// Add keeps a new library panel.
func (s *Store) Add(panel Panel) (Panel, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if panel.UID == "" {
		panel.UID = strings.ToLower("b" + rand.Text()[:13])
	}
	if s.at(panel.OrgID, panel.UID) >= 0 {
		return Panel{}, ErrExists
	}
	s.lastID++
	now := s.clock().UTC()
	panel.ID, panel.Version, panel.Created, panel.Updated = s.lastID, 1, now, now
	s.panels = append(s.panels, panel)
	return panel, nil
}

// ByUID finds a library panel.
func (s *Store) ByUID(orgID int64, uid string) (Panel, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if at := s.at(orgID, uid); at >= 0 {
		return s.panels[at], nil
	}
	return Panel{}, ErrNotFound
}

// Delete removes a library panel and gives what it was.
func (s *Store) Delete(orgID int64, uid string) (Panel, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := s.at(orgID, uid)
	if at < 0 {
		return Panel{}, ErrNotFound
	}
	panel := s.panels[at]
	s.panels = slices.Delete(s.panels, at, at+1)
	return panel, nil
}

// List gives the library panels of an organisation by name.
func (s *Store) List(orgID int64) []Panel {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := slices.DeleteFunc(slices.Clone(s.panels), func(panel Panel) bool { return panel.OrgID != orgID })
	slices.SortStableFunc(list, func(a, b Panel) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	return list
}

func (s *Store) at(orgID int64, uid string) int {
	return slices.IndexFunc(s.panels, func(panel Panel) bool { return panel.OrgID == orgID && panel.UID == uid })
}
