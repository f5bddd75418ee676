package review

import (
	"slices"
	"time"
)

// undecided are the states in which there is something to decide.
var undecided = []State{StateOpen, StateAccepted, StateDeferred, StateCameBack}

// before are the states in which a decision can be made.
var before = map[string][]State{
	Accept: undecided, Dismiss: undecided, Defer: undecided, Done: undecided,
	ReopenIt: {StateAccepted, StateDeferred, StateDismissed, StateDone, StateHeld, StateCameBack},
	Held:     {StateDone},
	CameBack: {StateDone, StateHeld},
}

// inWords are the states as a person says them.
var inWords = map[State]string{
	StateOpen: "open", StateAccepted: "accepted", StateDeferred: "deferred", StateDismissed: "dismissed", StateDone: "done", StateHeld: "done and held", StateCameBack: "back again",
}

var deciding = map[string]string{
	Accept: "accepted", Dismiss: "dismissed", Defer: "deferred", Done: "done", ReopenIt: "opened again", Held: "said to have held", CameBack: "said to have come back",
}

// MayFollow refuses a decision that makes no sense in a state. The error is a sentence.
func MayFollow(state State, kind string) error {
	if slices.Contains(before[kind], state) {
		return nil
	}
	return refuse("This finding is %s; it cannot be %s now.", inWords[state], deciding[kind])
}

// WhatStands says who has decided what, and when, in one sentence.
func WhatStands(act FindingAct, zone *time.Location) string {
	who := act.By.Name
	if who == "" {
		who = "Somebody"
	}
	return who + " decided meanwhile that this finding is " + deciding[act.Decision.Kind] + ", on " + inZone(act.At, zone) + "."
}

func inZone(at int64, zone *time.Location) string {
	return time.UnixMilli(at).In(zone).Format("2006-01-02 at 15:04 MST")
}
