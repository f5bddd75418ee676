package ticket

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestMatches(t *testing.T) {
	ticket := Ticket{State: Open, Priority: 2, Type: Incident, Assignee: "Anna Rossi", Team: " Network ", Created: now, SLA: SLA{State: SLARunning, Due: now.Add(time.Hour)}}
	for name, search := range map[string]Search{
		"nothing asked":                 {},
		"each filter":                   {Filters: Filters{States: []State{Open}, Priorities: []int{2}, Types: []Type{Incident}, SLA: []SLAState{SLARunning}}},
		"names without case":            {Filters: Filters{Assignees: []string{"anna rossi"}}},
		"names without spaces":          {Filters: Filters{Teams: []string{"NETWORK"}}},
		"one of several":                {Filters: Filters{Assignees: []string{"Rita", "Anna Rossi"}, Teams: []string{"Mail", "Network"}}},
		"no name at all":                {Filters: Filters{Services: []string{""}, Reporters: []string{"Rita", ""}}},
		"waits for nobody":              {Filters: Filters{Pending: []PendingReason{PendingForVendor, NotPending}}},
		"not another":                   {Filters: Filters{Not: NotNamed{Assignees: []string{"Rita"}, Services: []string{"Mail"}, Teams: []string{""}}}},
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
		"reporter":             {Filters: Filters{Reporters: []string{"Anna Rossi"}}},
		"team":                 {Filters: Filters{Teams: []string{"Net", "work"}}},
		"service":              {Filters: Filters{Services: []string{"Mail"}}},
		"nobody":               {Filters: Filters{Assignees: []string{""}}},
		"pending":              {Filters: Filters{Pending: []PendingReason{PendingForVendor}}},
		"not a name":           {Filters: Filters{Not: NotNamed{Assignees: []string{"Rita", "ANNA rossi"}}}},
		"wanted and not":       {Filters: Filters{Teams: []string{"Network"}, Not: NotNamed{Teams: []string{"network"}}}},
		"not without":          {Filters: Filters{Not: NotNamed{Reporters: []string{""}}}},
		"not of a service":     {Filters: Filters{Not: NotNamed{Services: []string{""}}}},
		"the end is outside":   {Time: CreatedTime, From: now.Add(-1), To: now},
		"a missing time":       {Time: ResolvedTime, From: now.Add(-time.Hour)},
		"a missing time, open": {Time: UpdatedTime},
	} {
		require.False(t, search.Matches(&ticket, now), name)
	}
	for name, search := range map[string]Search{
		"nothing": {}, "a text": {Filters: Filters{Text: "disk"}}, "no time": {Time: NoTime},
	} {
		require.True(t, search.IsForAll(), name)
	}
	for name, search := range map[string]Search{
		"a time": {Time: CreatedTime}, "pending": {Filters: Filters{Pending: []PendingReason{NotPending}}},
		"a team": {Filters: Filters{Teams: []string{""}}}, "not a service": {Filters: Filters{Not: NotNamed{Services: []string{"Mail"}}}},
	} {
		require.False(t, search.IsForAll(), name)
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
