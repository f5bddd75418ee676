package plugin

import (
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// checkRow is one check of a round. It holds what its columns show and no more: a
// year has very many.
type checkRow struct {
	*chosen
	check   *check.Check
	state   check.State
	lateBy  time.Duration
	answer  *check.Entry
	started string
	reason  string
	signOff check.SignOffState
	carried bool
}

func rowOfCheck(one *chosen, at int, status check.Status) checkRow {
	row := checkRow{
		chosen: one, check: &one.leaf.sheet.checks[at], state: status.State, lateBy: status.LateBy, answer: status.Answer,
		reason: status.Reason, signOff: status.SignOff, carried: status.Carried,
	}
	if status.Started != nil {
		row.started = status.Started.By.Name
	}
	return row
}

// atOnceRounds is how many rounds are judged before their entries are let go.
const atOnceRounds = 500

// checkRows are the checks that the query asks for, the latest of them where they
// are too many, and how many there are.
func (c choosing) checkRows(ctx context.Context, rounds []chosen) ([]checkRow, int, error) {
	refs, at := c.settled(rounds)
	var counted []*tally
	if c.library != nil {
		var err error
		if counted, err = c.library.tallies(ctx, refs); err != nil {
			return nil, 0, err
		}
	}
	tallies := make([]*tally, len(rounds))
	for i, index := range at {
		tallies[index] = counted[i]
	}
	var rows []checkRow
	matched := 0
	for end := len(rounds); end > 0; end -= atOnceRounds {
		begin := max(0, end-atOnceRounds)
		found, err := c.rowsOfSome(ctx, rounds[begin:end], tallies[begin:end], c.query.Limit-len(rows), &matched)
		if err != nil {
			return nil, 0, err
		}
		// The latest first, until all are there.
		slices.Reverse(found)
		rows = append(rows, found...)
	}
	slices.Reverse(rows)
	return rows, matched, nil
}

func (c choosing) settled(rounds []chosen) (refs []roundRef, at []int) {
	for i, one := range rounds {
		if isSettled(one.leaf.round, c.now) {
			refs, at = append(refs, one.roundRef), append(at, i)
		}
	}
	return refs, at
}

// rowsOfSome reads the entries only of rounds whose counts do not say it all.
func (c choosing) rowsOfSome(ctx context.Context, rounds []chosen, tallies []*tally, most int, matched *int) ([]checkRow, error) {
	var asked []chosen
	at := make([]int, len(rounds))
	for i := range rounds {
		at[i] = -1
		if tallies[i] == nil || (most > 0 && c.needsEntries(&rounds[i], tallies[i])) {
			at[i] = len(asked)
			asked = append(asked, rounds[i])
		}
	}
	statuses, err := c.statuses(ctx, asked)
	if err != nil {
		return nil, err
	}
	var rows []checkRow
	for i := range rounds {
		for j := range rounds[i].leaf.sheet.checks {
			row := checkRow{chosen: &rounds[i], check: &rounds[i].leaf.sheet.checks[j]}
			if at[i] >= 0 {
				row = rowOfCheck(&rounds[i], j, statuses[at[i]].Checks[j])
			} else {
				row.state = letters[tallies[i].outcomes[j]].state
			}
			if c.query.wants(*row.check) && among(c.query.States, row.state) {
				*matched++
				rows = append(rows, row)
			}
		}
	}
	return rows[max(0, len(rows)-max(most, 0)):], nil
}

// needsEntries is false where what was counted says all there is to show.
func (c choosing) needsEntries(one *chosen, counted *tally) bool {
	for i := range len(counted.outcomes) {
		outcome := counted.outcomes[i]
		if outcome != letterMissed && outcome != letterDayOff &&
			among(c.query.States, letters[outcome].state) && c.query.wants(one.leaf.sheet.checks[i]) {
			return true
		}
	}
	return false
}
