package rounds

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// roundRow is one round as this caller may see it.
type roundRow struct {
	chosen
	state    check.State
	answered int
	total    int
	late     int
	missed   int
	problems int
	// notEvaluated and signOff as in the status.
	notEvaluated int
	signOff      check.SignOffState
}

// statuses judge rounds now, from all that was recorded about them.
func (c choosing) statuses(ctx context.Context, rounds []chosen) ([]check.RoundStatus, error) {
	refs, some := make([]roundRef, len(rounds)), make([]int, len(rounds))
	for i, one := range rounds {
		refs[i], some[i] = one.roundRef, i
	}
	if len(rounds) == 0 {
		return nil, nil
	}
	entries, err := c.library.entries(ctx, refs, some)
	if err != nil {
		return nil, err
	}
	statuses := make([]check.RoundStatus, len(rounds))
	for i, one := range rounds {
		statuses[i] = check.Assess(one.leaf.Round, entries[one.leaf.Round.Key], c.now)
	}
	return statuses, nil
}

// rows are the rounds with their counts: what is settled as it was counted, the
// rest judged now.
func (c choosing) rows(ctx context.Context, rounds []chosen) ([]roundRow, error) {
	refs, _ := c.settled(rounds)
	var open []chosen
	for _, one := range rounds {
		if !isSettled(&one.leaf.Round, c.now) {
			open = append(open, one)
		}
	}
	var counted []*tally
	var err error
	if c.library != nil {
		if counted, err = c.library.tallies(ctx, refs); err != nil {
			return nil, err
		}
	}
	statuses, err := c.statuses(ctx, open)
	if err != nil {
		return nil, err
	}
	rows := make([]roundRow, 0, len(rounds))
	var nextSettled, nextOpen int
	for _, one := range rounds {
		if isSettled(&one.leaf.Round, c.now) {
			rows = append(rows, rowOfTally(one, counted[nextSettled]))
			nextSettled++
		} else {
			rows = append(rows, rowOfStatus(one, statuses[nextOpen]))
			nextOpen++
		}
	}
	return rows, nil
}

func rowOfTally(one chosen, counted *tally) roundRow {
	return roundRow{
		chosen: one, state: counted.state, answered: counted.answered, total: len(one.leaf.sheet.checks),
		late: counted.stats.Late, missed: counted.stats.Missed, problems: counted.stats.Problems,
		notEvaluated: counted.stats.NotEvaluated, signOff: counted.signOff,
	}
}

func rowOfStatus(one chosen, status check.RoundStatus) roundRow {
	row := roundRow{
		chosen: one, state: status.State, answered: status.Answered, total: len(status.Checks), signOff: status.SignOff,
		missed: status.Count(check.Missed), problems: status.Count(check.DoneProblem), notEvaluated: status.Count(check.NotEvaluated),
	}
	for _, each := range status.Checks {
		if each.State == check.Late || (each.LateBy > 0 && (each.State == check.DoneOK || each.State == check.DoneProblem)) {
			row.late++
		}
	}
	return row
}

func (r chosen) checklist() check.Checklist { return r.leaf.Round.Definition.Checklist }

// slotName is what people call the slot: its title, else its hours.
func slotName(slot check.Slot) string {
	if slot.Title != "" {
		return slot.Title
	}
	return slot.Start.String() + "–" + slot.End.String()
}

// reason says why the round is not to be done, or why it is on this day.
func (r chosen) reason() string {
	round := r.leaf.Round
	switch {
	case round.DayOff != "":
		return round.DayOff
	case !round.MovedFrom.IsZero():
		return "Moved from " + round.MovedFrom.String()
	default:
		return ""
	}
}

func (r chosen) zone() *time.Location { return r.leaf.Round.Start.Location() }
