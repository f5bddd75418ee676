package jira

import (
	"context"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

var _ ticket.Counter = (*Client)(nil)

// HowMany asks Jira how many tickets there are: Cloud knows it about, Data Center exactly.
// Nobody waits for it. Projects that are known to be absent are left out.
func (c *Client) HowMany(ctx context.Context, search ticket.Search) (int, error) {
	ctx = httpx.InBackground(ctx)
	search.Scopes = withProjects(search.Scopes)
	if gone, ok := c.absences.Young(""); ok {
		search.Scopes = gone.from(search.Scopes)
	}
	if len(search.Scopes) == 0 {
		return 0, nil
	}
	known, err := c.catalogue(ctx)
	if err != nil {
		return 0, c.explain(err)
	}
	q, err := buildQuery(search, known.catalogue, c.rules)
	if err != nil {
		return 0, failureOf(err)
	}
	number, err := c.edition.howMany(ctx, c, question{where: string(q.where)})
	if err != nil {
		return 0, c.explain(err)
	}
	return number, nil
}
