package jira

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func newDataCenter(t *testing.T, settings map[string]any) *site {
	t.Helper()
	return newSiteOf(t, setup.JiraDC, settings)
}

// The sizes at which pages and their ends are mistaken for each other.
func TestDataCenterIsReadWhole(t *testing.T) {
	for _, tickets := range []int{0, 1, 49, 50, 51, 100, 1100} {
		t.Run(fmt.Sprint(tickets), func(t *testing.T) {
			s := newDataCenter(t, map[string]any{"tickets": tickets, "contextPath": "/jira"})
			result, err := s.client().Search(t.Context(), everything(whole))
			require.NoError(t, err)
			require.Equal(t, s.keys(always, "GLX", "GLI"), keysOf(result.Tickets))
			require.Equal(t, len(result.Tickets), result.Matched)
			require.True(t, result.Exact)
			require.Zero(t, result.Dropped)
			for _, one := range result.Tickets {
				require.Equal(t, "globex", one.Customer)
				require.Equal(t, s.URL+"/browse/"+one.Key, one.URL)
				require.Equal(t, time.UTC, one.Created.Location())
			}
		})
	}
}

func TestDataCentersFiltersLoseNothing(t *testing.T) {
	s := newDataCenter(t, map[string]any{"tickets": 150})
	connection := s.connection()
	connection.Mapping.States = map[string]string{"Waiting for customer": "pending", "Resolved": "closed", "Escalated": "open"}
	client := s.open(connection, "secret")
	all, err := client.Search(t.Context(), everything(whole))
	require.NoError(t, err)
	var filters []ticket.Filters
	for _, state := range ticket.States {
		filters = append(filters, ticket.Filters{States: []ticket.State{state}})
	}
	for priority := 1; priority <= 5; priority++ {
		filters = append(filters, ticket.Filters{Priorities: []int{priority}})
	}
	for _, kind := range ticket.Types {
		filters = append(filters, ticket.Filters{Types: []ticket.Type{kind}})
	}
	for _, sla := range ticket.SLAStates {
		filters = append(filters, ticket.Filters{SLA: []ticket.SLAState{sla}})
	}
	found := 0
	for _, one := range filters {
		t.Run(fmt.Sprintf("%v", one), func(t *testing.T) {
			search := everything(whole)
			search.Filters = one
			result, err := client.Search(t.Context(), search)
			require.NoError(t, err)
			want := slices.DeleteFunc(slices.Clone(all.Tickets), func(t ticket.Ticket) bool { return !search.Matches(&t, s.now) })
			require.Equal(t, keysOf(want), keysOf(result.Tickets))
			found += len(want)
		})
	}
	require.Greater(t, found, len(all.Tickets))
}

// The account's profile has a zone; no row may depend on it.
func TestDataCentersRangesAreInstants(t *testing.T) {
	var first map[ticket.TimeField][]ticket.Ticket
	for _, zone := range []string{"UTC", "Asia/Kolkata", "America/New_York"} {
		t.Run(zone, func(t *testing.T) {
			s := newDataCenter(t, map[string]any{"users": []any{map[string]any{"name": "zoned", "zone": zone, "browse": []string{"GLX", "GLI"}}}})
			connection := s.connection()
			connection.Auth = setup.Auth{Method: setup.PAT}
			client := s.open(connection, "secret.zoned")
			found := map[ticket.TimeField][]ticket.Ticket{}
			for _, field := range []ticket.TimeField{ticket.NoTime, ticket.CreatedTime, ticket.UpdatedTime, ticket.ResolvedTime} {
				search := everything(whole)
				search.Time, search.From, search.To = field, s.now.Add(-30*24*time.Hour), s.now.Add(-5*time.Hour)
				result, err := client.Search(t.Context(), search)
				require.NoError(t, err)
				require.NotEmpty(t, result.Tickets, field)
				for i := range result.Tickets {
					result.Tickets[i].URL = ""
				}
				found[field] = result.Tickets
			}
			search := everything(whole)
			search.Time, search.From, search.To = ticket.ResolvedTime, s.now.Add(-30*24*time.Hour), s.now.Add(-5*time.Hour)
			want := slices.DeleteFunc(slices.Clone(found[ticket.NoTime]), func(t ticket.Ticket) bool { return !search.Matches(&t, s.now) })
			require.Equal(t, keysOf(want), keysOf(found[ticket.ResolvedTime]))
			if first == nil {
				first = found
			}
			require.Equal(t, first, found)
		})
	}
}

func TestHostileWordsReachNothingInDataCenter(t *testing.T) {
	s := newDataCenter(t, map[string]any{"hostile": true})
	client := s.client()
	for id, input := range hostileInputs(t) {
		t.Run(id, func(t *testing.T) {
			search := everything(whole)
			search.Filters.Text = input
			result, err := client.Search(t.Context(), search)
			require.NoError(t, err, "a text is never a bad query")
			require.Zero(t, result.Dropped)
			for _, scope := range []ticket.Scope{
				{Customer: "evil", Projects: []string{input}}, {Customer: "evil", Projects: []string{"GLX"}, Labels: []string{input}},
			} {
				result, err := client.Search(t.Context(), everything(scope))
				if err != nil {
					require.ErrorIs(t, err, ticket.ErrConfig)
					continue
				}
				require.Empty(t, result.Tickets)
				require.Zero(t, result.Dropped)
			}
			raw, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{whole}, Text: input, Fields: []string{"summary"}})
			if err == nil {
				require.Zero(t, raw.Dropped)
			}
			valued, err := client.Raw(t.Context(), ticket.RawSearch{
				Scopes: []ticket.Scope{whole}, Text: "labels = $x", Values: map[string][]string{"x": {input}}, Fields: []string{"summary"},
			})
			if err == nil {
				require.Empty(t, valued.Rows)
			}
		})
	}
}

func TestEveryWayToSignInToDataCenter(t *testing.T) {
	s := newDataCenter(t, nil)
	for method, wrong := range map[setup.Method]string{setup.Basic: "wrong", setup.PAT: "wrong"} {
		connection := s.connection()
		connection.Auth = setup.Auth{Method: method, User: "admin"}
		result, err := s.open(connection, "secret").Search(t.Context(), everything(whole))
		require.NoError(t, err)
		require.NotEmpty(t, result.Tickets)
		_, err = s.open(connection, wrong).Search(t.Context(), everything(whole))
		require.ErrorIs(t, err, ticket.ErrAuth, "also where Jira answers 200")
	}
}

func TestDiagnosisOfTheDemoDataCenter(t *testing.T) {
	s := newDataCenter(t, nil)
	for _, step := range s.client().Diagnose(t.Context(), []ticket.Scope{whole}) {
		if step.ID != "expiry" {
			require.Equal(t, ticket.StepOK, step.State, "%s: %s", step.ID, step.Message)
		}
	}
	mistaken := s.connection()
	mistaken.System = setup.JiraCloud
	require.Equal(t, "This is Jira Data Center, not Jira Cloud.", s.open(mistaken, "secret").Diagnose(t.Context(), []ticket.Scope{whole})[0].Message)

	cloudSite := newSite(t, nil)
	mistaken = cloudSite.connection()
	mistaken.System = setup.JiraDC
	client := cloudSite.open(mistaken, "secret")
	require.Equal(t, "This is Jira Cloud, not Jira Data Center.", client.Diagnose(t.Context(), []ticket.Scope{acme})[0].Message)
	_, err := client.Search(t.Context(), everything(acme))
	require.Error(t, err)
}

func TestDataCentersFaults(t *testing.T) {
	// What is waited for is given a second, so that the test need not wait longer.
	slow := []string{"slow-body", "unavailable", "rate-limit", "rate-limit-zero", "rate-limit-bare"}
	for fault, kind := range map[string]error{
		"unauthorized": ticket.ErrAuth, "dead-token": ticket.ErrAuth, "captcha": ticket.ErrAuth, "forbidden": ticket.ErrForbidden,
		"html-200": ticket.ErrAnswer, "bad-json": ticket.ErrAnswer, "wrong-shape": ticket.ErrAnswer, "ids-only": ticket.ErrAnswer, "truncated": ticket.ErrAnswer,
		"redirect-away": ticket.ErrConfig, "redirect-ring": ticket.ErrConfig, "rate-limit-blocked": ticket.ErrRateLimited,
		"html-502": ticket.ErrUnreachable, "tomcat-error": ticket.ErrUnreachable, "huge-headers": ticket.ErrUnreachable, "huge-body": ticket.ErrAnswer,
		"slow-body": ticket.ErrTimeout, "unavailable": ticket.ErrUnreachable, "rate-limit": ticket.ErrRateLimited, "rate-limit-zero": ticket.ErrRateLimited,
		"rate-limit-bare": ticket.ErrRateLimited,
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newDataCenter(t, map[string]any{"faults": []string{fault}})
			connection := s.connection()
			if slices.Contains(slow, fault) {
				connection.Limits.TimeoutSeconds = 1
			}
			_, err := s.open(connection, "secret").Search(t.Context(), everything(whole))
			require.ErrorIs(t, err, kind)
			requireNoSecret(t, err, "YWRtaW46c2VjcmV0")
		})
	}
}

func TestDataCentersFaultsThatAreBornePatiently(t *testing.T) {
	for _, fault := range []string{"unavailable-once", "rate-limit-zero:1", "repeat-page", "short-pages", "wrong-total", "foreign-rows", "too-many-rows", "no-sla-fields", "sla-error", "latin1", "utf16", "stale-index"} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newDataCenter(t, map[string]any{"faults": []string{fault}, "tickets": 1200})
			result, err := s.client().Search(t.Context(), everything(whole))
			require.NoError(t, err)
			require.NotEmpty(t, result.Tickets)
			for _, one := range result.Tickets {
				require.NotContains(t, one.Key, "SECRET")
				require.NotContains(t, one.Title, "\uFFFD")
			}
			switch fault {
			case "foreign-rows":
				require.Positive(t, result.Dropped)
			case "sla-error", "wrong-total", "repeat-page":
				require.NotEmpty(t, result.Notices, "%d of %d", len(result.Tickets), result.Matched)
			case "unavailable-once", "rate-limit-zero:1", "short-pages", "latin1", "utf16", "too-many-rows":
				require.Equal(t, s.keys(always, "GLX", "GLI"), keysOf(result.Tickets))
			}
		})
	}
}

func TestHistoriesOfTheSimulatedSites(t *testing.T) {
	for system, scope := range map[setup.System]ticket.Scope{setup.JiraCloud: acme, setup.JiraDC: whole} {
		t.Run(string(system), func(t *testing.T) {
			s := newSiteOf(t, system, map[string]any{"tickets": 200})
			search := everything(scope)
			plain, err := s.client().Search(t.Context(), search)
			require.NoError(t, err)
			s.clearRequests()
			search.WithHistory = true
			told, err := s.client().Search(t.Context(), search)
			require.NoError(t, err)
			require.Equal(t, plain.Notices, told.Notices)
			require.LessOrEqual(t, len(s.requests()), 8, "no question for each ticket")
			require.Equal(t, keysOf(plain.Tickets), keysOf(told.Tickets))
			closed := 0
			for _, one := range told.Tickets {
				if one.State == ticket.Closed {
					closed++
					require.False(t, one.Closed.IsZero())
					require.False(t, one.Closed.Before(one.Created))
				}
			}
			require.Positive(t, closed)
		})
	}
}

func TestRawOfTheSimulatedSites(t *testing.T) {
	for system, scope := range map[setup.System]ticket.Scope{setup.JiraCloud: acme, setup.JiraDC: whole} {
		t.Run(string(system), func(t *testing.T) {
			s := newSiteOf(t, system, map[string]any{"tickets": 120})
			client := s.client()
			ask := func(text string) []string {
				t.Helper()
				result, err := client.Raw(t.Context(), ticket.RawSearch{
					Scopes: []ticket.Scope{scope}, Text: text, Fields: []string{"summary", "priority", "Time to resolution", "created"},
					Values: map[string][]string{"priority": {"Highest", "High"}}, From: s.now.Add(-30 * 24 * time.Hour), To: s.now,
				})
				require.NoError(t, err, text)
				require.Zero(t, result.Dropped)
				var keys []string
				for _, row := range result.Rows {
					keys = append(keys, row.Key)
				}
				slices.Sort(keys)
				return keys
			}
			require.Equal(t, s.keys(always, scope.Projects...), ask(""))
			urgent := func(one truth) bool { return one.Priority == "Highest" || one.Priority == "High" }
			require.Equal(t, s.keys(urgent, scope.Projects...), ask("priority in ($priority)"))
			young := func(one truth) bool {
				return !one.Created.Before(s.now.Add(-30*24*time.Hour)) && one.Created.Before(s.now)
			}
			require.Equal(t, s.keys(young, scope.Projects...), ask("$__timeFilter(created)"))
			require.Equal(t, s.keys(urgent, scope.Projects...), ask("project = SECRET OR priority in ($priority)"), "an OR reaches nothing")
			require.NotEmpty(t, ask(`"Time to resolution" = running()`))
		})
	}
}

func TestACountOfADemoSite(t *testing.T) {
	for system, scope := range map[setup.System]ticket.Scope{setup.JiraCloud: acme, setup.JiraDC: whole} {
		s := newSiteOf(t, system, map[string]any{"tickets": 2500})
		connection := s.connection()
		connection.Limits.MaxRows = 10
		search := everything(scope)
		search.Counting = true
		result, err := s.open(connection, "secret").Search(t.Context(), search)
		require.NoError(t, err)
		require.True(t, result.Exact)
		require.Len(t, result.Tickets, len(s.keys(always, scope.Projects...)))
	}
}
