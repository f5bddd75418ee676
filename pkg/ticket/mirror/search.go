package mirror

import (
	"context"
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
	held, asking := m.divide(all, customers, search, now)
	var result ticket.Result
	var refused error
	if len(asking) > 0 {
		// What is there of a first load that cannot go on, and what is old, is better than
		// nothing, and says so; a customer of whom nothing is there would look as if he had
		// no ticket.
		if result, refused = m.ask(ctx, of(search, asking)); refused != nil {
			if !m.knows(all, asking) || ctx.Err() != nil {
				return ticket.Result{}, refused
			}
			held = customers
		}
	}
	if len(held) > 0 {
		own, err := m.copied(ctx, all, held, search, now, refused)
		if err != nil {
			return ticket.Result{}, err
		}
		if len(held) < len(customers) {
			own = joined(own, result, search, now)
		}
		result = own
	}
	result.Notices = append(m.loadingNotices(all, asking, search, now, refused), result.Notices...)
	return result, nil
}

// copied is what the copy answers, and how old it is; refused is why the connection did
// not answer instead.
func (m *Mirror) copied(ctx context.Context, all *image, customers []string, search ticket.Search, now time.Time, refused error) (ticket.Result, error) {
	result := m.answer(all, customers, search, now)
	result.Notices = append(m.notices(search, result.AsOf, now, refused), result.Notices...)
	if (search.WithExcerpt || search.WithResolution) && !search.Counting {
		return result, m.book.Prose(ctx, result.Tickets)
	}
	return result, nil
}

// of is a search for some of its customers.
func of(search ticket.Search, customers []string) ticket.Search {
	search.Scopes = slices.DeleteFunc(slices.Clone(search.Scopes), func(s ticket.Scope) bool { return !slices.Contains(customers, s.Customer) })
	return search
}

// joined is what the copy answers for some customers together with what the connection
// answers for others. A ticket that has come to one of those is his.
func joined(held, live ticket.Result, search ticket.Search, now time.Time) ticket.Result {
	isLive := map[string]bool{}
	for _, t := range live.Tickets {
		isLive[t.ID] = true
	}
	before := len(held.Tickets) + len(held.Shared)
	held.Tickets = slices.DeleteFunc(held.Tickets, func(t ticket.Ticket) bool { return isLive[t.ID] })
	held.Shared = slices.DeleteFunc(held.Shared, func(g *ticket.Glance) bool { return isLive[g.ID] })
	held.Matched -= before - len(held.Tickets) - len(held.Shared)
	held.Tickets = append(held.Tickets, live.Tickets...)
	if most := search.MaxRows; most > 0 && !search.Sharing && len(held.Tickets) > most {
		ticket.Order(held.Tickets, search.Sort, now)
		held.Tickets = held.Tickets[:most]
	}
	held.Matched, held.Dropped, held.Exact = held.Matched+live.Matched, held.Dropped+live.Dropped, held.Exact && live.Exact
	held.Notices = append(held.Notices, live.Notices...)
	if !live.AsOf.IsZero() && live.AsOf.Before(held.AsOf) {
		held.AsOf = live.AsOf
	}
	return held
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
