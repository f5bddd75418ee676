package ticket

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var now = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// answers is a source of one fixed answer.
type answers struct {
	result Result
	err    error
}

func (a answers) Search(context.Context, Search) (Result, error) { return a.result, a.err }

func (a answers) Diagnose(context.Context, []Scope) []Step { return nil }

type panics struct{ answers }

func (panics) Search(context.Context, Search) (Result, error) { panic("a bug") }

func running(key string, due time.Duration) Ticket {
	return Ticket{Connection: "desk", Customer: "acme", ID: key, Key: key, State: Open, Priority: 3,
		SLA: SLA{State: SLARunning, Due: now.Add(due)}}
}

func part(id string, source Source) Part {
	return Part{ConnectionID: id, ConnectionName: "Desk " + id, Source: source}
}

func keys(tickets []Ticket) []string {
	var all []string
	for _, t := range tickets {
		all = append(all, t.Key)
	}
	return all
}

func TestListMergesTheMostUrgentFirst(t *testing.T) {
	paused := Ticket{ID: "5", Key: "A-5", Priority: 1, SLA: SLA{State: SLAPaused, Remaining: time.Minute}}
	without := Ticket{ID: "6", Key: "A-6", Priority: 1, SLA: SLA{State: SLANone}}
	later := Ticket{ID: "7", Key: "A-7", Priority: 2, SLA: SLA{State: SLANone}}
	one := answers{result: Result{Tickets: []Ticket{later, running("A-1", time.Hour), paused}, Matched: 3, Exact: true, AsOf: now}}
	two := answers{result: Result{Tickets: []Ticket{without, running("B-1", -time.Hour), running("B-2", time.Minute)}, Matched: 3, Exact: true, AsOf: now.Add(-time.Minute)}}

	list, err := List(t.Context(), []Part{part("1", one), part("2", two)}, ListOptions{Sort: Sort{By: BySLADue}}, now)
	require.NoError(t, err)
	require.Equal(t, []string{"B-1", "B-2", "A-1", "A-5", "A-6", "A-7"}, keys(list.Tickets))
	require.Equal(t, SLABreached, list.Tickets[0].SLA.State, "what ran out since it was read is breached")
	require.Equal(t, now.Add(-time.Minute), list.AsOf, "the oldest data counts")
	require.Empty(t, list.Notices)
	require.True(t, list.Exact)
}

func TestListSaysHowManyThereAre(t *testing.T) {
	many := Result{Matched: 1834, Exact: true, AsOf: now}
	for i := range 600 {
		many.Tickets = append(many.Tickets, running(fmt.Sprintf("A-%d", i), time.Duration(i)*time.Minute))
	}
	list, err := List(t.Context(), []Part{part("1", answers{result: many})}, ListOptions{Limit: 500}, now)
	require.NoError(t, err)
	require.Equal(t, 500, list.Returned)
	require.Equal(t, 1834, list.Matched)
	require.Equal(t, []Notice{{Text: "Showing 500 of 1,834 tickets, the most urgent first."}}, list.Notices)

	many.Exact = false
	list, err = List(t.Context(), []Part{part("1", answers{result: many})}, ListOptions{Limit: 500, Sort: Sort{By: ByUpdated, Descending: true}}, now)
	require.NoError(t, err)
	require.Equal(t, "Showing 500 of about 1,834 tickets, the last changed first.", list.Notices[0].Text)
}

func TestListKeepsTheOthersRowsWhenAPartFails(t *testing.T) {
	down := &Failure{Kind: ErrUnreachable, Sentence: "Jira cannot be reached.", Remedy: "Plug it in."}
	good := answers{result: Result{Tickets: []Ticket{running("A-1", 0)}, Matched: 1, Exact: true}}
	list, err := List(t.Context(), []Part{part("1", answers{err: down}), part("2", good), part("3", panics{})}, ListOptions{}, now)
	require.NoError(t, err)
	require.Len(t, list.Tickets, 1)
	require.Len(t, list.Failures, 2)
	require.Equal(t, "Desk 1", list.Failures[0].ConnectionName)
	require.ErrorIs(t, list.Failures[0].Err, ErrUnreachable)
	require.ErrorIs(t, list.Failures[1].Err, ErrAnswer)

	_, err = List(t.Context(), []Part{part("1", answers{err: down})}, ListOptions{}, now)
	require.ErrorIs(t, err, ErrUnreachable)
	require.Equal(t, "Jira cannot be reached.", err.Error())

	_, err = List(t.Context(), []Part{part("1", answers{err: down}), part("2", panics{})}, ListOptions{}, now)
	require.ErrorIs(t, err, ErrUnreachable)
	require.ErrorIs(t, err, ErrAnswer)
	require.Equal(t, "None of the 2 connections answered. Jira cannot be reached.", err.Error())
	var failure *Failure
	require.ErrorAs(t, err, &failure)
	require.Equal(t, "Plug it in.", failure.Remedy)
}

func TestListFiltersWhatASourceLeft(t *testing.T) {
	source := answers{result: Result{Tickets: []Ticket{running("A-1", time.Hour), running("A-2", -time.Hour)}, Matched: 2, Exact: true}}
	wanted := part("1", source)
	wanted.Search.Filters.SLA = []SLAState{SLABreached}
	list, err := List(t.Context(), []Part{wanted}, ListOptions{}, now)
	require.NoError(t, err)
	require.Equal(t, []string{"A-2"}, keys(list.Tickets))
	require.Equal(t, 1, list.Matched)
}

func TestListTellsOfDroppedTicketsByTheirNumberOnly(t *testing.T) {
	source := answers{result: Result{Tickets: []Ticket{running("A-1", 0)}, Matched: 1, Exact: true, Dropped: 3}}
	list, err := List(t.Context(), []Part{part("1", source)}, ListOptions{}, now)
	require.NoError(t, err)
	require.Equal(t, []Notice{{Warning: true, Text: "3 tickets from outside the scope were answered and dropped."}}, list.Notices)
}

func TestListSharesNothingWithItsSources(t *testing.T) {
	ticket := running("A-1", 0)
	ticket.Labels = []string{"a"}
	source := answers{result: Result{Tickets: []Ticket{ticket}, Matched: 1}}
	list, err := List(t.Context(), []Part{part("1", source)}, ListOptions{}, now)
	require.NoError(t, err)
	list.Tickets[0].Labels[0] = "changed"
	require.Equal(t, "a", source.result.Tickets[0].Labels[0])
}

func TestAnEmptyListIsAnAnswer(t *testing.T) {
	list, err := List(t.Context(), nil, ListOptions{}, now)
	require.NoError(t, err)
	require.True(t, list.Exact)
	require.Empty(t, list.Notices)
}

// Whatever the tickets and the order: none appears twice, none is invented, and
// a cut keeps the ones that the whole order begins with.
func TestACutKeepsTheBeginningOfTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tickets []Ticket
		for i := range rapid.IntRange(0, 40).Draw(t, "number") {
			sla := SLA{State: rapid.SampledFrom(SLAStates).Draw(t, "sla")}
			if rapid.Bool().Draw(t, "due") {
				sla.Due = now.Add(time.Duration(rapid.IntRange(-5, 5).Draw(t, "minutes")) * time.Minute)
			} else {
				sla.Remaining = time.Duration(rapid.IntRange(-5, 5).Draw(t, "left")) * time.Minute
			}
			tickets = append(tickets, Ticket{ID: fmt.Sprint(i), Key: fmt.Sprintf("A-%d", i), SLA: sla,
				Priority: rapid.IntRange(1, 5).Draw(t, "priority"), State: rapid.SampledFrom(States).Draw(t, "state")})
		}
		by := Sort{
			By:         rapid.SampledFrom([]SortBy{BySLADue, ByPriority, ByCreated, ByKey, ByState, ByCustomer}).Draw(t, "by"),
			Descending: rapid.Bool().Draw(t, "descending"),
		}
		source := answers{result: Result{Tickets: tickets, Matched: len(tickets), Exact: true}}
		whole, err := List(context.Background(), []Part{part("1", source)}, ListOptions{Sort: by}, now)
		if err != nil || whole.Returned != len(tickets) {
			t.Fatalf("%d of %d tickets, %v", whole.Returned, len(tickets), err)
		}
		limit := rapid.IntRange(1, 45).Draw(t, "limit")
		cut, err := List(context.Background(), []Part{part("1", source)}, ListOptions{Sort: by, Limit: limit}, now)
		if err != nil || fmt.Sprint(keys(cut.Tickets)) != fmt.Sprint(keys(whole.Tickets)[:min(limit, len(tickets))]) {
			t.Fatalf("the cut %v is not the beginning of %v", keys(cut.Tickets), keys(whole.Tickets))
		}
	})
}
