package plugin

import (
	"context"
	"maps"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

const (
	// showEvery is how often tickets are counted while a window is open, for show.
	showEvery = 5 * time.Minute
	// shownAtOnce and shownWithin keep a turn short: alert rules must be seen in time.
	shownAtOnce = 5
	shownWithin = 5 * time.Second
)

// Board is that of a data source's worker; empty where none has looked yet.
func (w *Workers) Board(of instance.Key) rounds.Board {
	if w == nil {
		return nil
	}
	w.mutex.Lock()
	one := w.running[of]
	w.mutex.Unlock()
	if one == nil {
		return nil
	}
	return *one.shown.Load()
}

// show hangs up what this turn has seen.
func (t *ongoing) show(ctx context.Context) {
	t.countForShow(ctx)
	next := rounds.Board{}
	for _, round := range t.rounds {
		if t.now.After(round.Round.Settled()) {
			continue
		}
		for _, one := range round.Checks {
			key := rounds.BoardKey{Round: round.Round.Key, Check: one.Check.ID}
			if seen, ok := t.memory.board[key]; ok && one.Answer == nil {
				next[key] = seen
			}
		}
	}
	t.memory.board = maps.Clone(next)
	t.shown.Store(&next)
}

// countForShow counts the tickets of open windows whose count is the oldest.
func (t *ongoing) countForShow(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, shownWithin)
	defer cancel()
	counted := 0
	for _, round := range t.rounds {
		if t.now.Before(round.Round.Start) || t.now.After(round.Round.End) {
			continue
		}
		for _, one := range round.unanswered(check.Tickets) {
			key := rounds.BoardKey{Round: round.Round.Key, Check: one.Check.ID}
			was, ok := t.memory.board[key]
			if (ok && t.now.Sub(was.At) < showEvery) || counted == shownAtOnce || ctx.Err() != nil {
				continue
			}
			counted++
			t.memory.board[key] = check.TicketsSoFar(round.Round, one.Check, t.count(ctx, round, one.Check.Tickets, t.now.Add(-showEvery)))
		}
	}
}
