package rounds

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

const (
	// longestRange is how far back one answer goes.
	longestRange = 800 * 24 * time.Hour
	// longestCarried is how long a check that is carried over stays on today's list.
	longestCarried = 31 * 24 * time.Hour
	// around holds every round of a day, whatever the zone, and those that cross midnight.
	around = 3 * 24 * time.Hour
)

// chosen is a round that a caller asks for and may see.
type chosen struct {
	roundRef
	// view is shared by all rounds of the customer.
	view *instance.View
}

// choosing is what rounds are chosen by.
type choosing struct {
	library *Library
	views   []instance.View
	query   roundsQuery
	from    time.Time
	to      time.Time
	now     time.Time
	shown   Board
}

// choose gives the caller's rounds, the earliest first. The range is cut where it
// is too long; cut says so.
func (in *Rounds) choose(ctx context.Context, caller access.Caller, query roundsQuery, during backend.TimeRange) (c choosing, rounds []chosen, cut bool, err error) {
	if err := in.Ready(caller); err != nil {
		return c, nil, false, err
	}
	views, err := in.Views(caller, query.Customers)
	if err != nil {
		return c, nil, false, err
	}
	c = choosing{views: views, query: query, from: during.From, to: during.To, now: in.Clock(), shown: in.soFar()}
	if len(views) == 0 {
		return c, nil, false, nil
	}
	if c.library, err = in.Library(ctx); err != nil {
		return c, nil, false, err
	}
	if cut = c.to.Sub(c.from) > longestRange; cut {
		c.from = c.to.Add(-longestRange)
	}
	for i := range views {
		found, err := c.of(ctx, &views[i])
		if err != nil {
			return c, nil, false, err
		}
		rounds = append(rounds, found...)
	}
	if err := c.checkNamed(); err != nil {
		return c, nil, false, err
	}
	slices.SortStableFunc(rounds, func(a, b chosen) int {
		return cmp.Or(a.leaf.Round.Start.Compare(b.leaf.Round.Start), a.leaf.Round.End.Compare(b.leaf.Round.End))
	})
	return c, rounds, cut, nil
}

// visible are the customer's checklists that this caller may know of, by id.
func (l *Library) visible(v instance.View) []*Shelf {
	var found []*Shelf
	for _, id := range slices.Sorted(maps.Keys(l.Shelves)) {
		one := l.Shelves[id]
		if one.Customer == v.Perimeter.ID && (v.Projection.Internal || one.isShown()) {
			found = append(found, one)
		}
	}
	return found
}

// isShown is false for a checklist that has only ever been tried out.
func (s *Shelf) isShown() bool {
	return slices.ContainsFunc(s.Versions, func(d check.Definition) bool { return !d.Checklist.Shadow })
}

// checkNamed refuses a checklist that is not the caller's, in the same words
// whether it exists or not.
func (c choosing) checkNamed() error {
	for _, id := range c.query.Checklists {
		known := slices.ContainsFunc(c.views, func(v instance.View) bool {
			return slices.ContainsFunc(c.library.visible(v), func(s *Shelf) bool { return s.ID == id })
		})
		if !known {
			return faults.Forbidden(fmt.Sprintf("The checklist %s is not available to you.", faults.Quoted(id)))
		}
	}
	return nil
}

func (c choosing) of(ctx context.Context, v *instance.View) ([]chosen, error) {
	var rounds []chosen
	for _, one := range c.library.visible(*v) {
		if !among(c.query.Checklists, one.ID) {
			continue
		}
		from, to := c.bounds()
		leaves, err := one.Between(from, to)
		if err != nil {
			return nil, unmakeable(one, err)
		}
		for _, leaf := range leaves {
			if c.wantsRound(leaf, v) {
				rounds = append(rounds, chosen{roundRef{one, leaf}, v})
			}
		}
		if c.query.When == today {
			carried, err := c.carried(ctx, one, v)
			if err != nil {
				return nil, err
			}
			rounds = append(rounds, carried...)
		}
	}
	return rounds, nil
}

func (c choosing) bounds() (from, to time.Time) {
	switch c.query.When {
	case onDay:
		noon := check.Resolve(c.query.Day, 12*60, time.UTC)
		return noon.Add(-around), noon.Add(around)
	case today:
		return c.now.Add(-around), c.now.Add(around)
	default:
		return c.from, c.to.Add(time.Millisecond)
	}
}

func (c choosing) wantsRound(one *leaf, v *instance.View) bool {
	return c.allowed(one, v) && c.isDue(one.Round)
}

// allowed leaves out what is only tried out, but for the team.
func (c choosing) allowed(one *leaf, v *instance.View) bool {
	if one.Round.Definition.Checklist.Shadow && !v.Projection.Internal {
		return false
	}
	if !among(c.query.Slots, one.Round.Key.Slot) {
		return false
	}
	return !c.query.wantsSome() || slices.ContainsFunc(one.sheet.checks, c.query.wants)
}

func (c choosing) isDue(round check.Round) bool {
	switch c.query.When {
	case onDay:
		return round.Key.Date == c.query.Day
	case today:
		return isToday(round, c.now)
	default:
		return true
	}
}

// isToday is true for the rounds of the customer's today, and for those that began
// before and are not over yet.
func isToday(round check.Round, now time.Time) bool {
	return round.Key.Date == check.DateOf(now, round.Start.Location()) || (round.Start.Before(now) && !now.After(round.Closes))
}

// carried are earlier rounds with checks that are still to be done: the latest of
// each slot, so that a check that nobody does fills no screen.
func (c choosing) carried(ctx context.Context, one *Shelf, v *instance.View) ([]chosen, error) {
	if !slices.ContainsFunc(one.Versions, carriesOver) {
		return nil, nil
	}
	leaves, err := one.Between(c.now.Add(-longestCarried), c.now)
	if err != nil {
		return nil, unmakeable(one, err)
	}
	var refs []roundRef
	for _, leaf := range leaves {
		round := leaf.Round
		if round.Slot.Overdue == check.CarryOver && isSettled(&leaf.Round, c.now) && c.allowed(leaf, v) && !isToday(round, c.now) {
			refs = append(refs, roundRef{one, leaf})
		}
	}
	counted, err := c.library.tallies(ctx, refs)
	if err != nil {
		return nil, err
	}
	latest := map[string]chosen{}
	for i, one := range refs {
		if counted[i].of(letterCarried) > 0 {
			latest[one.leaf.Round.Key.Slot] = chosen{one, v}
		}
	}
	var rounds []chosen
	for _, slot := range slices.Sorted(maps.Keys(latest)) {
		rounds = append(rounds, latest[slot])
	}
	return rounds, nil
}

func carriesOver(d check.Definition) bool {
	return slices.ContainsFunc(d.Checklist.Slots, func(s check.Slot) bool { return s.Overdue == check.CarryOver })
}

// isSettled says whether the clock decides nothing of the round any more.
func isSettled(round *check.Round, now time.Time) bool { return now.After(round.Settled()) }
