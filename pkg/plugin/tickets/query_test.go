package tickets

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

var defaultQuery = ticketsQuery{
	Filters: ticket.Filters{States: []ticket.State{ticket.Open, ticket.InProgress, ticket.Pending}},
	Time:    ticket.NoTime, Sort: ticket.Sort{By: ticket.BySLADue}, Limit: 500,
}

func TestQueryThatSaysNothingIsValid(t *testing.T) {
	for _, raw := range []string{"", "{}", `{"query":null}`, `{"query":{}}`, `{"schema":1,"query":{"filters":null,"sort":{}}}`, `{"schema":null}`} {
		query, err := parseTickets(json.RawMessage(raw))
		require.NoError(t, err, raw)
		assert.Equal(t, defaultQuery, query, raw)
	}
}

func TestQueryThatSaysEverything(t *testing.T) {
	query, err := parseTickets(json.RawMessage(`{
		"refId": "A", "queryType": "tickets", "schema": 1, "unknown": {"a": 1},
		"query": {
			"customers": ["acme"], "later": [1],
			"filters": {"states": ["pending", "open", "open"], "priorities": ["2", "1"], "types": ["incident"],
				"assignees": ["Anna Rossi"], "sla": ["running", "breached"], "text": " back\u0000up ", "later": true},
			"timeField": "slaDue", "sort": {"by": "created", "order": "desc"}, "limit": 5000, "columns": ["labels", "url"]
		}}`))
	require.NoError(t, err)
	assert.Equal(t, ticketsQuery{
		Customers: []string{"acme"},
		Filters: ticket.Filters{
			States: []ticket.State{ticket.Open, ticket.Pending}, Priorities: []int{1, 2}, Types: []ticket.Type{ticket.Incident},
			SLA: []ticket.SLAState{ticket.SLABreached, ticket.SLARunning}, Assignees: []string{"Anna Rossi"}, Text: "back up",
		},
		Time: ticket.SLADueTime, Sort: ticket.Sort{By: ticket.ByCreated, Descending: true}, Limit: 5000,
		Columns: []string{"labels", "url"},
	}, query)
}

func TestStatesThatAreMeant(t *testing.T) {
	tests := map[string][]ticket.State{
		`{}`:                                    ticket.OpenStates,
		`{"filters":{"states":["all"]}}`:        nil,
		`{"filters":{"states":["open","all"]}}`: nil,
		`{"filters":{"states":["closed"]}}`:     {ticket.Closed},
		`{"timeField":"resolved"}`:              nil,
		`{"timeField":"resolved","filters":{"states":["closed"]}}`: {ticket.Closed},
		`{"timeField":"created","filters":{"states":[]}}`:          ticket.OpenStates,
	}
	for raw, want := range tests {
		query, err := parseTickets(json.RawMessage(`{"query":` + raw + `}`))
		require.NoError(t, err, raw)
		assert.Equal(t, want, query.Filters.States, raw)
	}
}

func TestBadQueriesAreOneSentence(t *testing.T) {
	tests := map[string]string{
		`[`:                                            "This query cannot be read.",
		`[]`:                                           "This query cannot be read.",
		`{"schema":2}`:                                 "This query was saved by a newer version of Rounds (schema 2); update the plugin to use it.",
		`{"schema":0}`:                                 "The schema of this query must be 1.",
		`{"schema":"1"}`:                               "The schema of this query must be 1.",
		`{"schema":1e9}`:                               "The schema of this query must be 1.",
		`{"query":"status = Open"}`:                    "The field query must be an object.",
		`{"query":[]}`:                                 "The field query must be an object.",
		`{"query":{"customers":"a"}}`:                  "The field customers of this query must be a list.",
		`{"query":{"customers":[1]}}`:                  "The field customers of this query must be text.",
		`{"query":{"filters":[]}}`:                     "The field filters of this query must be an object.",
		`{"query":{"limit":"all"}}`:                    "The field limit of this query must be a whole number.",
		`{"query":{"limit":1.5}}`:                      "The field limit of this query must be a whole number.",
		`{"query":{"limit":0}}`:                        "The limit must be between 1 and 5000.",
		`{"query":{"limit":5001}}`:                     "The limit must be between 1 and 5000.",
		`{"query":{"timeField":"now"}}`:                `The field timeField of this query cannot be "now"; it must be one of none, created, updated, resolved, slaDue.`,
		`{"query":{"sort":{"by":"assignee"}}}`:         `The field sort.by of this query cannot be "assignee"; it must be one of slaDue, priority, created, updated, customer, key, state.`,
		`{"query":{"sort":{"order":"up"}}}`:            `The field sort.order of this query cannot be "up"; it must be one of asc, desc.`,
		`{"query":{"filters":{"states":["Open"]}}}`:    `The field filters.states of this query cannot be "Open"; it must be one of open, in_progress, pending, resolved, closed.`,
		`{"query":{"filters":{"priorities":["0"]}}}`:   `The field filters.priorities of this query cannot be "0"; it must be one of 1, 2, 3, 4, 5.`,
		`{"query":{"filters":{"types":[""]}}}`:         `The field filters.types of this query cannot be ""; it must be one of incident, request, change, problem, task, other.`,
		`{"query":{"filters":{"sla":["late\u0007"]}}}`: `The field filters.sla of this query cannot be "late"; it must be one of breached, running, paused, met, none.`,
		`{"query":{"columns":["password"]}}`:           `There is no column "password".`,
		`{"query":{"customers":["$customer"]}}`:        `The variable "$customer" has no value here; alert rules and public dashboards have no variables.`,
		`{"query":{"customers":["${customer:csv}"]}}`:  `The variable "${customer:csv}" has no value here; alert rules and public dashboards have no variables.`,
		`{"query":{"filters":{"states":["[[s]]"]}}}`:   `The variable "[[s]]" has no value here; alert rules and public dashboards have no variables.`,
		`{"query":{"customers":["` + strings.Repeat("a", 300) + `"]}}`:                         "A value of the field customers is longer than 255 characters.",
		`{"query":{"customers":[` + strings.Repeat(`"a",`, 600) + `"a"]}}`:                     "The field customers of this query holds more than 500 values.",
		`{"query":{"filters":{"text":"` + strings.Repeat("x", 300) + `"}}}`:                    "The text to find is longer than 255 characters.",
		`{"query":{"filters":{"text":"` + strings.Repeat("x", question.MaxQueryBytes) + `"}}}`: "This query is larger than 256 KiB.",
		`{"query":` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`:          "This query cannot be read.",
	}
	for raw, sentence := range tests {
		_, err := parseTickets(json.RawMessage(raw))
		require.Error(t, err, "%.80s", raw)
		assert.Equal(t, sentence, err.Error(), "%.80s", raw)
		var fault *faults.Fault
		require.ErrorAs(t, err, &fault)
		assert.Equal(t, http.StatusBadRequest, fault.Status)
	}
}
