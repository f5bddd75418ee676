package servicenow

import (
	"context"
	"net/http"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// Comment implements ticket.Writer: a work note, which customers do not see.
func (c *Client) Comment(ctx context.Context, scope ticket.Scope, key, text string) (ticket.Reference, error) {
	if strings.TrimSpace(text) == "" {
		return ticket.Reference{}, fail(ticket.ErrQuery, "The comment is empty.", "", nil)
	}
	on, err := c.byKey(ctx, scope, key)
	if err != nil {
		return ticket.Reference{}, err
	}
	return c.note(ctx, on, map[string]string{notesJournal: text})
}

// Link implements ticket.Writer. ServiceNow has no links to the web, so the address
// is a work note. That it is added once is kept on the ticket itself, in the same
// call: its correlation_display bears a mark of the address. Where another
// integration holds that field, the notes themselves are searched, as far as the
// account may read them; beyond that only the caller's memory keeps a second note out.
func (c *Client) Link(ctx context.Context, scope ticket.Scope, key, address, title string) (ticket.Reference, error) {
	on, err := c.byKey(ctx, scope, key)
	if err != nil {
		return ticket.Reference{}, err
	}
	body := map[string]string{notesJournal: linkNote(address, title)}
	display, readable := on.row["correlation_display"]
	if readable && isLinked(display.value, address) {
		return referenceTo(on.record), nil
	}
	if readable && isOurs(on.row) {
		body["correlation_display"] = markLinked(display.value, address)
		return c.note(ctx, on, body)
	}
	noted, err := c.isNoted(ctx, on, address)
	if err != nil {
		return ticket.Reference{}, c.explain(err)
	}
	if noted {
		return referenceTo(on.record), nil
	}
	return c.note(ctx, on, body)
}

// isOurs says that no other integration holds the ticket's correlation.
func isOurs(one row) bool {
	id, readable := one["correlation_id"]
	return readable && (strings.HasPrefix(id.value, correlationPrefix) || (id.value == "" && one["correlation_display"].value == ""))
}

// isNoted looks for the address in the ticket's work notes.
func (c *Client) isNoted(ctx context.Context, on located, address string) (bool, error) {
	noted := false
	_, err := c.run(ctx, walk{
		table: journalTable, scope: encoded.Is("element_id", on.ticket.ID), fields: []string{"sys_id", "element_id", "element", "value"}, maxRows: maxMeta,
		query: encoded.Query{Conditions: []encoded.Condition{encoded.Is("element", notesJournal)}},
		take: func(one row) {
			noted = noted || (one["element_id"].value == on.ticket.ID && strings.Contains(one["value"].value, address))
		},
	})
	if err != nil && lasting(err) {
		return false, nil
	}
	return noted, err
}

// byKey finds a ticket of the scope by its number, with further fields.
func (c *Client) byKey(ctx context.Context, scope ticket.Scope, key string, further ...string) (located, error) {
	missing := fail(ticket.ErrNotFound, "There is no such ticket in the scope.", "", nil)
	if !scopeID.MatchString(key) {
		return located{}, missing
	}
	on, ok, err := c.locate(ctx, scope, sought{field: "number", value: key, tables: c.tablesByKey(key), further: further})
	if err != nil {
		return located{}, c.explain(err)
	}
	if !ok {
		return located{}, missing
	}
	return on, nil
}

// note changes a ticket that was found in the scope.
func (c *Client) note(ctx context.Context, on located, body map[string]string) (ticket.Reference, error) {
	if !scopeID.MatchString(on.ticket.ID) {
		return ticket.Reference{}, fail(ticket.ErrAnswer, "ServiceNow answered records without their content.", "Let the account read the field sys_id of the tables.", errValue)
	}
	if _, err := c.write(ctx, http.MethodPatch, []string{"table", on.table, on.ticket.ID}, body, []string{"sys_id", "number"}); err != nil {
		return ticket.Reference{}, err
	}
	return referenceTo(on.record), nil
}
