package servicenow

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// lets says whether a row passes conditions, as ServiceNow would judge it.
func lets(t *testing.T, conditions []encoded.Condition, one row) bool {
	for _, c := range conditions {
		passes := false
		for _, alternative := range append([]encoded.Condition{c}, c.Or...) {
			value := one[alternative.Field].value
			switch alternative.Operator {
			case encoded.NotAmongValues:
				passes = passes || (value != "" && !slices.Contains(alternative.Values, value))
			case encoded.AmongValues:
				passes = passes || slices.Contains(alternative.Values, value)
			case encoded.IsEmpty:
				passes = passes || value == ""
			case encoded.Equals:
				passes = passes || value == alternative.Values[0]
			case encoded.AtLeast:
				passes = passes || (value != "" && value >= alternative.Values[0])
			case encoded.Less:
				passes = passes || (value != "" && value < alternative.Values[0])
			default:
				t.Fatalf("unexpected operator %s", alternative.Operator)
			}
		}
		if !passes {
			return false
		}
	}
	return true
}

// listedChoices are an instance's own choices, some of which ServiceNow does not ship.
var listedChoices = map[string]map[string][]choice{
	"incident": {"state": {{"1", "New"}, {"3", "On Hold"}, {"4", "Awaiting Evidence"}, {"6", "Resolved"}, {"7", "Closed"}, {"20", "Monitoring"}}},
	"problem":  {"state": {{"1", "Open"}, {"2", "Known Error"}, {"3", "Pending Change"}, {"4", "Closed/Resolved"}}},
	"u_case":   {"state": {{"10", "New"}, {"11", "In Progress"}, {"12", "Waiting for the customer"}, {"13", "Resolved"}, {"14", "Cancelled"}}},
}

func TestNarrowingLosesNothing(t *testing.T) {
	values := []string{"", "-5", "-6", "-4", "-1", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "20", "42", "101", "104", "106", "107"}
	overrides := []setup.Mapping{
		{},
		{States: map[string]string{"incident.3": "open", "6": "closed", "monitoring": "pending"}, Priorities: map[string]string{"5": "1", "1 - critical": "2"}},
		{States: map[string]string{"in quarantäne": "open", "problem.known error": "resolved"}, Priorities: map[string]string{"dringend": "1"}},
	}
	excluded, passed := 0, 0
	for number, mapping := range overrides {
		rules, err := newMapping(mapping)
		require.NoError(t, err)
		for _, table := range []string{"incident", "change_request", "problem", "sc_req_item", "task", "ticket", "u_case"} {
			known := names{choices: choices{lists: listedChoices}}
			read := readerOf(t, table)
			read.rules, read.names = rules, known
			for _, value := range values {
				for _, display := range []string{value, "In Quarantäne", "Geschlossen"} {
					for _, hold := range []string{"", "true"} {
						for _, priority := range []string{"", "1", "4", "5", "9"} {
							one := row{
								"sys_id": {value: "1"}, "sys_class_name": {value: table}, "state": {value: value, display: display}, "active": {value: "true"}, "on_hold": {value: hold},
								"priority": {value: priority, display: map[bool]string{true: "Dringend", false: priority}[priority == "9"]},
							}
							found, ok := read.read(one)
							require.True(t, ok)
							for _, filters := range everyFilter() {
								s := searching{search: ticket.Search{Filters: filters}, table: table, names: known, rules: rules}
								lets := lets(t, s.narrowing(), one)
								if s.search.Matches(&found.ticket, simulatedNow) {
									require.True(t, lets, "%d %s state %q %q hold %q priority %q: %v", number, table, value, display, hold, priority, filters)
									passed++
								} else if !lets {
									excluded++
								}
							}
						}
					}
				}
			}
		}
	}
	require.Positive(t, passed)
	require.Greater(t, excluded, passed/2, "and it saves work")
}

func everyFilter() []ticket.Filters {
	var all []ticket.Filters
	for _, state := range ticket.States {
		all = append(all, ticket.Filters{States: []ticket.State{state}})
	}
	for priority := 1; priority <= 5; priority++ {
		all = append(all, ticket.Filters{Priorities: []int{priority}})
	}
	return append(all, ticket.Filters{States: ticket.OpenStates, Priorities: []int{1, 2}})
}

// A range holds a ticket by whichever of its instants counts; its bounds are
// instants to the second.
func TestTimeRangesLoseNothing(t *testing.T) {
	known := names{}
	stamps := []string{"", "2026-11-01 07:59:59", "2026-11-01 08:00:00", "2026-11-01 08:00:01", "2026-11-01 10:00:00", "2026-11-01 10:00:01"}
	from := time.Date(2026, 11, 1, 8, 0, 0, 500_000_000, time.UTC)
	to := time.Date(2026, 11, 1, 10, 0, 0, 1, time.UTC)
	hits := 0
	for _, table := range []string{"incident", "change_request", "sc_req_item"} {
		read := readerOf(t, table)
		for _, a := range stamps {
			for _, b := range stamps {
				one := row{"sys_id": {value: "1"}, "state": {value: "3", display: "Closed"}, "active": {value: "false"}, "opened_at": {value: a}, "sys_created_on": {value: "2026-11-01 09:00:00"},
					"sys_updated_on": {value: b}, "closed_at": {value: a}, "work_end": {value: b}, "resolved_at": {value: b}}
				if table == "incident" {
					one["state"] = cell{value: "7", display: "Closed"}
				}
				found, _ := read.read(one)
				for _, field := range []ticket.TimeField{ticket.CreatedTime, ticket.UpdatedTime, ticket.ResolvedTime} {
					s := searching{search: ticket.Search{Time: field, From: from, To: to}, table: table, names: known}
					if s.search.Matches(&found.ticket, simulatedNow) {
						hits++
						require.True(t, lets(t, s.times(), one), "%s %s %q %q: %v", table, field, a, b, s.times())
					}
				}
			}
		}
	}
	require.Positive(t, hits)
	s := searching{search: ticket.Search{Time: ticket.UpdatedTime, From: from, To: to}, table: "incident"}
	text, err := encoded.Query{Conditions: s.times()}.Render()
	require.NoError(t, err)
	require.Equal(t, "sys_updated_on>=2026-11-01 08:00:01^sys_updated_on<2026-11-01 10:00:01", text)
	s.margin = zoneMargin
	text, err = encoded.Query{Conditions: s.times()}.Render()
	require.NoError(t, err)
	require.Equal(t, "sys_updated_on>=2026-10-31 17:00:01^sys_updated_on<2026-11-02 01:00:01", text)
}

func TestTypesChooseTables(t *testing.T) {
	connection := setup.Connection{URL: "https://acme.service-now.com", Auth: setup.Auth{Method: setup.Basic, User: "admin"}}
	tables := func(mapping map[string]string, types ...ticket.Type) string {
		connection.Mapping.Types = mapping
		desk, err := New(connection, Secrets{Secret: "s"}, nil, time.Now)
		require.NoError(t, err)
		return strings.Join(desk.tablesFor(types), " ")
	}
	require.Equal(t, "incident", tables(nil, ticket.Incident))
	require.Equal(t, "sc_req_item sc_task", tables(nil, ticket.Request))
	require.Equal(t, "change_request problem", tables(nil, ticket.Change, ticket.Problem))
	require.Equal(t, "task", tables(nil, ticket.Task))
	require.Equal(t, "ticket", tables(nil, ticket.Other))
	require.Equal(t, "incident sc_task", tables(map[string]string{"sc_task": "incident"}, ticket.Incident))
	require.Equal(t, strings.Join(setup.DefaultTables, " "), tables(map[string]string{"u_outage": "incident"}, ticket.Incident), "a class below one of the tables")
	require.Equal(t, strings.Join(setup.DefaultTables, " "), tables(nil))
}

func TestTextIsNeverALanguage(t *testing.T) {
	for text, want := range map[string][]string{
		"disk full":                      {"disk", "full"},
		"a^NQactive=true":                {"a^NQactive=true"},
		"^ORx=1 ^^":                      {"^ORx=1"},
		"x^":                             {"x"},
		"javascript:gs.sleep(60000)":     {"javascript", "gs", "sleep", "60000"},
		"JaVaScRiPt: now":                {"JaVaScRiPt", "now"},
		"50% & more + ?=#":               {"50%", "more"},
		"--- ??":                         nil,
		"tab\there\nnew\x00line\u2028up": {"tab", "here", "new", "line", "up"},
	} {
		require.Equal(t, want, wordsOf(text), "%q", text)
		search := ticket.Search{Filters: ticket.Filters{Text: text}}
		conditions, _ := textConditions(search)
		_, err := encoded.Bind(encoded.In("company", "a"), encoded.Query{Conditions: conditions})
		require.NoError(t, err, "%q", text)
	}
	for id, input := range hostileInputs(t) {
		for _, titles := range []bool{true, false} {
			conditions, _ := textConditions(ticket.Search{Filters: ticket.Filters{Text: input}, TitleOnly: titles})
			_, err := encoded.Bind(encoded.In("company", "a"), encoded.Query{Conditions: conditions})
			require.NoError(t, err, id)
		}
	}
}

func TestStatesOfEveryTable(t *testing.T) {
	rules, err := newMapping(setup.Mapping{})
	require.NoError(t, err)
	var told []string
	for _, table := range []string{"incident", "change_request", "problem", "sc_task"} {
		for _, value := range []string{"-5", "-4", "-3", "-2", "-1", "0", "1", "2", "3", "4", "6", "7", "8", "101", "102", "103", "104", "106", "107"} {
			found, mapped := rules.state(table, value, true)
			if mapped {
				told = append(told, fmt.Sprintf("%s %s %s %t", table, value, found.state, found.cancelled))
			}
		}
	}
	requireGolden(t, "testdata/states.golden.json", told)
}
