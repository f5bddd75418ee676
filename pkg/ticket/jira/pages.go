package jira

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// pageSize is what is asked for; Jira gives fewer rows the more fields are asked.
	pageSize = 1000
	// maxPages ends a walk that makes no progress, whatever the pages say. Longer
	// lists get a page for every rowsPerPage.
	maxPages    = 250
	rowsPerPage = 50
)

// What a walk has to say where the list may be incomplete.
var (
	repeatedPage  = ticket.Notice{Warning: true, Missing: true, Text: "Jira repeated a page, so the list may be incomplete."}
	tooManyPages  = ticket.Notice{Warning: true, Missing: true, Text: "Jira sent too many pages, so the list may be incomplete."}
	movedMeantime = ticket.Notice{Warning: true, Missing: true, Text: "Tickets changed in Jira while they were read, so the list may be incomplete."}
)

// errToken marks a page, not the first, that Jira refused as a query.
var errToken = errors.New("page token refused")

// read walks through the pages of a question. A page token that Jira no longer
// takes, and tickets that moved from page to page meanwhile, start the walk once
// again, with a new pile.
func (c *Client) read(ctx context.Context, ask question, pileUp func() *pile) (ending, error) {
	end, err := c.edition.walk(ctx, c, ask, pileUp())
	if errors.Is(err, errToken) || (err == nil && slices.Contains(end.notices, movedMeantime)) {
		end, err = c.edition.walk(ctx, c, ask, pileUp())
	}
	if err != nil {
		return ending{}, err
	}
	if !end.complete && !end.counted {
		// Where Jira does not say, the number read is all that is known.
		end.total, _ = c.edition.howMany(ctx, c, ask)
	}
	return end, nil
}

// pagesFor is how many pages a walk may take.
func pagesFor(maxRows int) int { return max(maxPages, maxRows/rowsPerPage) }

// pile takes the issues of all pages, each once: what moves while pages are read
// can come twice.
type pile struct {
	seen    map[wireID]bool
	maxRows int
	take    func(wireIssue) error
}

func newPile(maxRows int, take func(wireIssue) error) *pile {
	return &pile{seen: map[wireID]bool{}, maxRows: maxRows, take: take}
}

// full says whether no more rows are wanted.
func (p *pile) full() bool { return len(p.seen) >= p.maxRows }

// add takes a page's issues. Issues is nil where the page holds no list. It answers
// how many were new, and whether all of them still had a place.
func (p *pile) add(issues *[]wireIssue) (added int, fit bool, err error) {
	if issues == nil {
		return 0, false, fail(ticket.ErrAnswer, "Jira's answer has an unexpected shape.", "Check that the address is that of a Jira site.", fmt.Errorf("%w: no list of issues", errValue))
	}
	for _, wire := range *issues {
		if p.seen[wire.ID] {
			continue
		}
		if p.full() {
			return added, false, nil
		}
		if err := p.take(wire); err != nil {
			return added, false, fail(ticket.ErrAnswer, "Jira answered tickets without their content.", "Check what stands between Grafana and Jira.", err)
		}
		p.seen[wire.ID] = true
		added++
	}
	return added, true, nil
}
