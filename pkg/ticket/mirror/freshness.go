package mirror

import (
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// divide parts the customers of a search into those that the copy answers for, and those
// that the connection itself has to. Where customers' scopes overlap, only who answers all
// of them together knows whose a ticket is.
func (m *Mirror) divide(all *image, customers []string, search ticket.Search, now time.Time) (held, asked []string) {
	for _, customer := range customers {
		if m.holds(all, customer, search, now) && !m.isAsleep(all, customer, now) {
			held = append(held, customer)
		} else {
			asked = append(asked, customer)
		}
	}
	if len(asked) > 0 && len(m.groups) > 1 {
		return nil, customers
	}
	return held, asked
}

// holds says whether all tickets of a customer that a search asks for are here: the first
// load is over, or has read what the search asks for.
func (m *Mirror) holds(all *image, customer string, search ticket.Search, now time.Time) bool {
	progress := m.progressIn(all, customer)
	isRecent := search.Time == ticket.UpdatedTime && !progress.Reached.IsZero() && !search.From.Before(progress.Reached)
	switch {
	case !isAnyState(search) && !progress.OpenAt.IsZero():
		return true
	case isRecent:
		return true
	}
	return progress.IsLoaded() && !m.isBeforeWindow(search, now)
}

// isAsleep says whether nobody has looked for a customer's changes for a while though
// nothing keeps the others from it, as after an hour without a question, or where his
// tickets alone cannot be read.
func (m *Mirror) isAsleep(all *image, customer string, now time.Time) bool {
	if m.failed.Load() != nil {
		return false
	}
	return m.isAiling(customer) || now.Sub(m.progressIn(all, customer).Cursor) > 2*m.pace.Changes
}

func (m *Mirror) knows(all *image, customers []string) bool {
	return !slices.ContainsFunc(customers, func(id string) bool { return m.progressIn(all, id).OpenAt.IsZero() })
}

// isAnyState says whether closed tickets may be in the answer.
func isAnyState(search ticket.Search) bool {
	return len(search.Filters.States) == 0 || slices.ContainsFunc(search.Filters.States, func(s ticket.State) bool {
		return !slices.Contains(ticket.OpenStates, s)
	})
}

func isOfThePast(search ticket.Search) bool {
	return slices.Contains([]ticket.TimeField{ticket.CreatedTime, ticket.UpdatedTime, ticket.ResolvedTime}, search.Time)
}

// isBeforeWindow says whether a search asks for a past that is not kept. One that names
// no time at all asks for what is kept, as anybody who counts all tickets of ten years
// would have to wait for them.
func (m *Mirror) isBeforeWindow(search ticket.Search, now time.Time) bool {
	oldest := now.Add(-m.pace.Window)
	if isOfThePast(search) {
		return search.From.Before(oldest)
	}
	return !search.Since.IsZero() && search.Since.Before(oldest)
}

// notices say how old the data is and how far back it goes; refused is why the connection
// did not answer instead.
func (m *Mirror) notices(search ticket.Search, asOf, now time.Time, refused error) []ticket.Notice {
	var notices []ticket.Notice
	if isAnyState(search) && !isOfThePast(search) && search.Since.IsZero() {
		notices = append(notices, ticket.Notice{Text: fmt.Sprintf("Closed tickets are kept for %d days.", int(m.pace.Window.Hours()/24))})
	}
	if failed := m.failed.Load(); failed != nil && refused == nil {
		refused = failed.err
	}
	if age := now.Sub(asOf); refused != nil && age > 2*m.pace.Changes {
		notices = append(notices, ticket.Notice{Warning: true, Stale: age > m.pace.MaxAge, Text: fmt.Sprintf(
			"The tickets are those of %s UTC, %s old: %s", asOf.UTC().Format("15:04"), ageInWords(age), refused)})
	}
	return notices
}

// loadingNotices say how far the first load is to whom it does not hold what he asks for;
// refused is why the connection did not answer instead.
func (m *Mirror) loadingNotices(all *image, customers []string, search ticket.Search, now time.Time, refused error) []ticket.Notice {
	if !slices.ContainsFunc(customers, func(id string) bool { return !m.holds(all, id, search, now) }) {
		return nil
	}
	loading, isUnfinished := m.loadingOf(all, customers)
	switch {
	case refused != nil && isUnfinished:
		return []ticket.Notice{{Missing: true, Text: fmt.Sprintf("The first load is unfinished: %s.", loading)}}
	case refused != nil:
		return []ticket.Notice{{Missing: true, Text: fmt.Sprintf("Closed tickets are kept for %d days.", int(m.pace.Window.Hours()/24))}}
	case isUnfinished && !loading.Since.IsZero() && !m.isBeforeWindow(search, now):
		return []ticket.Notice{{Text: fmt.Sprintf("The first load is unfinished: %s, and the others are asked for live.", loading)}}
	}
	return nil
}

// ageInWords is a stretch of time in the largest unit that says enough.
func ageInWords(age time.Duration) string {
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{24 * time.Hour, "days"}, {time.Hour, "hours"}} {
		if age >= 2*unit.length {
			return fmt.Sprintf("%d %s", age/unit.length, unit.name)
		}
	}
	return fmt.Sprintf("%d minutes", age.Round(time.Minute)/time.Minute)
}
