package plugin

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/setup"
)

const (
	// lookBack is how long after a round a machine still speaks about it, as after a
	// weekend during which Grafana was down.
	lookBack = 3 * 24 * time.Hour
	// publishAfter lets the last answers of machines arrive before a round is told.
	publishAfter = time.Minute
)

// ongoing is one turn of a worker.
type ongoing struct {
	*worker
	in  *rounds.Rounds
	lib *rounds.Library
	now time.Time
	// rounds are those that something may be left to do for, the earliest first.
	rounds []*openRound
}

// openRound is a round, how it stands, and what becomes of its checks in this turn.
type openRound struct {
	check.RoundStatus
	perimeter setup.Perimeter
	// left counts what could not be decided yet.
	left int
}

func (w *worker) work(ctx context.Context, in *rounds.Rounds) error {
	lib, err := in.Library(ctx)
	if err != nil {
		return err
	}
	t := &ongoing{worker: w, in: in, lib: lib, now: w.clock()}
	if err := t.gather(ctx); err != nil {
		return err
	}
	// One that fails keeps the others from nothing.
	err = errors.Join(t.watchAlerts(ctx), t.countTickets(ctx), t.endSignals(ctx), t.publish(ctx), t.publishReviewed(ctx))
	t.show(ctx)
	return err
}

// gather finds the rounds that are under way or ended lately, of the customers of
// this data source: in a workspace that several share, each looks after its own.
func (t *ongoing) gather(ctx context.Context) error {
	earliest := check.DateOf(t.now, time.UTC)
	var found []check.Round
	perimeters := map[string]setup.Perimeter{}
	for _, perimeter := range t.in.Setting.Document.Perimeters {
		perimeters[perimeter.ID] = perimeter
	}
	for _, id := range slices.Sorted(maps.Keys(t.lib.Shelves)) {
		one := t.lib.Shelves[id]
		if _, ours := perimeters[one.Customer]; !ours {
			continue
		}
		leaves, err := one.Between(t.now.Add(-lookBack-longestOf(one)), t.now)
		if err != nil {
			return err
		}
		for _, leaf := range leaves {
			round := leaf.Round
			if round.DayOff != "" || t.memory.finished[round.Key] || t.now.After(round.Settled().Add(lookBack)) {
				continue
			}
			found = append(found, round)
			if round.Key.Date.Before(earliest) {
				earliest = round.Key.Date
			}
		}
	}
	if err := t.memory.catchUp(ctx, t.lib, earliest.Add(-1)); err != nil {
		return err
	}
	for _, round := range found {
		t.rounds = append(t.rounds, &openRound{
			RoundStatus: check.Assess(round, t.memory.entries[round.Key], t.now), perimeter: perimeters[round.Definition.Checklist.Customer],
		})
	}
	return nil
}

// longestOf is at most how long a round of a checklist lasts, grace included.
func longestOf(one *rounds.Shelf) time.Duration {
	longest := time.Duration(0)
	for _, version := range one.Versions {
		for _, slot := range version.Checklist.Slots {
			longest = max(longest, slot.Grace.Duration())
		}
	}
	return longest + 2*24*time.Hour
}

// unanswered are the checks of a kind on which nobody and nothing has spoken yet.
func (r *openRound) unanswered(kind check.Kind) []check.Status {
	var open []check.Status
	for _, one := range r.Checks {
		if one.Check.Kind == kind && one.Answer == nil && !saidAlready(one) {
			open = append(open, one)
		}
	}
	return open
}
