package ticket

import (
	"slices"
	"strings"
	"time"
)

// Matches says whether a ticket passes everything of a search that can be judged
// from the ticket alone: all but the scope and the text.
func (s *Search) Matches(t *Ticket, now time.Time) bool {
	f := &s.Filters
	return among(f.States, t.State) &&
		among(f.Priorities, t.Priority) &&
		among(f.Types, t.Type) &&
		(len(f.SLA) == 0 || slices.Contains(f.SLA, t.SLA.At(now).State)) &&
		(len(f.Assignees) == 0 || slices.ContainsFunc(f.Assignees, func(name string) bool { return strings.EqualFold(name, t.Assignee) })) &&
		s.inTime(t)
}

// IsForAll says whether every ticket of the scopes matches.
func (s *Search) IsForAll() bool {
	f := &s.Filters
	isTimed := s.Time != NoTime && s.Time != ""
	return !isTimed && len(f.States)+len(f.Priorities)+len(f.Types)+len(f.SLA)+len(f.Assignees) == 0
}

func among[T comparable](wanted []T, value T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, value)
}

func (s *Search) inTime(t *Ticket) bool {
	var at time.Time
	switch s.Time {
	case CreatedTime:
		at = t.Created
	case UpdatedTime:
		at = t.Updated
	case ResolvedTime:
		at = t.Resolved
	case SLADueTime:
		at = t.SLA.Due
	default:
		return true
	}
	if at.IsZero() {
		return false
	}
	return (s.From.IsZero() || !at.Before(s.From)) && (s.To.IsZero() || at.Before(s.To))
}
