package servicenow

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// question asks a table for rows. Its query comes from package encoded only.
type question struct {
	table  string
	query  string
	fields []string
	limit  int
	offset int
}

// request is the question as a call. Nothing else is ever a parameter: a caller
// cannot add one, and what crosses domains is never sent.
func (q question) request() request {
	query := url.Values{
		"sysparm_query":                  {q.query},
		"sysparm_fields":                 {strings.Join(q.fields, ",")},
		"sysparm_limit":                  {strconv.Itoa(q.limit)},
		"sysparm_display_value":          {"all"},
		"sysparm_exclude_reference_link": {"true"},
	}
	if q.offset > 0 {
		query.Set("sysparm_offset", strconv.Itoa(q.offset))
	}
	return request{path: []string{"table", q.table}, query: query}
}

// page is one answer to a question.
type page struct {
	rows []row
	// total is how many rows match before access rules; counted says that
	// ServiceNow told it.
	total   int
	counted bool
}

// list reads one page. An empty list comes as 404 from older versions of the
// interface. Links to other pages are never followed.
func (c *Client) list(ctx context.Context, q question) (page, error) {
	reply, err := c.call(ctx, q.request())
	if errors.Is(err, errEmpty) {
		return page{counted: true}, nil
	}
	if err != nil {
		return page{}, err
	}
	rows, err := readRows(reply)
	if err != nil {
		return page{}, failureOf(err)
	}
	one := page{rows: rows}
	one.total, one.counted = totalOf(reply)
	return one, nil
}

func totalOf(reply httpx.Reply) (int, bool) {
	total, err := strconv.Atoi(reply.Header.Get("X-Total-Count"))
	if err != nil || total < 0 {
		return 0, false
	}
	return total, true
}

// fits says whether a question's address is short enough, further pages included.
func (c *Client) fits(q question) bool {
	q.offset = max(q.offset, 1_000_000)
	return len(c.address(q.request())) <= maxAddress
}

// count asks the Aggregate API how many rows match, before access rules.
func (c *Client) count(ctx context.Context, table, query string) (int, error) {
	reply, err := c.call(ctx, request{path: []string{"stats", table}, query: url.Values{"sysparm_count": {"true"}, "sysparm_query": {query}}})
	if errors.Is(err, errEmpty) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	var wire struct {
		Result struct {
			Stats struct {
				Count cell `json:"count"`
			} `json:"stats"`
		} `json:"result"`
	}
	if err := reply.JSON(&wire); err != nil {
		return 0, failureOf(err)
	}
	number, err := strconv.Atoi(wire.Result.Stats.Count.value)
	if err != nil || number < 0 {
		return 0, fail(ticket.ErrAnswer, "ServiceNow's answer has an unexpected shape.", "Check that the account may use the Aggregate API.", errValue)
	}
	return number, nil
}
