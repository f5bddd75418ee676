package servicenow

import (
	"context"
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// previewTitles name what is sent, in the order in which people read it.
var previewTitles = []struct{ field, title string }{
	{"short_description", "Short description"}, {"description", "Description"}, {"impact", "Impact"}, {"urgency", "Urgency"},
	{"correlation_id", "Correlation ID"}, {"work_notes", "Work note"},
}

// Preview implements ticket.Writer.
func (c *Client) Preview(ctx context.Context, draft ticket.Draft) (ticket.Preview, error) {
	w, err := c.draft(ctx, draft)
	if err != nil {
		return ticket.Preview{}, err
	}
	whose, err := c.nameOf(ctx, w)
	if err != nil {
		return ticket.Preview{}, c.explain(err)
	}
	preview := ticket.Preview{Target: "table " + w.table, Warnings: w.warnings}
	for _, one := range previewTitles {
		if value := w.body[one.field]; value != "" {
			preview.Fields = append(preview.Fields, ticket.PreviewField{Name: one.title, Value: value})
		}
	}
	field, err := c.describe(ctx, w.table, w.field)
	if err != nil {
		return ticket.Preview{}, c.explain(err)
	}
	preview.Fields = append(preview.Fields, ticket.PreviewField{Name: field.titleOr(w.field), Value: whose})
	return preview, nil
}

func (c column) titleOr(name string) string {
	if c.title == "" {
		return name
	}
	return c.title
}

// draft composes and makes sure that the table heeds the scope: a ticket that could
// not be found again must not be made.
func (c *Client) draft(ctx context.Context, draft ticket.Draft) (written, error) {
	known, err := c.names(ctx)
	if err != nil {
		return written{}, c.explain(err)
	}
	w, err := c.compose(draft, known)
	if err != nil {
		return written{}, err
	}
	if _, err := sharesOf([]ticket.Scope{draft.Scope}); err != nil {
		return written{}, failureOf(err)
	}
	for _, field := range []string{w.field, "correlation_id"} {
		if err := c.admit(ctx, w.table, field); err != nil {
			return written{}, c.explain(err)
		}
	}
	return w, nil
}

// nameOf is what people call the customer's value, as one of his tickets shows it.
func (c *Client) nameOf(ctx context.Context, w written) (string, error) {
	query, err := encoded.Bind(encoded.Is(w.field, w.id), encoded.Query{})
	if err != nil {
		return "", fail(ticket.ErrConfig, "The scope of a customer cannot be asked for.", "Check the scopes of the set-up that name this connection.", err)
	}
	answer, err := c.list(ctx, question{table: w.table, query: query, fields: []string{"sys_id", w.field}, limit: 1})
	if err != nil {
		return "", err
	}
	if len(answer.rows) == 1 && answer.rows[0][w.field].value == w.id {
		f := cells{row: answer.rows[0]}
		if name := f.name(w.field); name != "" {
			return name, nil
		}
	}
	return w.id, nil
}

// Create implements ticket.Writer.
func (c *Client) Create(ctx context.Context, draft ticket.Draft) (ticket.Reference, error) {
	w, err := c.draft(ctx, draft)
	if err != nil {
		return ticket.Reference{}, err
	}
	known, err := c.names(ctx)
	if err != nil {
		return ticket.Reference{}, c.explain(err)
	}
	read := c.writtenReader(draft.Scope, w.table, known)
	made, err := c.write(ctx, http.MethodPost, []string{"table", w.table}, w.body, writtenFields(read))
	if err != nil {
		return ticket.Reference{}, err
	}
	one, ok := read.read(made)
	if !ok || one.ticket.ID == "" {
		return ticket.Reference{}, unanswered(fail(ticket.ErrAnswer, "ServiceNow's answer has an unexpected shape.", "Let the account read what it writes.", errValue))
	}
	// ServiceNow drops what an account may not set without a word, and its rules may
	// set something else.
	if _, inside := customerOf([]ticket.Scope{draft.Scope}, one.scope); !inside {
		return ticket.Reference{}, fail(ticket.ErrForbidden, fmt.Sprintf("ServiceNow opened the ticket %s but did not take over the customer's %s, so it is not seen here.", one.ticket.Key, w.field),
			fmt.Sprintf("Let the account write the field %s, and correct the ticket in ServiceNow.", w.field), ticket.ErrStrayed)
	}
	return referenceTo(one), nil
}

// writtenReader reads records as far as a reference needs them.
func (c *Client) writtenReader(scope ticket.Scope, table string, known names) reader {
	return reader{
		connection: c.connection.ID, instance: c.instance, table: table, names: known, rules: c.rules,
		scopeFields: scopeFields([]ticket.Scope{scope}),
	}
}

func writtenFields(read reader) []string {
	return append([]string{
		"sys_id", "number", "sys_class_name", "short_description", "state", "active", "on_hold", "sys_created_on", "correlation_id", "correlation_display",
	}, read.scopeFields...)
}
