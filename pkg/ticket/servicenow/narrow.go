package servicenow

import (
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// maxNarrowing bounds the lists that only save work.
const maxNarrowing = 40

// narrowing gives the conditions that save ServiceNow and us work without ever
// losing a ticket that the filters want. It excludes the values that are known to
// be unwanted, so that a choice added a minute ago still gets through.
func (s searching) narrowing() []encoded.Condition {
	var conditions []encoded.Condition
	if len(s.search.Filters.States) > 0 && settled(s.rules.States, s.table, s.known("state")) {
		conditions = append(conditions, exclusion("state", s.known("state"), s.unwantedState)...)
	}
	if len(s.search.Filters.Priorities) > 0 && settled(s.rules.Priorities, s.table, s.known("priority")) {
		conditions = append(conditions, exclusion("priority", s.known("priority"), s.unwantedPriority)...)
	}
	return conditions
}

// known are the choices of a field: the instance's, and those that ServiceNow ships.
func (s searching) known(field string) []choice {
	list := slices.Clone(s.names.choices.list(s.table, field))
	add := func(value string) {
		if !slices.ContainsFunc(list, func(c choice) bool { return c.value == value }) {
			list = append(list, choice{value: value})
		}
	}
	if field == "priority" {
		for _, value := range []string{"1", "2", "3", "4", "5"} {
			add(value)
		}
		return list
	}
	for value := range standings[s.table] {
		add(value)
	}
	return list
}

// unwantedState says that no ticket with this choice can be in a wanted state. Any
// open ticket may wait, where its table has a flag for that.
func (s searching) unwantedState(one choice) bool {
	found, mapped := s.rules.state(s.table, one.value, true, one.label)
	wanted := s.search.Filters.States
	if !mapped || slices.Contains(wanted, found.state) {
		return false
	}
	return !slices.Contains(wanted, ticket.Pending) || !slices.Contains(ticket.OpenStates, found.state)
}

func (s searching) unwantedPriority(one choice) bool {
	number, mapped := s.rules.priority(s.table, one.value, one.label)
	return mapped && !slices.Contains(s.search.Filters.Priorities, number)
}

// settled says whether every override that can concern the table names one of its
// known choices; one that does not may be a label in another language.
func settled[T any](overrides map[string]T, table string, known []choice) bool {
	for name := range overrides {
		plain := name
		if prefix, rest, ok := strings.Cut(name, "."); ok && tableName.MatchString(prefix) {
			if prefix != table {
				continue
			}
			plain = rest
		}
		if !slices.ContainsFunc(known, func(c choice) bool {
			return strings.EqualFold(c.value, plain) || (c.label != "" && strings.EqualFold(strings.TrimSpace(c.label), plain))
		}) {
			return false
		}
	}
	return true
}

// exclusion lets through records without any value, which belong to no choice.
func exclusion(field string, known []choice, unwanted func(choice) bool) []encoded.Condition {
	var values []string
	for _, one := range known {
		if one.value != "" && !strings.Contains(one.value, ",") && unwanted(one) {
			values = append(values, one.value)
		}
	}
	slices.Sort(values)
	if len(values) == 0 || len(values) > maxNarrowing {
		return nil
	}
	one := encoded.NotIn(field, values...).OrElse(encoded.Empty(field))
	if _, err := one.Render(); err != nil {
		// A choice that cannot be written saves no work.
		return nil
	}
	return []encoded.Condition{one}
}
