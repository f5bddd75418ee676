package annotations

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

// Store is safe for concurrent use and gives copies out.
type Store struct {
	clock func() time.Time

	mu     sync.Mutex
	items  []*Item // by id
	lastID int64
}

// NewStore starts empty.
func NewStore(clock func() time.Time) *Store { return &Store{clock: clock} }

func (i *Item) copied() Item {
	one := *i
	one.Tags, one.tagRows, one.Data = slices.Clone(i.Tags), slices.Clone(i.tagRows), maps.Clone(i.Data)
	return one
}

// Add stores an annotation. A missing time is now, a missing end the time; a time after the end changes places with it.
// The same one twice is two.
func (s *Store) Add(item Item) (int64, error) {
	rows := parseTags(item.Tags)
	item.Tags, item.tagRows = texts(rows), rows
	if tooLong(item.Tags) {
		return 0, ErrTagLimit
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	item.Created = s.clock().UnixMilli()
	item.Updated = item.Created
	if item.Time == 0 {
		item.Time = item.Created
	}
	item.straighten()
	s.lastID++
	item.ID = s.lastID
	kept := item.copied()
	s.items = append(s.items, &kept)
	return item.ID, nil
}

func (i *Item) straighten() {
	if i.TimeEnd == 0 {
		i.TimeEnd = i.Time
	}
	if i.TimeEnd < i.Time {
		i.Time, i.TimeEnd = i.TimeEnd, i.Time
	}
}

// Get finds an annotation.
func (s *Store) Get(orgID, id int64) (Item, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if item := s.find(orgID, id); item != nil {
		return item.copied(), nil
	}
	return Item{}, ErrNotFound
}

func (s *Store) find(orgID, id int64) *Item {
	for _, item := range s.items {
		if item.ID == id && item.OrgID == orgID {
			return item
		}
	}
	return nil
}

// Change is what an update says. Text and tags are always what it says; a time of 0 and data of nil keep what is there.
type Change struct {
	Text    string
	Tags    []string // nil forgets the tags, but the annotation is still found by them
	Time    int64
	TimeEnd int64
	Data    map[string]any
}

// Update changes an annotation.
func (s *Store) Update(orgID, id int64, change Change) error {
	rows := parseTags(change.Tags)
	if tooLong(texts(rows)) {
		return ErrTagLimit
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	item := s.find(orgID, id)
	if item == nil {
		return ErrNotFound
	}
	item.Text, item.Tags, item.Updated = change.Text, texts(rows), s.clock().UnixMilli()
	if change.Tags != nil {
		item.tagRows = rows
	}
	if change.Time != 0 {
		item.Time = change.Time
	}
	if change.TimeEnd != 0 {
		item.TimeEnd = change.TimeEnd
	}
	if change.Data != nil {
		item.Data = maps.Clone(change.Data)
	}
	item.straighten()
	return nil
}

// Delete removes what matches; nothing to remove is no error.
func (s *Store) Delete(matches func(Item) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = slices.DeleteFunc(s.items, func(item *Item) bool { return matches(item.copied()) })
}

// TagCount is a tag with the number of annotations that are found by it.
type TagCount struct {
	Tag   string `json:"tag"`
	Count int    `json:"count"`
}

// Tags lists the tags of an organisation that contain part, by name.
func (s *Store) Tags(orgID int64, part string, limit int) []TagCount {
	s.mu.Lock()
	defer s.mu.Unlock()
	counts := map[string]int{}
	for _, item := range s.items {
		for _, row := range item.tagRows {
			if item.OrgID == orgID && strings.Contains(row.String(), part) {
				counts[row.String()]++
			}
		}
	}
	list := []TagCount{}
	for name, count := range counts {
		list = append(list, TagCount{Tag: name, Count: count})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Tag < list[j].Tag })
	if limit <= 0 {
		limit = defaultLimit
	}
	return list[:min(limit, len(list))]
}
