package check_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/check"
)

func TestSoFar(t *testing.T) {
	round := morningOf(t)
	now := round.Start.Add(11 * time.Minute)
	seen := check.Watched{First: round.Start, Last: now, Evaluations: 3, Evaluated: now, Worst: check.SeenNormal, Latest: check.SeenNormal}
	with := func(change func(*check.Watched)) check.Watched {
		other := seen
		change(&other)
		return other
	}
	rule := check.Check{ID: "rule", Kind: check.Alert}
	atEnd := check.Check{ID: "rule", Kind: check.Alert, Alert: check.AlertSource{AtEnd: true}}
	for name, test := range map[string]struct {
		one     check.Check
		seen    check.Watched
		failure string
		text    string
		outlook check.Outlook
	}{
		"normal":             {rule, seen, "", "Rule normal, seen at 06:41", check.Good},
		"pending":            {rule, with(func(w *check.Watched) { w.Latest = check.SeenPending }), "", "Rule pending, seen at 06:41", check.Unclear},
		"fired before":       {rule, with(func(w *check.Watched) { w.Worst = check.SeenFiring }), "", "Rule fires, seen at 06:41", check.Bad},
		"fired, only end":    {atEnd, with(func(w *check.Watched) { w.Worst = check.SeenFiring }), "", "Rule normal, seen at 06:41", check.Good},
		"once out of sight":  {rule, with(func(w *check.Watched) { w.Worst, w.Reason = check.Unseen, "It was paused." }), "", "It was paused.", check.Unclear},
		"not evaluated yet":  {rule, with(func(w *check.Watched) { w.Evaluations = 0 }), "", "Rule not evaluated in the window yet, seen at 06:41", check.Unclear},
		"not asked now":      {rule, seen, "Grafana did not answer.", "Grafana did not answer.", check.Unclear},
		"never seen":         {rule, check.Watched{}, "", "The alert rule was not seen yet.", check.Unclear},
		"never seen, reason": {rule, check.Watched{}, "No token.", "No token.", check.Unclear},
	} {
		got := check.AlertSoFar(round, test.one, test.seen, test.failure, now)
		assert.Equal(t, test.text, got.Text, name)
		assert.Equal(t, test.outlook, got.Outlook, name)
	}
	queue := check.Check{ID: "queue", Kind: check.Tickets, Tickets: check.TicketsSource{Priorities: []string{"1", "P2"}, Types: []string{"incident"}}}
	for name, test := range map[string]struct {
		counted check.Counted
		max     int
		text    string
		outlook check.Outlook
	}{
		"none":              {check.Counted{Exact: true}, 0, "No open P1/P2 incident ticket so far (0 allowed), counted at 06:41", check.Good},
		"one too many":      {check.Counted{Count: 1, Exact: true}, 0, "1 open P1/P2 incident ticket so far (0 allowed), counted at 06:41", check.Bad},
		"as many as may":    {check.Counted{Count: 2, Exact: true}, 2, "2 open P1/P2 incident tickets so far (2 allowed), counted at 06:41", check.Good},
		"perhaps more":      {check.Counted{Count: 2}, 2, "At least 2 open P1/P2 incident tickets so far (2 allowed), counted at 06:41", check.Unclear},
		"not reached":       {check.Counted{Failure: "Jira did not answer."}, 2, "Jira did not answer.", check.Unclear},
		"more than allowed": {check.Counted{Count: 3}, 2, "At least 3 open P1/P2 incident tickets so far (2 allowed), counted at 06:41", check.Bad},
	} {
		test.counted.At = now
		queue.Tickets.Max = test.max
		got := check.TicketsSoFar(round, queue, test.counted)
		assert.Equal(t, test.text, got.Text, name)
		assert.Equal(t, test.outlook, got.Outlook, name)
	}
}
