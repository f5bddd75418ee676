package jira

import (
	"context"
	"errors"
	"fmt"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// pageSize is what is asked for; Jira gives fewer rows the more fields are asked.
	pageSize = 1000
	// maxPages ends a search that makes no progress, whatever the pages say.
	maxPages = 250
)

// haul is what one query brought home. It is kept and shared: never change it.
type haul struct {
	issues []issue
	// complete says that Jira had no more rows; count is Jira's estimate if not.
	complete bool
	count    int
	notices  []ticket.Notice
}

func (h haul) cost() uint64 { return uint64(len(h.issues)) + 1 }

type searchBody struct {
	JQL           string   `json:"jql"`
	Fields        []string `json:"fields"`
	MaxResults    int      `json:"maxResults"`
	NextPageToken string   `json:"nextPageToken,omitempty"`
}

// readPages reads a query page by page until Jira has no more, or maxRows are
// read. A page token that Jira no longer takes starts the reading once again.
func (c *Client) readPages(ctx context.Context, q query, fields []string, read reader, maxRows int) (haul, error) {
	home, err := c.walk(ctx, q, fields, read, maxRows)
	if errors.Is(err, errToken) {
		home, err = c.walk(ctx, q, fields, read, maxRows)
	}
	if err != nil {
		return haul{}, err
	}
	if !home.complete {
		home.count = c.estimate(ctx, q, len(home.issues))
	}
	return home, nil
}

// errToken marks a page, not the first, that Jira refused as a query.
var errToken = errors.New("page token refused")

func (c *Client) walk(ctx context.Context, q query, fields []string, read reader, maxRows int) (haul, error) {
	home := haul{}
	body := searchBody{JQL: q.text(), Fields: fields, MaxResults: min(maxRows, pageSize)}
	tokens, seen := map[string]bool{}, map[wireID]bool{}
	for range maxPages {
		var page wirePage
		if err := c.call(ctx, request{path: "search/jql", body: body}, &page); err != nil {
			if body.NextPageToken != "" && errors.Is(err, ticket.ErrQuery) {
				return haul{}, fmt.Errorf("%w: %w", errToken, err)
			}
			return haul{}, err
		}
		if err := home.add(page, seen, read); err != nil {
			return haul{}, err
		}
		if len(home.issues) > maxRows || (len(home.issues) == maxRows && page.NextPageToken != "") {
			home.issues = home.issues[:maxRows:maxRows]
			return home, nil
		}
		switch token := page.NextPageToken; {
		case token == "":
			home.complete = true
			return home, nil
		case tokens[token]:
			home.notices = append(home.notices, ticket.Notice{Warning: true, Text: "Jira repeated a page, so the list may be incomplete."})
			return home, nil
		default:
			tokens[token] = true
			body.NextPageToken = token
		}
	}
	home.notices = append(home.notices, ticket.Notice{Warning: true, Text: "Jira sent too many pages, so the list may be incomplete."})
	return home, nil
}

// add maps a page's issues, each once: what moves while pages are read can come twice.
func (h *haul) add(page wirePage, seen map[wireID]bool, read reader) error {
	if page.Issues == nil {
		return fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "Check that the address is that of a Jira Cloud site.", fmt.Errorf("%w: no list of issues", errValue))
	}
	for _, wire := range *page.Issues {
		if seen[wire.ID] {
			continue
		}
		seen[wire.ID] = true
		row, err := read.read(wire)
		if err != nil {
			return fail(ticket.ErrAnswer, "Jira answered tickets without their content.", "Check what stands between Grafana and Jira.", err)
		}
		h.issues = append(h.issues, row)
	}
	return nil
}

// estimate asks Jira about how many tickets there are; where it does not say, the
// number read is all that is known.
func (c *Client) estimate(ctx context.Context, q query, atLeast int) int {
	var wire struct {
		Count int `json:"count"`
	}
	body := map[string]string{"jql": string(q.where)}
	if err := c.call(ctx, request{path: "search/approximate-count", body: body}, &wire); err != nil {
		return atLeast
	}
	return max(wire.Count, atLeast)
}
