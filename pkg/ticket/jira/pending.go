package jira

import (
	"regexp"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

// pendingWords are looked for in this order.
var pendingWords = []struct {
	word   *regexp.Regexp
	reason ticket.PendingReason
}{
	{regexp.MustCompile(`(?i)\b(customer|reporter|caller|user|client)s?\b`), ticket.PendingForCustomer},
	{regexp.MustCompile(`(?i)\b(vendor|supplier|third[ -]party|3rd)s?\b`), ticket.PendingForVendor},
	{regexp.MustCompile(`(?i)\b(change|deployment|release)s?\b`), ticket.PendingForChange},
	{regexp.MustCompile(`(?i)\bproblems?\b`), ticket.PendingForProblem},
}

// pending says whom a pending ticket waits for: by the field that the set-up names
// for it, else by its status. It answers the word that it went by, and false where a
// field holds a word that no rule knows; a status need not name anybody.
func (m mapping) pending(field, status string) (reason ticket.PendingReason, raw string, mapped bool) {
	for _, raw := range []string{field, status} {
		if reason, ok := m.reasonOf(raw); ok {
			return reason, raw, true
		}
	}
	return ticket.PendingForOther, or(field, status), field == ""
}

func (m mapping) reasonOf(raw string) (ticket.PendingReason, bool) {
	if reason, ok := m.Pending[strings.ToLower(strings.TrimSpace(raw))]; ok {
		return reason, true
	}
	for _, rule := range pendingWords {
		if rule.word.MatchString(raw) {
			return rule.reason, true
		}
	}
	return ticket.NotPending, false
}
