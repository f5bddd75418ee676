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
		of := ailment{customer.ID, sweeping}
		if !progress.IsLoaded() || now.Sub(progress.SweptAt) < m.pace.Sweep || m.rests(of) {
			continue
		}
		change, err := m.swept(ctx, customer, now)
		if err != nil && (!isOwn(err) || len(m.customers) == 1) {
			return false, err
		}
		if m.ail(of, err); err != nil {
			continue
		}
		return i+1 < len(m.customers), m.keep(ctx, change)
	}
	return false, nil
}

// swept is what becomes of a customer's tickets: those go that the connection does not
// answer any more, and those come anew that it answers and that are not kept, or not like
// this: their change was missed, as it is where one is made or changed under an earlier
// time. Where there are many, as after an import of the past, all is read once more.
func (m *Mirror) swept(ctx context.Context, customer Customer, now time.Time) (change Change, err error) {
	there, missed, err := m.compare(ctx, customer, now)
	if err != nil {
		return Change{}, err
	}
	progress := m.progressOf(customer.ID)
	progress.SweptAt = now
	if len(missed) > m.pace.Page/4 {
		progress, missed = m.anew(progress), nil
	}
	change.Progress = []Progress{progress}
	for s := range missed {
		found, err := m.slices(ctx, customer.Scopes, s)
		if err != nil {
			return Change{}, err
		}
		change.Tickets = append(change.Tickets, found...)
	}
	oldest := now.Add(-m.pace.Window)
	isOld := func(t *ticket.Ticket) bool { return !t.IsOpen() && t.Updated.Before(oldest) }
	if change.Gone, err = m.lost(ctx, customer, func(t *ticket.Ticket) bool { return !there[t.ID] && !isOld(t) }); err != nil {
		return Change{}, err
	}
	for _, one := range m.shown.Load().byCustomer[customer.ID] {
		if t := one.Ticket; isOld(t) && !there[t.ID] {
			change.Gone = append(change.Gone, IDOf(*t))
		}
	}
	return change, nil
}

// compare tells which tickets the connection answers, and when those changed that are
// kept otherwise, or not at all.
func (m *Mirror) compare(ctx context.Context, customer Customer, now time.Time) (there map[string]bool, missed map[span]bool, err error) {
	there, missed = map[string]bool{}, map[span]bool{}
	for _, search := range []ticket.Search{
		{Scopes: customer.Scopes, Filters: ticket.Filters{States: ticket.OpenStates}, Time: ticket.NoTime},
		timed(customer.Scopes, span{from: now.Add(-m.pace.Window)}),
	} {
		found, err := m.present(ctx, search)
		if err != nil {
			return nil, nil, err
		}
		for _, t := range found {
			there[t.ID] = true
			if known, isKnown := m.shown.Load().find(ID{customer.ID, t.ID}); !isKnown || known.Key != t.Key || known.Updated.Before(t.Updated) {
				missed[span{t.Updated.Add(-shortest), t.Updated.Add(shortest)}] = true
			}
		}
	}
	return there, missed, nil
}

// fewSuspects are so many that each is asked about on its own.
const fewSuspects = 10

// lost are those of the suspects that the connection does not answer when it is asked
// about the last minutes, their time alone, and everything since: an index may lag, and a
// page may slip. What is cheap is asked first.
func (m *Mirror) lost(ctx context.Context, customer Customer, isSuspect func(*ticket.Ticket) bool) ([]ID, error) {
	var suspects []*ticket.Ticket
	for _, one := range m.shown.Load().byCustomer[customer.ID] {
		if isSuspect(one.Ticket) {
			suspects = append(suspects, one.Ticket)
		}
	}
	there := map[string]bool{}
	look := func(s span) error {
		found, err := m.present(ctx, timed(customer.Scopes, s))
		for _, one := range found {
			there[one.ID] = true
		}
		suspects = slices.DeleteFunc(suspects, func(t *ticket.Ticket) bool { return there[t.ID] })
		return err
	}
	// Mostly they have changed a moment ago, and one look finds all of them.
	if recent := m.progressOf(customer.ID).Cursor.Add(-m.pace.Overlap); len(suspects) > 0 {
		if err := look(span{from: recent}); err != nil {
			return nil, err
		}
	}
	if len(suspects) <= fewSuspects {
		for _, t := range slices.Clone(suspects) {
			if there[t.ID] {
				continue
			}
			if err := look(span{t.Updated.Add(-shortest), t.Updated.Add(shortest)}); err != nil {
				return nil, err
			}
		}
	}
	if len(suspects) == 0 {
		return nil, nil
	}
	oldest := slices.MinFunc(suspects, func(a, b *ticket.Ticket) int { return a.Updated.Compare(b.Updated) })
	if err := look(span{from: oldest.Updated.Add(-shortest)}); err != nil {
		return nil, err
	}
	var gone []ID
	for _, t := range suspects {
		gone = append(gone, IDOf(*t))
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
	if err := m.checkMissing(search, result); err != nil {
		return nil, err
	}
	if !isCut(result) {
		return result.Tickets, nil
	}
	middle, canPart := m.middle(span{search.From, search.To})
	if search.Time == ticket.NoTime || !canPart {
		return nil, tooMany
	}
	newer, older := search, search
	newer.From, older.To = middle, middle
	first, err := m.present(ctx, newer)
	if err != nil {
		return nil, err
	}
	rest, err := m.present(ctx, older)
	return slices.Concat(first, rest), err
}

// middle parts a span in two; one without an end, of which the future is part, where that
// begins.
func (m *Mirror) middle(s span) (time.Time, bool) {
	if s.to.IsZero() {
		future := m.clock().Add(m.pace.Overlap)
		return future, s.from.Before(future)
	}
	length := s.to.Sub(s.from)
	return s.from.Add(length / 2), length > shortest
}
