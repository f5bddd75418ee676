package rounds

import (
	"context"
	"errors"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

// statsGroup is what tells groups apart: ids, of which those that are not grouped
// by are empty.
type statsGroup struct {
	customer, checklist, slot, check string
	day                              check.Date
}

// grouping sums rounds up.
type grouping struct {
	query statsQuery
	keys  map[statsKey]bool
	// series keeps each day apart, whatever the groups.
	series bool
	// sums hold the groups, order their first appearance.
	sums  map[statsGroup]*statsCount
	order []statsGroup
	lanes map[lane][]*statsCount
	// zone is that of all the rounds, nil before the first; mixed says that there are several.
	zone  *time.Location
	mixed bool
}

// lane is where all rounds of one sheet and group are added: to one sum for each
// check, nil for a check that is not asked for. It spares looking the group up for
// each of a year's checks.
type lane struct {
	group statsGroup
	sheet *sheet
}

// maxGroups keeps a query of a year by check and day from becoming one row each
// for ever.
const maxGroups = 200_000

var errTooManyStats = errors.New("too many groups")

func newGrouping(query statsQuery) *grouping {
	g := &grouping{
		query: query, keys: map[statsKey]bool{}, series: query.Format == question.AsSeries,
		sums: map[statsGroup]*statsCount{}, lanes: map[lane][]*statsCount{},
	}
	for _, key := range query.GroupBy {
		g.keys[key] = true
	}
	return g
}

func (g *grouping) sum(group statsGroup) *statsCount {
	sum, ok := g.sums[group]
	if !ok {
		sum = &statsCount{}
		g.sums[group] = sum
		g.order = append(g.order, group)
	}
	return sum
}

func (g *grouping) groupOf(one chosen) statsGroup {
	var group statsGroup
	key := one.leaf.Round.Key
	if g.keys[byCustomer] {
		group.customer = one.view.Perimeter.ID
	}
	// A slot and a check are their checklist's: two of one name are two.
	if g.keys[byChecklist] || g.keys[bySlot] || g.keys[byCheck] {
		group.checklist = key.Checklist
	}
	if g.keys[bySlot] {
		group.slot = key.Slot
	}
	if g.keys[byDay] || g.series {
		group.day = key.Date
	}
	return group
}

func (g *grouping) laneOf(one chosen) []*statsCount {
	at := lane{g.groupOf(one), one.leaf.sheet}
	sums, ok := g.lanes[at]
	if ok {
		return sums
	}
	sums = make([]*statsCount, len(one.leaf.sheet.checks))
	for i, each := range one.leaf.sheet.checks {
		if !g.query.wants(each) {
			continue
		}
		group := at.group
		if g.keys[byCheck] {
			group.check = each.ID
		}
		sums[i] = g.sum(group)
	}
	g.lanes[at] = sums
	return sums
}

// addTally counts a round that is settled.
func (g *grouping) addTally(one chosen, counted *tally) {
	if g.zone == nil {
		g.zone = one.zone()
	}
	g.mixed = g.mixed || g.zone.String() != one.zone().String()
	if !g.keys[byCheck] && !g.query.wantsSome() {
		sum := g.sum(g.groupOf(one))
		sum.Stats = sum.Plus(counted.stats)
		return
	}
	for i, sum := range g.laneOf(one) {
		if sum != nil {
			sum.Stats = sum.Plus(letters[counted.outcomes[i]].stats)
		}
	}
}

// addOpen counts what a round that is not over tells of this moment.
func (g *grouping) addOpen(one chosen, status check.RoundStatus) {
	for i, sum := range g.laneOf(one) {
		if sum == nil {
			continue
		}
		switch status.Checks[i].State {
		case check.Late:
			sum.Overdue++
		case check.DoneProblem:
			sum.ProblemsNow++
		}
	}
}

// zero makes the groups that no round has filled: the customers, checklists, slots
// and checks of today's definitions.
func (g *grouping) zero(c choosing) {
	for i := range c.views {
		v := &c.views[i]
		if len(g.query.GroupBy) == 1 && g.keys[byCustomer] && len(g.query.Checklists) == 0 {
			g.sum(statsGroup{customer: v.Perimeter.ID})
			continue
		}
		for _, one := range c.library.visible(*v) {
			latest := one.latest()
			if latest.Retired || latest.Checklist.Shadow || !among(g.query.Checklists, one.ID) {
				continue
			}
			g.zeroOf(one, v)
		}
	}
}

func (g *grouping) zeroOf(one *Shelf, v *instance.View) {
	latest := &one.Versions[len(one.Versions)-1]
	for i := range latest.Checklist.Slots {
		slot := &latest.Checklist.Slots[i]
		if !among(g.query.Slots, slot.ID) {
			continue
		}
		round := check.Round{Key: check.Key{Checklist: one.ID, Slot: slot.ID}, Definition: latest, Slot: slot}
		g.laneOf(chosen{roundRef{one, newLeaf(round, newSheet(round))}, v})
	}
}

// group sums the caller's rounds up.
func (c choosing) group(ctx context.Context, query statsQuery, rounds []chosen) (*grouping, error) {
	g := newGrouping(query)
	var settled, open []chosen
	var refs []roundRef
	for _, one := range rounds {
		switch {
		case one.leaf.Round.Definition.Checklist.Shadow:
		case isSettled(&one.leaf.Round, c.now):
			settled, refs = append(settled, one), append(refs, one.roundRef)
		case one.leaf.Round.Start.Before(c.now):
			open = append(open, one)
		}
	}
	if c.library == nil {
		return g, nil
	}
	tallies, err := c.library.tallies(ctx, refs)
	if err != nil {
		return nil, err
	}
	for i, one := range settled {
		g.addTally(one, tallies[i])
	}
	if query.Format != question.AsSeries {
		statuses, err := c.statuses(ctx, open)
		if err != nil {
			return nil, err
		}
		for i, one := range open {
			g.addOpen(one, statuses[i])
		}
	}
	if query.Zero && !g.keys[byDay] && !g.series {
		g.zero(c)
	}
	if len(g.order) > maxGroups {
		return nil, errTooManyStats
	}
	return g, nil
}

// midnight is where a day stands in a series: at its beginning in the customers'
// zone where they share one, else in UTC.
func (g *grouping) midnight(day check.Date) time.Time {
	if g.zone == nil || g.mixed {
		return check.Resolve(day, 0, time.UTC)
	}
	return check.Resolve(day, 0, g.zone).UTC()
}
