package ticket

import (
	"reflect"
	"time"
)

// sieve is Search.Matches for many Glances: what their numbers tell, it does not look for
// in the tickets.
type sieve struct {
	search *Search
	now    time.Time
	at     moment

	states, priorities, kinds, slas, waits places
	// from belongs to the range of time, to does not.
	from, to moment
	// isWhole says that nothing else is asked for.
	isWhole bool
}

// places is a set of places of a vocabulary, one bit each. Without any it is the set of all.
type places uint16

// placesOf holds place 0 too: of a word that is in no vocabulary the ticket itself is asked.
func placesOf[T comparable](vocabulary, wanted []T) places {
	var set places
	for _, word := range wanted {
		set |= 1 | 1<<placeOf(vocabulary, word)
	}
	return set
}

func (p places) has(place uint8) bool { return p == 0 || p&(1<<place) != 0 }

func (s *Search) sieve(now time.Time) *sieve {
	f := s.Filters
	made := &sieve{
		search: s, now: now, at: momentOf(now), from: never + 1, to: farFuture + 1,
		states: placesOf(States, f.States), priorities: placesOf(priorities, f.Priorities), kinds: placesOf(Types, f.Types),
		slas: placesOf(SLAStates, f.SLA), waits: placesOf(waits, f.Pending),
	}
	if !s.From.IsZero() {
		made.from = momentOf(s.From)
	}
	if !s.To.IsZero() {
		made.to = momentOf(s.To)
	}
	// What is judged here, and the text, which nobody judges, is taken out. Of whatever is
	// left, now or once there are more filters, the ticket is asked.
	f.States, f.Priorities, f.Types, f.SLA, f.Pending, f.Text = nil, nil, nil, nil, nil, ""
	made.isWhole = reflect.ValueOf(f).IsZero()
	return made
}

// lets says what Search.Matches does.
func (s *sieve) lets(g *Glance) bool {
	if !s.states.has(g.state) || !s.priorities.has(g.priority) || !s.kinds.has(g.kind) || !s.waits.has(g.pending) ||
		s.slas != 0 && !s.slas.has(g.slaAt(s.at)) || !s.isInTime(g) {
		return false
	}
	return s.isWhole && !g.isOdd || s.search.Matches(g.Ticket, s.now)
}

func (s *sieve) isInTime(g *Glance) bool {
	var at moment
	switch s.search.Time {
	case CreatedTime:
		at = g.created
	case UpdatedTime:
		at = g.updated
	case ResolvedTime:
		at = g.resolved
	case SLADueTime:
		at = g.due
	default:
		return true
	}
	return s.from <= at && at < s.to
}

// Pick are the Glances that match a search, added to a list.
func (s *Search) Pick(list []*Glance, from []Glance, now time.Time) []*Glance {
	isForAll, sieve := s.IsForAll(), s.sieve(now)
	for i := range from {
		if g := &from[i]; isForAll || sieve.lets(g) {
			list = append(list, g)
		}
	}
	return list
}
