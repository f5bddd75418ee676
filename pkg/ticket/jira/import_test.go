package jira

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// The same tickets in both editions are the same rows, whatever zone the account is in.
func TestImportedTicketsAreTheSameInBothEditions(t *testing.T) {
	lines, err := os.ReadFile(filepath.Join("testdata", "house.import.jsonl"))
	require.NoError(t, err)
	var first []ticket.Ticket
	for _, system := range []setup.System{setup.JiraCloud, setup.JiraDC} {
		for _, zone := range []string{"UTC", "Asia/Kolkata", "America/New_York"} {
			t.Run(string(system)+" "+strings.ReplaceAll(zone, "/", " "), func(t *testing.T) {
				s := newSiteOf(t, system, map[string]any{
					"tickets": 0, "import": string(lines), "users": []any{map[string]any{"name": "zoned", "zone": zone, "browse": []string{"ACM"}}},
				})
				connection := s.connection()
				connection.Auth.User = "zoned"
				search := everything(ticket.Scope{Customer: "acme", Projects: []string{"ACM"}})
				search.WithHistory, search.WithExcerpt = true, true
				result, err := s.open(connection, "secret").Search(t.Context(), search)
				require.NoError(t, err)
				require.Empty(t, result.Notices)
				rows := result.Tickets
				slices.SortFunc(rows, func(a, b ticket.Ticket) int { return a.Created.Compare(b.Created)*100 + strings.Compare(a.Key, b.Key) })
				for i := range rows {
					rows[i].ID, rows[i].URL = "", ""
				}
				if first == nil {
					requireImported(t, rows)
					first = rows
				}
				require.Equal(t, first, rows)
			})
		}
	}
}

func requireImported(t *testing.T, rows []ticket.Ticket) {
	t.Helper()
	by := map[string]ticket.Ticket{}
	for _, row := range rows {
		by[row.Key] = row
	}
	require.Len(t, by, 10)
	at := func(text string) time.Time {
		instant, err := time.Parse(time.RFC3339, text)
		require.NoError(t, err)
		return instant
	}
	mail := by["ACM-1"]
	require.Equal(t, at("2026-11-03T07:00:00Z"), mail.Updated)
	require.Equal(t, []any{ticket.Incident, ticket.Open, 1, true, "Network", "Mail", "", "Bruno Neri"},
		[]any{mail.Type, mail.State, mail.Priority, mail.Major, mail.Team, mail.Service, mail.Assignee, mail.Reporter})
	require.Equal(t, []string{"a", "b"}, mail.Labels)
	require.Equal(t, "All of {db1} is down [now]", mail.Excerpt)
	require.Equal(t, ticket.SLA{Name: "Time to resolution", State: ticket.SLARunning, Due: at("2026-11-03T11:00:00Z"), Goal: 4 * time.Hour, Elapsed: 2 * time.Hour}, mail.SLA)
	require.Equal(t, ticket.SLABreached, by["ACM-2"].SLA.State)
	require.Equal(t, at("2026-11-03T08:00:00Z"), by["ACM-2"].SLA.Due)
	require.Equal(t, ticket.SLA{Name: "Time to resolution", State: ticket.SLAPaused, Remaining: 3 * time.Hour, Goal: 4 * time.Hour, Elapsed: time.Hour}, by["ACM-3"].SLA)
	require.Equal(t, []time.Time{at("2026-11-05T20:00:00Z"), at("2026-11-06T03:00:00Z")}, []time.Time{by["ACM-3"].PlannedStart, by["ACM-3"].PlannedEnd.UTC()})
	for key, reason := range map[string]ticket.PendingReason{
		"ACM-2": ticket.NotPending, "ACM-3": ticket.PendingForCustomer, "ACM-4": ticket.PendingForVendor, "ACM-5": ticket.PendingForChange,
		"ACM-6": ticket.PendingForProblem, "ACM-7": ticket.PendingForOther, "ACM-8": ticket.NotPending,
	} {
		require.Equal(t, reason, by[key].Pending, key)
	}
	for key, kind := range map[string]ticket.Type{"ACM-2": ticket.Request, "ACM-3": ticket.Change, "ACM-4": ticket.Problem, "ACM-5": ticket.Task, "ACM-6": ticket.Other, "ACM-7": ticket.Incident} {
		require.Equal(t, kind, by[key].Type, key)
	}
	solved, over, unwanted := by["ACM-8"], by["ACM-9"], by["ACM-10"]
	require.Equal(t, []any{ticket.Resolved, at("2026-11-01T09:30:00Z"), time.Time{}, ticket.SLAMet}, []any{solved.State, solved.Resolved, solved.Closed, solved.SLA.State})
	require.Equal(t, []any{ticket.Closed, at("2026-11-01T09:30:00Z"), at("2026-11-02T10:00:00Z"), 1, false}, []any{over.State, over.Resolved, over.Closed, over.Reopened, over.Cancelled})
	require.Equal(t, at("2026-10-28T09:00:00Z"), over.FirstResponse)
	require.Equal(t, ticket.SLABreached, over.SLA.State)
	require.Equal(t, []any{ticket.Closed, true, at("2026-10-29T07:00:00Z")}, []any{unwanted.State, unwanted.Cancelled, unwanted.Closed})
}
