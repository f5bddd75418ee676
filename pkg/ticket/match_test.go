package ticket

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestMatches(t *testing.T) {
	ticket := Ticket{State: Open, Priority: 2, Type: Incident, Assignee: "Anna Rossi", Created: now, SLA: SLA{State: SLARunning, Due: now.Add(time.Hour)}}
	for name, search := range map[string]Search{
		"nothing asked":                 {},
		"each filter":                   {Filters: Filters{States: []State{Open}, Priorities: []int{2}, Types: []Type{Incident}, SLA: []SLAState{SLARunning}}},
		"names without case":            {Filters: Filters{Assignees: []string{"anna rossi"}}},
		"the beginning is inside":       {Time: CreatedTime, From: now, To: now.Add(1)},
		"an open end":                   {Time: CreatedTime, From: now},
		"due":                           {Time: SLADueTime, From: now, To: now.Add(2 * time.Hour)},
		"text is judged elsewhere":      {Filters: Filters{Text: "no such words"}},
		"a range without a field is no": {Time: NoTime, From: now.Add(time.Hour), To: now.Add(2 * time.Hour)},
	} {
		require.True(t, search.Matches(&ticket, now), name)
	}
	for name, search := range map[string]Search{
		"state":                {Filters: Filters{States: []State{Closed}}},
		"priority":             {Filters: Filters{Priorities: []int{1, 3}}},
		"type":                 {Filters: Filters{Types: []Type{Change}}},
		"sla":                  {Filters: Filters{SLA: []SLAState{SLABreached}}},
		"assignee":             {Filters: Filters{Assignees: []string{"Anna"}}},
		"the end is outside":   {Time: CreatedTime, From: now.Add(-1), To: now},
		"a missing time":       {Time: ResolvedTime, From: now.Add(-time.Hour)},
		"a missing time, open": {Time: UpdatedTime},
	} {
		require.False(t, search.Matches(&ticket, now), name)
	}
	breached := Search{Filters: Filters{SLA: []SLAState{SLABreached}}}
	require.True(t, breached.Matches(&ticket, now.Add(time.Hour)), "as it stands now")
}

func TestScopes(t *testing.T) {
	scopes := []Scope{
		{Customer: "night", Projects: []string{"ACM"}, Labels: []string{"night", "batch"}},
		{Customer: "acme", Projects: []string{"acm", "ACI"}},
		{Customer: "nobody"},
	}
	for _, test := range []struct {
		project  string
		labels   []string
		customer string
	}{
		{"ACM", []string{"batch"}, "night"}, {"ACM", []string{"Batch"}, "acme"}, {"ACM", nil, "acme"}, {"ACI", []string{"night"}, "acme"},
		{"ACMX", nil, ""}, {"", nil, ""}, {"SECRET", []string{"night"}, ""},
	} {
		customer, ok := CustomerOf(scopes, test.project, test.labels)
		require.Equal(t, test.customer, customer, "%v", test)
		require.Equal(t, test.customer != "", ok)
	}
}
