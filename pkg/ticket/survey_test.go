package ticket

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// keeper is a source that has its tickets already.
type keeper struct {
	answers
	kept  []*Glance
	asked *Search
}

func (k keeper) Search(ctx context.Context, search Search) (Result, error) {
	*k.asked = search
	result, err := k.answers.Search(ctx, search)
	result.Shared = k.kept
	return result, err
}

func TestASurveyCopiesNothing(t *testing.T) {
	ours, late := running("A-1", time.Hour), running("A-2", -time.Minute)
	read := running("B-1", time.Hour)
	asked := Search{}
	one := keeper{answers{result: Result{Matched: 2, Exact: true, AsOf: now}}, pointers(Glances([]*Ticket{&ours, &late})), &asked}
	two := answers{result: Result{Tickets: []Ticket{read}, Matched: 1, Exact: true, AsOf: now.Add(-time.Minute), Dropped: 1}}
	answer, all, err := Survey(t.Context(), []Part{part("1", one), part("2", two)}, now)
	require.NoError(t, err)
	require.True(t, asked.Sharing)
	require.Len(t, all, 3)
	require.Same(t, &ours, all[0].Ticket)
	require.Equal(t, SLABreached, all[1].SLA.State, "what ran out since it was read is breached")
	require.Equal(t, SLARunning, late.SLA.State, "and nothing of the source's is changed")
	require.Equal(t, []any{3, 3, true, now.Add(-time.Minute)}, []any{answer.Returned, answer.Matched, answer.Exact, answer.AsOf})
	require.Equal(t, "1 ticket from outside the scope was answered and dropped.", answer.Notices[0].Text)
}

func TestASurveyHoldsNoTicketTwice(t *testing.T) {
	tickets := []Ticket{running("A-1", time.Hour), running("A-2", time.Hour)}
	same := answers{result: Result{Tickets: tickets, Matched: 2, Exact: true}}
	answer, all, err := Survey(t.Context(), []Part{part("1", same), part("1", same)}, now)
	require.NoError(t, err)
	require.Len(t, all, 2)
	require.Equal(t, 2, answer.Returned)
}
