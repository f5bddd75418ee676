package tickets

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestFiltersAndWhatTheyLeaveOut(t *testing.T) {
	for raw, want := range map[string]ticket.Filters{
		`{"filters":{"not":{"states":["pending"]}}}`:                                   {States: []ticket.State{ticket.Open, ticket.InProgress}},
		`{"filters":{"states":["all"],"not":{"states":["open","closed"]}}}`:            {States: []ticket.State{ticket.InProgress, ticket.Pending, ticket.Resolved}},
		`{"filters":{"states":["closed","open"],"not":{"states":["open"]}}}`:           {States: []ticket.State{ticket.Closed}},
		`{"timeField":"resolved","filters":{"not":{"states":["closed"]}}}`:             {States: []ticket.State{ticket.Open, ticket.InProgress, ticket.Pending, ticket.Resolved}},
		`{"filters":{"states":["all"],"not":{"priorities":["1","5"],"sla":["none"]}}}`: {Priorities: []int{2, 3, 4}, SLA: []ticket.SLAState{ticket.SLABreached, ticket.SLARunning, ticket.SLAPaused, ticket.SLAMet}},
		`{"filters":{"states":["all"],"types":["task","incident"],"not":{"types":["task"]}}}`: {
			Types: []ticket.Type{ticket.Incident},
		},
		`{"filters":{"states":["all"],"pending":["(none)","vendor"]}}`: {Pending: []ticket.PendingReason{ticket.PendingForVendor, ticket.NotPending}},
		`{"filters":{"states":["all"],"not":{"pending":["customer","(none)","other"]}}}`: {
			Pending: []ticket.PendingReason{ticket.PendingForVendor, ticket.PendingForChange, ticket.PendingForProblem},
		},
		`{"filters":{"states":["all"],"services":["Mail","(none)"],"teams":[],"not":{"teams":["Network"],"reporters":["(none)"]}}}`: {
			Services: []string{"Mail", ""}, Not: ticket.NotNamed{Teams: []string{"Network"}, Reporters: []string{""}},
		},
	} {
		query, err := parseTickets(json.RawMessage(`{"query":` + raw + `}`))
		require.NoError(t, err, raw)
		assert.Equal(t, want, query.Filters, raw)
	}
	for raw, sentence := range map[string]string{
		`{"pending":["nobody"]}`:                              `The field filters.pending of this query cannot be "nobody"; it must be one of customer, vendor, change, problem, other, (none).`,
		`{"not":{"states":["all"]}}`:                          `The field filters.not.states of this query cannot be "all"; it must be one of open, in_progress, pending, resolved, closed.`,
		`{"not":{"states":["open","in_progress","pending"]}}`: "The filters of this query leave nothing: filters.not.states leaves out all that filters.states asks for.",
		`{"types":["task"],"not":{"types":["task"]}}`:         "The filters of this query leave nothing: filters.not.types leaves out all that filters.types asks for.",
		`{"not":{"teams":["$team"]}}`:                         `The variable "$team" has no value here; alert rules and public dashboards have no variables.`,
		`{"services":["` + strings.Repeat("x", 256) + `"]}`:   "A value of the field filters.services is longer than 255 characters.",
		`{"not":["open"]}`:                                    "The field filters.not of this query must be an object.",
		`{"not":{"teams":"Network"}}`:                         "The field filters.not.teams of this query must be a list.",
	} {
		_, err := parseTickets(json.RawMessage(`{"query":{"filters":` + raw + `}}`))
		require.EqualError(t, err, sentence, raw)
	}
}
