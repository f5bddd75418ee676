package check

import (
	"cmp"
	"slices"
	"time"
)

// Key names one round for ever: the same slot of a checklist on the same day.
type Key struct {
	Checklist string `json:"checklist"`
	Slot      string `json:"slot"`
	// Date is the customer's day on which the round starts.
	Date Date `json:"date"`
}

// Round is one occurrence of a checklist. Its instants come from the definition
// in force at its start and never change afterwards.
type Round struct {
	Key        Key
	Definition *Definition
	Slot       *Slot
	// Opens is Start less OpensEarly; Closes is End plus Grace.
	Opens, Start, End, Closes time.Time
	// DayOff says why the day is not a working day where the round is not to be
	// done; empty for a round that is.
	DayOff string
	// MovedFrom is the rule's own day where the calendar moved the round; else zero.
	MovedFrom Date
	// checks are shared by all rounds of the slot; nil where nobody has chosen them yet.
	checks []Check
}

// Checks are those of the definition that are due in the round's slot. They are
// shared, so nobody may change them.
func (r Round) Checks() []Check {
	if r.checks != nil {
		return r.checks
	}
	return r.Definition.checksIn(r.Slot.ID)
}

func (d *Definition) checksIn(slot string) []Check {
	due := make([]Check, 0, len(d.Checklist.Checks))
	for _, one := range d.Checklist.Checks {
		if len(one.Slots) == 0 || slices.Contains(one.Slots, slot) {
			due = append(due, one)
		}
	}
	return due
}

// Rounds are the rounds of one checklist that start from from (inclusive) to to
// (exclusive), in order. Versions are all of the checklist's, in their order; a
// round follows the version in force at its start. A round that began under one
// version is not begun again by the next.
func Rounds(versions []Definition, from, to time.Time) ([]Round, error) {
	var rounds []Round
	begun := map[Key]bool{}
	for i := range versions {
		// Only a round of the last days before can begin again under a later version.
		begin, end := from.AddDate(0, 0, -margin), to
		if begin.Before(versions[i].From) {
			begin = versions[i].From
		}
		if i+1 < len(versions) && versions[i+1].From.Before(end) {
			end = versions[i+1].From
		}
		if !begin.Before(end) || versions[i].Retired || versions[i].Checklist.Paused {
			continue
		}
		made, err := versions[i].rounds(begin, end)
		if err != nil {
			return nil, err
		}
		for _, round := range made {
			if !begun[round.Key] && !round.Start.Before(from) {
				rounds = append(rounds, round)
			}
			begun[round.Key] = true
		}
	}
	slices.SortStableFunc(rounds, func(a, b Round) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Key.Slot, b.Key.Slot))
	})
	return rounds, nil
}
