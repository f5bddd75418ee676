package desk

import (
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// MarkPrefix begins the labels by which tickets are found again.
const MarkPrefix = "rounds-"

// checkLabels refuses what is no label, a label that would pass for the mark of
// another ticket, and one by which the set-up tells another customer's tickets:
// it would show him this one. Both are refused in the same words.
func (in *Desk) checkLabels(at place, labels []string) error {
	for _, label := range labels {
		if !labelPattern.MatchString(label) {
			return faults.BadRequest("The label %s cannot be used: a label is 1 to 100 letters, digits and . _ : / = @ + -, without a space.", faults.Quoted(label))
		}
		marks := len(label) >= len(MarkPrefix) && strings.EqualFold(label[:len(MarkPrefix)], MarkPrefix)
		if marks || in.belongsToOthers(at, label) {
			return faults.BadRequest("The label %s is reserved.", faults.Quoted(label))
		}
	}
	return nil
}

func (in *Desk) belongsToOthers(at place, label string) bool {
	same := func(other string) bool { return strings.EqualFold(other, label) }
	if slices.ContainsFunc(at.scopes, func(scope ticket.Scope) bool { return slices.ContainsFunc(scope.Labels, same) }) {
		return false
	}
	for _, perimeter := range in.Setting.Whole.Perimeters {
		for _, scope := range perimeter.Scope {
			if scope.Connection == at.connection.ID && slices.ContainsFunc(scope.Labels, same) {
				return true
			}
		}
	}
	return false
}
