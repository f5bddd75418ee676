package servicenow

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// imported is a ticket as an import file states it.
type imported struct {
	Key          string       `json:"key"`
	Customer     string       `json:"customer"`
	Type         string       `json:"type"`
	Title        string       `json:"title"`
	Priority     int          `json:"priority"`
	State        string       `json:"state"`
	Pending      string       `json:"pendingReason,omitempty"`
	Cancelled    bool         `json:"cancelled"`
	Assignee     string       `json:"assignee,omitempty"`
	Reporter     string       `json:"reporter,omitempty"`
	Team         string       `json:"team,omitempty"`
	Service      string       `json:"service,omitempty"`
	Major        bool         `json:"major"`
	Labels       []string     `json:"labels"`
	Created      time.Time    `json:"created"`
	Updated      time.Time    `json:"updated"`
	Resolved     *time.Time   `json:"resolved"`
	Closed       *time.Time   `json:"closed"`
	PlannedStart *time.Time   `json:"plannedStart"`
	PlannedEnd   *time.Time   `json:"plannedEnd"`
	SLA          *importedSLA `json:"sla,omitempty"`
}

type importedSLA struct {
	Name      string     `json:"name"`
	State     string     `json:"state"`
	Start     time.Time  `json:"start"`
	Due       *time.Time `json:"due"`
	Goal      int        `json:"goalSeconds"`
	Elapsed   int        `json:"elapsedSeconds"`
	Remaining int        `json:"remainingSeconds"`
	Stopped   *time.Time `json:"stopped"`
}

// everyKind gives a ticket of each type in each state, with each pending reason and
// each state of a service level.
func everyKind() []imported {
	var all []imported
	at := func(hours int) *time.Time { t := simulatedNow.Add(time.Duration(hours) * time.Hour); return &t }
	add := func(one imported) {
		number := len(all) + 1
		one.Key, one.Customer, one.Title = fmt.Sprintf("ACM-%d", number), "acme", fmt.Sprintf("Ticket %d", number)
		one.Created, one.Updated, one.Priority, one.Labels = *at(-30), *at(-2), number%5+1, []string{"a", "b"}
		one.Assignee, one.Reporter, one.Team, one.Service, one.Major = "Anna Rossi", "Marco Bianchi", "Databases", "Ledger", number%7 == 0
		switch one.State {
		case "resolved":
			one.Resolved = at(-4)
		case "closed":
			one.Resolved, one.Closed = at(-4), at(-3)
		}
		if one.Type == "change" {
			one.PlannedStart, one.PlannedEnd = at(5), at(7)
		}
		all = append(all, one)
	}
	levels := []*importedSLA{
		nil,
		{Name: "Time to resolution", State: "running", Start: *at(-1), Due: at(3), Goal: 14400, Elapsed: 3600, Remaining: 10800},
		{Name: "Time to resolution", State: "running", Start: *at(-5), Due: at(-1), Goal: 14400, Elapsed: 18000, Remaining: -3600},
		{Name: "Time to resolution", State: "paused", Start: *at(-5), Goal: 14400, Elapsed: 3600, Remaining: 10800},
		{Name: "Time to resolution", State: "met", Start: *at(-6), Goal: 14400, Elapsed: 7200, Remaining: 7200, Stopped: at(-4)},
		{Name: "Time to resolution", State: "breached", Start: *at(-9), Goal: 14400, Elapsed: 18000, Remaining: -3600, Stopped: at(-4)},
	}
	for _, kind := range []string{"incident", "request", "change", "problem", "task", "other"} {
		for _, state := range []string{"open", "in_progress", "resolved", "closed"} {
			add(imported{Type: kind, State: state, SLA: levels[len(all)%len(levels)]})
		}
		add(imported{Type: kind, State: "closed", Cancelled: true})
		for _, reason := range ticket.PendingReasons {
			add(imported{Type: kind, State: "pending", Pending: string(reason), SLA: levels[len(all)%len(levels)]})
		}
	}
	return all
}

func TestImportedTicketsAreWhatTheFileStates(t *testing.T) {
	all := everyKind()
	var lines []string
	for _, one := range all {
		line, err := json.Marshal(one)
		require.NoError(t, err)
		lines = append(lines, string(line))
	}
	s := newSite(t, map[string]any{"tickets": 0, "import": strings.Join(lines, "\n")})
	sum := md5.Sum([]byte("acme"))
	result, err := s.desk().Search(t.Context(), everything(ticket.Scope{Customer: "acme", IDs: []string{hex.EncodeToString(sum[:])}}))
	require.NoError(t, err)
	require.Empty(t, result.Notices)
	require.Len(t, result.Tickets, len(all))
	byKey := map[string]ticket.Ticket{}
	for _, one := range result.Tickets {
		byKey[one.Key] = one
	}
	for _, want := range all {
		got := byKey[want.Key]
		name := fmt.Sprintf("%s %s %s %s", want.Key, want.Type, want.State, want.Pending)
		require.Equal(t, want.Type, string(got.Type), name)
		require.Equal(t, want.State, string(got.State), "%s %s", name, got.StateRaw)
		require.Equal(t, want.Pending, string(got.Pending), "%s %s", name, got.PendingRaw)
		require.Equal(t, want.Cancelled, got.Cancelled, "%s %s", name, got.StateRaw)
		require.Equal(t, want.Title, got.Title, name)
		require.Equal(t, want.Priority, got.Priority, name)
		require.Equal(t, want.Assignee, got.Assignee, name)
		require.Equal(t, want.Reporter, got.Reporter, name)
		require.Equal(t, want.Team, got.Team, name)
		require.Equal(t, want.Service, got.Service, name)
		require.Equal(t, want.Major, got.Major, name)
		require.Equal(t, want.Labels, got.Labels, name)
		require.Equal(t, want.Created, got.Created, name)
		require.Equal(t, want.Updated, got.Updated, name)
		require.Equal(t, orZero(want.Resolved), got.Resolved, name)
		require.Equal(t, orZero(want.Closed), got.Closed, name)
		require.Equal(t, orZero(want.PlannedStart), got.PlannedStart, name)
		require.Equal(t, orZero(want.PlannedEnd), got.PlannedEnd, name)
		requireImportedLevel(t, name, want.SLA, got.SLA)
	}
}

func requireImportedLevel(t *testing.T, name string, want *importedSLA, got ticket.SLA) {
	t.Helper()
	if want == nil {
		require.Equal(t, ticket.SLANone, got.State, name)
		return
	}
	state := want.State
	if state == "running" && !want.Due.After(simulatedNow) {
		state = "breached"
	}
	require.Equal(t, state, string(got.State), name)
	require.Equal(t, want.Name, got.Name, name)
	require.Equal(t, orZero(want.Due), got.Due, name)
	require.Equal(t, time.Duration(want.Goal)*time.Second, got.Goal, name)
	require.Equal(t, time.Duration(want.Elapsed)*time.Second, got.Elapsed, "%s %s", name, want.State)
	if left, ok := ticket.Remaining(got, simulatedNow); ok {
		require.Equal(t, time.Duration(want.Remaining)*time.Second, left, name)
	}
}
