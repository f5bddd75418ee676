package check_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
)

// TestTimesWithoutALook: a calm rule, and a worker that was away from one minute of
// the window to another.
func TestTimesWithoutALook(t *testing.T) {
	round := morningOf(t)
	require.Equal(t, 10*time.Minute, round.Gap())
	at := func(minutes float64) time.Time { return round.Start.Add(time.Duration(minutes * float64(time.Minute))) }
	for name, test := range map[string]struct {
		from, to float64
		atEnd    bool
		reason   string
	}{
		"a short time":                       {from: 20, to: 29},
		"the beginning, shortly":             {from: -1, to: 9},
		"the end, shortly":                   {from: 52, to: 62},
		"the beginning":                      {from: -1, to: 12, reason: "Nobody looked at the alert rule from 06:30 to 06:42."},
		"the middle":                         {from: 20, to: 33, reason: "Nobody looked at the alert rule from 06:49 to 07:03."},
		"the end":                            {from: 48, to: 62, reason: "Nobody looked at the alert rule from 07:17 to 07:30. Grafana did not answer."},
		"the middle, where the end counts":   {from: 20, to: 33, atEnd: true},
		"the end, where the end counts":      {from: 48, to: 62, atEnd: true, reason: "Nobody looked at the alert rule from 07:17 to 07:30. Grafana did not answer."},
		"everything":                         {from: -1, to: 62, reason: "Grafana did not answer."},
		"everything, where only the end was": {from: -1, to: 58, atEnd: true},
	} {
		t.Run(name, func(t *testing.T) {
			one := round.Checks()[0]
			one.Alert.AtEnd = test.atEnd
			var seen check.Watched
			for when := at(-1); !when.After(at(60.5)); when = when.Add(30 * time.Second) {
				if when.Before(at(test.from)) || !when.Before(at(test.to)) {
					seen = watch(round, one.Alert, seen, ruleAt(when, "Normal", at(-600)))
				}
			}
			verdict, ok := check.JudgeAlert(round, one, seen, "Grafana did not answer.", false, round.End.Add(check.Patience))
			require.True(t, ok)
			assert.Equal(t, test.reason, verdict.Reason)
			assert.Equal(t, test.reason == "", verdict.Act == check.DoneAct)
		})
	}
}

func TestGapsOfOtherWindows(t *testing.T) {
	for length, gap := range map[time.Duration]time.Duration{
		5 * time.Minute: 2 * time.Minute, 20 * time.Minute: 5 * time.Minute, 8 * time.Hour: 10 * time.Minute,
	} {
		round := morningOf(t)
		round.End = round.Start.Add(length)
		assert.Equal(t, gap, round.Gap())
	}
}
