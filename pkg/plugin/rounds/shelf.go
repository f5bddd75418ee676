package rounds

import (
	"encoding/json"
	"slices"
	"sync"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/store"
)

// Shelf is one checklist: its versions and the rounds that were made of them. It
// is safe for concurrent use.
type Shelf struct {
	ID, Customer string
	// kept are all versions, at least one.
	kept     []store.KeptDefinition
	Versions []check.Definition

	mutex sync.Mutex
	// months are the rounds by the month, in UTC, in which they start. A version that
	// is added makes another shelf, so these never change.
	months map[month][]*leaf
	byKey  map[check.Key]*leaf
	sheets map[sheetKey]*sheet
}

// leaf is one round and what is known of how it went.
type leaf struct {
	Round check.Round
	sheet *sheet
	// changed is the Number of the latest entry about it that came while it was
	// remembered, and tally what was counted up to it or later; guarded by the shelf.
	changed int64
	tally   *tally
	// page is what is shown of its checks, where it is remembered; guarded as well.
	page *page
	// The round's instants in UTC and its day, for frames to share.
	start, end, closes time.Time
	date               string
}

func newLeaf(round check.Round, of *sheet) *leaf {
	return &leaf{
		Round: round, sheet: of, start: round.Start.UTC(), end: round.End.UTC(), closes: round.Closes.UTC(), date: round.Key.Date.String(),
	}
}

// sheet is what the rounds of one slot and version have in common. Its checks say
// their kind and impact also where the definition leaves them out.
type sheet struct {
	checks []check.Check
	// slot is what people call the slot.
	slot string
	// links are what helps when a check fails, as JSON [{"title","url"}], by check.
	links []string
	// named is what a check leads to, by check.
	named []namedBy
}

func newSheet(round check.Round) *sheet {
	made := &sheet{checks: slices.Clone(round.Checks()), slot: slotName(*round.Slot)}
	made.links, made.named = make([]string, len(made.checks)), make([]namedBy, len(made.checks))
	for i := range made.checks {
		one := &made.checks[i]
		one.Kind, one.Impact, made.links[i] = kindOfCheck(*one), impactOfCheck(*one), linksOf(one.Remedy)
		made.named[i] = namedIn(*one)
	}
	return made
}

func linksOf(remedy check.Remedy) string {
	var usable []check.Link
	for _, link := range remedy.Links {
		if address := frames.SafeLink(link.URL); address != "" {
			usable = append(usable, check.Link{Title: link.Title, URL: address})
		}
	}
	raw, err := json.Marshal(usable)
	if err != nil || usable == nil {
		return ""
	}
	return string(raw)
}

type sheetKey struct {
	version int
	slot    string
}

type month struct {
	year  int
	month time.Month
}

// maxMonths keeps a shelf that is looked at far and wide from growing for ever.
const maxMonths = 36

func newShelf(kept []store.KeptDefinition) *Shelf {
	return &Shelf{
		ID: kept[0].Checklist.ID, Customer: kept[0].Checklist.Customer, kept: kept, Versions: definitionsOf(kept),
		months: map[month][]*leaf{}, byKey: map[check.Key]*leaf{}, sheets: map[sheetKey]*sheet{},
	}
}

// latest is the version that is in force, which may be the one that ends the checklist.
func (s *Shelf) latest() store.KeptDefinition { return s.kept[len(s.kept)-1] }

// Between are the rounds that start from from (inclusive) to to (exclusive), in order.
func (s *Shelf) Between(from, to time.Time) ([]*leaf, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var found []*leaf
	for at := monthOf(from); !at.begin().After(to); at = at.next() {
		leaves, err := s.month(at)
		if err != nil {
			return nil, err
		}
		begin, _ := slices.BinarySearchFunc(leaves, from, startsAt)
		end, _ := slices.BinarySearchFunc(leaves, to, startsAt)
		found = append(found, leaves[begin:max(begin, end)]...)
	}
	return found, nil
}

func startsAt(one *leaf, at time.Time) int { return one.Round.Start.Compare(at) }

// find is the round of a key; nil where there is none.
func (s *Shelf) find(key check.Key) (*leaf, error) {
	// Whatever the zone, the day begins and ends within these.
	noon := check.Resolve(key.Date, 12*60, time.UTC)
	leaves, err := s.Between(noon.AddDate(0, 0, -2), noon.AddDate(0, 0, 2))
	if err != nil {
		return nil, err
	}
	for _, one := range leaves {
		if one.Round.Key == key {
			return one, nil
		}
	}
	return nil, nil
}

func (s *Shelf) month(at month) ([]*leaf, error) {
	if leaves, ok := s.months[at]; ok {
		return leaves, nil
	}
	rounds, err := check.Rounds(s.Versions, at.begin(), at.next().begin())
	if err != nil {
		return nil, err
	}
	if len(s.months) >= maxMonths {
		clear(s.months)
		clear(s.byKey)
	}
	leaves := make([]*leaf, len(rounds))
	for i, round := range rounds {
		leaves[i] = newLeaf(round, s.sheetOf(round))
		s.byKey[round.Key] = leaves[i]
	}
	s.months[at] = leaves
	return leaves, nil
}

func (s *Shelf) sheetOf(round check.Round) *sheet {
	key := sheetKey{round.Definition.Version, round.Key.Slot}
	if _, ok := s.sheets[key]; !ok {
		s.sheets[key] = newSheet(round)
	}
	return s.sheets[key]
}

// changed forgets what was counted of a round before this entry.
func (s *Shelf) changed(key check.Key, number int64) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if one, ok := s.byKey[key]; ok {
		one.changed = max(one.changed, number)
		if one.tally != nil && one.tally.last < number {
			one.tally = nil
		}
		if one.page != nil && one.page.last < number {
			one.page = nil
		}
	}
}

func monthOf(at time.Time) month {
	year, name, _ := at.UTC().Date()
	return month{year, name}
}

func (m month) begin() time.Time { return time.Date(m.year, m.month, 1, 0, 0, 0, 0, time.UTC) }

func (m month) next() month { return monthOf(m.begin().AddDate(0, 1, 0)) }
