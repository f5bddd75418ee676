package check

import (
	"fmt"
	"strings"
	"time"
)

// Counted is what a ticket system answered at the end of a window.
type Counted struct {
	// At is when it was asked.
	At time.Time
	// Count is how many tickets match at least; Exact says that there are no more.
	Count int
	Exact bool
	// Keys are those of some of them.
	Keys []string
	// Failure is why there is no count; empty where there is one.
	Failure string
}

const maxNamedTickets = 5

// JudgeTickets says what came of a ticket query's check, and false as long as it
// is too early to say or worth trying again. A count that may be too low proves a
// problem but never that there is none.
func JudgeTickets(round Round, one Check, counted Counted) (Verdict, bool) {
	switch {
	case !counted.At.After(round.End):
		return Verdict{}, false
	case counted.At.Sub(round.End) > longestGap:
		return unevaluated("Nobody counted the tickets at the end of the window."), true
	case counted.Failure == "" && counted.Count > one.Tickets.Max:
		return problem(one, one.Tickets.inWords(counted)), true
	case counted.Failure == "" && counted.Exact:
		return Verdict{Act: DoneAct, Text: one.Tickets.inWords(counted)}, true
	case counted.At.Before(round.End.Add(Patience)):
		return Verdict{}, false
	}
	return unevaluated(orElse(counted.Failure, "The ticket system did not count all tickets.")), true
}

func (s TicketsSource) inWords(counted Counted) string {
	number := fmt.Sprintf("%d tickets match", counted.Count)
	switch counted.Count {
	case 0:
		number = "No ticket matches"
	case 1:
		number = "1 ticket matches"
	}
	if !counted.Exact {
		number = "At least " + strings.ToLower(number[:1]) + number[1:]
	}
	sentence := fmt.Sprintf("%s (%d allowed).", number, s.Max)
	if keys := counted.Keys; len(keys) > 0 {
		sentence += " " + strings.Join(keys[:min(len(keys), maxNamedTickets)], ", ")
		if len(keys) > maxNamedTickets {
			sentence += ", …"
		}
	}
	return sentence
}
