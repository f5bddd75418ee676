package servicenow

import (
	"context"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

var _ ticket.Counter = (*Client)(nil)

// HowMany asks each table how many records there are, before access rules. Nobody waits
// for it. A table that cannot be read has none.
func (c *Client) HowMany(ctx context.Context, search ticket.Search) (int, error) {
	ctx = httpx.InBackground(ctx)
	search.Scopes = withIDs(search.Scopes)
	shares, err := sharesOf(search.Scopes)
	if err != nil {
		return 0, failureOf(err)
	}
	known, err := c.names(ctx)
	if err != nil {
		return 0, c.explain(err)
	}
	all := 0
	for _, table := range c.tablesFor(search.Filters.Types) {
		number, err := c.howManyIn(ctx, searching{search: search, table: table, names: known, rules: c.rules}, shares)
		if err != nil && !lasting(err) {
			return 0, c.explain(err)
		}
		all += number
	}
	return all, nil
}

func (c *Client) howManyIn(ctx context.Context, s searching, shares []share) (all int, err error) {
	for _, of := range shares {
		if err := c.admit(ctx, s.table, of.field); err != nil {
			return 0, err
		}
		parts := of.split(func(part share) bool {
			asked, err := s.taste(part)
			return err == nil && c.fits(asked)
		})
		for _, part := range parts {
			asked, err := s.taste(part)
			if err != nil {
				return 0, err
			}
			one, err := c.list(ctx, asked)
			if err != nil {
				return 0, err
			}
			if !one.counted {
				return 0, fail(ticket.ErrAnswer, "ServiceNow does not say how many records there are.", "", errValue)
			}
			all += one.total
		}
	}
	return all, nil
}

// taste asks for one row, beside which ServiceNow counts all.
func (s searching) taste(of share) (question, error) {
	return walk{table: s.table, scope: of.condition(), query: s.query(), fields: []string{"sys_id"}, keyset: true}.question(place{size: 1})
}
