package plugin

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// crossCounts are questions for numbers; keep says which tickets of the import are
// counted.
var crossCounts = []struct {
	groups []string
	more   map[string]any
	keep   func(imported) bool
}{
	{nil, nil, open},
	{nil, map[string]any{"filters": allStatesFilter}, always},
	{[]string{"customer"}, map[string]any{"filters": allStatesFilter}, always},
	{[]string{"customer", "priority"}, nil, open},
	{[]string{"customer"}, map[string]any{"filters": map[string]any{"priorities": []string{"1"}}}, func(i imported) bool { return open(i) && i.Priority == 1 }},
	{[]string{"state", "cancelled"}, map[string]any{"filters": allStatesFilter}, always},
	{[]string{"type", "sla"}, nil, open},
	{[]string{"sla"}, map[string]any{"filters": map[string]any{"sla": []string{"breached", "paused"}}}, func(i imported) bool {
		return open(i) && (i.slaState() == "breached" || i.slaState() == "paused")
	}},
	{[]string{"pending"}, map[string]any{"filters": map[string]any{"states": []string{"pending"}}}, func(i imported) bool { return i.State == "pending" }},
	{[]string{"type"}, map[string]any{"filters": map[string]any{"types": []string{"change", "other"}}}, func(i imported) bool {
		return open(i) && (i.Type == "change" || i.Type == "other")
	}},
	{[]string{"assignee", "major"}, nil, open},
	{[]string{"reporter"}, nil, open},
	{[]string{"team", "service"}, map[string]any{"filters": allStatesFilter}, always},
	{[]string{"customer"}, map[string]any{"timeField": "resolved"}, func(i imported) bool { return i.Resolved != nil && inLastDay(*i.Resolved) }},
	{[]string{"priority"}, map[string]any{"timeField": "created"}, func(i imported) bool { return open(i) && inLastDay(i.Created) }},
	{nil, map[string]any{"timeField": "updated", "filters": allStatesFilter}, func(i imported) bool { return inLastDay(i.Updated) }},
}

var allStatesFilter = map[string]any{"states": []string{"all"}}

func always(imported) bool { return true }

func open(i imported) bool {
	return slices.Contains([]string{"open", "in_progress", "pending"}, i.State)
}

// inLastDay is the time range of askAt.
func inLastDay(instant time.Time) bool {
	return !instant.Before(crossNow.Add(-24*time.Hour)) && instant.Before(crossNow)
}

// word is a ticket's word for a key, as an alert rule sees it.
func (i imported) word(key string) string {
	word := map[string]string{
		"customer": strings.ToUpper(i.Customer), "priority": fmt.Sprintf("P%d", i.Priority), "state": i.State, "type": i.Type, "sla": i.slaState(),
		"pending": i.PendingReason, "assignee": i.Assignee, "reporter": i.Reporter, "team": i.Team, "service": i.Service,
		"cancelled": map[bool]string{true: "yes", false: "no"}[i.Cancelled], "major": map[bool]string{true: "yes", false: "no"}[i.Major],
	}[key]
	if word == "" {
		return "(none)"
	}
	return word
}

// manyTickets are so many that only the first questions are asked of them, each of
// which reads them all.
const (
	manyTickets   = 1000
	questionsThen = 4
)

// checkCounts compares the numbers of each question with those of the import.
func checkCounts(t *testing.T, k *kit, all []imported) {
	t.Helper()
	questions := crossCounts
	if len(all) > manyTickets {
		questions = crossCounts[:questionsThen]
	}
	for _, question := range questions {
		query := map[string]any{"groupBy": question.groups}
		for name, value := range question.more {
			query[name] = value
		}
		raw, err := json.Marshal(map[string]any{"schema": 1, "query": query})
		require.NoError(t, err)
		want := map[string]int{}
		if len(question.groups) == 0 {
			want[""] = 0
		}
		for _, ticket := range all {
			if question.keep(ticket) {
				words := make([]string, len(question.groups))
				for at, key := range question.groups {
					words[at] = ticket.word(key)
				}
				want[strings.Join(words, " ")]++
			}
		}
		lines := []string{}
		for words, number := range want {
			lines = append(lines, fmt.Sprintf("%s=%d", words, number))
		}
		response := k.askAt(t, tickets.AnswerCount, raw)
		got := countLines(t, response)
		slices.Sort(lines)
		slices.Sort(got)
		assert.Equal(t, lines, got, "%s", raw)
		noStrangeNotice(t, response, len(all) == 0)
	}
}
