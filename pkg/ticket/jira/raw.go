package jira

import (
	"context"
	"errors"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/jql"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// rawOrder is how rows come that the text does not order.
const rawOrder = " ORDER BY updated DESC, key ASC"

var _ ticket.RawSource = (*Client)(nil)

// Raw answers JQL, bound to the scopes: what is sent is written anew from what was
// understood, behind the scopes and an AND, and every row is checked against the
// scopes once more. Scopes without a project answer nothing, and nobody is asked.
func (c *Client) Raw(ctx context.Context, search ticket.RawSearch) (ticket.RawResult, error) {
	search.Scopes = withProjects(search.Scopes)
	if len(search.Scopes) == 0 {
		return ticket.RawResult{Exact: true, AsOf: c.clock()}, nil
	}
	known, err := c.catalogue(ctx)
	if err != nil {
		return ticket.RawResult{}, c.explain(err)
	}
	columns, err := rawColumns(known.fields, search.Fields)
	if err != nil {
		return ticket.RawResult{}, err
	}
	result, err := c.rawPresent(ctx, search, columns)
	if err != nil {
		return ticket.RawResult{}, c.explain(err)
	}
	return result, nil
}

// rawPresent leaves out the projects that are not there, and looks for them where
// Jira refuses the query: it refuses a whole query for one of them.
func (c *Client) rawPresent(ctx context.Context, search ticket.RawSearch, columns []rawColumn) (ticket.RawResult, error) {
	if gone, ok := c.absences.Young(""); ok && gone.touches(search.Scopes) {
		return c.rawWithout(ctx, gone, search, columns)
	}
	result, err := c.rawNow(ctx, search, columns)
	var said *refusedCall
	if !errors.Is(err, ticket.ErrQuery) || errors.Is(err, errToken) || !errors.As(err, &said) {
		return result, err
	}
	if gone, lookup := c.absent(ctx, search.Scopes); lookup == nil && len(gone) > 0 {
		c.absences.Put("", gone)
		return c.rawWithout(ctx, gone, search, columns)
	}
	return ticket.RawResult{}, fail(ticket.ErrQuery, "Jira refused the query: "+said.said, "", err)
}

func (c *Client) rawWithout(ctx context.Context, gone absence, search ticket.RawSearch, columns []rawColumn) (ticket.RawResult, error) {
	if search.Scopes = gone.from(search.Scopes); len(search.Scopes) == 0 {
		return ticket.RawResult{Columns: titles(columns), Exact: true, AsOf: c.clock(), Notices: []ticket.Notice{absenceNotice}}, nil
	}
	result, err := c.rawNow(ctx, search, columns)
	result.Notices = append([]ticket.Notice{absenceNotice}, result.Notices...)
	return result, err
}

func (c *Client) rawNow(ctx context.Context, search ticket.RawSearch, columns []rawColumn) (ticket.RawResult, error) {
	scope, err := scopeClause(search.Scopes)
	if err != nil {
		return ticket.RawResult{}, failureOf(err)
	}
	bound, err := jql.Bind(string(scope), search.Text, search.Values, jql.Window{From: search.From, To: search.To})
	if err != nil {
		return ticket.RawResult{}, fail(ticket.ErrQuery, err.Error(), "", err)
	}
	ask := question{jql: bound.Text, where: bound.Where, fields: rawFields(columns), maxRows: c.maxRows}
	if bound.OrderBy == "" {
		ask.jql += rawOrder
	}
	if search.MaxRows > 0 {
		ask.maxRows = min(ask.maxRows, search.MaxRows)
	}
	read := rawReader{columns: columns, wiki: c.edition.wiki()}
	found, notices, err := recall(ctx, c, c.raws, c.raws.Get, ask, func(ctx context.Context) (haul[rawIssue], error) {
		return gather(ctx, c, ask, read.read)
	})
	if err != nil {
		return ticket.RawResult{}, err
	}
	result := c.judgeRaw(search, columns, found)
	result.Notices = slices.Concat(notices, result.Notices)
	result.Executed = ask.jql
	return result, nil
}

// judgeRaw drops what lies outside every scope and gives the rest its customers.
func (c *Client) judgeRaw(search ticket.RawSearch, columns []rawColumn, found remember.Stamped[haul[rawIssue]]) ticket.RawResult {
	result := ticket.RawResult{Columns: titles(columns), AsOf: found.At, Notices: found.Value.notices()}
	unreadable, now := 0, c.clock()
	links := reader{site: c.site}
	for _, row := range found.Value.rows {
		customer, ok := ticket.CustomerOf(search.Scopes, row.project, row.labels)
		if !ok {
			result.Dropped++
			continue
		}
		values := make([]any, len(row.values))
		for i, value := range row.values {
			values[i] = value.at(now, search.Scopes, customer)
		}
		result.Rows = append(result.Rows, ticket.RawRow{Customer: customer, Key: row.key, URL: links.address(row.key), Values: values})
		if row.unreadable {
			unreadable++
		}
	}
	result.Matched, result.Exact = found.Value.matched(len(result.Rows), result.Dropped == 0)
	result.Notices = append(result.Notices, unreadableNotices(unreadable)...)
	return result
}
