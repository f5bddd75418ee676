package ticket

import (
	"cmp"
	"slices"
	"time"
)

// Countdown are the open tickets whose service level counts, also where its clock is
// paused, by the time that is left. Those whose system does not tell it stand last.
func Countdown(tickets []*Glance, now time.Time) []*Glance {
	var found []*Glance
	for _, t := range tickets {
		if state := t.SLA.At(now).State; t.IsOpen() && (state == SLARunning || state == SLABreached || state == SLAPaused) {
			found = append(found, t)
		}
	}
	compare := comparing(Sort{By: ByPriority}, now)
	slices.SortStableFunc(found, func(a, b *Glance) int {
		aLeft, aKnown := Remaining(a.SLA, now)
		bLeft, bKnown := Remaining(b.SLA, now)
		if by := cmp.Or(cmp.Compare(boolRank(!aKnown), boolRank(!bKnown)), cmp.Compare(aLeft, bLeft)); by != 0 {
			return by
		}
		return compare(a.Ticket, b.Ticket)
	})
	return found
}

// IsPaused says whether the clock of a service level that is not over stands still. A
// breached one is paused where nothing tells when it was due: what runs has a due time.
func (s SLA) IsPaused() bool {
	return s.State == SLAPaused || s.State == SLABreached && s.Due.IsZero()
}
