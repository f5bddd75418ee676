package jira

import (
	"context"
	"errors"
	"fmt"

	"github.com/quantyca/rounds/pkg/ticket"
)

type searchBody struct {
	JQL           string   `json:"jql"`
	Fields        []string `json:"fields"`
	MaxResults    int      `json:"maxResults"`
	NextPageToken string   `json:"nextPageToken,omitempty"`
}

// tokenPage is one page of POST /search/jql. Issues is a pointer: null and a missing
// member are no empty list.
type tokenPage struct {
	Issues        *[]wireIssue `json:"issues"`
	NextPageToken string       `json:"nextPageToken"`
}

// walk follows page tokens; isLast and the length of a page are not believed.
func (cloud) walk(ctx context.Context, c *Client, ask question, into *pile) (ending, error) {
	body := searchBody{JQL: ask.jql, Fields: ask.fields, MaxResults: min(ask.maxRows, pageSize)}
	tokens := map[string]bool{}
	for range pagesFor(ask.maxRows) {
		var page tokenPage
		if err := c.call(ctx, request{path: "search/jql", body: body}, &page); err != nil {
			if body.NextPageToken != "" && errors.Is(err, ticket.ErrQuery) {
				return ending{}, fmt.Errorf("%w: %w", errToken, err)
			}
			return ending{}, err
		}
		_, fit, err := into.add(page.Issues)
		if err != nil {
			return ending{}, err
		}
		switch token := page.NextPageToken; {
		case !fit, token != "" && into.full():
			return ending{}, nil
		case token == "":
			return ending{complete: true}, nil
		case tokens[token]:
			return ending{notices: []ticket.Notice{repeatedPage}}, nil
		default:
			tokens[token] = true
			body.NextPageToken = token
		}
	}
	return ending{notices: []ticket.Notice{tooManyPages}}, nil
}
