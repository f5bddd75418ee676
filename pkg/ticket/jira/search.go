package jira

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// Search answers the tickets of the scopes that match. Scopes without a project
// answer nothing, and nobody is asked. Errors are *ticket.Failure.
func (c *Client) Search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	search.Scopes = withProjects(search.Scopes)
	if len(search.Scopes) == 0 {
		return ticket.Result{Exact: true, AsOf: c.clock()}, nil
	}
	if search.Whole {
		return c.search(httpx.InBackground(ctx), search, now[issue](c))
	}
	return c.search(ctx, search, c.memory(search).Get)
}

func withProjects(scopes []ticket.Scope) []ticket.Scope {
	return slices.DeleteFunc(slices.Clone(scopes), func(s ticket.Scope) bool { return len(s.Projects) == 0 })
}

// memory is where the rows of a search are kept; those of counts are many and slim,
// and would push out all others. Whoever keeps tickets himself has none.
func (c *Client) memory(search ticket.Search) *remember.Kept[haul[issue]] {
	switch {
	case search.Whole:
		return nil
	case search.Counting:
		return c.counts
	}
	return c.searches
}

// searchNow is Search without what is remembered.
func (c *Client) searchNow(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	return c.search(ctx, search, now[issue](c))
}

func (c *Client) search(ctx context.Context, search ticket.Search, get getter[issue]) (ticket.Result, error) {
	known, err := c.catalogue(ctx)
	if err != nil {
		return ticket.Result{}, c.explain(err)
	}
	found, notices, err := c.find(ctx, search, known, get)
	if err != nil {
		return ticket.Result{}, c.explain(err)
	}
	result := c.judge(search, found)
	result.Notices = slices.Concat(known.notices, notices, result.Notices)
	return result, nil
}

// ask writes a search as a query and reads its rows.
func (c *Client) ask(ctx context.Context, search ticket.Search, known catalogue, get getter[issue]) (remember.Stamped[haul[issue]], []ticket.Notice, error) {
	q, err := buildQuery(search, known, c.rules)
	if err != nil {
		return remember.Stamped[haul[issue]]{}, nil, failureOf(err)
	}
	wanted := question{jql: q.text(), where: string(q.where), fields: fieldsOf(known, search), history: search.WithHistory, maxRows: c.rowsFor(search)}
	return recall(ctx, c, c.memory(search), get, wanted, func(ctx context.Context) (haul[issue], error) {
		home, err := gather(ctx, c, wanted, c.reader(known).read)
		if err != nil || !wanted.history {
			return home, err
		}
		return c.addHistories(ctx, home)
	})
}

// rowsFor is how many tickets a search may read.
func (c *Client) rowsFor(search ticket.Search) int {
	limit := c.maxRows
	switch {
	case search.Whole && search.MaxRows > 0:
		return search.MaxRows
	case search.Counting, search.Whole:
		limit = ticket.MaxCounted
	}
	if search.MaxRows > 0 {
		return min(limit, search.MaxRows)
	}
	return limit
}

// confirmIdentity is asked when a search is empty: with a dead token Jira may
// answer 200 and the view of an anonymous visitor, which is no ticket at all.
func (c *Client) confirmIdentity(ctx context.Context) error {
	_, err := c.myself(ctx)
	if err != nil && c.edition.vouches(c, err) {
		return nil
	}
	return err
}
