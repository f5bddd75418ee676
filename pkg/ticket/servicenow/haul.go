package servicenow

import (
	"context"
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// haul is what one query of one table brought home. It is kept and shared: never
// change it.
type haul struct {
	records []record
	// complete says that ServiceNow had no more rows; total is its count if not.
	complete bool
	total    int
	// hidden is how many rows access rules kept back, strays how many came that are
	// not of the table.
	hidden, strays int
	notices        []ticket.Notice
}

func (h haul) cost() uint64 { return uint64(len(h.records)) + 1 }

// remembering is what a search does with answers: get finds the rows of a key or
// makes them, stale finds them however old.
type remembering struct {
	get   func(ctx context.Context, key string, work func(context.Context) (haul, error)) (remember.Stamped[haul], error)
	stale func(key string) (remember.Stamped[haul], bool)
}

// ask reads a query or remembers it. The scope is part of the query's text, so
// what is remembered for one scope is never given to another.
func (c *Client) ask(ctx context.Context, s searching, of share, read reader, memory remembering) (remember.Stamped[haul], error) {
	w := walk{table: s.table, scope: of.condition(), query: s.query(), fields: read.fields(s.search), keyset: isByKeys(s.search), maxRows: c.limitOf(s.search)}
	first, err := w.question(place{size: pageSize})
	if err != nil {
		return remember.Stamped[haul]{}, err
	}
	key := fmt.Sprintf("%s\x00%d\x00%s\x00%s", s.table, w.maxRows, strings.Join(w.fields, ","), first.query)
	found, err := memory.get(ctx, key, func(ctx context.Context) (haul, error) {
		return c.read(ctx, w, of, read, s.search.Whole)
	})
	if err == nil {
		return found, nil
	}
	if old, ok := memory.stale(key); ok && explain.Passing(err) && ctx.Err() == nil {
		old.Value.notices = append(old.Value.notices[:len(old.Value.notices):len(old.Value.notices)], ticket.Notice{
			Warning: true, Text: fmt.Sprintf("The tickets are those of %s UTC. %s", old.At.UTC().Format("15:04"), c.explain(err).Sentence)})
		return old, nil
	}
	return remember.Stamped[haul]{}, err
}

// limitOf is how many rows of one table a search takes.
func (c *Client) limitOf(search ticket.Search) int {
	limit := c.maxRows
	isAll := search.Counting || search.Whole
	if isAll {
		limit = ticket.MaxCounted
	}
	if search.MaxRows > 0 && (isAll || search.MaxRows < limit) {
		limit = search.MaxRows
	}
	return limit
}

// isByKeys says whether rows are read in the order of their ids, which does not change
// meanwhile, instead of that of the search.
func isByKeys(search ticket.Search) bool { return search.Counting || search.Whole }

// kept is where answers to a search are remembered.
func (c *Client) kept(search ticket.Search) *remember.Kept[haul] {
	if search.Counting {
		return c.counts
	}
	return c.searches
}

// read brings the rows home, then their service levels; all of them where whole says so.
func (c *Client) read(ctx context.Context, w walk, of share, read reader, whole bool) (haul, error) {
	asOf := c.clock()
	home := haul{}
	w.take = func(one row) {
		if found, ok := read.read(one); ok {
			home.records = append(home.records, found)
			return
		}
		home.strays++
	}
	walked, err := c.run(ctx, w)
	if err != nil {
		return haul{}, err
	}
	home.complete, home.hidden, home.total = walked.complete, walked.hidden(), max(walked.total, walked.read)
	if !walked.complete && !walked.counted {
		home.total = max(c.secondOpinion(ctx, w), walked.read)
	}
	if walked.moved {
		home.notices = append(home.notices, ticket.Notice{Warning: true, Missing: true, Text: "Tickets changed in ServiceNow while they were read, so the list may miss one."})
	}
	if walked.stuck {
		home.notices = append(home.notices, ticket.Notice{Warning: true, Missing: true, Text: "ServiceNow repeated pages or sent too many, so the list may be incomplete."})
	}
	notices, err := c.readLevels(ctx, of, home.records, asOf, batchesFor(whole))
	home.notices = append(home.notices, notices...)
	return home, err
}

// secondOpinion counts a query by the Aggregate API, where the Table API did not
// count it; 0 means that nobody knows.
func (c *Client) secondOpinion(ctx context.Context, w walk) int {
	if c.prove(ctx, aggregateAPI, w.table, w.scope.Field) != nil {
		return 0
	}
	text, err := encoded.Bind(w.scope, encoded.Query{Conditions: w.query.Conditions})
	if err != nil {
		return 0
	}
	number, err := c.count(ctx, w.table, text)
	if err != nil {
		return 0
	}
	return number
}
