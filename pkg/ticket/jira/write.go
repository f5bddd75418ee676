package jira

import (
	"context"
	"fmt"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

var (
	_ ticket.Writer  = (*Client)(nil)
	_ ticket.Checker = (*Client)(nil)
)

// Preview implements ticket.Writer. It reads the project's own forms.
func (c *Client) Preview(ctx context.Context, draft ticket.Draft) (ticket.Preview, error) {
	made, err := c.plan(ctx, draft)
	return made.preview, err
}

// Create implements ticket.Writer.
func (c *Client) Create(ctx context.Context, draft ticket.Draft) (ticket.Reference, error) {
	made, err := c.plan(ctx, draft)
	if err != nil {
		return ticket.Reference{}, err
	}
	reply, err := c.sendOnce(ctx, request{path: "issue", body: map[string]any{"fields": made.fields}})
	if err != nil {
		return ticket.Reference{}, err
	}
	if reply.Status >= 300 {
		return ticket.Reference{}, c.refusedWrite(reply, "ticket", made.form.names())
	}
	var wire wireIssue
	if err := reply.JSON(&wire); err != nil || wire.ID == "" || wire.Key == "" {
		// Jira said yes: the ticket is there, only nobody knows which it is.
		return ticket.Reference{}, unanswered(fail(ticket.ErrAnswer, "Jira did not say which ticket it made.", "", err))
	}
	c.recent.add(draft.Fingerprint, string(wire.ID))
	key := httpx.Clean(wire.Key, maxName)
	return ticket.Reference{ID: string(wire.ID), Key: key, URL: c.browse(key), Title: draft.Title, Open: true}, nil
}

// Comment implements ticket.Writer. The note is internal where the project is one
// of Jira Service Management; elsewhere every comment is seen by who sees the ticket.
func (c *Client) Comment(ctx context.Context, scope ticket.Scope, key, text string) (ticket.Reference, error) {
	on, err := c.inScope(ctx, scope, key)
	if err != nil {
		return ticket.Reference{}, err
	}
	reply, err := c.sendOnce(ctx, request{path: "issue/" + on.ID + "/comment", body: map[string]any{
		"body":       c.edition.body(text),
		"properties": []any{map[string]any{"key": "sd.public.comment", "value": map[string]any{"internal": true}}},
	}})
	if err != nil {
		return ticket.Reference{}, err
	}
	return on, c.checkWritten(reply, "comment")
}

// Link implements ticket.Writer. Jira keeps one link for each global id.
func (c *Client) Link(ctx context.Context, scope ticket.Scope, key, address, title string) (ticket.Reference, error) {
	on, err := c.inScope(ctx, scope, key)
	if err != nil {
		return ticket.Reference{}, err
	}
	reply, err := c.sendOnce(ctx, request{path: "issue/" + on.ID + "/remotelink", body: map[string]any{
		"globalId":     globalID(address),
		"application":  map[string]any{"type": "com.grafana.rounds", "name": "Rounds"},
		"relationship": "Grafana",
		"object":       map[string]any{"url": address, "title": title},
	}})
	if err != nil {
		return ticket.Reference{}, err
	}
	return on, c.checkWritten(reply, "link")
}

// checkWritten takes the answer to a write whose content does not matter, as long
// as it is Jira's own.
func (c *Client) checkWritten(reply httpx.Reply, what string) error {
	if reply.Status >= 300 {
		return c.refusedWrite(reply, what, nil)
	}
	var wire struct {
		ID wireID `json:"id"`
	}
	if err := reply.JSON(&wire); err != nil || wire.ID == "" {
		return unanswered(fail(ticket.ErrAnswer, "Jira did not confirm the "+what+".", "", fmt.Errorf("status %d: %w", reply.Status, errValue)))
	}
	return nil
}
