package check

import (
	"cmp"
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
	checks := round.Checks()
	status := RoundStatus{Round: round, Checks: make([]Status, len(checks))}
	if len(entries) > 0 {
		entries = inOrder(entries)
		status.Last = entries[len(entries)-1].Number
	}
	byCheck := trails(entries)
	for i := range checks {
		status.Checks[i] = assessCheck(round, checks[i], byCheck[checks[i].ID], now)
		if status.Checks[i].Answer != nil {
			status.Answered++
		}
	}
	status.State = status.state()
	status.signOff(byCheck[""])
	return status
}

// inOrder are the entries by number; the caller's own stay as they are.
func inOrder(entries []Entry) []Entry {
	byNumber := func(a, b Entry) int { return cmp.Compare(a.Number, b.Number) }
	if slices.IsSortedFunc(entries, byNumber) {
		return entries
	}
	entries = slices.Clone(entries)
	slices.SortFunc(entries, byNumber)
	return entries
}

// trails are the entries of each check, in their order. A year has very many
// rounds of a few entries, so they lie in one block.
func trails(entries []Entry) map[string][]Entry {
	if len(entries) == 0 {
		return nil
	}
	number := make(map[string]int, len(entries))
	for i := range entries {
		number[entries[i].Check]++
	}
	block := make([]Entry, 0, len(entries))
	byCheck := make(map[string][]Entry, len(number))
	for i := range entries {
		trail, begun := byCheck[entries[i].Check]
		if !begun {
			begin, end := len(block), len(block)+number[entries[i].Check]
			block, trail = block[:end], block[begin:begin:end]
		}
		byCheck[entries[i].Check] = append(trail, entries[i])
	}
	return byCheck
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
