package ticket

import (
	"slices"
	"strconv"
	"strings"
)

// CountKey names what tickets are counted by.
type CountKey string

// The count keys.
const (
	CountCustomer    CountKey = "customer"
	CountConnection  CountKey = "connection"
	CountState       CountKey = "state"
	CountPriority    CountKey = "priority"
	CountType        CountKey = "type"
	CountSLA         CountKey = "sla"
	CountPending     CountKey = "pending"
	CountAssignee    CountKey = "assignee"
	CountReporter    CountKey = "reporter"
	CountTeam        CountKey = "team"
	CountService     CountKey = "service"
	CountCancelled   CountKey = "cancelled"
	CountMajor       CountKey = "major"
	CountStateRaw    CountKey = "state_raw"
	CountPriorityRaw CountKey = "priority_raw"
)

// CountKeys are all of them, in the order in which editors show them.
var CountKeys = []CountKey{
	CountCustomer, CountState, CountPriority, CountType, CountSLA, CountPending, CountService, CountMajor, CountCancelled,
	CountAssignee, CountReporter, CountTeam, CountConnection, CountStateRaw, CountPriorityRaw,
}

// NoWord stands where a ticket has no value for a key.
const NoWord = "(none)"

// Words of the keys that are true or not.
const (
	Yes = "yes"
	No  = "no"
)

// Word is the ticket's word for a key, never empty. Customers and connections are
// ids, priorities P1 to P5.
func (k CountKey) Word(t *Ticket) string { return k.reader()(t) }

// reader is Word for many tickets.
func (k CountKey) reader() func(*Ticket) string {
	read, known := countWords[k]
	if !known {
		return func(*Ticket) string { return NoWord }
	}
	return func(t *Ticket) string {
		if word := strings.TrimSpace(read(t)); word != "" {
			return word
		}
		return NoWord
	}
}

var countWords = map[CountKey]func(*Ticket) string{
	CountCustomer:    func(t *Ticket) string { return t.Customer },
	CountConnection:  func(t *Ticket) string { return t.Connection },
	CountState:       func(t *Ticket) string { return string(t.State) },
	CountPriority:    func(t *Ticket) string { return rank(t.Priority) },
	CountType:        func(t *Ticket) string { return string(t.Type) },
	CountSLA:         func(t *Ticket) string { return string(t.SLA.State) },
	CountPending:     func(t *Ticket) string { return string(t.Pending) },
	CountAssignee:    func(t *Ticket) string { return t.Assignee },
	CountReporter:    func(t *Ticket) string { return t.Reporter },
	CountTeam:        func(t *Ticket) string { return t.Team },
	CountService:     func(t *Ticket) string { return t.Service },
	CountCancelled:   func(t *Ticket) string { return yesOrNo(t.Cancelled) },
	CountMajor:       func(t *Ticket) string { return yesOrNo(t.Major) },
	CountStateRaw:    func(t *Ticket) string { return t.StateRaw },
	CountPriorityRaw: func(t *Ticket) string { return t.PriorityRaw },
}

// Vocabulary are the words that a key can have where the filters let a ticket
// through, in the order in which people read them; false where nobody can list them.
// Customers are the caller's to list.
func (k CountKey) Vocabulary(filters Filters) ([]string, bool) {
	switch k {
	case CountState:
		return admitted(States, filters.States), true
	case CountType:
		return admitted(Types, filters.Types), true
	case CountSLA:
		return admitted(SLAStates, filters.SLA), true
	case CountPriority:
		return priorityWords(filters.Priorities), true
	case CountPending:
		return pendingWords(filters), true
	case CountCancelled, CountMajor:
		return []string{Yes, No}, true
	default:
		return nil, false
	}
}

func admitted[T ~string](words, wanted []T) []string {
	var kept []string
	for _, word := range words {
		if among(wanted, word) {
			kept = append(kept, string(word))
		}
	}
	return kept
}

func priorityWords(wanted []int) []string {
	var kept []string
	for number := HighestPriority; number <= LowestPriority; number++ {
		if among(wanted, number) {
			kept = append(kept, rank(number))
		}
	}
	return kept
}

// pendingWords: only a pending ticket waits for somebody, and each of them does.
func pendingWords(filters Filters) []string {
	var kept []string
	if among(filters.States, Pending) {
		kept = admitted(PendingReasons, filters.Pending)
	}
	isOther := len(filters.States) == 0 || slices.ContainsFunc(filters.States, func(s State) bool { return s != Pending })
	if isOther && among(filters.Pending, NotPending) {
		kept = append(kept, NoWord)
	}
	return kept
}

// names are the words of a key that a filter names; they are told even where no ticket
// has them.
func (k CountKey) names(filters Filters) []string {
	switch k {
	case CountAssignee:
		return filters.Assignees
	case CountReporter:
		return filters.Reporters
	case CountTeam:
		return filters.Teams
	case CountService:
		return filters.Services
	default:
		return nil
	}
}

var ranks = func() []string {
	words := make([]string, LowestPriority+1)
	for number := range words {
		words[number] = "P" + strconv.Itoa(number)
	}
	return words
}()

func rank(priority int) string {
	if priority < HighestPriority || priority > LowestPriority {
		return ""
	}
	return ranks[priority]
}

func yesOrNo(yes bool) string {
	if yes {
		return Yes
	}
	return No
}
