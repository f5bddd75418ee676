package servicenow

import (
	"fmt"
	"math"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// judge drops what lies outside every scope, gives the rest its customers, and
// filters by what an encoded query could not say.
func (c *Client) judge(search ticket.Search, found []remember.Stamped[haul]) ticket.Result {
	now := c.clock()
	result := ticket.Result{AsOf: now, Exact: true}
	doubts := map[explain.Doubt]int{}
	seen := map[string]bool{}
	hidden := 0
	for _, home := range found {
		if home.At.Before(result.AsOf) {
			result.AsOf = home.At
		}
		hidden += home.Value.hidden
		kept := 0
		for _, one := range home.Value.records {
			customer, ok := customerOf(search.Scopes, one.scope)
			if !ok {
				result.Dropped++
				c.distrustAll(search.Scopes, one)
				continue
			}
			t := one.clone(customer)
			t.SLA = t.SLA.At(now)
			if seen[t.ID] || !search.Matches(&t, now) {
				continue
			}
			seen[t.ID] = true
			kept++
			result.Tickets = append(result.Tickets, t)
			for _, d := range one.doubts {
				doubts[d]++
			}
		}
		result.Matched += estimate(home.Value, kept)
		result.Exact = result.Exact && home.Value.complete
		result.Notices = append(result.Notices, home.Value.notices...)
	}
	c.cut(&result, search)
	result.Notices = append(result.Notices, product.DoubtNotices(doubts)...)
	result.Notices = append(result.Notices, textNotices(search)...)
	if hidden > 0 {
		result.Notices = append(result.Notices, ticket.Notice{Warning: true, Text: fmt.Sprintf("ServiceNow's access rules keep %s of the scope from the account.", ticketsInWords(hidden))})
	}
	result.Notices = distinct(result.Notices)
	return result
}

// estimate counts what matches in a table: what the local filters leave of the
// rows read, they leave of the others.
func estimate(home haul, kept int) int {
	if home.complete || len(home.records) == 0 {
		return kept
	}
	return max(kept, int(math.Round(float64(kept)/float64(len(home.records))*float64(home.total))))
}

// cut keeps to the rows that were asked for over all tables.
func (c *Client) cut(result *ticket.Result, search ticket.Search) {
	limit := c.limitOf(search)
	result.Matched = max(result.Matched, len(result.Tickets))
	if len(result.Tickets) <= limit {
		return
	}
	ticket.Order(result.Tickets, search.Sort, c.clock())
	result.Tickets = slices.Clip(result.Tickets[:limit])
	result.Exact = false
}

// distrustAll makes the next search prove a record's table anew.
func (c *Client) distrustAll(scopes []ticket.Scope, one record) {
	for _, field := range scopeFields(scopes) {
		c.distrust(one.table, field)
	}
}

func ticketsInWords(number int) string {
	if number == 1 {
		return "1 ticket"
	}
	return fmt.Sprintf("%d tickets", number)
}

func distinct(notices []ticket.Notice) []ticket.Notice {
	var kept []ticket.Notice
	for _, one := range notices {
		if !slices.Contains(kept, one) {
			kept = append(kept, one)
		}
	}
	return kept
}
