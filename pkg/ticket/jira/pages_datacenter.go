package jira

import (
	"context"

	"github.com/quantyca/rounds/pkg/ticket"
)

// offsetBody is a search of version 2; expand is a list here, other than in Cloud.
type offsetBody struct {
	JQL        string   `json:"jql"`
	StartAt    int      `json:"startAt"`
	MaxResults int      `json:"maxResults"`
	Fields     []string `json:"fields"`
	Expand     []string `json:"expand,omitempty"`
}

// offsetPage is one page of POST /search. Total counts all tickets that match, as
// of this page.
type offsetPage struct {
	Issues *[]wireIssue `json:"issues"`
	Total  *int         `json:"total"`
}

// walk steps by what each page really holds: sites cap the size of a page without
// saying so. The total may change from page to page; where fewer tickets came than
// it counts in the end, some have moved over the edge of a page.
func (dataCenter) walk(ctx context.Context, c *Client, ask question, into *pile) (ending, error) {
	body := offsetBody{JQL: ask.jql, Fields: ask.fields, MaxResults: min(ask.maxRows, pageSize)}
	if ask.history {
		body.Expand = []string{"changelog"}
	}
	end := ending{counted: true}
	for range pagesFor(ask.maxRows) {
		var page offsetPage
		if err := c.call(ctx, request{path: "search", body: body}, &page); err != nil {
			return ending{}, err
		}
		if page.Issues != nil && (page.Total == nil || *page.Total < 0) {
			return ending{}, fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "Check that the address is that of a Jira Data Center.", errValue)
		}
		added, fit, err := into.add(page.Issues)
		if err != nil {
			return ending{}, err
		}
		end.total = *page.Total
		body.StartAt += len(*page.Issues)
		last := len(*page.Issues) == 0 || body.StartAt >= *page.Total
		switch {
		case !fit, !last && into.full():
			return end, nil
		case last:
			end.complete = len(into.seen) >= *page.Total
			if !end.complete {
				end.notices = []ticket.Notice{movedMeantime}
			}
			return end, nil
		case added == 0:
			end.notices = []ticket.Notice{repeatedPage}
			return end, nil
		}
	}
	end.notices = []ticket.Notice{tooManyPages}
	return end, nil
}
