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
		among(f.Pending, t.Pending) &&
		f.admitNames(t) &&
		s.inTime(t)
}

// IsForAll says whether every ticket of the scopes matches.
func (s *Search) IsForAll() bool {
	isTimed := s.Time != NoTime && s.Time != ""
	return !isTimed && !s.Filters.Narrow()
}

// Narrow says whether anything but the text can leave a ticket out.
func (f *Filters) Narrow() bool {
	return len(f.States)+len(f.Priorities)+len(f.Types)+len(f.SLA)+len(f.Pending) > 0 || f.areByName()
}

func (f *Filters) areByName() bool {
	return len(f.Assignees)+len(f.Reporters)+len(f.Teams)+len(f.Services) > 0 ||
		len(f.Not.Assignees)+len(f.Not.Reporters)+len(f.Not.Teams)+len(f.Not.Services) > 0
}

func (f *Filters) admitNames(t *Ticket) bool {
	return !f.areByName() ||
		admits(f.Assignees, f.Not.Assignees, t.Assignee) &&
			admits(f.Reporters, f.Not.Reporters, t.Reporter) &&
			admits(f.Teams, f.Not.Teams, t.Team) &&
			admits(f.Services, f.Not.Services, t.Service)
}

// admits says whether a name is wanted, and not unwanted.
func admits(wanted, unwanted []string, name string) bool {
	return (len(wanted) == 0 || isOneOf(wanted, name)) && !isOneOf(unwanted, name)
}

// isOneOf compares names as people do, who write no capitals and see no spaces.
func isOneOf(names []string, name string) bool {
	if len(names) == 0 {
		return false
	}
	name = strings.TrimSpace(name)
	return slices.ContainsFunc(names, func(one string) bool { return strings.EqualFold(strings.TrimSpace(one), name) })
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
