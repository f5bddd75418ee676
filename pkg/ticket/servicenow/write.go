package servicenow

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

var (
	_ ticket.Writer  = (*Client)(nil)
	_ ticket.Checker = (*Client)(nil)
)

// write changes one record: it is sent once, and what comes back is the record.
// Errors are *ticket.Failure; one that wraps ticket.ErrUnanswered says that nobody
// knows whether it was done.
func (c *Client) write(ctx context.Context, method string, path []string, body map[string]string, fields []string) (row, error) {
	r := request{
		path: path, method: method, body: body, writes: true,
		query: url.Values{
			"sysparm_fields": {strings.Join(fields, ",")}, "sysparm_display_value": {"all"},
			"sysparm_exclude_reference_link": {"true"}, "sysparm_input_display_value": {"false"},
		},
	}
	reply, err := c.sendOnce(ctx, r)
	if err == nil && reply.Status == http.StatusUnauthorized && c.signer.Forget() {
		// A refused sign-in has changed nothing.
		reply, err = c.sendOnce(ctx, r)
	}
	if err != nil {
		return nil, err
	}
	if failure := checkReply(reply, c.clock()); failure != nil {
		if reply.Status < 300 || reply.Status >= 500 || errors.Is(failure, errCancelled) {
			return nil, unanswered(failure)
		}
		return nil, refusedWrite(path[1], reply, failure)
	}
	made, err := readRow(reply)
	if err != nil {
		return nil, unanswered(failureOf(err))
	}
	return made, nil
}

func (c *Client) sendOnce(ctx context.Context, r request) (httpx.Reply, error) {
	authorization, err := c.signer.Sign(ctx)
	if err != nil {
		return httpx.Reply{}, c.explain(err)
	}
	reply, err := c.send(ctx, r, http.Header{"Authorization": {authorization}, "Accept": {"application/json"}})
	switch {
	case err == nil:
		return reply, nil
	case neverSent(err):
		return httpx.Reply{}, c.explain(err)
	}
	return httpx.Reply{}, unanswered(c.explain(err))
}

// neverSent says that a call failed before ServiceNow could have read it.
func neverSent(err error) bool {
	for _, early := range []error{httpx.ErrRefusedAddress, httpx.ErrRefusedHost, httpx.ErrBadAddress, httpx.ErrPaused, errTooLong} {
		if errors.Is(err, early) {
			return true
		}
	}
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var operation *net.OpError
	return errors.As(err, &name) || errors.As(err, &certificate) || (errors.As(err, &operation) && operation.Op == "dial")
}

// unanswered marks a failure as one of which nobody knows whether it was done.
func unanswered(failure *ticket.Failure) *ticket.Failure {
	return fail(failure.Kind, failure.Sentence, failure.Remedy, errors.Join(ticket.ErrUnanswered, failure.Cause))
}

// refusedWrite says what ServiceNow said: its rules about a new record are its
// administrator's, and whoever may write has to know which one spoke.
func refusedWrite(table string, reply httpx.Reply, failure *ticket.Failure) *ticket.Failure {
	said := refusalOf(reply)
	switch {
	case errors.Is(failure, ticket.ErrForbidden):
		return fail(ticket.ErrForbidden, fmt.Sprintf("The account may not write this to ServiceNow's table %s.", table), "Give the account the role itil, or write access to the table. ServiceNow said: "+httpx.Clean(failure.Cause.Error(), 300), failure)
	case errors.Is(failure, ticket.ErrQuery) && said != nil:
		return fail(ticket.ErrQuery, "ServiceNow refused it: "+httpx.Clean(said.message, 200)+".", "", failure)
	}
	return failure
}

// catalogueTables hold what comes out of a catalogue or of another record: a plain
// insert would leave half of it out.
var catalogueTables = []string{"sc_req_item", "sc_request", "sc_task", "change_task", "problem_task"}

// usualTables are where new tickets of a type go.
var usualTables = map[ticket.Type]string{
	ticket.Incident: "incident", ticket.Change: "change_request", ticket.Problem: "problem", ticket.Task: rootTable, ticket.Other: "ticket",
}

// WritableTypes are the types that have a table which takes plain inserts.
func (c *Client) WritableTypes() []ticket.Type {
	return slices.DeleteFunc(slices.Clone(ticket.Types), func(kind ticket.Type) bool {
		_, err := c.tableOf(kind)
		return err != nil
	})
}

// tableOf is the table that a new ticket goes into: the usual one of its type, else
// another of the connection's that holds the type.
func (c *Client) tableOf(kind ticket.Type) (string, error) {
	if usual := usualTables[kind]; slices.Contains(c.tables, usual) && c.rules.kind(usual, usual) == kind {
		return usual, nil
	}
	for _, table := range c.tables {
		if !slices.Contains(catalogueTables, table) && c.rules.kind(table, table) == kind {
			return table, nil
		}
	}
	if kind == ticket.Request {
		return "", fail(ticket.ErrQuery, "Requests are ordered from ServiceNow's catalogue and cannot be opened from here.", "A table of the connection that takes plain inserts can be mapped to request.", nil)
	}
	return "", fail(ticket.ErrQuery, fmt.Sprintf("The connection has no table for a new %s.", kind), "Add the table to tables of the connection.", nil)
}
