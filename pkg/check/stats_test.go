package check

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSkippingImprovesNoFigure: what was skipped or not evaluated was due as well.
func TestSkippingImprovesNoFigure(t *testing.T) {
	var all Stats
	for _, status := range []Status{
		{State: DoneOK}, {State: DoneProblem}, {State: DoneOK, LateBy: 1}, {State: DoneProblem, LateBy: 1},
		{State: Missed}, {State: Skipped}, {State: NotEvaluated}, {State: NotApplicable}, {State: Due}, {State: Late}, {State: Upcoming}, {State: InProgress},
	} {
		all = all.Plus(StatsOf(status))
	}
	require.Equal(t, Stats{OnTime: 2, Late: 2, Missed: 1, Skipped: 1, NotEvaluated: 1, Problems: 2, NotApplicable: 1}, all)
	require.Equal(t, 7, all.N())
	share, ok := all.Percent(all.OnTime)
	require.True(t, ok)
	require.InDelta(t, 28.57, share, 0.01)
	_, ok = Stats{NotApplicable: 3}.Percent(0)
	require.False(t, ok, "nothing was due")
}
