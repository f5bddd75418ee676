package ticket

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestComplianceIsTheSystemsOwnVerdict(t *testing.T) {
	now := instant(t, "2026-11-20T10:00:00Z")
	from, to := instant(t, "2026-11-01T00:00:00Z"), instant(t, "2026-12-01T00:00:00Z")
	done := func(state SLAState, at time.Time) Ticket {
		return Ticket{State: Closed, Created: from.AddDate(0, -1, 0), Resolved: at, SLA: SLA{State: state}}
	}
	rows, err := Comply(Seen([]Ticket{
		done(SLAMet, from), done(SLAMet, from.Add(-1)), done(SLABreached, now), done(SLABreached, to), done(SLANone, now), done(SLARunning, now),
		{State: Open, SLA: SLA{State: SLABreached}},
		{State: Pending, SLA: SLA{State: SLARunning, Due: now.Add(-time.Second)}},
		{State: Open, SLA: SLA{State: SLARunning, Due: now.Add(time.Second)}},
	}), Counting{}, from, to, now)
	require.NoError(t, err)
	assert.Equal(t, []Compliance{{Words: []string{}, Met: 1, Breached: 1, Without: 2, OpenBreached: 2}}, rows)
	share, known := rows[0].Share()
	assert.True(t, known)
	assert.InDelta(t, 0.5, share, 0)
	_, known = Compliance{OpenBreached: 3, Without: 1}.Share()
	assert.False(t, known, "nothing judged is not 100 %")
}

func TestAtRiskIsWhatSomebodyCanStillSave(t *testing.T) {
	now := instant(t, "2026-11-20T10:00:00Z")
	with := func(key string, state State, sla SLA) Ticket { return Ticket{Key: key, State: state, SLA: sla} }
	found := AtRisk(Seen([]Ticket{
		with("later", Open, SLA{State: SLARunning, Due: now.Add(2 * time.Hour)}),
		with("soon", Open, SLA{State: SLARunning, Due: now.Add(time.Hour)}),
		with("breached", InProgress, SLA{State: SLABreached, Due: now.Add(-time.Hour)}),
		with("paused", Pending, SLA{State: SLAPaused, Remaining: time.Minute}),
		with("done", Closed, SLA{State: SLARunning, Due: now}),
		with("without due", Open, SLA{State: SLARunning, Remaining: time.Minute}),
		with("none", Open, SLA{State: SLANone}),
	}), time.Hour, now)
	keys := []string{}
	for _, one := range found {
		keys = append(keys, one.Key)
	}
	assert.Equal(t, []string{"breached", "without due", "soon"}, keys)
}

func TestManySpansAreJudgedAsEachAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tickets := Seen(rapid.SliceOfN(rapid.Custom(anyTicket), 0, 60).Draw(t, "tickets"))
		from := time.Unix(rapid.Int64Range(1_790_000_000, 1_800_000_000).Draw(t, "from"), 0)
		spans, err := Buckets(from, from.AddDate(0, 3, 0), Monthly, zoneOf(t, rapid.SampledFrom(bucketZones).Draw(t, "zone")))
		require.NoError(t, err)
		counting := Counting{Keys: rapid.SampledFrom([][]CountKey{nil, {CountPriority}, {CountCustomer}}).Draw(t, "keys"), Customers: []string{"acme", "globex"}}
		// With empty groups, a priority that is met in one span is in all.
		counting.Zero = rapid.Bool().Draw(t, "zero") && !slices.Contains(counting.Keys, CountPriority)
		all, err := ComplyIn(spans, tickets, counting, from)
		require.NoError(t, err)
		for i, span := range spans {
			alone, err := Comply(tickets, counting, span.From, span.To, from)
			require.NoError(t, err)
			require.Equal(t, alone, all[i])
		}
	})
}
