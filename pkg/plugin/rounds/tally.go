package rounds

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
)

// tally is how a round that the clock changes no more has gone. It is what panels
// over a year are made of, so it is small.
type tally struct {
	// last is the Number of the latest entry that was counted.
	last     int64
	state    check.State
	answered int
	signOff  check.SignOffState
	// outcomes has one letter for each check of the sheet.
	outcomes string
	stats    check.Stats
}

// The letters of outcomes, which are stored: never give one another meaning.
const (
	letterOnTime        = 'o'
	letterOnTimeProblem = 'p'
	letterLate          = 'l'
	letterLateProblem   = 'q'
	// letterMissed is missed with nothing recorded at all, letterMissedSome with
	// something, such as a start, or an answer after its time.
	letterMissed       = 'm'
	letterMissedSome   = 'x'
	letterCarried      = 'c'
	letterSkipped      = 's'
	letterNotEvaluated = 'n'
	// letterDayOff is the calendar's not applicable, with nothing recorded.
	letterDayOff        = 'a'
	letterNotApplicable = 'b'
)

// letter is what one stands for.
type letter struct {
	state check.State
	stats check.Stats
}

// letters are by their code; one without a state is none.
var letters = [128]letter{
	letterOnTime:        {check.DoneOK, check.Stats{OnTime: 1}},
	letterOnTimeProblem: {check.DoneProblem, check.Stats{OnTime: 1, Problems: 1}},
	letterLate:          {check.DoneOK, check.Stats{Late: 1}},
	letterLateProblem:   {check.DoneProblem, check.Stats{Late: 1, Problems: 1}},
	letterMissed:        {check.Missed, check.Stats{Missed: 1}},
	letterMissedSome:    {check.Missed, check.Stats{Missed: 1}},
	letterCarried:       {check.Missed, check.Stats{Missed: 1}},
	letterSkipped:       {check.Skipped, check.Stats{Skipped: 1}},
	letterNotEvaluated:  {check.NotEvaluated, check.Stats{NotEvaluated: 1}},
	letterDayOff:        {check.NotApplicable, check.Stats{NotApplicable: 1}},
	letterNotApplicable: {check.NotApplicable, check.Stats{NotApplicable: 1}},
}

// letterOf is 0 for what is still open.
func letterOf(status check.Status) byte {
	late, some := status.LateBy > 0, len(status.Trail) > 0
	switch status.State {
	case check.DoneOK:
		return choose(late, letterLate, letterOnTime)
	case check.DoneProblem:
		return choose(late, letterLateProblem, letterOnTimeProblem)
	case check.Missed:
		return choose(status.Carried, letterCarried, choose(some, letterMissedSome, letterMissed))
	case check.Skipped:
		return letterSkipped
	case check.NotEvaluated:
		return letterNotEvaluated
	case check.NotApplicable:
		return choose(some, letterNotApplicable, letterDayOff)
	default:
		return 0
	}
}

func choose(first bool, one, other byte) byte {
	if first {
		return one
	}
	return other
}

func tallyOf(status check.RoundStatus) *tally {
	counted := &tally{last: status.Last, state: status.State, answered: status.Answered, signOff: status.SignOff}
	outcomes := make([]byte, len(status.Checks))
	for i, one := range status.Checks {
		outcomes[i] = letterOf(one)
	}
	counted.outcomes = string(outcomes)
	counted.count()
	return counted
}

func (t *tally) count() {
	for i := range len(t.outcomes) {
		t.stats = t.stats.Plus(letters[t.outcomes[i]].stats)
	}
}

// of counts one letter.
func (t *tally) of(letter byte) int { return strings.Count(t.outcomes, string(letter)) }

// storedTally is a tally as the store remembers it.
type storedTally struct {
	State    check.State        `json:"s"`
	Answered int                `json:"a,omitempty"`
	SignOff  check.SignOffState `json:"g,omitempty"`
	Outcomes string             `json:"o"`
}

func (t *tally) stored() (json.RawMessage, error) {
	raw, err := json.Marshal(storedTally{t.state, t.answered, t.signOff, t.outcomes})
	if err != nil {
		return nil, fmt.Errorf("write what was counted: %w", err)
	}
	return raw, nil
}

// readTally answers nil for what this release cannot have written: it is counted anew.
func readTally(raw json.RawMessage, last int64, checks int) *tally {
	var stored storedTally
	if err := json.Unmarshal(raw, &stored); err != nil || len(stored.Outcomes) != checks || stored.State == "" {
		return nil
	}
	for i := range len(stored.Outcomes) {
		if code := stored.Outcomes[i]; int(code) >= len(letters) || letters[code].state == "" {
			return nil
		}
	}
	read := &tally{last: last, state: stored.State, answered: stored.Answered, signOff: stored.SignOff, outcomes: stored.Outcomes}
	read.count()
	return read
}
