package mirror

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// shortest is a slice that is not cut any more: ServiceNow's clock has whole seconds.
	shortest = 2 * time.Second
	// short is a slice that more is read of at once, before it is cut further: some
	// instances read times in a zone of their own, so that each slice costs a day.
	short = time.Hour
	// manyPages is how many pages such a slice may hold; most is what is ever read at
	// once, as after an import that changed everything in the same second.
	manyPages, most = 10, 250_000
)

// span is a stretch of time: from belongs to it, to does not. Without to it has no end.
type span struct{ from, to time.Time }

func timed(scopes []ticket.Scope, s span) ticket.Search {
	return ticket.Search{Scopes: scopes, Time: ticket.UpdatedTime, From: s.from, To: s.to}
}

// changed reads the tickets that changed in a span, at most so many.
func (m *Mirror) changed(ctx context.Context, scopes []ticket.Scope, s span, most int) (ticket.Result, error) {
	search := timed(scopes, s)
	search.MaxRows = most
	return m.search(ctx, search)
}

// search asks the connection itself, for everything that a ticket has.
func (m *Mirror) search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	result, err := m.fetch(ctx, search)
	if err != nil {
		return ticket.Result{}, err
	}
	return result, m.checkMissing(search, result)
}

// fetch is search for who looks himself at what is missing.
func (m *Mirror) fetch(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	search.Sort = ticket.Sort{By: ticket.ByUpdated, Descending: true}
	search.WithExcerpt, search.WithResolution, search.Whole = true, true, true
	result, err := m.ask(ctx, search)
	m.lackLevels(search, result)
	return result, err
}

var tooMany = &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: "More tickets match at once than can be read."}

// isCut says whether more matches than was given. Who was not told how many match has not
// counted them either.
func isCut(result ticket.Result) bool {
	return !result.Exact || result.Matched > len(result.Tickets)+result.Dropped
}

// whole reads every ticket of a search, in one piece.
func (m *Mirror) whole(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	search.MaxRows = most
	result, err := m.search(ctx, search)
	if err != nil {
		return ticket.Result{}, err
	}
	if isCut(result) {
		return ticket.Result{}, tooMany
	}
	return result, nil
}

// slices reads every ticket that changed in a span, in pieces where there are many.
func (m *Mirror) slices(ctx context.Context, scopes []ticket.Scope, s span) ([]ticket.Ticket, error) {
	rows := m.pace.Page
	if s.to.Sub(s.from) <= short {
		rows *= manyPages
	}
	result, err := m.changed(ctx, scopes, s, rows)
	if err != nil || !isCut(result) {
		return result.Tickets, err
	}
	middle, canPart := m.middle(s)
	if !canPart {
		all, err := m.whole(ctx, timed(scopes, s))
		return all.Tickets, err
	}
	newer, err := m.slices(ctx, scopes, span{from: middle, to: s.to})
	if err != nil {
		return nil, err
	}
	older, err := m.slices(ctx, scopes, span{from: s.from, to: middle})
	// A ticket that changed meanwhile is in both; the newer one counts.
	return append(older, newer...), err
}
