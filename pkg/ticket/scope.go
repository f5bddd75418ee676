package ticket

import (
	"slices"
	"strings"
)

// Covers says whether a ticket of this project with these labels belongs to the
// scope. Without projects it covers nothing.
func (s Scope) Covers(project string, labels []string) bool {
	inProject := slices.ContainsFunc(s.Projects, func(key string) bool { return strings.EqualFold(key, project) })
	if project == "" || !inProject {
		return false
	}
	return len(s.Labels) == 0 || slices.ContainsFunc(s.Labels, func(label string) bool { return slices.Contains(labels, label) })
}

// CustomerOf answers the customer of the first scope that covers the ticket.
func CustomerOf(scopes []Scope, project string, labels []string) (string, bool) {
	for _, scope := range scopes {
		if scope.Covers(project, labels) {
			return scope.Customer, true
		}
	}
	return "", false
}
