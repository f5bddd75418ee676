package jira

import (
	"context"
	"errors"
	"fmt"

	"github.com/quantyca/rounds/pkg/ticket"
)

// maxFound is how many tickets with one mark are looked at, the newest first.
const maxFound = 50

// findBody is a search of either edition; Jira Cloud alone knows reconcileIssues,
// which makes it look at these tickets as they are now, not as they were indexed.
type findBody struct {
	JQL             string   `json:"jql"`
	Fields          []string `json:"fields"`
	MaxResults      int      `json:"maxResults"`
	ReconcileIssues []int64  `json:"reconcileIssues,omitempty"`
}

// Find implements ticket.Writer.
func (c *Client) Find(ctx context.Context, scope ticket.Scope, fingerprint string) (ticket.Reference, bool, error) {
	found, ok, err := c.findMark(ctx, scope, fingerprint)
	if errors.Is(err, ticket.ErrQuery) {
		// One project that is gone makes Jira refuse the whole query.
		gone, lookup := c.absent(ctx, []ticket.Scope{scope})
		if lookup != nil || len(gone) == 0 {
			return ticket.Reference{}, false, err
		}
		present := gone.from([]ticket.Scope{scope})
		if len(present) == 0 {
			return ticket.Reference{}, false, err
		}
		found, ok, err = c.findMark(ctx, present[0], fingerprint)
	}
	if err != nil || ok {
		return found, ok, err
	}
	// With a dead token Jira may answer 200 and nothing; a ticket that is not there
	// would be made a second time.
	if err := c.confirmIdentity(ctx); err != nil {
		return ticket.Reference{}, false, c.explain(err)
	}
	return ticket.Reference{}, false, nil
}

func (c *Client) findMark(ctx context.Context, scope ticket.Scope, fingerprint string) (ticket.Reference, bool, error) {
	where, err := scopeClause([]ticket.Scope{scope})
	if err != nil {
		return ticket.Reference{}, false, c.explain(err)
	}
	mark := markOf(fingerprint)
	marked := all(where, in("labels", []string{mark}), notIn("statusCategory", []string{"Done"}, false))
	body := findBody{JQL: string(marked) + " ORDER BY created DESC", Fields: targetFields, MaxResults: maxFound}
	path := "search"
	if _, isCloud := c.edition.(cloud); isCloud {
		path, body.ReconcileIssues = "search/jql", c.recent.of(fingerprint)
	}
	var page struct {
		Issues *[]wireIssue `json:"issues"`
	}
	if err := c.call(ctx, request{path: path, body: body}, &page); err != nil {
		return ticket.Reference{}, false, c.explain(err)
	}
	if page.Issues == nil {
		return ticket.Reference{}, false, fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "", fmt.Errorf("%w: no list of issues", errValue))
	}
	for _, wire := range *page.Issues {
		found, labels, ok := c.target(wire, scope)
		if ok && found.Open && hasLabel(labels, mark) {
			return found, true, nil
		}
	}
	return ticket.Reference{}, false, nil
}
