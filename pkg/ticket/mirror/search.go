package mirror

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Search answers from the copy where that is exactly what the connection would answer,
// and asks the connection otherwise. It never waits for a Step.
func (m *Mirror) Search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	now := m.clock()
	customers, isOurs := m.customersOf(search.Scopes)
	if !isOurs || search.WithHistory || search.Filters.Text != "" {
		return m.ask(ctx, search)
	}
	if err := m.read(ctx); err != nil {
		// Without the book there is still the connection.
		return m.ask(ctx, search)
	}
	all := m.shown.Load()
	var refused error
	if !m.holds(customers, search, now) || m.isAsleep(customers, now) {
		result, err := m.ask(ctx, search)
		// What is there of a first load that cannot go on, and what is old, is better than
		// nothing, and says so; a customer of whom nothing is there would look as if he had
		// no ticket.
		if err == nil || !m.knows(customers) || ctx.Err() != nil {
			return result, err
		}
		refused = err
	}
	result := m.answer(all, customers, search, now)
	result.Notices = append(m.notices(customers, search, result.AsOf, now, refused), result.Notices...)
	if (search.WithExcerpt || search.WithResolution) && !search.Counting {
		if err := m.book.Prose(ctx, result.Tickets); err != nil {
			return ticket.Result{}, err
		}
	}
	return result, nil
}

// customersOf are the customers whose scopes are asked for, where they are the very
// scopes that were read.
func (m *Mirror) customersOf(scopes []ticket.Scope) ([]string, bool) {
	asked := map[string][]ticket.Scope{}
	var order []string
	for _, scope := range scopes {
		if _, known := asked[scope.Customer]; !known {
			order = append(order, scope.Customer)
		}
		asked[scope.Customer] = append(asked[scope.Customer], scope)
	}
	for id, own := range asked {
		if m.digests[id] == "" {
			return nil, false
		}
		if !slices.EqualFunc(own, m.scopes[id], isSameScope) && m.digest(Customer{ID: id, Scopes: own}) != m.digests[id] {
			return nil, false
		}
	}
	return order, len(order) > 0
}

// isSameScope says whether two scopes are written alike, which is cheaper to see than
// whether they mean the same.
func isSameScope(a, b ticket.Scope) bool {
	return a.Customer == b.Customer && a.Field == b.Field && slices.Equal(a.Projects, b.Projects) &&
		slices.Equal(a.Labels, b.Labels) && slices.Equal(a.IDs, b.IDs)
}

// holds says whether all tickets of a search are here: the first load is over, or has
// read what the search asks for.
func (m *Mirror) holds(customers []string, search ticket.Search, now time.Time) bool {
	isOpenOnly := !isAnyState(search)
	for _, customer := range customers {
		progress := m.progressOf(customer)
		isRecent := search.Time == ticket.UpdatedTime && !progress.Reached.IsZero() && !search.From.Before(progress.Reached)
		switch {
		case isOpenOnly && !progress.OpenAt.IsZero():
		case isRecent:
		case progress.IsLoaded() && !m.isBeforeWindow(search, now):
		default:
			return false
		}
	}
	return true
}

// isAsleep says whether nobody has looked for changes for a while though nothing keeps
// them from it, as after an hour without a question.
func (m *Mirror) isAsleep(customers []string, now time.Time) bool {
	return m.failed.Load() == nil && slices.ContainsFunc(customers, func(id string) bool {
		return now.Sub(m.progressOf(id).Cursor) > 2*m.pace.Changes
	})
}

func (m *Mirror) knows(customers []string) bool {
	return !slices.ContainsFunc(customers, func(id string) bool { return m.progressOf(id).OpenAt.IsZero() })
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

// isBeforeWindow says whether a search asks for a past that is not kept. One without a
// time asks for what is kept, as anybody who counts all tickets of ten years would have
// to wait for them.
func (m *Mirror) isBeforeWindow(search ticket.Search, now time.Time) bool {
	return isOfThePast(search) && search.From.Before(now.Add(-m.pace.Window))
}

func (m *Mirror) answer(all *image, customers []string, search ticket.Search, now time.Time) ticket.Result {
	result := ticket.Result{Exact: true, AsOf: now}
	var lists [][]*ticket.Ticket
	size := 0
	for _, customer := range customers {
		progress := all.progress[customer]
		if progress.Scope != m.digests[customer] {
			continue
		}
		if progress.Cursor.Before(result.AsOf) {
			result.AsOf = progress.Cursor
		}
		lists = append(lists, all.byCustomer[customer])
		size += len(all.byCustomer[customer])
	}
	found := make([]*ticket.Ticket, 0, size)
	for _, list := range lists {
		found = append(found, matching(list, &search, now)...)
	}
	if len(m.groups) > 1 && len(lists) > 1 {
		found = firstOfEach(found)
	}
	result.Matched = len(found)
	m.give(&result, found, search, now)
	if heard := m.heard.Load(); heard != nil {
		result.Dropped = heard.dropped
		result.Notices = append(result.Notices, heard.notices...)
	}
	return result
}

// matching are the tickets of a list that a search asks for; all of them where it has no
// filter.
func matching(list []*ticket.Ticket, search *ticket.Search, now time.Time) []*ticket.Ticket {
	if search.IsForAll() {
		return list
	}
	var found []*ticket.Ticket
	for _, t := range list {
		if search.Matches(t, now) {
			found = append(found, t)
		}
	}
	return found
}

// firstOfEach drops a ticket that comes again: where two customers' scopes overlap, the
// first one asked for has it, as if the connection itself had been asked.
func firstOfEach(tickets []*ticket.Ticket) []*ticket.Ticket {
	seen := make(map[string]bool, len(tickets))
	return slices.DeleteFunc(tickets, func(t *ticket.Ticket) bool {
		isAgain := seen[t.ID]
		seen[t.ID] = true
		return isAgain
	})
}

// give puts tickets into an answer: as they are for who only looks at them.
func (m *Mirror) give(result *ticket.Result, found []*ticket.Ticket, search ticket.Search, now time.Time) {
	if search.Sharing {
		result.Shared = found
		return
	}
	if most := search.MaxRows; most > 0 && len(found) > most {
		found = ticket.First(found, search.Sort, most, now)
	}
	result.Tickets = make([]ticket.Ticket, len(found))
	for i, t := range found {
		result.Tickets[i] = *t
	}
}

// notices say how far the first load is, and how old the data is; refused is why the
// connection did not answer instead.
func (m *Mirror) notices(customers []string, search ticket.Search, asOf, now time.Time, refused error) []ticket.Notice {
	var notices []ticket.Notice
	if !m.holds(customers, search, now) {
		reached := now
		for _, customer := range customers {
			if one := m.progressOf(customer); !one.IsLoaded() && one.Reached.Before(reached) {
				reached = one.Reached
			}
		}
		notices = append(notices, ticket.Notice{Missing: true, Text: fmt.Sprintf(
			"The first load is not finished: what is open and what changed since %s UTC is here.", reached.UTC().Format("2006-01-02 15:04"))})
	}
	if isAnyState(search) && !isOfThePast(search) && search.Since.Before(now.Add(-m.pace.Window)) {
		notices = append(notices, ticket.Notice{Text: fmt.Sprintf("Closed tickets are kept for %d days.", int(m.pace.Window.Hours()/24))})
	}
	if failed := m.failed.Load(); failed != nil && refused == nil {
		refused = failed.err
	}
	if refused != nil && now.Sub(asOf) > 2*m.pace.Changes {
		notices = append(notices, ticket.Notice{Warning: true, Text: fmt.Sprintf(
			"The tickets are those of %s UTC, %s old: %s", asOf.UTC().Format("15:04"), ageInWords(now.Sub(asOf)), refused)})
	}
	return notices
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
