package jira

import (
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// judge drops what lies outside every scope, gives the rest its customers, and
// filters by what JQL could not say.
func (c *Client) judge(search ticket.Search, found remember.Stamped[haul[issue]]) ticket.Result {
	now := c.clock()
	result := ticket.Result{AsOf: found.At, Notices: found.Value.notices()}
	doubts := map[explain.Doubt]int{}
	for _, row := range found.Value.rows {
		customer, ok := ticket.CustomerOf(search.Scopes, row.project, row.ticket.Labels)
		if !ok {
			result.Dropped++
			continue
		}
		t := row.clone(customer)
		t.SLA = t.SLA.At(now)
		if !search.Matches(&t, now) {
			continue
		}
		result.Tickets = append(result.Tickets, t)
		for _, d := range row.doubts {
			doubts[d]++
		}
	}
	result.Matched, result.Exact = found.Value.matched(len(result.Tickets), saidInJQL(search) && result.Dropped == 0)
	result.Notices = append(result.Notices, product.DoubtNotices(doubts)...)
	if search.Filters.Text != "" && textQuery(search.Filters.Text) == "" {
		result.Notices = append(result.Notices, ticket.Notice{Warning: true, Text: "The text filter holds no letter or digit, so it is not applied."})
	}
	return result
}

// saidInJQL says whether the query alone decides what matches. The filters of the
// other kinds are judged after reading; the query only leaves out what they surely
// do not want.
func saidInJQL(search ticket.Search) bool {
	return !search.Filters.Narrow() && search.Time != ticket.SLADueTime
}
