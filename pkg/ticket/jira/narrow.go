package jira

import (
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// maxNarrowing bounds the lists that only save work: beyond it Jira is better
// off without them.
const maxNarrowing = 200

// narrowing gives the clauses that save Jira and us work without ever losing a
// ticket that the filters want: each lets through a superset. It excludes what
// is known to be unwanted, rather than demanding what is known to be wanted, so
// that a priority or type created a minute ago still gets through.
func narrowing(filters ticket.Filters, known catalogue, rules mapping) []clause {
	if known.bare {
		return nil
	}
	var clauses []clause
	for _, narrow := range []func(ticket.Filters, catalogue, mapping) (clause, bool){byCategory, byPriority, byType} {
		if c, ok := narrow(filters, known, rules); ok {
			clauses = append(clauses, c)
		}
	}
	return clauses
}

// byCategory excludes the status categories that no wanted state comes from. A
// state may come from a category by the rules, or by an override whose status
// lies there; an override of a status that is not in the catalogue lies anywhere.
func byCategory(filters ticket.Filters, known catalogue, rules mapping) (clause, bool) {
	if len(filters.States) == 0 {
		return "", false
	}
	wanted := map[category]bool{}
	for _, state := range filters.States {
		for _, from := range categoriesOf(state) {
			wanted[from] = true
		}
	}
	for name, state := range rules.States {
		if !slices.Contains(filters.States, state) {
			continue
		}
		from := known.categoriesOfStatus(name)
		if len(from) == 0 {
			return "", false
		}
		for _, one := range from {
			wanted[one] = true
		}
	}
	var excluded []string
	for _, one := range []struct {
		category category
		name     string
	}{{categoryNew, "To Do"}, {categoryBusy, "In Progress"}, {categoryDone, "Done"}} {
		if !wanted[one.category] {
			excluded = append(excluded, one.name)
		}
	}
	if len(excluded) == 0 {
		return "", false
	}
	return notIn("statusCategory", excluded, false), true
}

// byPriority excludes the priorities that mean something unwanted. Names are
// used and not ids: quoted, an id could be taken for another priority's name.
func byPriority(filters ticket.Filters, known catalogue, rules mapping) (clause, bool) {
	if len(filters.Priorities) == 0 {
		return "", false
	}
	var excluded []string
	for _, one := range known.priorities {
		number, mapped := rules.priority(one.Name, known)
		if mapped && !slices.Contains(filters.Priorities, number) {
			excluded = append(excluded, one.Name)
		}
	}
	return exclusion("priority", excluded, slices.Contains(filters.Priorities, ticket.DefaultPriority))
}

func byType(filters ticket.Filters, known catalogue, rules mapping) (clause, bool) {
	if len(filters.Types) == 0 {
		return "", false
	}
	var excluded []string
	for _, name := range known.types {
		if !slices.Contains(filters.Types, rules.kind(name)) {
			excluded = append(excluded, name)
		}
	}
	return exclusion("issuetype", excluded, false)
}

func exclusion(field string, names []string, canBeEmpty bool) (clause, bool) {
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 0 || len(names) > maxNarrowing {
		return "", false
	}
	return notIn(field, names, canBeEmpty), true
}
