package plugin

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestAWatchedRuleAnswersItsCheckOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	one, in := newWorker(w.clock), w.instance(nil)
	w.turns(one, in, -30, 59)
	assert.Empty(t, w.entries(), "nothing is said before the window has ended")
	w.turns(one, in, 59.5, 70)
	// Another process, or this one after a restart.
	w.turns(newWorker(w.clock), in, 70, 75)
	entries := w.entries()
	require.Len(t, entries, 1)
	assert.Equal(t, check.DoneAct, entries[0].Act)
	assert.Equal(t, check.ByAlert, entries[0].Source)
	assert.Equal(t, "The alert rule was seen evaluated 61 times, last at 07:30, and never fired.", entries[0].Text)
	assert.Equal(t, w.server.URL+"/alerting/grafana/batch-late/view", entries[0].Evidence.URL)
	assert.Zero(t, entries[0].By)
}

func TestRulesAreAskedOnlyWhileARoundIsOpen(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	one, in := newWorker(w.clock), w.instance(nil)
	w.turns(one, in, -60, -0.5)
	assert.Zero(t, w.asked)
	w.turns(one, in, 0, 65)
	open := w.asked
	assert.InDelta(t, 121, open, 2)
	w.turns(one, in, 65.5, 200)
	assert.Equal(t, open, w.asked)
}

func TestWhatFiresIsRecordedAtOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.rule = func(now time.Time) map[string]any {
		if now.Before(minute(10)) || now.After(minute(12)) {
			return calmRule(now)
		}
		return ruleIn(now, "Alerting", minute(10))
	}
	w.turns(newWorker(w.clock), w.instance(nil), 0, 75)
	entries := w.entries()
	require.Len(t, entries, 1)
	assert.Equal(t, check.ProblemAct, entries[0].Act)
	assert.Equal(t, check.Critical, entries[0].Severity)
	assert.True(t, minute(10).Equal(entries[0].At))
	assert.Equal(t, "The alert rule fires since 06:40: host=db1.", entries[0].Text)
}

func TestWhatAPersonSaidStands(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	one, in := newWorker(w.clock), w.instance(nil)
	w.turns(one, in, 0, 20)
	kept, workspace, err := in.Kept(t.Context())
	require.NoError(t, err)
	_, err = kept.AppendEntries(t.Context(), workspace, store.Append{
		Round:    check.Key{Checklist: "morning", Slot: "early", Date: check.Date{Year: 2026, Month: 11, Day: 23}},
		Customer: "acme", Request: "by-hand",
	}, func([]check.Entry) ([]check.Entry, error) {
		return []check.Entry{{Check: "batch", Act: check.DoneAct, At: w.clock(), Source: check.ByPerson, Version: 1, Reason: "looked myself", By: check.Actor{UID: "u"}}}, nil
	})
	require.NoError(t, err)
	w.rule = func(now time.Time) map[string]any { return ruleIn(now, "Alerting", minute(20)) }
	w.turns(one, in, 20.5, 75)
	assert.Len(t, w.entries(), 1)
}

func TestWhatCouldNotBeSeenSaysWhy(t *testing.T) {
	for name, test := range map[string]struct {
		change func(w *watchtower)
		until  float64
		reason string
	}{
		"Grafana fails": {change: func(w *watchtower) { w.rulesStatus = http.StatusForbidden }, reason: "The token may not read alert rules."},
		"no such rule": {change: func(w *watchtower) { w.rule = func(time.Time) map[string]any { return nil } },
			reason: "The alert rule is not there, or the token may not see its folder."},
		"deleted meanwhile": {change: func(w *watchtower) {
			w.rule = func(now time.Time) map[string]any {
				if now.After(minute(55)) {
					return nil
				}
				return calmRule(now)
			}
		}, reason: "The alert rule was deleted."},
		"paused": {change: func(w *watchtower) {
			w.rule = func(now time.Time) map[string]any {
				rule := calmRule(now)
				rule["isPaused"] = true
				return rule
			}
		}, reason: "The alert rule is paused."},
		"no token": {change: func(w *watchtower) { w.token = "" }, until: 71, reason: instance.SentenceNoToken},
	} {
		// Turns fall on the window's end, or on either side of it.
		for _, first := range []float64{0, 0.2} {
			t.Run(fmt.Sprint(name, " from ", first), func(t *testing.T) {
				w := newWatchtower(t, batchCheck())
				test.change(w)
				w.turns(newWorker(w.clock), w.instance(nil), first, max(test.until, 62))
				entries := w.entries()
				require.Len(t, entries, 1)
				assert.Equal(t, check.UnevaluatedAct, entries[0].Act)
				assert.Equal(t, test.reason, entries[0].Reason)
			})
		}
	}
}

func TestARestartInTheMiddle(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	in := w.instance(nil)
	w.turns(newWorker(w.clock), in, 0, 20)
	w.turns(newWorker(w.clock), in, 28, 65)
	entries := w.entries()
	require.Len(t, entries, 1)
	assert.Equal(t, check.DoneAct, entries[0].Act, "eight minutes are not long enough to hide anything")

	w = newWatchtower(t, batchCheck())
	in = w.instance(nil)
	w.turns(newWorker(w.clock), in, 0, 20)
	w.turns(newWorker(w.clock), in, 35, 65)
	entries = w.entries()
	require.Len(t, entries, 1)
	assert.Equal(t, "Nobody looked at the alert rule from 06:50 to 07:05.", entries[0].Reason)
}

func TestTwoProcessesRecordOnce(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	in, other := w.instance(nil), w.instance(nil)
	one, two := newWorker(w.clock), newWorker(w.clock)
	for at := minute(0); at.Before(minute(95)); at = at.Add(pollEvery) {
		w.move(at)
		done := make(chan struct{})
		go func() { defer close(done); two.turn(t.Context(), other.rounds) }()
		one.turn(t.Context(), in.rounds)
		<-done
	}
	assert.Len(t, w.entries(), 1)
	assert.Len(t, w.annotations(), 1)
}

func TestTicketsAreCountedAtTheEnd(t *testing.T) {
	counted := check.Check{ID: "p1", Title: "No open P1", Kind: check.Tickets, Tickets: check.TicketsSource{Priorities: []string{"P1"}}}
	urgent := ticket.Ticket{Key: "ACM-7", ID: "7", State: ticket.Open, Priority: 1, Created: windowOpens}
	for name, test := range map[string]struct {
		change func(w *watchtower)
		check  check.Check
		act    check.Act
		words  string
	}{
		"none":        {check: counted, act: check.DoneAct, words: "No ticket matches (0 allowed)."},
		"one":         {check: counted, change: func(w *watchtower) { w.source.tickets = []ticket.Ticket{urgent} }, act: check.ProblemAct, words: "1 ticket matches (0 allowed). ACM-7"},
		"not reached": {check: counted, change: func(w *watchtower) { w.source.err = talkative() }, act: check.UnevaluatedAct, words: "The answer cannot be used."},
		"a part is missing": {check: counted, change: func(w *watchtower) {
			w.source.notices = []ticket.Notice{{Missing: true, Text: "A table is left out."}}
		}, act: check.UnevaluatedAct, words: "The ticket system did not count all tickets."},
		"an answer of before": {check: counted, change: func(w *watchtower) { w.source.age = time.Hour },
			act: check.UnevaluatedAct, words: "The ticket system's answer is from before the end of the window."},
		"a word that nothing has": {check: check.Check{ID: "p1", Title: "x", Kind: check.Tickets, Tickets: check.TicketsSource{Priorities: []string{"P9"}}},
			act: check.UnevaluatedAct},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWatchtower(t, test.check)
			if test.change != nil {
				test.change(w)
			}
			w.turns(newWorker(w.clock), w.instance(nil), 50, 65)
			entries := w.entries()
			require.Len(t, entries, 1)
			assert.Equal(t, test.act, entries[0].Act)
			assert.Equal(t, check.ByTickets, entries[0].Source)
			if test.words != "" {
				assert.Equal(t, test.words, entries[0].Text+entries[0].Reason)
			}
			for _, search := range w.source.asked() {
				assert.Equal(t, ticket.OpenStates, search.Filters.States)
				require.Len(t, search.Scopes, 1)
				assert.Equal(t, "acme", search.Scopes[0].Customer)
			}
		})
	}
}

func TestTicketsThatNobodyCountedInTime(t *testing.T) {
	w := newWatchtower(t, check.Check{ID: "p1", Title: "No open P1", Kind: check.Tickets})
	w.turns(newWorker(w.clock), w.instance(nil), 120, 121)
	require.Len(t, w.entries(), 1)
	assert.Equal(t, "Nobody counted the tickets at the end of the window.", w.entries()[0].Reason)
	assert.Empty(t, w.source.asked())
}
