package jira

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func keysOf(tickets []ticket.Ticket) []string {
	var keys []string
	for _, t := range tickets {
		keys = append(keys, t.Key)
	}
	slices.Sort(keys)
	return keys
}

func (s *site) keys(keep func(truth) bool, projects ...string) []string {
	var keys []string
	for _, one := range s.truth(projects...) {
		if keep(one) {
			keys = append(keys, one.Key)
		}
	}
	slices.Sort(keys)
	return keys
}

func always(truth) bool { return true }

func TestTheWholeScopeIsRead(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 230})
	result, err := s.cloud().Search(t.Context(), everything(acme, globex))
	require.NoError(t, err)
	require.Equal(t, s.keys(always, "ACM", "ACI", "GLX"), keysOf(result.Tickets))
	require.True(t, result.Exact)
	require.Zero(t, result.Dropped)
	for _, one := range result.Tickets {
		want := "acme"
		if strings.HasPrefix(one.Key, "GLX-") {
			want = "globex"
		}
		require.Equal(t, want, one.Customer)
		require.False(t, one.Created.IsZero())
		require.Equal(t, time.UTC, one.Created.Location())
		require.Equal(t, s.URL+"/browse/"+one.Key, one.URL)
	}
}

// Every filter gives what filtering the whole by hand gives, whether Jira or we
// do it.
func TestFiltersLoseNothing(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 150})
	connection := s.connection()
	connection.Mapping.States = map[string]string{"Waiting for customer": "pending", "Resolved": "closed", "Escalated": "open"}
	connection.Mapping.Priorities = map[string]string{"Lowest": "1"}
	cloud := s.open(connection, "secret")
	whole, err := cloud.Search(t.Context(), everything(acme, globex))
	require.NoError(t, err)
	require.NotEmpty(t, whole.Tickets)
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
	filters = append(filters, ticket.Filters{States: ticket.OpenStates, Priorities: []int{1, 2}, Types: []ticket.Type{ticket.Incident}},
		ticket.Filters{Assignees: []string{"anna rossi"}}, ticket.Filters{Assignees: []string{""}})
	found := 0
	for _, one := range filters {
		t.Run(fmt.Sprintf("%v", one), func(t *testing.T) {
			search := everything(acme, globex)
			search.Filters = one
			result, err := cloud.Search(t.Context(), search)
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

// The account's profile has a zone; what a range holds must not depend on it.
func TestTimeRangesAreInstants(t *testing.T) {
	for _, zone := range []string{"UTC", "Asia/Kolkata", "America/New_York"} {
		t.Run(zone, func(t *testing.T) {
			s := newSite(t, map[string]any{"users": []any{map[string]any{"name": "zoned", "zone": zone, "browse": []string{"ACM", "ACI", "GLX"}}}})
			connection := s.connection()
			connection.Auth.User = "zoned"
			search := everything(acme)
			search.Time, search.From, search.To = ticket.CreatedTime, s.now.Add(-72*time.Hour), s.now.Add(-24*time.Hour)
			result, err := s.open(connection, "secret").Search(t.Context(), search)
			require.NoError(t, err)
			want := s.keys(func(one truth) bool { return !one.Created.Before(search.From) && one.Created.Before(search.To) }, "ACM", "ACI")
			require.NotEmpty(t, want)
			require.Equal(t, want, keysOf(result.Tickets))

			whole, err := s.open(connection, "secret").Search(t.Context(), everything(acme))
			require.NoError(t, err)
			search.Time, search.From = ticket.ResolvedTime, s.now.Add(-30*24*time.Hour)
			resolved, err := s.open(connection, "secret").Search(t.Context(), search)
			require.NoError(t, err)
			ended := slices.DeleteFunc(whole.Tickets, func(t ticket.Ticket) bool { return !search.Matches(&t, s.now) })
			require.NotEmpty(t, ended)
			require.Equal(t, keysOf(ended), keysOf(resolved.Tickets))
		})
	}
}

func TestTextIsFoundAndNeverALanguage(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 120})
	cloud := s.cloud()
	search := everything(acme)
	search.Filters.Text = "backup"
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.NotEmpty(t, result.Tickets)
	for id, input := range hostileInputs(t) {
		t.Run(id, func(t *testing.T) {
			for _, titles := range []bool{true, false} {
				search := everything(acme)
				search.Filters.Text, search.TitleOnly = input, titles
				result, err := cloud.Search(t.Context(), search)
				require.NoError(t, err, "a text is never a bad query")
				require.Zero(t, result.Dropped)
			}
		})
	}
}

// Hostile projects and labels reach Jira as literals: it knows no such project.
func TestHostileScopesReachNothing(t *testing.T) {
	s := newSite(t, nil)
	cloud := s.cloud()
	for id, input := range hostileInputs(t) {
		t.Run(id, func(t *testing.T) {
			for _, scope := range []ticket.Scope{
				{Customer: "evil", Projects: []string{input}},
				{Customer: "evil", Projects: []string{"ACM"}, Labels: []string{input}},
			} {
				result, err := cloud.Search(t.Context(), everything(scope))
				if err != nil {
					require.ErrorIs(t, err, ticket.ErrConfig, "a control character is refused before anything is sent")
					continue
				}
				require.Empty(t, result.Tickets)
				require.Zero(t, result.Dropped)
			}
		})
	}
}

// Jira orders by the working time that is left, we by the wall clock: what is
// breached comes first in both.
func TestACutKeepsTheMostUrgent(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 200})
	connection := s.connection()
	connection.SLA.Fields = []string{"Time to resolution"}
	cloud := s.open(connection, "secret")
	search := everything(acme, globex)
	search.Filters.States = ticket.OpenStates
	whole, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	breached := slices.DeleteFunc(slices.Clone(whole.Tickets), func(t ticket.Ticket) bool { return t.SLA.State != ticket.SLABreached })
	require.NotEmpty(t, breached)
	require.Less(t, len(breached), len(whole.Tickets))
	search.MaxRows = len(breached)
	cut, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.False(t, cut.Exact)
	require.Equal(t, len(whole.Tickets), cut.Matched)
	require.Equal(t, keysOf(breached), keysOf(cut.Tickets))
}

func TestOneQuestionAfterTheCatalogues(t *testing.T) {
	s := newSite(t, nil)
	cloud := s.cloud()
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.True(t, slices.ContainsFunc(result.Tickets, func(t ticket.Ticket) bool { return t.SLA.State != ticket.SLANone }))
	require.Len(t, s.requests(), 4, "three catalogues and one page: no question for each ticket")
	s.clearRequests()
	_, err = cloud.Search(t.Context(), everything(globex))
	require.NoError(t, err)
	require.Len(t, s.requests(), 1)
}

func TestEveryWayToSignIn(t *testing.T) {
	s := newSite(t, nil)
	for method, secret := range map[setup.Method]string{setup.Basic: "secret", setup.ScopedToken: "scoped", setup.ClientCredentials: "secret"} {
		t.Run(string(method), func(t *testing.T) {
			connection := s.connection()
			connection.Auth = setup.Auth{Method: method, User: "admin", ClientID: "rounds"}
			connection.APIURL, connection.TokenURL = s.URL, s.URL+"/oauth/token"
			result, err := s.open(connection, secret).Search(t.Context(), everything(acme))
			require.NoError(t, err)
			require.NotEmpty(t, result.Tickets)
			_, err = s.open(connection, "wrong").Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, ticket.ErrAuth)
		})
	}
	_, err := s.open(s.connection(), "scoped").Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrAuth, "a scoped token on the site's own address")
}

func TestWhatTheAccountCannotBrowseIsSaid(t *testing.T) {
	s := newSite(t, map[string]any{"users": []any{map[string]any{"name": "half", "zone": "UTC", "browse": []string{"ACM"}}}})
	connection := s.connection()
	connection.Auth.User = "half"
	cloud := s.open(connection, "secret")
	step := byID(cloud.Diagnose(t.Context(), []ticket.Scope{acme}))["projects"]
	require.Equal(t, ticket.StepError, step.State)
	require.Equal(t, "Not readable or not there: ACI.", step.Message)
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err, "the rest is still shown")
	require.Equal(t, s.keys(always, "ACM"), keysOf(result.Tickets))
}

func TestDiagnosisOfTheDemoSite(t *testing.T) {
	s := newSite(t, nil)
	for _, step := range s.cloud().Diagnose(t.Context(), []ticket.Scope{acme, globex}) {
		if step.ID != "expiry" {
			require.Equal(t, ticket.StepOK, step.State, "%s: %s", step.ID, step.Message)
		}
	}
}

func TestAClosedDashboardStopsEverything(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 900, "latencyMs": 100})
	cloud := s.cloud()
	_, err := cloud.catalogue(t.Context())
	require.NoError(t, err)
	before := runtime.NumGoroutine()
	s.clearRequests()
	ctx, cancel := context.WithTimeout(t.Context(), 250*time.Millisecond)
	defer cancel()
	_, err = cloud.Search(ctx, everything(acme, globex))
	require.ErrorIs(t, err, ticket.ErrTimeout)
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+2 }, 3*time.Second, 20*time.Millisecond, "no goroutine is left")
	// What was on its way is answered, and so counted, a little later.
	time.Sleep(500 * time.Millisecond)
	require.LessOrEqual(t, len(s.requests()), 4, "no further page is asked for")
}
