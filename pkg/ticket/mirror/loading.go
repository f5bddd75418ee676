package mirror

import (
	"context"
	"fmt"
	"maps"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Loading is how far a first load is.
type Loading struct {
	// Since: all tickets that changed since then are here; zero before anything was read.
	Since time.Time
	// Here is how many are, Total about how many will be; 0 where nobody knows.
	Here, Total int
}

// String says it to people: "tickets since 2026-03-01 08:00 UTC are here (43,000 of about
// 100,000)".
func (l Loading) String() string {
	// Of the minute in which it began not all is here.
	since := l.Since.UTC().Add(time.Minute - 1).Truncate(time.Minute)
	text := fmt.Sprintf("tickets since %s UTC are here", since.Format("2006-01-02 15:04"))
	if l.Total > 0 {
		text += fmt.Sprintf(" (%s of about %s)", ticket.Grouped(l.Here), ticket.Grouped(l.Total))
	}
	return text
}

// loadingOf is how far the first load of some customers is; false where it is over.
func (m *Mirror) loadingOf(all *image, customers []string) (Loading, bool) {
	loading, isUnfinished, isKnown := Loading{}, false, true
	totals := *m.totals.Load()
	for _, customer := range customers {
		progress, here := m.progressIn(all, customer), len(all.byCustomer[customer])
		loading.Here += here
		if progress.IsLoaded() {
			loading.Total += here
			continue
		}
		if progress.OpenAt.IsZero() {
			// Not even what is open is here.
			progress.Reached = time.Time{}
		}
		if !isUnfinished || progress.Reached.IsZero() || progress.Reached.After(loading.Since) && !loading.Since.IsZero() {
			loading.Since = progress.Reached
		}
		isUnfinished = true
		total, isTold := totals[customer]
		isKnown = isKnown && isTold
		loading.Total += max(total, here)
	}
	if !isKnown {
		loading.Total = 0
	}
	return loading, isUnfinished
}

// foresee asks once how many tickets of a customer there will be. Nothing depends on it.
func (m *Mirror) foresee(ctx context.Context, customer Customer, window span) {
	counter, ok := (*m.live.Load()).(ticket.Counter)
	if !ok || m.foreseen[customer.ID] {
		return
	}
	m.foreseen[customer.ID] = true
	total, err := counter.HowMany(ctx, timed(customer.Scopes, window))
	if err != nil {
		return
	}
	// What is open and was last changed before the window is here already.
	for _, one := range m.shown.Load().byCustomer[customer.ID] {
		t := one.Ticket
		if t.Updated.Before(window.from) {
			total++
		}
	}
	totals := maps.Clone(*m.totals.Load())
	totals[customer.ID] = total
	m.totals.Store(&totals)
}

// firstSpan is how much of the past is asked for first: what may hold half a page, where
// it is known how many tickets there will be, for the last days hold more than others.
func (m *Mirror) firstSpan(customer string) time.Duration {
	const least = 24 * time.Hour
	total, isTold := (*m.totals.Load())[customer]
	switch {
	case !isTold:
		return least
	case 2*total <= m.pace.Page:
		return m.pace.Window
	}
	return max(least, m.pace.Window/time.Duration(2*total)*time.Duration(m.pace.Page))
}
