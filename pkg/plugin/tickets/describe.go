package tickets

import (
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

// describe says in words what was asked of the ticket systems, for the query
// inspector. It holds no address and no secret.
func describe(parts []ticket.Part, wanted ticketsQuery) string {
	return describeParts(parts) + "\n" + describeFilters(wanted.Filters, wanted.Time) +
		fmt.Sprintf(", sort %s, limit %d", wanted.Sort.By, wanted.Limit)
}

func describeParts(parts []ticket.Part) string {
	lines := make([]string, len(parts))
	for i, part := range parts {
		scopes := make([]string, len(part.Search.Scopes))
		for i, scope := range part.Search.Scopes {
			scopes[i] = scope.Customer + ": " + scopeInWords(scope)
		}
		lines[i] = fmt.Sprintf("%s: %s", part.ConnectionID, strings.Join(scopes, "; "))
	}
	return strings.Join(lines, "\n")
}

func describeFilters(filters ticket.Filters, field ticket.TimeField) string {
	words := fmt.Sprintf("states %v, priorities %v, types %v, sla %v", filters.States, filters.Priorities, filters.Types, filters.SLA)
	if len(filters.Pending) > 0 {
		words += fmt.Sprintf(", pending %q", filters.Pending)
	}
	for _, one := range nameFilters {
		if names := one.wanted(filters); len(names) > 0 {
			words += fmt.Sprintf(", %ss %q", one.word, names)
		}
		if names := one.unwanted(filters); len(names) > 0 {
			words += fmt.Sprintf(", not %ss %q", one.word, names)
		}
	}
	return words + fmt.Sprintf(", text %q, time %s", filters.Text, field)
}

func scopeInWords(scope ticket.Scope) string {
	words := strings.Join(scope.Projects, ", ")
	if len(scope.IDs) > 0 {
		words = scope.Field + " " + strings.Join(scope.IDs, ", ")
	}
	if len(scope.Labels) > 0 {
		words += " with a label of " + strings.Join(scope.Labels, ", ")
	}
	return words
}
