package ticket

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// holder has all its tickets at hand, and gives no more of them than are shown.
type holder struct {
	answers
	tickets []Ticket
}

func (h holder) Search(_ context.Context, search Search) (Result, error) {
	found := search.Pick(nil, Glances(Shared(h.tickets)), now)
	result := Result{Matched: len(found), Exact: true, AsOf: now}
	if search.Shown > 0 {
		found = First(found, search.Sort, search.Shown, now)
	}
	for _, one := range found {
		result.Tickets = append(result.Tickets, *one.Ticket)
	}
	return result, nil
}

// TestAListIsTheSameOfThoseWhoGiveNoMoreThanIsShown: nothing is lost where several parts
// each give only their first.
func TestAListIsTheSameOfThoseWhoGiveNoMoreThanIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		options := ListOptions{
			Sort:  Sort{By: rapid.SampledFrom([]SortBy{BySLADue, ByPriority, ByUpdated, ByKey}).Draw(t, "by"), Descending: rapid.Bool().Draw(t, "down")},
			Limit: rapid.IntRange(1, 12).Draw(t, "limit"),
		}
		var brief, whole []Part
		for at := range rapid.IntRange(1, 3).Draw(t, "parts") {
			tickets := rapid.SliceOfN(rapid.Custom(oddTicket), 0, 20).Draw(t, "tickets")
			for i := range tickets {
				tickets[i].Connection, tickets[i].Key = fmt.Sprint(at), fmt.Sprintf("ACM-%d", i)
			}
			one := part(fmt.Sprint(at), holder{tickets: tickets})
			one.Search = oddSearch(t)
			one.Search.Sort = options.Sort
			brief = append(brief, one)
			one.Source = answers{result: Result{Tickets: tickets, Matched: len(tickets), Exact: true, AsOf: now}}
			whole = append(whole, one)
		}
		got, err := List(t.Context(), brief, options, now)
		require.NoError(t, err)
		want, err := List(t.Context(), whole, options, now)
		require.NoError(t, err)
		require.Equal(t, want.Tickets, got.Tickets)
		require.Equal(t, []any{want.Returned, want.Matched, want.Notices}, []any{got.Returned, got.Matched, got.Notices})
	})
}
