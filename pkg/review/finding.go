package review

import (
	"encoding/json"

	"github.com/quantyca/rounds/pkg/wall"
)

// State is how a finding stands.
type State string

// The states.
const (
	StateOpen      State = "open"
	StateAccepted  State = "accepted"
	StateDeferred  State = "deferred"
	StateDismissed State = "dismissed"
	StateDone      State = "done"
	StateHeld      State = "held"
	StateCameBack  State = "came_back"
)

// States are all states.
var States = []State{StateOpen, StateAccepted, StateDeferred, StateDismissed, StateDone, StateHeld, StateCameBack}

// FindingAct is one line of a finding's history.
type FindingAct struct {
	Number   int64    `json:"number"`
	At       int64    `json:"at"`
	By       Person   `json:"by"`
	Decision Decision `json:"decision"`
}

// Log is all that is kept of a finding.
type Log struct {
	ID       string
	Customer string
	// Acts are in the order of their numbers; the first is Raised.
	Acts []FindingAct
	// Claim is what a rule said last.
	Claim Claim
}

// Finding is a finding as pages read it.
type Finding struct {
	Claim
	ID    string `json:"id"`
	State State  `json:"state"`
	// RaisedAt is when a rule said it first, SeenAt when one said it last.
	RaisedAt int64      `json:"raised"`
	SeenAt   int64      `json:"seen"`
	Owner    string     `json:"owner"`
	Due      string     `json:"due"`
	Overdue  bool       `json:"isOverdue"`
	Ticket   *TicketRef `json:"ticket"`
	// Last is the number of the last act.
	Last    int64        `json:"last"`
	History []FindingAct `json:"history"`
	// DoneAt is when it was done; 0 for never, or where it is to be done again.
	DoneAt int64 `json:"-"`
}

// Finding says how a log stands on a day of the customer's.
func (l Log) Finding(today wall.Date) Finding {
	one := Finding{Claim: l.Claim, ID: l.ID, State: StateOpen, History: []FindingAct{}}
	for i, act := range l.Acts {
		one.Last = act.Number
		one.take(act)
		// Of days on which a rule only said it again, the last is told.
		if act.Decision.Kind == Seen && i+1 < len(l.Acts) && l.Acts[i+1].Decision.Kind == Seen {
			continue
		}
		one.History = append(one.History, act)
	}
	if decided, ok := l.lastDecision(); ok && one.State == StateDeferred && isOver(decided.Decision.Until, today) {
		one.State = StateOpen
	}
	if due, err := wall.ParseDate(one.Due); err == nil && one.State == StateAccepted {
		one.Overdue = due.Before(today)
	}
	for _, list := range []*json.RawMessage{&one.Evidence, &one.Proposals} {
		if *list == nil {
			*list = json.RawMessage("[]")
		}
	}
	return one
}

// leadsTo is the state after an act; what is seen again stays as it is.
var leadsTo = map[string]State{
	Raised: StateOpen, Accept: StateAccepted, Dismiss: StateDismissed, Defer: StateDeferred, Done: StateDone, ReopenIt: StateOpen,
	Held: StateHeld, CameBack: StateCameBack,
}

func (f *Finding) take(act FindingAct) {
	if state, leads := leadsTo[act.Decision.Kind]; leads {
		f.State = state
	}
	switch act.Decision.Kind {
	case Raised:
		if f.RaisedAt == 0 {
			f.RaisedAt = act.At
		}
		f.SeenAt = act.At
		f.forget()
	case Seen:
		f.SeenAt = act.At
	case Accept:
		f.Owner, f.Due, f.Ticket, f.DoneAt = act.Decision.Owner, act.Decision.Due, act.Decision.Ticket, 0
	case Done:
		f.DoneAt = act.At
	case Dismiss, ReopenIt:
		f.forget()
	}
}

func (f *Finding) forget() { f.Owner, f.Due, f.Ticket, f.DoneAt = "", "", nil, 0 }

// IsFinal says that nobody has anything more to do about it.
func (f Finding) IsFinal() bool { return f.State == StateDismissed || f.State == StateHeld }

func (l Log) lastDecision() (FindingAct, bool) {
	for i := len(l.Acts) - 1; i >= 0; i-- {
		if l.Acts[i].Decision.IsPersons() {
			return l.Acts[i], true
		}
	}
	return FindingAct{}, false
}

// DecidedSince is the last decision of a person's after a number.
func (l Log) DecidedSince(number int64) (FindingAct, bool) {
	act, ok := l.lastDecision()
	return act, ok && act.Number > number
}
