package mirror

import (
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// sweep looks for the tickets of one customer that are gone: deleted, moved elsewhere,
// out of his scope, out of the window. It reads nothing but what tells a ticket's id.
func (m *Mirror) sweep(ctx context.Context) (more bool, err error) {
	now := m.clock()
	for i, customer := range m.customers {
		progress := m.progressOf(customer.ID)
		if !progress.IsLoaded() || now.Sub(progress.SweptAt) < m.pace.Sweep {
			continue
		}
		gone, missed, err := m.goneOf(ctx, customer, now)
		if err != nil {
			return false, err
		}
		progress = m.progressOf(customer.ID)
		progress.SweptAt = now
		return i+1 < len(m.customers), m.keep(ctx, Change{Tickets: missed, Gone: gone, Progress: []Progress{progress}})
	}
	return false, nil
}

// goneOf are the kept tickets that the connection does not answer any more, and anew
// those that it answers otherwise than they are kept: their change was missed.
func (m *Mirror) goneOf(ctx context.Context, customer Customer, now time.Time) (gone []ID, missed []ticket.Ticket, err error) {
	oldest := now.Add(-m.pace.Window)
	there, changed := map[string]bool{}, map[span]bool{}
	for _, search := range []ticket.Search{
		{Scopes: customer.Scopes, Filters: ticket.Filters{States: ticket.OpenStates}, Time: ticket.NoTime},
		timed(customer.Scopes, span{from: oldest, to: now.Add(m.pace.Overlap)}),
	} {
		found, err := m.present(ctx, search)
		if err != nil {
			return nil, nil, err
		}
		for _, t := range found {
			there[t.ID] = true
			if known, isKnown := m.shown.Load().find(ID{customer.ID, t.ID}); isKnown && (known.Key != t.Key || known.Updated.Before(t.Updated)) {
				changed[span{t.Updated.Add(-shortest), t.Updated.Add(shortest)}] = true
			}
		}
	}
	for s := range changed {
		found, err := m.slices(ctx, customer.Scopes, s)
		if err != nil {
			return nil, nil, err
		}
		missed = append(missed, found...)
	}
	isOld := func(t *ticket.Ticket) bool { return !t.IsOpen() && t.Updated.Before(oldest) }
	if gone, err = m.lost(ctx, customer, func(t *ticket.Ticket) bool { return !there[t.ID] && !isOld(t) }, now); err != nil {
		return nil, nil, err
	}
	for _, t := range m.shown.Load().byCustomer[customer.ID] {
		if isOld(t) && !there[t.ID] {
			gone = append(gone, IDOf(*t))
		}
	}
	return gone, missed, nil
}

// lost are those of the suspects that the connection does not answer when it is asked
// about their time alone: an index may lag, and a page may slip.
func (m *Mirror) lost(ctx context.Context, customer Customer, isSuspect func(*ticket.Ticket) bool, now time.Time) ([]ID, error) {
	var gone []ID
	there := map[string]bool{}
	for _, t := range m.shown.Load().byCustomer[customer.ID] {
		if !isSuspect(t) || there[t.ID] {
			continue
		}
		// It is there with the time that is known, or with a later one.
		for _, s := range []span{{t.Updated.Add(-shortest), t.Updated.Add(shortest)}, {t.Updated.Add(-shortest), now.Add(m.pace.Overlap)}} {
			found, err := m.present(ctx, timed(customer.Scopes, s))
			if err != nil {
				return nil, err
			}
			for _, one := range found {
				there[one.ID] = true
			}
			if there[t.ID] {
				break
			}
		}
		if !there[t.ID] {
			gone = append(gone, IDOf(*t))
		}
	}
	return gone, nil
}

// present reads which tickets there are, in pieces of time where there are many.
func (m *Mirror) present(ctx context.Context, search ticket.Search) ([]ticket.Ticket, error) {
	search.Counting, search.MaxRows = true, most
	search.Sort = ticket.Sort{By: ticket.ByUpdated, Descending: true}
	search.Whole = true
	result, err := m.ask(ctx, search)
	if err != nil {
		return nil, err
	}
	for _, notice := range result.Notices {
		if notice.Missing {
			return nil, &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: notice.Text}
		}
	}
	if !isCut(result) {
		return result.Tickets, nil
	}
	length := search.To.Sub(search.From)
	if search.Time == ticket.NoTime || length <= shortest {
		return nil, &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: "More tickets match at once than can be read."}
	}
	newer, older := search, search
	newer.From, older.To = search.From.Add(length/2), search.From.Add(length/2)
	first, err := m.present(ctx, newer)
	if err != nil {
		return nil, err
	}
	rest, err := m.present(ctx, older)
	return slices.Concat(first, rest), err
}
