package servicenow

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func truthKeys(all []truth, keep func(truth) bool) []string {
	var keys []string
	for _, one := range all {
		if keep(one) {
			keys = append(keys, one.Key)
		}
	}
	slices.Sort(keys)
	return keys
}

func always(truth) bool { return true }

func orEmpty(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

func orZero(at *time.Time) time.Time {
	if at == nil {
		return time.Time{}
	}
	return at.UTC()
}

// Every ticket of the scope is read as the instance truly has it, and no other.
func TestTheWholeScopeIsReadAsItIs(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 260})
	result, err := s.desk().Search(t.Context(), everything(initech))
	require.NoError(t, err)
	require.True(t, result.Exact)
	require.Zero(t, result.Dropped)
	require.Empty(t, result.Notices)
	all := s.truth(initechID)
	require.NotEmpty(t, s.truth(hooliID), "there is somebody whose tickets must not come")
	require.Equal(t, truthKeys(all, always), keysOf(result.Tickets))
	byKey := map[string]ticket.Ticket{}
	for _, one := range result.Tickets {
		byKey[one.Key] = one
	}
	for _, want := range all {
		got := byKey[want.Key]
		require.Equal(t, want.ID, got.ID)
		require.Equal(t, want.Title, got.Title)
		require.Equal(t, want.Type, string(got.Type), want.Key)
		require.Equal(t, want.State, string(got.State), "%s %s", want.Key, want.StateLabel)
		require.Equal(t, want.PendingReason, string(got.Pending), "%s %s", want.Key, want.StateLabel)
		require.Equal(t, want.StateLabel, got.StateRaw)
		require.Equal(t, want.Cancelled, got.Cancelled, want.Key)
		require.Equal(t, want.Priority, got.Priority)
		require.Equal(t, want.Major, got.Major)
		require.Equal(t, orEmpty(want.Assignee), got.Assignee)
		require.Equal(t, orEmpty(want.Team), got.Team)
		require.Equal(t, orEmpty(want.Service), got.Service)
		require.Equal(t, want.Created.UTC(), got.Created)
		require.Equal(t, want.Updated.UTC(), got.Updated)
		require.Equal(t, orZero(want.Resolved), got.Resolved, "%s %s", want.Key, want.StateLabel)
		require.Equal(t, orZero(want.Closed), got.Closed, want.Key)
		require.Equal(t, orZero(want.PlannedStart), got.PlannedStart, want.Key)
		require.Equal(t, orZero(want.PlannedEnd), got.PlannedEnd, want.Key)
		requireLevel(t, want, got)
	}
}

// requireLevel compares with the levels that are agreed with the customer.
func requireLevel(t *testing.T, want truth, got ticket.Ticket) {
	t.Helper()
	states := map[string]string{}
	for _, one := range want.SLAs {
		if one.Type == "SLA" && one.Stage != "cancelled" {
			states[one.Name] = one.State
		}
	}
	if len(states) == 0 {
		require.Equal(t, ticket.SLANone, got.SLA.State, want.Key)
		return
	}
	require.Equal(t, states[got.SLA.Name], string(got.SLA.State), "%s %s", want.Key, got.SLA.Name)
}

// Every filter gives what filtering the whole by hand gives, whether ServiceNow or
// we do it.
func TestFiltersLoseNothing(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 220})
	connection := s.connection()
	connection.Mapping.States = map[string]string{"incident.6": "closed", "work in progress": "open"}
	connection.Mapping.Priorities = map[string]string{"5 - planning": "1"}
	desk := s.open(connection, "secret")
	whole, err := desk.Search(t.Context(), everything(initech))
	require.NoError(t, err)
	require.NotEmpty(t, whole.Tickets)
	filters := everyFilter()
	for _, kind := range ticket.Types {
		filters = append(filters, ticket.Filters{Types: []ticket.Type{kind}})
	}
	for _, sla := range ticket.SLAStates {
		filters = append(filters, ticket.Filters{SLA: []ticket.SLAState{sla}})
	}
	filters = append(filters, ticket.Filters{Assignees: []string{"anna rossi"}}, ticket.Filters{Assignees: []string{""}})
	found := 0
	for _, one := range filters {
		t.Run(fmt.Sprintf("%v", one), func(t *testing.T) {
			search := everything(initech)
			search.Filters = one
			result, err := desk.Search(t.Context(), search)
			require.NoError(t, err)
			var want []ticket.Ticket
			for _, each := range whole.Tickets {
				if search.Matches(&each, s.now) {
					want = append(want, each)
				}
			}
			require.Equal(t, keysOf(want), keysOf(result.Tickets))
			require.Equal(t, len(want), result.Matched)
			found += len(want)
		})
	}
	require.Greater(t, found, len(whole.Tickets))
}

// The account's profile has a zone, which display values follow and ranges must not.
func TestTimeRangesAreInstants(t *testing.T) {
	for _, zone := range []string{"UTC", "Asia/Kolkata", "America/New_York"} {
		t.Run(zone, func(t *testing.T) {
			s := newSite(t, map[string]any{"tickets": 200, "users": []any{map[string]any{"name": "zoned", "zone": zone, "basic": true}}})
			connection := s.connection()
			connection.Auth.User = "zoned"
			desk := s.open(connection, "secret")
			all := s.truth(initechID)
			for _, test := range []struct {
				field ticket.TimeField
				at    func(truth) time.Time
			}{
				{ticket.CreatedTime, func(one truth) time.Time { return one.Created }},
				{ticket.UpdatedTime, func(one truth) time.Time { return one.Updated }},
				{ticket.ResolvedTime, func(one truth) time.Time { return orZero(one.Resolved) }},
			} {
				search := everything(initech)
				search.Time, search.From, search.To = test.field, s.now.Add(-9*24*time.Hour-7*time.Hour), s.now.Add(-30*time.Hour)
				result, err := desk.Search(t.Context(), search)
				require.NoError(t, err)
				want := truthKeys(all, func(one truth) bool {
					return !test.at(one).Before(search.From) && test.at(one).Before(search.To)
				})
				require.NotEmpty(t, want)
				require.Equal(t, want, keysOf(result.Tickets), test.field)
			}
			step := byID(desk.Diagnose(t.Context(), []ticket.Scope{initech}))["zone"]
			require.Equal(t, "Times in queries are read as UTC.", step.Message)
		})
	}
}

func TestTextIsFoundAndNeverALanguageThere(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 150})
	desk := s.desk()
	search := everything(initech)
	search.Filters.Text = "partner-gateway"
	result, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.NotEmpty(t, result.Tickets)
	for id, input := range hostileInputs(t) {
		for _, titles := range []bool{true, false} {
			search := everything(initech)
			search.Filters.Text, search.TitleOnly = input, titles
			result, err := desk.Search(t.Context(), search)
			require.NoError(t, err, "%s: a text is never a bad query", id)
			require.Zero(t, result.Dropped, id)
		}
	}
}

func TestHostileScopesReachNothing(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	for id, input := range hostileInputs(t) {
		for _, scope := range []ticket.Scope{{Customer: "evil", Field: "company", IDs: []string{input}}, {Customer: "evil", Field: input, IDs: []string{initechID}}} {
			result, err := desk.Search(t.Context(), everything(scope))
			if err != nil {
				require.ErrorIs(t, err, ticket.ErrConfig, id)
				continue
			}
			require.Empty(t, result.Tickets, id)
		}
	}
}

func TestOneQuestionForATableAfterTheFirst(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	_, err := desk.Search(t.Context(), everything(initech))
	require.NoError(t, err)
	s.admin("DELETE", "sites/"+s.id+"/requests", nil, nil)
	search := everything(initech)
	search.Filters.Priorities = []int{1, 2}
	_, err = desk.Search(t.Context(), search)
	require.NoError(t, err)
	var log struct{ Requests []struct{ Path string } }
	s.admin("GET", "sites/"+s.id+"/requests", nil, &log)
	require.LessOrEqual(t, len(log.Requests), 2*len(setup.DefaultTables), "one for the tickets of a table, one for their service levels")
}

func TestEveryWayToSignIn(t *testing.T) {
	s := newSite(t, nil)
	for _, method := range []setup.Method{setup.Basic, setup.OAuthPassword, setup.ClientCredentials} {
		t.Run(string(method), func(t *testing.T) {
			connection := s.connection()
			connection.Auth = setup.Auth{Method: method, User: "admin", ClientID: "rounds"}
			result, err := s.open(connection, "secret").Search(t.Context(), everything(initech))
			require.NoError(t, err)
			require.NotEmpty(t, result.Tickets)
			_, err = s.open(connection, "wrong").Search(t.Context(), everything(initech))
			require.ErrorIs(t, err, ticket.ErrAuth)
		})
	}
}

// The account may read one company's tickets only: limit and total count the
// others too, and the scope holds without them.
func TestAccessRulesOfTheInstance(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 200})
	connection := s.connection()
	connection.Auth.User = "restricted"
	both := ticket.Scope{Customer: "all", Field: "company", IDs: []string{initechID, hooliID}}
	result, err := s.open(connection, "secret").Search(t.Context(), everything(both))
	require.NoError(t, err)
	require.Equal(t, truthKeys(s.truth(initechID), always), keysOf(result.Tickets))
	require.Len(t, result.Notices, 1)
	require.Contains(t, result.Notices[0].Text, fmt.Sprintf("%d ticket", len(s.truth(hooliID))))
}

func TestDiagnosisOfTheDemoSite(t *testing.T) {
	s := newSite(t, nil)
	for _, step := range s.desk().Diagnose(t.Context(), []ticket.Scope{initech}) {
		if step.ID == "reached" {
			continue // The site's clock stands still, ours too, but the server's headers do not.
		}
		if step.ID != "expiry" {
			require.Equal(t, ticket.StepOK, step.State, "%s: %s", step.ID, step.Message)
		}
	}
}

func TestAClosedDashboardStopsEverything(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 300, "latencyMs": 100})
	desk := s.desk()
	_, err := desk.names(t.Context())
	require.NoError(t, err)
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithTimeout(t.Context(), 250*time.Millisecond)
	defer cancel()
	_, err = desk.Search(ctx, everything(initech))
	require.ErrorIs(t, err, ticket.ErrTimeout)
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+2 }, 5*time.Second, 20*time.Millisecond, "no goroutine is left")
}
