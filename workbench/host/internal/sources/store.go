package sources

import (
	"crypto/rand"
	"maps"
	"sort"
	"strings"
	"sync"
	"time"
)

// Store is safe for concurrent use and gives copies out.
type Store struct {
	clock func() time.Time

	mu     sync.Mutex
	byID   map[int64]*Source
	lastID int64
}

// NewStore starts empty; the clock dates changes, which make a plugin build a new instance.
func NewStore(clock func() time.Time) *Store {
	return &Store{clock: clock, byID: map[int64]*Source{}}
}

// List gives the data sources of an organisation by name.
func (s *Store) List(orgID int64) []Source {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Source
	for _, source := range s.byID {
		if source.OrgID == orgID {
			list = append(list, source.copied())
		}
	}
	sort.Slice(list, func(i, j int) bool { return strings.ToLower(list[i].Name) < strings.ToLower(list[j].Name) })
	return list
}

// ByUID finds a data source of an organisation.
func (s *Store) ByUID(orgID int64, uid string) (Source, error) {
	return s.find(func(source *Source) bool { return source.OrgID == orgID && source.UID == uid })
}

// ByName finds a data source of an organisation.
func (s *Store) ByName(orgID int64, name string) (Source, error) {
	return s.find(func(source *Source) bool { return source.OrgID == orgID && source.Name == name })
}

// Prunable lists the provisioned data sources that go when no file names them, of all organisations.
func (s *Store) Prunable() []Source {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Source
	for _, source := range s.byID {
		if source.Prunable {
			list = append(list, source.copied())
		}
	}
	return list
}

// Add stores a new data source; a missing uid is made up.
func (s *Store) Add(source Source) (Source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if source.UID == "" {
		source.UID = strings.ToLower("d" + rand.Text()[:13])
	}
	if err := s.conflict(0, source); err != nil {
		return Source{}, err
	}
	s.lastID++
	source.ID = s.lastID
	source.Version = 1
	return s.put(source), nil
}

// Update is what may be asked of a change beside the new content.
type Update struct {
	// IfVersion refuses the change where the stored version is higher; 0 asks nothing.
	IfVersion int
	// DropSecrets forgets secrets that the new content does not name; otherwise they are kept.
	DropSecrets bool
}

// Update replaces the content of the data source with the same id.
func (s *Store) Update(source Source, how Update) (Source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, ok := s.byID[source.ID]
	if !ok || before.OrgID != source.OrgID {
		return Source{}, ErrNotFound
	}
	if source.UID == "" {
		source.UID = before.UID
	}
	if err := s.conflict(source.ID, source); err != nil {
		return Source{}, err
	}
	if how.IfVersion != 0 && before.Version > how.IfVersion {
		return Source{}, ErrOldVersion
	}
	// As in Grafana: a caller that names no version sets it back to 1.
	source.Version = how.IfVersion + 1
	if !how.DropSecrets {
		kept := maps.Clone(before.Secrets)
		if kept == nil {
			kept = map[string]string{}
		}
		maps.Copy(kept, source.Secrets)
		source.Secrets = kept
	}
	return s.put(source), nil
}

// Delete removes a data source.
func (s *Store) Delete(orgID int64, uid string) error {
	source, err := s.ByUID(orgID, uid)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.byID, source.ID)
	return nil
}

func (s *Store) find(matches func(*Source) bool) (Source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, source := range s.byID {
		if matches(source) {
			return source.copied(), nil
		}
	}
	return Source{}, ErrNotFound
}

func (s *Store) conflict(id int64, source Source) error {
	for _, other := range s.byID {
		if other.ID == id || other.OrgID != source.OrgID {
			continue
		}
		if other.Name == source.Name {
			return ErrNameExists
		}
		if other.UID == source.UID {
			return ErrUIDExists
		}
	}
	return nil
}

// put stores the completed source and gives a copy of it.
func (s *Store) put(source Source) Source {
	if source.Access == "" {
		source.Access = "proxy"
	}
	if source.JSONData == nil {
		source.JSONData = map[string]any{}
	}
	if source.IsDefault {
		for _, other := range s.byID {
			if other.OrgID == source.OrgID {
				other.IsDefault = false
			}
		}
	}
	// The SDK compares milliseconds, so two changes within one must still differ.
	now := s.clock().UTC()
	if before, ok := s.byID[source.ID]; ok && !now.After(before.Updated) {
		now = before.Updated.Add(time.Millisecond)
	}
	source.Updated = now
	kept := source.copied()
	s.byID[source.ID] = &kept
	return source.copied()
}
