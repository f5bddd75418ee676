package check_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quantyca/rounds/pkg/check"
)

// morningOf is a round from 06:30 to 07:30 in Rome, which is UTC+1 on that day.
func morningOf(t require.TestingT) check.Round {
	definition := check.Definition{
		Version: 1, Zone: "Europe/Rome", From: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC),
		Checklist: check.Checklist{
			ID: "morning", Customer: "acme", Title: "Morning",
			Slots: []check.Slot{{ID: "early", Dates: "FREQ=DAILY", Anchor: check.Date{Year: 2026, Month: 1, Day: 1}, Start: 390, End: 450}},
			Checks: []check.Check{
				{ID: "rule", Title: "Rule", Kind: check.Alert, Alert: check.AlertSource{RuleUID: "r"}},
				{ID: "queue", Title: "Queue", Kind: check.Tickets},
				{ID: "job", Title: "Job", Kind: check.Signal, Signal: check.SignalSource{StartWithin: check.Span(30 * time.Minute)}},
			},
		},
	}
	rounds, err := check.Rounds([]check.Definition{definition}, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	require.Len(t, rounds, 1)
	return rounds[0]
}

// remember is what the store makes of looks.
func remember(seen check.Watched, look check.Sighting) check.Watched {
	rank := map[check.Sight]int{"": -1, check.SeenNormal: 0, check.SeenPending: 1, check.Unseen: 2, check.SeenFiring: 3}
	if seen.First.IsZero() || look.At.Before(seen.First) {
		seen.First = look.At
	}
	if !look.At.Before(seen.Last) {
		seen.Last, seen.Latest, seen.LatestReason = look.At, look.Sight, look.Reason
	}
	if look.Evaluated.After(seen.Evaluated) {
		seen.Evaluated = look.Evaluated
		seen.Evaluations++
	}
	if rank[look.Sight] >= rank[seen.Worst] {
		seen.Worst, seen.Reason = look.Sight, look.Reason
	}
	return seen
}

// watch looks at a rule as a worker does: at every instant, with the gap before it.
func watch(round check.Round, source check.AlertSource, seen check.Watched, rule check.AlertRule) check.Watched {
	look, ok := check.See(round, source, rule)
	if !ok {
		return seen
	}
	if gap, ok := seen.Gap(round, rule.At); ok {
		seen = remember(seen, gap)
	}
	return remember(seen, look)
}

// ruleAt is a rule evaluated every minute, as it is told at an instant.
func ruleAt(at time.Time, state string, since time.Time, reasons ...string) check.AlertRule {
	return check.AlertRule{
		At: at, Interval: time.Minute, Evaluated: at.Truncate(time.Minute),
		Instances: []check.AlertInstance{{Labels: map[string]string{"host": "db1"}, State: state, Since: since, Reasons: reasons}},
	}
}

func TestAlertOverAWindow(t *testing.T) {
	round := morningOf(t)
	at := func(minutes float64) time.Time { return round.Start.Add(time.Duration(minutes * float64(time.Minute))) }
	calm := func(when time.Time) check.AlertRule { return ruleAt(when, "Normal", at(-600)) }
	for name, test := range map[string]struct {
		rule   func(when time.Time) check.AlertRule
		source check.AlertSource
		act    check.Act
		words  string
	}{
		"calm all the time": {rule: calm, act: check.DoneAct, words: "The alert rule was seen evaluated 61 times, last at 07:30, and never fired."},
		"fires once": {rule: func(when time.Time) check.AlertRule {
			if when.Before(at(20)) || when.After(at(22)) {
				return calm(when)
			}
			return ruleAt(when, "Alerting", at(20))
		}, act: check.ProblemAct, words: "The alert rule fires since 06:50: host=db1."},
		"fired before the window and recovered": {rule: func(when time.Time) check.AlertRule {
			if !when.Before(at(1)) {
				return ruleAt(when, "Normal", at(0))
			}
			rule := ruleAt(when, "Alerting", at(-100))
			rule.Evaluated = at(-1)
			return rule
		}, act: check.DoneAct},
		"has been firing since the night": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Alerting", at(-400)) },
			act: check.ProblemAct, words: "The alert rule fires since 23:50: host=db1."},
		"pending is not firing": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Pending", at(3)) }, act: check.DoneAct},
		"recovering is firing still": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Recovering", at(3)) },
			act: check.ProblemAct},
		"fires after the window": {rule: func(when time.Time) check.AlertRule {
			if when.After(at(60)) {
				return ruleAt(when, "Alerting", at(60.2))
			}
			return calm(when)
		}, act: check.DoneAct},
		"fires in the last seconds": {rule: func(when time.Time) check.AlertRule {
			if when.After(at(60)) {
				return ruleAt(when, "Alerting", at(59.9))
			}
			return calm(when)
		}, act: check.ProblemAct},
		"no data": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "NoData", at(-5)) },
			act: check.UnevaluatedAct, words: "The alert rule found no data."},
		"alerting because of no data": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Alerting", at(1), "NoData") },
			act: check.UnevaluatedAct, words: "The alert rule found no data."},
		"normal because of no data": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Normal", at(1), "NoData") },
			act: check.UnevaluatedAct},
		"keeps its last state in an error": {rule: func(when time.Time) check.AlertRule {
			return ruleAt(when, "Normal", at(1), "Error", "KeepLast")
		}, act: check.UnevaluatedAct, words: "The alert rule ended in an error."},
		"an error for one minute": {rule: func(when time.Time) check.AlertRule {
			if when.Before(at(20)) || when.After(at(21)) {
				return calm(when)
			}
			return ruleAt(when, "Error", at(20))
		}, act: check.UnevaluatedAct},
		"all series went missing": {rule: func(when time.Time) check.AlertRule { return ruleAt(when, "Normal", at(1), "MissingSeries") },
			act: check.UnevaluatedAct},
		"paused": {rule: func(when time.Time) check.AlertRule {
			rule := calm(when)
			rule.Paused = when.After(at(30))
			return rule
		}, act: check.UnevaluatedAct, words: "The alert rule is paused."},
		"deleted": {rule: func(when time.Time) check.AlertRule {
			if when.After(at(30)) {
				return check.AlertRule{At: when, Gone: true}
			}
			return calm(when)
		}, act: check.UnevaluatedAct, words: "The alert rule was deleted."},
		"never evaluated": {rule: func(when time.Time) check.AlertRule {
			return check.AlertRule{At: when, Interval: time.Minute}
		}, act: check.UnevaluatedAct, words: "The alert rule was not evaluated in the window."},
		"evaluated no more": {rule: func(when time.Time) check.AlertRule {
			rule := calm(when)
			rule.Evaluated = earliest(rule.Evaluated, at(10))
			return rule
		}, act: check.UnevaluatedAct, words: "The alert rule was last evaluated at 06:40."},
		"evaluated once an hour": {rule: func(when time.Time) check.AlertRule {
			rule := calm(when)
			rule.Interval, rule.Evaluated = time.Hour, when.Add(-10*time.Minute).Truncate(time.Hour).Add(10*time.Minute)
			return rule
		}, act: check.DoneAct, words: "The alert rule was evaluated at 07:10 and did not fire."},
		"another instance fires": {rule: func(when time.Time) check.AlertRule {
			rule := ruleAt(when, "Alerting", at(3))
			rule.Instances = append(rule.Instances, check.AlertInstance{Labels: map[string]string{"host": "db2"}, State: "Normal"})
			return rule
		}, source: check.AlertSource{Labels: map[string]string{"host": "db2"}}, act: check.DoneAct},
		"no instance with the labels": {rule: calm, source: check.AlertSource{Labels: map[string]string{"host": "db9"}},
			act: check.UnevaluatedAct, words: "The alert rule watches nothing with the labels of this check."},
		"fired before the end, and only the end counts": {rule: func(when time.Time) check.AlertRule {
			if when.Before(at(40)) {
				return ruleAt(when, "Alerting", at(-100))
			}
			return ruleAt(when, "Normal", at(40))
		}, source: check.AlertSource{AtEnd: true}, act: check.DoneAct,
			words: "At the end of the window the alert rule did not fire; it was last evaluated at 07:30."},
		"fires at the end, and only the end counts": {rule: func(when time.Time) check.AlertRule {
			if when.Before(at(40)) {
				return calm(when)
			}
			return ruleAt(when, "Alerting", at(40))
		}, source: check.AlertSource{AtEnd: true}, act: check.ProblemAct},
	} {
		t.Run(name, func(t *testing.T) {
			one := round.Checks()[0]
			one.Alert = test.source
			var seen check.Watched
			for when := at(-1); when.Before(at(60.75)); when = when.Add(30 * time.Second) {
				seen = watch(round, test.source, seen, test.rule(when))
			}
			verdict, ok := check.JudgeAlert(round, one, seen, "", true, at(60.5))
			require.True(t, ok)
			assert.Equal(t, test.act, verdict.Act, verdict)
			if test.words != "" {
				assert.Equal(t, test.words, verdict.Text+verdict.Reason)
			}
		})
	}
}

func earliest(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

func TestWhatFiresIsAProblemAtOnce(t *testing.T) {
	round := morningOf(t)
	seen := watch(round, check.AlertSource{}, check.Watched{}, ruleAt(round.Start.Add(time.Minute), "Alerting", round.Start))
	verdict, ok := check.JudgeAlert(round, round.Checks()[0], seen, "", false, round.Start.Add(time.Minute))
	require.True(t, ok)
	assert.Equal(t, check.ProblemAct, verdict.Act)
	assert.Equal(t, check.Major, verdict.Severity)

	_, early := check.JudgeAlert(round, round.Checks()[0], check.Watched{}, "", true, round.End)
	assert.False(t, early, "nothing is said before the window's end")
	_, early = check.JudgeAlert(round, round.Checks()[0], check.Watched{}, "Grafana did not answer.", false, round.End.Add(time.Minute))
	assert.False(t, early, "it is tried again for a while")
	verdict, ok = check.JudgeAlert(round, round.Checks()[0], check.Watched{}, "Grafana did not answer.", false, round.End.Add(check.Patience))
	require.True(t, ok)
	assert.Equal(t, check.Verdict{Act: check.UnevaluatedAct, Reason: "Grafana did not answer."}, verdict)
}

// TestVerdictsAboutAlertsCannotLie plays random hours: a rule that fires, fails,
// finds nothing and is paused as it likes, and a worker that is away as it likes.
func TestVerdictsAboutAlertsCannotLie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		round := morningOf(t)
		one := round.Checks()[0]
		states := []string{"Normal", "Normal", "Normal", "Normal", "Pending", "Alerting", "Recovering", "NoData", "Error"}
		var evaluated []string
		for i := 0; i < 80; {
			length := rapid.IntRange(1, 30).Draw(t, "length")
			state := rapid.SampledFrom(states).Draw(t, "state")
			for ; length > 0 && i < 80; i, length = i+1, length-1 {
				evaluated = append(evaluated, state)
			}
		}
		// Evaluation i is at minute i-10 of the window.
		begin := round.Start.Add(-10 * time.Minute)
		tell := func(at time.Time) check.AlertRule {
			i := int(at.Sub(begin) / time.Minute)
			since := i
			for since > 0 && evaluated[since-1] == evaluated[i] {
				since--
			}
			return ruleAt(at, evaluated[i], begin.Add(time.Duration(since)*time.Minute))
		}
		away := rapid.SliceOfN(rapid.IntRange(0, 130), 0, 4).Draw(t, "away")
		var seen check.Watched
		var looks []time.Time
		for i := 0; i <= 121; i++ {
			at := round.Start.Add(time.Duration(i)*30*time.Second + 5*time.Second)
			gone := false
			for j, from := range away {
				gone = gone || i >= from && i < from+12*(j+1)
			}
			if !gone {
				seen = watch(round, one.Alert, seen, tell(at))
				looks = append(looks, at)
			}
		}
		verdict, ok := check.JudgeAlert(round, one, seen, "", false, round.End.Add(check.Patience))
		require.True(t, ok, "a verdict is always there in time")

		firedInside, blindSeen, firingSeen := 0, false, false
		run := 0
		for minute := 0; minute <= 60; minute++ {
			if state := evaluated[minute+10]; state == "Alerting" || state == "Recovering" {
				run++
				firedInside = max(firedInside, run)
			} else {
				run = 0
			}
		}
		for _, at := range looks {
			if at.After(round.End) {
				continue
			}
			state := evaluated[int(at.Sub(begin)/time.Minute)]
			blindSeen = blindSeen || state == "NoData" || state == "Error"
			firingSeen = firingSeen || state == "Alerting" || state == "Recovering"
		}
		switch verdict.Act {
		case check.DoneAct:
			assert.False(t, firingSeen, "what was seen firing is never well")
			assert.False(t, blindSeen, "what could not be judged is never well")
			assert.LessOrEqual(t, firedInside, 11, "what fires for longer than the gap is never well")
			assert.NotEmpty(t, looks)
		case check.ProblemAct:
			assert.Positive(t, firedInside, "nothing is a problem that never fired")
		default:
			assert.NotEmpty(t, verdict.Reason, "what was not evaluated says why")
		}
		if firingSeen {
			assert.Equal(t, check.ProblemAct, verdict.Act, "a firing that was seen once is a problem, whatever was not seen")
		}
	})
}
