package jira

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/overrides"
)

// mapping turns Jira's names into the words of this house: first by the
// overrides of the set-up, then by rules.
type mapping struct{ overrides.Words }

func newMapping(stated setup.Mapping) (mapping, error) {
	words, err := overrides.Read(stated)
	return mapping{words}, err
}

// customerAccount is the type of accounts that can do nothing but ask for help.
const customerAccount = "customer"

// reportedBy says who told of a ticket first. What its channel says counts for more than
// the account: monitoring that writes mails has a customer's.
func (m mapping) reportedBy(mark, channel, accountType string) ticket.ReportedBy {
	if by := m.Reporter(mark, channel); by != ticket.ReportedByUnknown || accountType != customerAccount {
		return by
	}
	return ticket.ReportedByCustomer
}

var (
	waiting   = regexp.MustCompile(`(?i)\b(waiting|awaiting|pending|on[ -]?hold|blocked)\b`)
	resolved  = []string{"resolved", "solved", "fixed"}
	cancelled = []string{"won't do", "won't fix", "wont do", "cancelled", "canceled", "duplicate", "declined", "rejected"}
)

// state maps a status. It answers false where neither an override nor the
// category says anything; such a ticket counts as open.
func (m mapping) state(name string, in category) (ticket.State, bool) {
	if state, ok := m.States[strings.ToLower(strings.TrimSpace(name))]; ok {
		return state, true
	}
	switch {
	case in == categoryDone && slices.Contains(resolved, strings.ToLower(name)):
		return ticket.Resolved, true
	case in == categoryDone:
		return ticket.Closed, true
	case waiting.MatchString(name):
		return ticket.Pending, true
	case in == categoryBusy:
		return ticket.InProgress, true
	}
	return ticket.Open, in == categoryNew
}

// categoriesOf lists the categories that the rules of state can draw a state
// from; a status of an unknown category is excluded by no query.
func categoriesOf(state ticket.State) []category {
	switch state {
	case ticket.Open:
		return []category{categoryNew}
	case ticket.InProgress:
		return []category{categoryBusy}
	case ticket.Pending:
		return []category{categoryNew, categoryBusy}
	default:
		return []category{categoryDone}
	}
}

// wasCancelled looks at the resolution, and at the status for workflows that set none.
func wasCancelled(resolution, status string, in category) bool {
	return slices.Contains(cancelled, strings.ToLower(resolution)) ||
		(in == categoryDone && slices.Contains(cancelled, strings.ToLower(status)))
}

// priorityNames are names that mean the same in every list that holds them.
// "Critical" and "Major" do not: their place in the site's list decides.
var priorityNames = map[string]int{
	"highest": 1, "blocker": 1, "high": 2, "medium": 3, "normal": 3, "moderate": 3, "low": 4, "minor": 4, "lowest": 5, "trivial": 5,
}

var numbered = regexp.MustCompile(`(?i)^(?:p|prio(?:rity)?|sev(?:erity)?)?[ -]*([1-5])\b`)

// priority maps a name to 1…5: override, known name, number in the name, place
// in the site's list. It answers 3 and false for any other name.
func (m mapping) priority(name string, known catalogue) (int, bool) {
	lower := strings.ToLower(strings.TrimSpace(name))
	if number, ok := m.Priorities[lower]; ok {
		return number, true
	}
	if number, ok := priorityNames[lower]; ok {
		return number, true
	}
	if match := numbered.FindStringSubmatch(lower); match != nil {
		number, err := strconv.Atoi(match[1])
		return number, err == nil
	}
	place, of, ok := known.rank(name)
	if !ok || of < 2 {
		return ticket.DefaultPriority, false
	}
	return ticket.HighestPriority + int(math.Round(float64(place*(ticket.LowestPriority-1))/float64(of-1))), true
}

// typeWords are looked for in this order: a "Change request" is a change.
var typeWords = []struct {
	word *regexp.Regexp
	kind ticket.Type
}{
	{regexp.MustCompile(`(?i)\bincidents?\b`), ticket.Incident},
	{regexp.MustCompile(`(?i)\bchanges?\b`), ticket.Change},
	{regexp.MustCompile(`(?i)\bproblems?\b`), ticket.Problem},
	{regexp.MustCompile(`(?i)\brequests?\b`), ticket.Request},
	{regexp.MustCompile(`(?i)\b(tasks?|sub-?tasks?|story)\b`), ticket.Task},
}

// kind maps an issue type's name; what no rule knows is other.
func (m mapping) kind(name string) ticket.Type {
	if kind, ok := m.Types[strings.ToLower(strings.TrimSpace(name))]; ok {
		return kind
	}
	for _, rule := range typeWords {
		if rule.word.MatchString(name) {
			return rule.kind
		}
	}
	return ticket.Other
}
