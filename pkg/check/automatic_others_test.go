package check_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
)

func TestCountedTickets(t *testing.T) {
	round := morningOf(t)
	one := round.Checks()[1]
	one.Impact = check.HighImpact
	end := round.End
	for name, test := range map[string]struct {
		max     int
		counted check.Counted
		want    check.Verdict
		wait    bool
	}{
		"none":       {counted: check.Counted{At: end.Add(1), Exact: true}, want: check.Verdict{Act: check.DoneAct, Text: "No ticket matches (0 allowed)."}},
		"as many as": {max: 1, counted: check.Counted{At: end.Add(1), Exact: true, Count: 1, Keys: []string{"A-1"}}, want: check.Verdict{Act: check.DoneAct, Text: "1 ticket matches (1 allowed). A-1"}},
		"too many": {counted: check.Counted{At: end.Add(1), Exact: true, Count: 7, Keys: []string{"A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7"}},
			want: check.Verdict{Act: check.ProblemAct, Severity: check.Critical, Text: "7 tickets match (0 allowed). A-1, A-2, A-3, A-4, A-5, …"}},
		"at least too many":    {counted: check.Counted{At: end.Add(1), Count: 2}, want: check.Verdict{Act: check.ProblemAct, Severity: check.Critical, Text: "At least 2 tickets match (0 allowed)."}},
		"too early":            {counted: check.Counted{At: end, Exact: true}, wait: true},
		"not reached":          {counted: check.Counted{At: end.Add(time.Minute), Failure: "Jira did not answer."}, wait: true},
		"not reached at last":  {counted: check.Counted{At: end.Add(check.Patience), Failure: "Jira did not answer."}, want: check.Verdict{Act: check.UnevaluatedAct, Reason: "Jira did not answer."}},
		"perhaps more":         {counted: check.Counted{At: end.Add(check.Patience)}, want: check.Verdict{Act: check.UnevaluatedAct, Reason: "The ticket system did not count all tickets."}},
		"nobody was there":     {counted: check.Counted{At: end.Add(time.Hour), Exact: true}, want: check.Verdict{Act: check.UnevaluatedAct, Reason: "Nobody counted the tickets at the end of the window."}},
		"a failure is no zero": {max: 5, counted: check.Counted{At: end.Add(2 * time.Minute), Exact: true, Failure: "Jira did not answer."}, want: check.Verdict{Act: check.UnevaluatedAct, Reason: "Jira did not answer."}},
	} {
		t.Run(name, func(t *testing.T) {
			asked := one
			asked.Tickets.Max = test.max
			verdict, ok := check.JudgeTickets(round, asked, test.counted)
			assert.Equal(t, !test.wait, ok)
			assert.Equal(t, test.want, verdict)
		})
	}
}

func TestJobsThatNeverEnd(t *testing.T) {
	round := morningOf(t)
	started := check.Entry{Number: 1, Check: "job", Act: check.StartAct, Source: check.BySignal, At: round.Start.Add(5 * time.Minute)}
	judge := func(now time.Time, entries ...check.Entry) (check.Verdict, bool) {
		return check.JudgeSignal(round, check.Assess(round, entries, now).Checks[2], now)
	}
	_, ok := judge(round.Start.Add(35*time.Minute), started)
	assert.False(t, ok)
	verdict, ok := judge(round.Start.Add(36*time.Minute), started)
	require.True(t, ok)
	assert.Equal(t, "It reported its start at 06:35 and no end within 30m.", verdict.Text)

	_, ok = judge(round.End, started, check.Entry{Number: 2, Check: "job", Act: check.DoneAct, Source: check.BySignal, At: round.Start.Add(9 * time.Minute)})
	assert.False(t, ok, "it has ended")
	again := started
	again.Number, again.At = 2, round.Start.Add(20*time.Minute)
	_, ok = judge(round.Start.Add(45*time.Minute), started, again)
	assert.False(t, ok, "it has begun again")
	byHand := started
	byHand.Source = check.ByPerson
	_, ok = judge(round.End, byHand)
	assert.False(t, ok, "a person may take his time")
	_, ok = judge(round.End)
	assert.False(t, ok)
}

func TestAnnouncementsTellNoWordOfTheTeams(t *testing.T) {
	round := morningOf(t)
	entries := []check.Entry{
		{Number: 1, Check: "rule", Act: check.ProblemAct, At: round.Start, Text: "db1 is down", By: check.Actor{Name: "Anna"}},
		{Number: 2, Check: "job", Act: check.DoneAct, At: round.End.Add(-time.Minute), By: check.Actor{Name: "Anna"}},
	}
	text := check.Assess(round, entries, round.Settled().Add(time.Minute)).Announcement()
	assert.Equal(t, "Morning: 1 done, 1 done with a problem, 1 not evaluated", text)
}

func TestAMachineIsNotLateWithItsVerdict(t *testing.T) {
	round := morningOf(t)
	after := round.End.Add(time.Minute)
	status := check.Assess(round, []check.Entry{
		{Number: 1, Check: "rule", Act: check.DoneAct, Source: check.ByAlert, At: after},
		{Number: 2, Check: "queue", Act: check.ProblemAct, Source: check.ByTickets, At: after},
		{Number: 3, Check: "job", Act: check.DoneAct, Source: check.BySignal, At: after},
	}, after)
	assert.Equal(t, check.Stats{OnTime: 1}, check.StatsOf(status.Checks[0]))
	assert.Equal(t, check.Stats{OnTime: 1, Problems: 1}, check.StatsOf(status.Checks[1]))
	assert.Equal(t, check.Stats{Missed: 1}, check.StatsOf(status.Checks[2]), "a job reports by itself, and in time")

	byHand := check.Assess(round, []check.Entry{{Number: 1, Check: "rule", Act: check.DoneAct, Source: check.ByPerson, At: after}}, after)
	assert.Equal(t, check.Stats{Late: 1}, check.StatsOf(byHand.Checks[0]))
}
