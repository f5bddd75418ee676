package jira

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Search answers the tickets of the scopes that match. Scopes without a project
// answer nothing, and nobody is asked. Errors are *ticket.Failure.
func (c *Client) Search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	search.Scopes = slices.DeleteFunc(slices.Clone(search.Scopes), func(s ticket.Scope) bool { return len(s.Projects) == 0 })
	if len(search.Scopes) == 0 {
		return ticket.Result{Exact: true, AsOf: c.clock()}, nil
	}
	return c.search(ctx, search, c.searches.Get)
}

// searchNow is Search without what is remembered.
func (c *Client) searchNow(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	return c.search(ctx, search, func(ctx context.Context, _ string, work func(context.Context) (haul, error)) (remember.Stamped[haul], error) {
		at := c.clock()
		found, err := work(ctx)
		return remember.Stamped[haul]{Value: found, At: at}, err
	})
}

// getter finds the rows of a key or makes them.
type getter func(ctx context.Context, key string, work func(context.Context) (haul, error)) (remember.Stamped[haul], error)

func (c *Client) search(ctx context.Context, search ticket.Search, get getter) (ticket.Result, error) {
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

// ask reads a query or remembers it. The scope is part of the query's text, so
// what is remembered for one scope is never given to another.
func (c *Client) ask(ctx context.Context, search ticket.Search, known catalogue, get getter) (remember.Stamped[haul], []ticket.Notice, error) {
	q, err := buildQuery(search, known, c.rules)
	if err != nil {
		return remember.Stamped[haul]{}, nil, failureOf(err)
	}
	maxRows := c.maxRows
	if search.MaxRows > 0 {
		maxRows = min(maxRows, search.MaxRows)
	}
	fields := fieldsOf(known, search.WithExcerpt)
	key := fmt.Sprintf("%d\x00%s\x00%s", maxRows, strings.Join(fields, ","), q.text())
	found, err := get(ctx, key, func(ctx context.Context) (haul, error) {
		read := reader{connection: c.connection.ID, site: c.site, known: known, rules: c.rules, asOf: c.clock()}
		home, err := c.readPages(ctx, q, fields, read, maxRows)
		if err == nil && len(home.issues) == 0 {
			err = c.confirmIdentity(ctx)
		}
		return home, err
	})
	if err == nil {
		return found, nil, nil
	}
	if old, ok := c.searches.Stale(key); ok && explain.Passing(err) && ctx.Err() == nil {
		return old, []ticket.Notice{{Warning: true, Text: fmt.Sprintf("The tickets are those of %s UTC. %s",
			old.At.UTC().Format("15:04"), c.explain(err).Sentence)}}, nil
	}
	return remember.Stamped[haul]{}, nil, err
}

// confirmIdentity is asked when a search is empty: with a dead token Jira may
// answer 200 and the view of an anonymous visitor, which is no ticket at all.
func (c *Client) confirmIdentity(ctx context.Context) error {
	_, err := c.myself(ctx)
	// A token without the scope read:jira-user may still read tickets.
	if errors.Is(err, ticket.ErrForbidden) || (errors.Is(err, ticket.ErrAuth) && c.atGateway()) {
		return nil
	}
	return err
}

// judge drops what lies outside every scope, gives the rest its customers, and
// filters by what JQL could not say.
func (c *Client) judge(search ticket.Search, found remember.Stamped[haul]) ticket.Result {
	now := c.clock()
	result := ticket.Result{AsOf: found.At, Notices: slices.Clone(found.Value.notices), Exact: found.Value.complete}
	doubts := map[explain.Doubt]int{}
	for _, row := range found.Value.issues {
		customer, ok := ticket.CustomerOf(search.Scopes, row.project, row.ticket.Labels)
		if !ok {
			result.Dropped++
			continue
		}
		t := row.clone(customer)
		t.SLA = t.SLA.At(now)
		if !search.Matches(t, now) {
			continue
		}
		result.Tickets = append(result.Tickets, t)
		for _, d := range row.doubts {
			doubts[d]++
		}
	}
	result.Matched = len(result.Tickets)
	if read := len(found.Value.issues); !result.Exact && read > 0 {
		// What the local filters leave of the rows read, they leave of the others.
		share := float64(len(result.Tickets)) / float64(read)
		result.Matched = max(result.Matched, int(math.Round(share*float64(found.Value.count))))
	}
	result.Notices = append(result.Notices, product.DoubtNotices(doubts)...)
	if search.Filters.Text != "" && textQuery(search.Filters.Text) == "" {
		result.Notices = append(result.Notices, ticket.Notice{Warning: true, Text: "The text filter holds no letter or digit, so it is not applied."})
	}
	return result
}
