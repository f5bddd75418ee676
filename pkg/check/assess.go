package check

import (
	"slices"
	"time"
)

// settle is how long after a window's end its machine may take to say what it saw.
const settle = 2 * time.Minute

// Status is how one check of a round stands at an instant.
type Status struct {
	Check Check
	State State
	// Answer is the entry that counts; nil while there is none. A missed check may
	// have one: it was done after its time.
	Answer *Entry
	// LateBy is how long after the window's end the answer came; zero in time.
	LateBy time.Duration
	// Early says that the answer came before the window's start.
	Early bool
	// Carried says that a missed check is still to be done.
	Carried bool
	// Started is the latest start, where nothing has answered since.
	Started *Entry
	// Reason says why: of a skip, of a day off, of what a machine could not see.
	Reason       string
	SnoozedUntil time.Time
	SignOff      SignOffState
	// SignedBy is the signature or the rejection.
	SignedBy *Entry
	// Corrected counts the answers that were superseded.
	Corrected int
	// Trail are all entries of the check, in their order.
	Trail []Entry
}

// assessCheck judges one check from its own entries, which are in order.
func assessCheck(round Round, one Check, entries []Entry, now time.Time) Status {
	status := Status{Check: one, Trail: entries}
	chain := answerChain(entries)
	status.readMarks(entries, chain, now)
	switch {
	case len(chain) > 0:
		status.answered(round, chain)
	case round.DayOff != "":
		status.State, status.Reason = NotApplicable, round.DayOff
	default:
		status.State = open(round, one, status.Started != nil, now)
		if status.State == NotEvaluated {
			status.Reason = orElse(lastReason(entries), "Nothing was seen of it in its window.")
		}
	}
	status.Carried = status.State == Missed && status.Answer == nil && round.Slot.Overdue == CarryOver
	status.signOff(one.SignOff, entries)
	return status
}

// answerChain is the answer that counts, last, with those it superseded before
// it. An answer that supersedes nothing begins a new chain; the chain that began
// last counts, so that nothing recorded is ever without effect.
func answerChain(entries []Entry) []*Entry {
	var chain []*Entry
	for i := range entries {
		entry := &entries[i]
		if !entry.Act.Answers() {
			continue
		}
		if entry.Supersedes == 0 {
			chain = chain[:0]
		}
		chain = append(chain, entry)
	}
	return chain
}

// answered judges time by the first of the last unbroken run of looks: to correct
// the words of an answer makes it neither late nor early, and to turn a skip into
// a look does not make the look older than it is.
func (s *Status) answered(round Round, chain []*Entry) {
	answer := chain[len(chain)-1]
	s.Answer, s.Corrected, s.Reason = answer, len(chain)-1, answer.Reason
	first := len(chain) - 1
	for first > 0 && chain[first-1].Act.performed() == answer.Act.performed() {
		first--
	}
	// A server's clock can step back; an answer is never older than what it corrects.
	at := chain[first].At
	for _, earlier := range chain[:first] {
		if earlier.At.After(at) {
			at = earlier.At
		}
	}
	s.Early = at.Before(round.Start)
	if at.After(round.End) && !chain[first].Source.judges() {
		s.LateBy = at.Sub(round.End)
	}
	s.State = answer.Act.state()
	// Nothing that is written after the time is over undoes that nobody looked. Only
	// a machine's check was never missed: it could not be judged.
	if at.After(round.Closes) && !judgedByMachine(s.Check) && round.DayOff == "" {
		s.State = Missed
	}
}

// open is the state of a check without an answer, by the clock alone.
func open(round Round, one Check, started bool, now time.Time) State {
	switch {
	case now.Before(round.Opens):
		return Upcoming
	case !now.After(round.End):
		if started {
			return InProgress
		}
		return Due
	case judgedByMachine(one):
		if now.Before(round.End.Add(settle)) {
			return Due
		}
		return NotEvaluated
	case !now.After(round.Closes):
		return Late
	default:
		return Missed
	}
}

// judgedByMachine is true where silence means that nobody looked. A job that was
// to report by itself and did not is missed, as a person is.
func judgedByMachine(one Check) bool { return one.Kind == Alert || one.Kind == Tickets }

// judges is true for machines that speak about a window when it is over: they are
// not late with it.
func (s Source) judges() bool { return s == ByAlert || s == ByTickets }

// readMarks takes what stands beside the answers: starts and snoozes.
func (s *Status) readMarks(entries []Entry, chain []*Entry, now time.Time) {
	for i := range entries {
		switch entry := &entries[i]; entry.Act {
		case StartAct:
			if len(chain) == 0 || entry.Number > chain[len(chain)-1].Number {
				s.Started = entry
			}
		case SnoozeAct:
			s.SnoozedUntil = time.Time{}
			if entry.Until != nil && entry.Until.After(now) {
				s.SnoozedUntil = *entry.Until
			}
		}
	}
}

// signOff counts only signatures on the answer as it stands: a correction voids
// what was signed before.
func (s *Status) signOff(wanted bool, entries []Entry) {
	if s.Answer == nil {
		return
	}
	if wanted {
		s.SignOff = AwaitingSignOff
	}
	for i := range entries {
		entry := &entries[i]
		if entry.About != s.Answer.Number {
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

func lastReason(entries []Entry) string {
	for _, entry := range slices.Backward(entries) {
		if entry.Act == UnevaluatedAct {
			return entry.Reason
		}
	}
	return ""
}
