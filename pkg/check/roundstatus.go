package check

import (
	"slices"
	"time"
)

// RoundStatus is how a round stands at an instant.
type RoundStatus struct {
	Round  Round
	State  State
	Checks []Status
	// Answered counts the checks with an answer, in time or not.
	Answered int
	// SignOff is the signature on the whole round, where the checklist asks for one.
	SignOff  SignOffState
	SignedBy *Entry
	// Last is the number of the latest entry; 0 for none.
	Last int64
}

// Assess judges a round from its entries, whatever their order, at an instant.
// Entries of checks that the definition does not hold are left out.
func Assess(round Round, entries []Entry, now time.Time) RoundStatus {
	status := RoundStatus{Round: round}
	entries = slices.Clone(entries)
	slices.SortFunc(entries, func(a, b Entry) int { return int(a.Number - b.Number) })
	byCheck := map[string][]Entry{}
	for _, entry := range entries {
		byCheck[entry.Check] = append(byCheck[entry.Check], entry)
		status.Last = entry.Number
	}
	for _, one := range round.Checks() {
		checked := assessCheck(round, one, byCheck[one.ID], now)
		if checked.Answer != nil {
			status.Answered++
		}
		status.Checks = append(status.Checks, checked)
	}
	status.State = status.state()
	status.signOff(byCheck[""])
	return status
}

// Count is how many checks stand so.
func (s RoundStatus) Count(state State) int {
	number := 0
	for _, one := range s.Checks {
		if one.State == state {
			number++
		}
	}
	return number
}

// state is what a person must know first: what was missed, what is late, what is
// still to do, and only then how it went.
func (s RoundStatus) state() State {
	if s.Count(InProgress) > 0 || (s.Answered > 0 && s.Count(Due) > 0) {
		if s.Count(Missed)+s.Count(Late) == 0 {
			return InProgress
		}
	}
	for _, state := range []State{Missed, Late, Due, Upcoming, DoneProblem, NotEvaluated, DoneOK, Skipped} {
		if s.Count(state) > 0 {
			return state
		}
	}
	return NotApplicable
}

// signOff holds a signature for void once an entry came after it.
func (s *RoundStatus) signOff(entries []Entry) {
	if !s.Round.Definition.Checklist.SignOff || s.State.Open() || s.State == NotApplicable {
		return
	}
	s.SignOff = AwaitingSignOff
	for i := range entries {
		entry := &entries[i]
		if entry.Number != s.Last {
			continue
		}
		switch entry.Act {
		case SignAct:
			s.SignOff, s.SignedBy = Signed, entry
		case RejectAct:
			s.SignOff, s.SignedBy = Rejected, entry
		}
	}
}
