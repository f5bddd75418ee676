package servicenow

import (
	"regexp"

	"github.com/quantyca/rounds/pkg/ticket"
)

// holdReasons are the values of incident's hold_reason.
var holdReasons = map[string]ticket.PendingReason{
	"1": ticket.PendingForCustomer, "3": ticket.PendingForProblem, "4": ticket.PendingForVendor, "5": ticket.PendingForChange,
}

// reasonWords are looked for in this order in a reason or a state's label.
var reasonWords = []struct {
	word   *regexp.Regexp
	reason ticket.PendingReason
}{
	{regexp.MustCompile(`(?i)\b(caller|customer|client|user|requester|requestor)\b`), ticket.PendingForCustomer},
	{regexp.MustCompile(`(?i)\b(vendor|supplier|third[ -]party|provider)\b`), ticket.PendingForVendor},
	{regexp.MustCompile(`(?i)\bchange\b`), ticket.PendingForChange},
	{regexp.MustCompile(`(?i)\bproblem\b`), ticket.PendingForProblem},
}

// reason maps whom a ticket waits for. field is where value comes from; labels are
// its words, and the state's where the field says nothing. It answers false where
// there are words that mean nothing here.
func (m mapping) reason(table, field, value string, labels ...string) (ticket.PendingReason, bool) {
	if reason, ok := override(m.Pending, table, value, labels...); ok {
		return reason, true
	}
	if reason, ok := holdReasons[value]; ok && field == "hold_reason" {
		return reason, true
	}
	for _, label := range labels {
		for _, one := range reasonWords {
			if one.word.MatchString(label) {
				return one.reason, true
			}
		}
	}
	// A reason in somebody's own words is no choice that could be mapped.
	return ticket.PendingForOther, value == "" || field != "hold_reason" && m.fields.reasons[0] != field
}
