package servicenow

import (
	"context"
	"errors"
	"fmt"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// impossible is an id that no record has.
const impossible = "ffffffffffffffffffffffffffffffff"

// errIgnored marks a condition that ServiceNow does not heed.
var errIgnored = errors.New("condition ignored")

// api is one of the interfaces that a table is asked through; each is proven alone.
type api string

const (
	tableAPI     api = "table"
	aggregateAPI api = "stats"
)

// prove makes sure that a table heeds a condition on a field, before anything is
// read by it: ServiceNow ignores a condition on a field that does not exist or
// cannot be read, and answers everything. A proof counts for a day.
func (c *Client) prove(ctx context.Context, by api, table, field string) error {
	key := proofKey(by, table, field)
	if failure, ok := c.refusals.Young(key); ok {
		return failure
	}
	_, err := c.proofs.Get(ctx, key, func(ctx context.Context) (bool, error) { return true, c.probe(ctx, by, table, field) })
	if err == nil {
		return nil
	}
	failure := c.explain(err)
	if lasting(failure) {
		c.refusals.Put(key, failure)
	}
	return failure
}

func proofKey(by api, table, field string) string {
	return string(by) + "\x00" + table + "\x00" + field
}

// distrust drops what is known about a table, after it answered what it should not have.
func (c *Client) distrust(table, field string) {
	for _, by := range []api{tableAPI, aggregateAPI} {
		c.proofs.Forget(proofKey(by, table, field))
		c.refusals.Forget(proofKey(by, table, field))
	}
}

// probe asks for the impossible, which must find nothing.
func (c *Client) probe(ctx context.Context, by api, table, field string) error {
	query, err := encoded.Bind(encoded.In(field, impossible), encoded.Query{})
	if err != nil {
		return fail(ticket.ErrConfig, "The scope of a customer cannot be asked for.", "Check the scopes of the set-up that name this connection.", err)
	}
	found, told := 0, true
	if by == aggregateAPI {
		found, err = c.count(ctx, table, query)
	} else {
		var answer page
		answer, err = c.list(ctx, question{table: table, query: query, fields: []string{"sys_id"}, limit: 1})
		found, told = max(answer.total, len(answer.rows)), answer.counted
	}
	if err != nil {
		return err
	}
	if found == 0 && !told {
		// Without a total, an empty page may only be one that access rules emptied.
		if found, err = c.count(ctx, table, query); err != nil {
			return err
		}
	}
	if found > 0 {
		return fail(ticket.ErrConfig, fmt.Sprintf("ServiceNow ignores the field %s on the table %s, so the table is not read: it would answer everybody's tickets.", field, table),
			"Correct the scope's field, or let the account read it; the property glide.invalid_query.returns_no_rows makes ServiceNow refuse such queries.", errIgnored)
	}
	return nil
}

// lasting failures are those that the next query would meet again.
func lasting(err error) bool {
	return errors.Is(err, ticket.ErrConfig) || errors.Is(err, ticket.ErrForbidden) || errors.Is(err, ticket.ErrQuery) || errors.Is(err, ticket.ErrNotFound)
}
