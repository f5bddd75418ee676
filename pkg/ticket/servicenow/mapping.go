package servicenow

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// mapping turns ServiceNow's choices into the words of this house: first by the
// overrides of the set-up, whose keys are in lower case, then by rules.
type mapping struct {
	states     map[string]ticket.State
	priorities map[string]int
	types      map[string]ticket.Type
	pending    map[string]ticket.PendingReason
	fields     fieldNames
}

// fieldNames are the fields that a set-up can name; of several, the first that
// holds something counts.
type fieldNames struct {
	team, service, plannedStart, plannedEnd string
	reasons, majors                         []string
}

func newMapping(overrides setup.Mapping) (mapping, error) {
	states, err := ticket.ParseOverrides("states", overrides.States, ticket.ParseState)
	if err != nil {
		return mapping{}, err
	}
	priorities, err := ticket.ParseOverrides("priorities", overrides.Priorities, ticket.ParsePriority)
	if err != nil {
		return mapping{}, err
	}
	types, err := ticket.ParseOverrides("types", overrides.Types, ticket.ParseType)
	if err != nil {
		return mapping{}, err
	}
	pending, err := ticket.ParseOverrides("pending", overrides.Pending, ticket.ParsePendingReason)
	return mapping{states: states, priorities: priorities, types: types, pending: pending, fields: fieldsNamed(overrides.Fields)}, err
}

func fieldsNamed(named map[string]string) fieldNames {
	one := func(word, usual string) string {
		if name := named[word]; scopeField.MatchString(name) {
			return name
		}
		return usual
	}
	names := fieldNames{
		team: one("team", "assignment_group"), service: one("service", "business_service"),
		plannedStart: one("plannedStart", "start_date"), plannedEnd: one("plannedEnd", "end_date"),
		reasons: []string{one("pendingReason", "hold_reason")}, majors: []string{one("major", "major_incident_state")},
	}
	if named["pendingReason"] == "" {
		names.reasons = append(names.reasons, "on_hold_reason")
	}
	if named["major"] == "" {
		names.majors = append(names.majors, "major_problem")
	}
	return names
}

// override looks a choice up by table and value, table and label, value, label.
func override[T any](words map[string]T, table, value string, labels ...string) (T, bool) {
	names := []string{value}
	for _, label := range labels {
		if label != "" {
			names = append(names, strings.TrimSpace(label))
		}
	}
	for _, prefix := range []string{table + ".", ""} {
		for _, name := range names {
			if found, ok := words[strings.ToLower(prefix+name)]; ok && name != "" {
				return found, true
			}
		}
	}
	var none T
	return none, false
}

// makesOf says whether an override gives one of the types to a class that is none
// of the tables, and so lies below one of them.
func (m mapping) makesOf(types []ticket.Type, tables []string) bool {
	for name, kind := range m.types {
		if !slices.Contains(tables, name) && slices.Contains(types, kind) {
			return true
		}
	}
	return false
}

// kind maps a record's class, read from a table that is the class or a parent of it.
func (m mapping) kind(class, table string, labels ...string) ticket.Type {
	if kind, ok := override(m.types, table, class, labels...); ok {
		return kind
	}
	if kind, ok := m.types[table]; ok {
		return kind
	}
	if kind, ok := kinds[class]; ok {
		return kind
	}
	return kindOf(table)
}

var leadingNumber = regexp.MustCompile(`^\s*(?:[Pp](?:rio(?:rity)?)?)?[ -]*([1-5])\b`)

// priority maps a choice to 1…5: override, value, number in the label. It answers
// 3 and false for any other.
func (m mapping) priority(table, value string, labels ...string) (int, bool) {
	if number, ok := override(m.priorities, table, value, labels...); ok {
		return number, true
	}
	for _, text := range append([]string{value}, labels...) {
		if match := leadingNumber.FindStringSubmatch(text); match != nil && (text != value || match[1] == value) {
			number, err := strconv.Atoi(match[1])
			return number, err == nil
		}
	}
	return ticket.DefaultPriority, false
}
