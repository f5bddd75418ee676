package ticket

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestQuantilesAreValuesThatWere(t *testing.T) {
	values := func(numbers ...time.Duration) []time.Duration { return numbers }
	for _, one := range []struct {
		sorted      []time.Duration
		median, p90 time.Duration
	}{
		{values(7), 7, 7},
		{values(1, 2), 1, 2},
		{values(1, 2, 3), 2, 3},
		{values(1, 2, 3, 4), 2, 4},
		{values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5, 9},
		{values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 6, 10},
	} {
		median, _ := Quantile(one.sorted, 0.5)
		p90, _ := Quantile(one.sorted, 0.9)
		assert.Equal(t, []time.Duration{one.median, one.p90}, []time.Duration{median, p90}, one.sorted)
	}
	_, known := Quantile(nil, 0.5)
	assert.False(t, known)
}

func TestQuantilesLeaveTheirShareBelow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Map(rapid.Int64Range(0, 50), func(n int64) time.Duration { return time.Duration(n) }), 1, 40).Draw(t, "values")
		slices.Sort(values)
		share := rapid.Float64Range(0, 1).Draw(t, "share")
		got, _ := Quantile(values, share)
		atMost, below := 0, 0
		for _, value := range values {
			if value <= got {
				atMost++
			}
			if value < got {
				below++
			}
		}
		require.GreaterOrEqual(t, float64(atMost)+1e-9, share*float64(len(values)))
		require.Less(t, float64(below), max(share*float64(len(values)), 1))
	})
}

func TestSelectingIsSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Map(rapid.Int64Range(0, 300), func(n int64) time.Duration { return time.Duration(n) }), 1, 400).Draw(t, "values")
		place := rapid.IntRange(0, len(values)-1).Draw(t, "place")
		sorted := slices.Sorted(slices.Values(values))
		require.Equal(t, sorted[place], selected(values, place))
		require.Equal(t, sorted, slices.Sorted(slices.Values(values)), "none is lost")
	})
}

func TestDurationsOfWhatIsKnown(t *testing.T) {
	created := instant(t, "2026-11-02T10:00:00Z")
	tickets := []Ticket{
		{Priority: 1, State: Closed, Created: created, FirstResponse: created.Add(time.Minute), Resolved: created.Add(time.Hour)},
		{Priority: 1, State: Closed, Created: created, FirstResponse: created.Add(3 * time.Minute), Resolved: created.Add(5 * time.Hour)},
		{Priority: 1, State: Open, Created: created, Resolved: created.Add(time.Hour)},
		{Priority: 2, State: Closed, Created: created, FirstResponse: created.Add(-time.Minute), Resolved: created.Add(-time.Hour)},
	}
	by := Counting{Keys: []CountKey{CountPriority}}
	rows, err := MeasureDurations(Seen(tickets), ToResolve, by)
	require.NoError(t, err)
	assert.Equal(t, []DurationRow{
		{Words: []string{"P1"}, Median: time.Hour, P90: 5 * time.Hour, N: 2, Unknown: 1}, {Words: []string{"P2"}, Unknown: 1},
	}, rows, "what is open has no end, and what ends before it begins is no measurement")
	rows, err = MeasureDurations(Seen(tickets), ToAcknowledge, Counting{})
	require.NoError(t, err)
	assert.Equal(t, []DurationRow{{Words: []string{}, Median: time.Minute, P90: 3 * time.Minute, N: 2, Unknown: 2}}, rows)
}
