package mirror

import (
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// tally is how far the number of kept tickets of a group was from the connection's own,
// when they were last compared.
type tally struct {
	at, sweptAt time.Time
	// last is the difference then, usual one that no sweep mends: tickets that are counted
	// and may not be read.
	last, usual int
	// isSwept says that what is left now is usual.
	isSwept bool
}

// earliest is how soon after an early sweep there may be another.
const earliest = time.Hour

// compareNumbers asks now and then how many tickets there are, which is cheap, and sweeps
// early where that differs from what is kept, twice alike: some were deleted, or made under
// an earlier time. Nothing depends on it.
func (m *Mirror) compareNumbers(ctx context.Context) error {
	counter, ok := (*m.live.Load()).(ticket.Counter)
	if !ok {
		return nil
	}
	now := m.clock()
	for at, group := range m.groups {
		one := m.tallies[at]
		isUnfinished := slices.ContainsFunc(group, func(c Customer) bool { return !m.progressOf(c.ID).IsLoaded() })
		if isUnfinished || now.Sub(one.at) < m.pace.Tally {
			continue
		}
		from := now.Add(-m.pace.Window)
		number, err := counter.HowMany(ctx, ticket.Search{Scopes: scopesOf(group), Time: ticket.UpdatedTime, From: from})
		isOff := err == nil && one.note(number-m.keptSince(group, from), now)
		one.at = now
		m.tallies[at] = one
		if isOff {
			if err := m.sweepSoon(ctx, group); err != nil {
				return err
			}
		}
	}
	return nil
}

// note takes a difference, and says whether it calls for a sweep.
func (t *tally) note(difference int, now time.Time) bool {
	isAgain := !t.at.IsZero() && difference == t.last
	t.last = difference
	switch {
	case t.isSwept:
		t.usual, t.isSwept = difference, false
	case difference != t.usual && isAgain && now.Sub(t.sweptAt) >= earliest:
		t.sweptAt, t.isSwept = now, true
		return true
	}
	return false
}

func (m *Mirror) keptSince(group []Customer, from time.Time) int {
	number := 0
	all := m.shown.Load()
	for _, customer := range group {
		for _, t := range all.byCustomer[customer.ID] {
			if !t.Updated.Before(from) {
				number++
			}
		}
	}
	return number
}

func (m *Mirror) sweepSoon(ctx context.Context, group []Customer) error {
	var change Change
	for _, customer := range group {
		progress := m.progressOf(customer.ID)
		progress.SweptAt = time.Time{}
		change.Progress = append(change.Progress, progress)
	}
	return m.keep(ctx, change)
}
