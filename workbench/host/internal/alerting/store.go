package alerting

import (
	"crypto/rand"
	"sort"
	"strings"
	"sync"
	"time"
)

// DefaultInterval is how often a group is evaluated that says nothing of it.
const DefaultInterval = time.Minute

type place struct {
	orgID int64
	uid   string
}

type groupPlace struct {
	orgID           int64
	folderUID, name string
}

// Store is safe for concurrent use and gives copies out; maps in them must not be changed.
type Store struct {
	clock func() time.Time

	mu        sync.Mutex
	rules     map[place]Rule
	intervals map[groupPlace]time.Duration
	states    map[place]*ruleState
	silences  []Silence
	lastID    int64
}

// NewStore starts empty.
func NewStore(clock func() time.Time) *Store {
	return &Store{
		clock: clock, rules: map[place]Rule{}, intervals: map[groupPlace]time.Duration{}, states: map[place]*ruleState{},
	}
}

// Add stores a new rule; a missing uid is made up.
func (s *Store) Add(rule Rule) (Rule, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if rule.UID == "" {
		rule.UID = strings.ToLower("r" + rand.Text()[:13])
	}
	at := place{rule.OrgID, rule.UID}
	if _, taken := s.rules[at]; taken {
		return Rule{}, ErrExists
	}
	s.lastID++
	rule.ID, rule.Version, rule.Updated = s.lastID, 1, s.clock().UTC()
	s.rules[at] = rule
	return rule, nil
}

// Update replaces a rule; what it was like is forgotten: its instances start anew. The changes are those that end its
// instances.
func (s *Store) Update(rule Rule) (Rule, []Change, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := place{rule.OrgID, rule.UID}
	before, ok := s.rules[at]
	if !ok {
		return Rule{}, nil, ErrNotFound
	}
	reason := "Updated"
	if rule.IsPaused {
		reason = "Paused"
	}
	changes := s.end(before, reason)
	rule.ID, rule.Version, rule.Updated = before.ID, before.Version+1, s.clock().UTC()
	s.rules[at] = rule
	return rule, changes, nil
}

// Delete removes a rule and its instances.
func (s *Store) Delete(orgID int64, uid string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := place{orgID, uid}
	if _, ok := s.rules[at]; !ok {
		return ErrNotFound
	}
	delete(s.rules, at)
	delete(s.states, at)
	return nil
}

// Rule finds a rule.
func (s *Store) Rule(orgID int64, uid string) (Rule, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if rule, ok := s.rules[place{orgID, uid}]; ok {
		return rule, nil
	}
	return Rule{}, ErrNotFound
}

// Rules lists the rules of an organisation (0: of all) by folder, group and age.
func (s *Store) Rules(orgID int64) []Rule {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Rule
	for at, rule := range s.rules {
		if orgID == 0 || at.orgID == orgID {
			list = append(list, rule)
		}
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.OrgID != b.OrgID {
			return a.OrgID < b.OrgID
		}
		if a.FolderUID != b.FolderUID {
			return a.FolderUID < b.FolderUID
		}
		if a.Group != b.Group {
			return a.Group < b.Group
		}
		return a.ID < b.ID
	})
	return list
}

// Interval is how often a group is evaluated.
func (s *Store) Interval(orgID int64, folderUID, group string) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	if interval, ok := s.intervals[groupPlace{orgID, folderUID, group}]; ok {
		return interval
	}
	return DefaultInterval
}

// SetInterval changes how often a group is evaluated.
func (s *Store) SetInterval(orgID int64, folderUID, group string, interval time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.intervals[groupPlace{orgID, folderUID, group}] = interval
}
