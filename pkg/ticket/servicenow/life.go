package servicenow

import (
	"context"

	"github.com/quantyca/rounds/pkg/ticket"
)

// matchNothing is asked when a search is empty: an instance that refuses what it
// does not understand says nothing as well. A scope that matches a ticket in any
// table vouches for empty answers for a while.
func (c *Client) matchNothing(ctx context.Context, scopes []ticket.Scope, shares []share) ([]ticket.Notice, error) {
	alive, err := c.life.Get(ctx, keyOf(scopes), func(ctx context.Context) (bool, error) {
		for _, table := range c.tables {
			for _, of := range shares {
				found, err := c.matches(ctx, table, of)
				if err != nil && !lasting(err) {
					return false, err
				}
				if found {
					return true, nil
				}
			}
		}
		return false, nil
	})
	if err != nil || alive.Value {
		return nil, err
	}
	return []ticket.Notice{{Warning: true, Text: "The scope matches no ticket in ServiceNow at all."}}, nil
}

// matches says whether a share of the scopes has any ticket in a table, whatever
// its access rules.
func (c *Client) matches(ctx context.Context, table string, of share) (bool, error) {
	if err := c.admit(ctx, table, of.field); err != nil {
		return false, err
	}
	for _, part := range c.parts(table, of) {
		asked, err := c.provingQuestion(table, part)
		if err != nil {
			return false, err
		}
		answer, err := c.list(ctx, asked)
		if err != nil || answer.total > 0 || len(answer.rows) > 0 {
			return err == nil, err
		}
	}
	return false, nil
}

// parts splits a share so that a plain question fits an address.
func (c *Client) parts(table string, of share) []share {
	return of.split(func(part share) bool {
		asked, err := c.provingQuestion(table, part)
		return err == nil && c.fits(asked)
	})
}
