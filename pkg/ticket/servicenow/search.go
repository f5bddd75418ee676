package servicenow

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// Search answers the tickets of the scopes that match. Scopes without ids answer
// nothing, and nobody is asked. A table that cannot be read takes the others with
// it only if none is left. Errors are *ticket.Failure.
func (c *Client) Search(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	if search.Whole {
		return c.searchNow(httpx.InBackground(ctx), search)
	}
	return c.search(ctx, search, remembering{c.kept(search).Get, c.kept(search).Stale})
}

// searchNow is Search without what is remembered.
func (c *Client) searchNow(ctx context.Context, search ticket.Search) (ticket.Result, error) {
	return c.search(ctx, search, forgetful(c))
}

// forgetful remembers nothing.
func forgetful(c *Client) remembering {
	return remembering{
		get: func(ctx context.Context, _ string, work func(context.Context) (haul, error)) (remember.Stamped[haul], error) {
			at := c.clock()
			found, err := work(ctx)
			return remember.Stamped[haul]{Value: found, At: at}, err
		},
		stale: func(string) (remember.Stamped[haul], bool) { return remember.Stamped[haul]{}, false },
	}
}

func (c *Client) search(ctx context.Context, search ticket.Search, memory remembering) (ticket.Result, error) {
	search.Scopes = withIDs(search.Scopes)
	tables := c.tablesFor(search.Filters.Types)
	if len(search.Scopes) == 0 || len(tables) == 0 {
		return ticket.Result{Exact: true, AsOf: c.clock()}, nil
	}
	shares, err := sharesOf(search.Scopes)
	if err != nil {
		return ticket.Result{}, failureOf(err)
	}
	known, err := c.names(ctx)
	if err != nil {
		return ticket.Result{}, c.explain(err)
	}
	isLook := c.isLook(search)
	if isLook && c.isQuiet(ctx, search, shares, known) {
		return ticket.Result{Exact: true, AsOf: c.clock()}, nil
	}
	found, notices, err := c.askTables(ctx, search, tables, shares, known, memory)
	if err != nil {
		return ticket.Result{}, c.explain(err)
	}
	if isLook {
		c.looks.Put(keyOf(search.Scopes), true)
	}
	result := c.judge(search, found)
	result.Notices = slices.Concat(notices, result.Notices)
	if len(result.Tickets) == 0 && result.Dropped == 0 {
		dead, err := c.matchNothing(ctx, search.Scopes, shares)
		if err != nil {
			return ticket.Result{}, c.explain(err)
		}
		result.Notices = append(result.Notices, dead...)
	}
	return result, nil
}

// askTables reads all tables at once. What lastingly fails for one is a notice,
// unless it fails for all.
func (c *Client) askTables(ctx context.Context, search ticket.Search, tables []string, shares []share, known names, memory remembering) ([]remember.Stamped[haul], []ticket.Notice, error) {
	found := make([][]remember.Stamped[haul], len(tables))
	var mutex sync.Mutex
	missing := map[string]*ticket.Failure{}
	group, ctx := errgroup.WithContext(ctx)
	for i, table := range tables {
		group.Go(ticket.Guarded(func() error {
			s := searching{search: search, table: table, names: known, rules: c.rules}
			parts, err := c.askTable(ctx, s, shares, memory)
			var failure *ticket.Failure
			if err != nil && lasting(err) && errors.As(err, &failure) {
				mutex.Lock()
				defer mutex.Unlock()
				missing[table] = failure
				return nil
			}
			found[i] = parts
			return err
		}))
	}
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	if len(missing) == len(tables) {
		return nil, nil, missing[tables[0]]
	}
	return slices.Concat(found...), missingNotices(tables, missing), nil
}

// missingNotices says which tables were not read, and why.
func missingNotices(tables []string, missing map[string]*ticket.Failure) []ticket.Notice {
	var notices []ticket.Notice
	for _, table := range tables {
		failure, ok := missing[table]
		if !ok {
			continue
		}
		text := fmt.Sprintf("The tickets of the table %s are missing. %s", table, failure.Sentence)
		if errors.Is(failure, errNoTable) || errors.Is(failure, ticket.ErrForbidden) {
			text = fmt.Sprintf("The table %s does not exist in ServiceNow or cannot be read, so its tickets are missing.", table)
		}
		notices = append(notices, ticket.Notice{Warning: true, Missing: true, Lasting: true, Text: text})
	}
	return notices
}

// askTable reads what each share of the scopes has in a table. Nothing is asked by
// a field that the table does not have or does not heed.
func (c *Client) askTable(ctx context.Context, s searching, shares []share, memory remembering) ([]remember.Stamped[haul], error) {
	read := reader{
		connection: c.connection.ID, instance: c.instance, table: s.table, names: s.names, rules: c.rules,
		scopeFields: scopeFields(s.search.Scopes),
	}
	var found []remember.Stamped[haul]
	for _, of := range shares {
		if err := c.admit(ctx, s.table, of.field); err != nil {
			return nil, err
		}
		parts := of.split(func(part share) bool {
			w := walk{table: s.table, scope: part.condition(), query: s.query(), fields: read.fields(s.search), keyset: isByKeys(s.search)}
			asked, err := w.question(place{last: impossible, size: pageSize})
			return err == nil && c.fits(asked)
		})
		for _, part := range parts {
			if s.search.Time != ticket.NoTime && s.search.Time != ticket.SLADueTime {
				margin, err := c.marginFor(ctx, s.table, part)
				if err != nil {
					return nil, err
				}
				s.margin = margin
			}
			one, err := c.ask(ctx, s, part, read, memory)
			if err != nil {
				// An instance that cannot be asked has not changed its mind; what is
				// remembered of other searches goes on bridging its outage.
				if !explain.Passing(err) {
					c.distrust(s.table, of.field)
				}
				return nil, err
			}
			found = append(found, one)
		}
	}
	return found, nil
}

// admit lets a table be read by a field that exists there and that it heeds.
func (c *Client) admit(ctx context.Context, table, field string) error {
	key := proofKey(tableAPI, table, field)
	if failure, ok := c.refusals.Young(key); ok {
		return failure
	}
	if _, err := c.describe(ctx, table, field); err != nil {
		return err
	}
	return c.prove(ctx, tableAPI, table, field)
}
