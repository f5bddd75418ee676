package review

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/wall"
)

// Sizes of what a rule says.
const (
	maxFindingTitle = 300
	maxEvidence     = 50
	maxProposals    = 10
	maxDraft        = 20_000
	maxLabels       = 100
)

// Rules are the ids of the rules.
var Rules = []string{"a", "b", "c"}

// Claim is what a rule says. The same pattern is the same finding.
type Claim struct {
	Pattern   string          `json:"pattern"`
	Rule      string          `json:"rule"`
	Reason    string          `json:"reason"`
	Customer  string          `json:"customer"`
	Title     string          `json:"title"`
	Evidence  json.RawMessage `json:"evidence"`
	Proposals json.RawMessage `json:"proposals"`
}

var proposals = map[string][]field{
	"entry": {
		text("entry", MaxID), shortened("title", MaxText), shortened("matchers", maxDraft), text("customer", maxName), text("severity", maxWord),
		shortened("steps", maxDraft),
	},
	"alert-rule": {shortened("title", MaxText), texts("labels", maxLabels, MaxText), texts("annotations", maxLabels, maxDraft), shortened("condition", maxDraft)},
	"check":      {shortened("title", MaxText), text("customer", maxName), shortened("instructions", maxDraft)},
	"problem":    {shortened("title", MaxText), text("customer", maxName), shortened("description", maxDraft)},
}

var claim = []field{
	filled("pattern", maxName), word("rule", Rules...), filled("reason", maxWord), text("customer", maxWord), shortened("title", maxFindingTitle),
	list("evidence", maxEvidence, func(raw json.RawMessage) (json.RawMessage, error) {
		return readObject("The evidence", raw, []field{filled("item", MaxID), instant("at"), shortened("text", MaxText)})
	}),
	list("proposals", maxProposals, func(raw json.RawMessage) (json.RawMessage, error) {
		_, content, err := readKind("The proposal", raw, proposals)
		return content, err
	}),
}

// ParseClaim reads what a rule says. The error is a sentence.
func ParseClaim(raw json.RawMessage) (Claim, error) {
	content, err := readObject("The finding", raw, claim)
	if err != nil {
		return Claim{}, err
	}
	var one Claim
	if err := json.Unmarshal(content, &one); err != nil {
		return Claim{}, err
	}
	if strings.TrimSpace(one.Title) == "" {
		return Claim{}, refuse("The finding has no title.")
	}
	return one, nil
}

// Again says what is kept of a rule that says it again: Raised where it opens the
// finding, Seen where it only lasts, and nothing where that was said today already.
// Days are the customer's.
func (l Log) Again(today wall.Date, dayOf func(at int64) wall.Date) string {
	if len(l.Acts) == 0 {
		return Raised
	}
	if decided, ok := l.lastDecision(); ok && decided.Decision.Kind == Dismiss && isOver(decided.Decision.Until, today) && !l.raisedSince(decided.Number) {
		return Raised
	}
	for _, act := range slices.Backward(l.Acts) {
		if !act.Decision.IsPersons() {
			if !dayOf(act.At).Before(today) {
				return ""
			}
			break
		}
	}
	return Seen
}

func (l Log) raisedSince(number int64) bool {
	return slices.ContainsFunc(l.Acts, func(act FindingAct) bool { return act.Number > number && act.Decision.Kind == Raised })
}

// isOver says whether a day is reached; one that cannot be read is.
func isOver(day string, today wall.Date) bool {
	until, err := wall.ParseDate(day)
	return err != nil || !today.Before(until)
}
