package mirror

import (
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// answer is what the image holds for a search.
func (m *Mirror) answer(all *image, customers []string, search ticket.Search, now time.Time) ticket.Result {
	result := ticket.Result{Exact: true, AsOf: now}
	var lists [][]ticket.Glance
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
	if !search.IsForAll() {
		size /= 4
	}
	found := make([]*ticket.Glance, 0, size)
	for _, list := range lists {
		found = search.Pick(found, list, now)
	}
	if len(m.groups) > 1 && len(lists) > 1 {
		found = firstOfEach(found)
	}
	result.Matched = len(found)
	m.give(&result, found, search, now)
	m.repeat(&result, all, customers)
	return result
}

// firstOfEach drops a ticket that comes again: where two customers' scopes overlap, the
// first one asked for has it, as if the connection itself had been asked.
func firstOfEach(tickets []*ticket.Glance) []*ticket.Glance {
	seen := make(map[string]bool, len(tickets))
	return slices.DeleteFunc(tickets, func(t *ticket.Glance) bool {
		isAgain := seen[t.ID]
		seen[t.ID] = true
		return isAgain
	})
}

// give puts tickets into an answer: as they are for who only looks at them.
func (m *Mirror) give(result *ticket.Result, found []*ticket.Glance, search ticket.Search, now time.Time) {
	if search.Sharing {
		result.Shared = found
		return
	}
	for _, most := range []int{search.MaxRows, search.Shown} {
		if most > 0 && len(found) > most {
			found = ticket.First(found, search.Sort, most, now)
		}
	}
	result.Tickets = make([]ticket.Ticket, len(found))
	for i, t := range found {
		result.Tickets[i] = *t.Ticket
	}
}
