package servicenow

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// maxAlike is how many tickets with one mark are looked at.
const maxAlike = 50

// referenceTo names a record as it stands.
func referenceTo(one record) ticket.Reference {
	return ticket.Reference{
		ID: one.ticket.ID, Key: one.ticket.Key, URL: one.ticket.URL, Title: one.ticket.Title,
		Open: slices.Contains(ticket.OpenStates, one.ticket.State),
	}
}

// Find implements ticket.Writer. A ticket that is resolved is not open, whatever
// its active flag says: what happens again is a new one.
func (c *Client) Find(ctx context.Context, scope ticket.Scope, mark string) (ticket.Reference, bool, error) {
	if !fingerprint.MatchString(mark) {
		return ticket.Reference{}, false, nil
	}
	id := correlationID(mark)
	var newest *record
	err := c.eachTable(ctx, scope, c.writeTables(), func(ctx context.Context, table string) error {
		// Only a table that heeds this condition too tells that there is no such ticket.
		if err := c.admit(ctx, table, "correlation_id"); err != nil {
			return err
		}
		found, total, err := c.records(ctx, scope, table, nil, encoded.Is("correlation_id", id), encoded.Is("active", "true"))
		if err == nil && total > 0 && len(found) == 0 {
			err = errHidden(table)
		}
		for _, one := range found {
			if one.isOpenWith(id) {
				newest = newer(newest, one.record)
			}
		}
		return err
	})
	if err != nil || newest == nil {
		return ticket.Reference{}, false, err
	}
	return referenceTo(*newest), true, nil
}

func newer(current *record, next record) *record {
	if current == nil || next.made.After(current.made) {
		return &next
	}
	return current
}

func (l located) isOpenWith(id string) bool {
	return l.row["correlation_id"].value == id && slices.Contains(ticket.OpenStates, l.ticket.State)
}

func errHidden(table string) error {
	return fail(ticket.ErrAnswer, fmt.Sprintf("ServiceNow's table %s has such a ticket, but the account may not read it.", table), "Let the account read the customer's tickets.", nil)
}

// writeTables are those that new tickets go into.
func (c *Client) writeTables() []string {
	var tables []string
	for _, kind := range c.WritableTypes() {
		if table, err := c.tableOf(kind); err == nil && !slices.Contains(tables, table) {
			tables = append(tables, table)
		}
	}
	return tables
}

// Check implements ticket.Checker.
func (c *Client) Check(ctx context.Context, scope ticket.Scope, id string) (ticket.Reference, bool, error) {
	if !scopeID.MatchString(id) {
		return ticket.Reference{}, false, nil
	}
	found, ok, err := c.locate(ctx, scope, sought{field: "sys_id", value: id, tables: c.tables})
	if err != nil || !ok {
		return ticket.Reference{}, false, err
	}
	return referenceTo(found.record), true, nil
}

// located is a record with the row that it was read from.
type located struct {
	record
	row row
}

// sought is what one record is found by.
type sought struct {
	// field is unique, value what it holds.
	field, value string
	tables       []string
	// further are fields to be read beside those of every reference.
	further []string
}

// locate finds the one record of the scope.
func (c *Client) locate(ctx context.Context, scope ticket.Scope, by sought) (located, bool, error) {
	var hit *located
	err := c.eachTable(ctx, scope, by.tables, func(ctx context.Context, table string) error {
		if hit != nil {
			return nil
		}
		found, _, err := c.records(ctx, scope, table, by.further, encoded.Is(by.field, by.value))
		for _, one := range found {
			if one.row[by.field].value == by.value {
				hit = &one
			}
		}
		return err
	})
	if hit != nil {
		return *hit, true, nil
	}
	return located{}, false, err
}

// eachTable visits the tables that the scope can be asked of, one after the other.
// A table that cannot be read is left out, unless none is left.
func (c *Client) eachTable(ctx context.Context, scope ticket.Scope, tables []string, visit func(context.Context, string) error) error {
	visited := 0
	var first error
	for _, table := range tables {
		err := c.admit(ctx, table, fieldOf(scope))
		if err == nil {
			err = visit(ctx, table)
		}
		switch {
		case err == nil:
			visited++
		case !lasting(err) || errors.Is(err, errIgnored):
			return c.explain(err)
		case first == nil:
			first = err
		}
	}
	if visited == 0 && first != nil {
		return c.explain(first)
	}
	return nil
}

// records reads the records of the scope under conditions, with further fields, and
// how many match before access rules. What lies outside the scope is none.
func (c *Client) records(ctx context.Context, scope ticket.Scope, table string, further []string, conditions ...encoded.Condition) ([]located, int, error) {
	known, err := c.names(ctx)
	if err != nil {
		return nil, 0, err
	}
	shares, err := sharesOf([]ticket.Scope{scope})
	if err != nil {
		return nil, 0, err
	}
	read := c.writtenReader(scope, table, known)
	var all []located
	total := 0
	for _, of := range shares {
		for _, part := range c.parts(table, of) {
			walked, err := c.run(ctx, walk{
				table: table, scope: part.condition(), fields: slices.Concat(writtenFields(read), further), maxRows: maxAlike,
				query: encoded.Query{Conditions: slices.Concat(classCondition(table), conditions), Order: []encoded.Order{{Field: "sys_created_on", Descending: true}}},
				take: func(one row) {
					found, ok := read.read(one)
					if _, inside := customerOf([]ticket.Scope{scope}, found.scope); ok && inside {
						all = append(all, located{record: found, row: one})
					}
				},
			})
			if err != nil {
				return nil, 0, err
			}
			total += walked.total
		}
	}
	return all, total, nil
}

// tablesByKey puts the table first whose numbers begin like a key.
func (c *Client) tablesByKey(key string) []string {
	tables := slices.Clone(c.tables)
	slices.SortStableFunc(tables, func(a, b string) int { return rankOf(b, key) - rankOf(a, key) })
	return tables
}

// numberPrefixes are how ServiceNow numbers its own tables.
var numberPrefixes = map[string]string{
	"incident": "INC", "change_request": "CHG", "problem": "PRB", "sc_req_item": "RITM", "sc_request": "REQ", "sc_task": "SCTASK", "task": "TASK", "ticket": "TKT",
}

func rankOf(table, key string) int {
	if prefix, ok := numberPrefixes[table]; ok && strings.HasPrefix(key, prefix) {
		return 1
	}
	return 0
}
