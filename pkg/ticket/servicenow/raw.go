package servicenow

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

var _ ticket.RawSource = (*Client)(nil)

// rawTable is asked where nobody chose a table.
const rawTable = "incident"

// rawing is one raw question, understood and checked.
type rawing struct {
	search  ticket.RawSearch
	table   string
	query   encoded.Query
	columns []rawColumn
	// scopes are the fields that say whose a row is.
	scopes []string
}

// Raw answers an encoded query on one table of the connection, bound to the
// scopes: what is sent is written anew from what was understood, behind the scope,
// and every row is checked against the scopes once more. Scopes without ids answer
// nothing, and nobody is asked.
func (c *Client) Raw(ctx context.Context, search ticket.RawSearch) (ticket.RawResult, error) {
	search.Scopes = withIDs(search.Scopes)
	if len(search.Scopes) == 0 {
		return ticket.RawResult{Exact: true, AsOf: c.clock()}, nil
	}
	shares, err := sharesOf(search.Scopes)
	if err != nil {
		return ticket.RawResult{}, failureOf(err)
	}
	asked, err := c.understand(ctx, search)
	if err != nil {
		return ticket.RawResult{}, c.explain(err)
	}
	result, err := c.rawShares(ctx, asked, shares)
	if err != nil {
		return ticket.RawResult{}, c.explain(err)
	}
	return result, nil
}

// understand reads the text and looks every field of it up.
func (c *Client) understand(ctx context.Context, search ticket.RawSearch) (rawing, error) {
	asked := rawing{search: search, table: cmp.Or(search.Table, rawTable), scopes: scopeFields(search.Scopes)}
	if !slices.Contains(c.tables, asked.table) {
		return rawing{}, fail(ticket.ErrQuery, fmt.Sprintf("The connection does not read the table %s; its tables are %s.", httpx.Clean(asked.table, 80), strings.Join(c.tables, ", ")), "", nil)
	}
	query, err := encoded.Parse(search.Text, search.Values, encoded.Window{From: search.From, To: search.To})
	if err != nil {
		return rawing{}, fail(ticket.ErrQuery, err.Error(), "", err)
	}
	for _, field := range query.Fields() {
		if _, err := c.describeOwn(ctx, asked.table, field); err != nil {
			return rawing{}, err
		}
	}
	if err := c.checkFit(ctx, asked.table, query.Conditions); err != nil {
		return rawing{}, err
	}
	query.Conditions = slices.Concat(classCondition(asked.table), query.Conditions)
	asked.query = query
	asked.columns, err = c.rawColumns(ctx, asked)
	return asked, err
}

// describeOwn describes a field that lies on the ticket itself, or on a record that
// is no ticket: what another ticket says may be another customer's.
func (c *Client) describeOwn(ctx context.Context, table, path string) (column, error) {
	names := strings.Split(path, ".")
	for i := 1; i < len(names); i++ {
		through, err := c.describe(ctx, table, strings.Join(names[:i], "."))
		if err != nil {
			return column{}, err
		}
		foreign, err := c.isTicketTable(ctx, through.reference)
		if err != nil {
			return column{}, err
		}
		if foreign {
			return column{}, fail(ticket.ErrQuery, fmt.Sprintf("The field %s looks into another ticket, which the scope does not cover.", httpx.Clean(path, 120)), "", nil)
		}
	}
	return c.describe(ctx, table, path)
}

// isTicketTable says whether records of a table are tickets.
func (c *Client) isTicketTable(ctx context.Context, table string) (bool, error) {
	if table == "" {
		return false, nil
	}
	if _, ok := kinds[table]; ok || slices.Contains(c.tables, table) || !tableName.MatchString(table) {
		return true, nil
	}
	known, err := c.dictionaryOf(ctx, table)
	if err != nil {
		return false, err
	}
	return slices.Contains(known.lineage(table), rootTable), nil
}

// rawShares asks for each share of the scopes and merges what comes.
func (c *Client) rawShares(ctx context.Context, asked rawing, shares []share) (ticket.RawResult, error) {
	result := ticket.RawResult{Columns: titles(asked.columns), Exact: true, AsOf: c.clock()}
	if err := c.rawTimes(ctx, asked, shares, &result); err != nil {
		return ticket.RawResult{}, err
	}
	seen := map[string]bool{}
	var executed []string
	for _, of := range shares {
		if err := c.admit(ctx, asked.table, of.field); err != nil {
			return ticket.RawResult{}, err
		}
		for _, part := range c.rawParts(asked, of) {
			w := c.rawWalk(asked, part)
			found, text, err := c.rawRows(ctx, asked, w)
			if err != nil {
				return ticket.RawResult{}, err
			}
			executed = append(executed, text)
			c.judgeRaw(asked, found, seen, &result)
		}
	}
	if limit := c.rawLimit(asked); len(result.Rows) > limit {
		result.Rows, result.Exact = slices.Clip(result.Rows[:limit]), false
	}
	result.Executed = strings.Join(executed, "\n")
	result.Notices = distinct(result.Notices)
	return result, nil
}

func (c *Client) rawLimit(asked rawing) int {
	if asked.search.MaxRows > 0 {
		return min(c.maxRows, asked.search.MaxRows)
	}
	return c.maxRows
}

func (c *Client) rawWalk(asked rawing, part share) walk {
	return walk{
		table: asked.table, scope: part.condition(), query: asked.query,
		fields: rawFields(asked.columns, asked.scopes), maxRows: c.rawLimit(asked),
	}
}

func (c *Client) rawParts(asked rawing, of share) []share {
	return of.split(func(part share) bool {
		one, err := c.rawWalk(asked, part).question(place{size: pageSize})
		return err == nil && c.fits(one)
	})
}

// rawRows reads a part or remembers it.
func (c *Client) rawRows(ctx context.Context, asked rawing, w walk) (remember.Stamped[rawHaul], string, error) {
	first, err := w.question(place{size: pageSize})
	if err != nil {
		return remember.Stamped[rawHaul]{}, "", err
	}
	key := fmt.Sprintf("%s\x00%d\x00%s\x00%s", w.table, w.maxRows, strings.Join(w.fields, ","), first.query)
	found, err := c.raws.Get(ctx, key, func(ctx context.Context) (rawHaul, error) {
		home := rawHaul{}
		w.take = func(one row) {
			if ofTable(w.table, one) {
				home.rows = append(home.rows, readRaw(one, asked))
			}
		}
		walked, err := c.run(ctx, w)
		home.complete, home.total, home.stuck, home.moved = walked.complete, max(walked.total, walked.read), walked.stuck, walked.moved
		return home, err
	})
	return found, first.query, err
}

// judgeRaw drops what lies outside every scope and gives the rest its customers.
func (c *Client) judgeRaw(asked rawing, found remember.Stamped[rawHaul], seen map[string]bool, result *ticket.RawResult) {
	if found.At.Before(result.AsOf) {
		result.AsOf = found.At
	}
	links := reader{instance: c.instance, table: asked.table}
	unreadable, kept := 0, 0
	for _, one := range found.Value.rows {
		customer, ok := customerOf(asked.search.Scopes, one.scope)
		if !ok {
			result.Dropped++
			for _, field := range asked.scopes {
				c.distrust(asked.table, field)
			}
			continue
		}
		if seen[one.id] {
			continue
		}
		seen[one.id] = true
		kept++
		if one.unreadable {
			unreadable++
		}
		result.Rows = append(result.Rows, ticket.RawRow{
			Customer: customer, Key: one.key, URL: links.address(one.class, one.id), Values: one.shown(asked.search.Scopes, customer),
		})
	}
	result.Exact = result.Exact && found.Value.complete
	if found.Value.complete {
		result.Matched += kept
	} else {
		result.Matched += max(found.Value.total, kept)
	}
	result.Notices = append(result.Notices, found.Value.notices(unreadable)...)
}

// rawTimes warns where the instance reads the text's times in the account's zone:
// only a search can be read wider and cut afterwards.
func (c *Client) rawTimes(ctx context.Context, asked rawing, shares []share, result *ticket.RawResult) error {
	if !strings.Contains(asked.search.Text, "$__time") {
		return nil
	}
	for _, of := range shares {
		if err := c.admit(ctx, asked.table, of.field); err != nil {
			return err
		}
		utc, known, err := c.readsUTC(ctx, asked.table, c.parts(asked.table, of)[0])
		if err != nil {
			return err
		}
		if known && !utc {
			result.Notices = append(result.Notices, ticket.Notice{Warning: true, Text: "ServiceNow reads times in queries in the account's zone, so the time range is shifted; a service account in the zone GMT mends it."})
			return nil
		}
	}
	return nil
}
