package ticket

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The whole vocabulary, in the order in which people read it.
var (
	States    = []State{Open, InProgress, Pending, Resolved, Closed}
	Types     = []Type{Incident, Request, Change, Problem, Task, Other}
	SLAStates = []SLAState{SLABreached, SLARunning, SLAPaused, SLAMet, SLANone}
)

// PendingReasons are those a ticket can have, in the order in which people read them.
var PendingReasons = []PendingReason{PendingForCustomer, PendingForVendor, PendingForChange, PendingForProblem, PendingForOther}

// ParsePendingReason reads a pending reason's word.
func ParsePendingReason(word string) (PendingReason, error) {
	return parseWord("pending reason", word, PendingReasons)
}

// OpenStates are the states of tickets that still ask for work.
var OpenStates = []State{Open, InProgress, Pending}

// The bounds of a normalised priority; 1 is the highest.
const (
	HighestPriority = 1
	LowestPriority  = 5
	DefaultPriority = 3
)

// ParseState reads a state's word; the error is a sentence that lists the words.
func ParseState(word string) (State, error) { return parseWord("state", word, States) }

// ParseType reads a type's word.
func ParseType(word string) (Type, error) { return parseWord("type", word, Types) }

// ParseSLAState reads an SLA state's word.
func ParseSLAState(word string) (SLAState, error) { return parseWord("SLA state", word, SLAStates) }

// ParsePriority reads "1" to "5", with or without a P before it.
func ParsePriority(word string) (int, error) {
	number, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(word)), "P"))
	if err != nil || number < HighestPriority || number > LowestPriority {
		return 0, fmt.Errorf("%q is no priority; the priorities are 1 (highest) to 5", word)
	}
	return number, nil
}

func parseWord[T ~string](what, word string, words []T) (T, error) {
	wanted := T(strings.ToLower(strings.TrimSpace(word)))
	if slices.Contains(words, wanted) {
		return wanted, nil
	}
	names := make([]string, len(words))
	for i, known := range words {
		names[i] = string(known)
	}
	return "", fmt.Errorf("%q is no %s; the words are %s", word, what, strings.Join(names, ", "))
}
