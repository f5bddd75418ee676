package servicenow

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/overrides"
)

// mapping turns ServiceNow's choices into the words of this house: first by the
// overrides of the set-up, then by rules.
type mapping struct {
	overrides.Words
	fields fieldNames
}

// fieldNames are the fields that a set-up can name; of several, the first that
// holds something counts.
type fieldNames struct {
	team, service, plannedStart, plannedEnd, channel string
	reasons, majors, causes, resolutions             []string
}

func newMapping(stated setup.Mapping) (mapping, error) {
	words, err := overrides.Read(stated)
	return mapping{words, fieldsNamed(stated.Fields)}, err
}

func fieldsNamed(named map[string]string) fieldNames {
	one := func(word, usual string) string {
		if name := named[word]; scopeField.MatchString(name) {
			return name
		}
		return usual
	}
	several := func(word string, usual ...string) []string {
		if named[word] == "" {
			return usual
		}
		return []string{one(word, usual[0])}
	}
	return fieldNames{
		team: one("team", "assignment_group"), service: one("service", "business_service"),
		plannedStart: one("plannedStart", "start_date"), plannedEnd: one("plannedEnd", "end_date"),
		channel: one("channel", "contact_type"),
		reasons: several("pendingReason", "hold_reason", "on_hold_reason"), majors: several("major", "major_incident_state", "major_problem"),
		// What an incident has, then what a problem has; not every instance has them all.
		causes: several("cause", "cause", "cause_code", "cause_notes"), resolutions: several("resolution", "close_notes", "fix_notes"),
	}
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
	for name, kind := range m.Types {
		if !slices.Contains(tables, name) && slices.Contains(types, kind) {
			return true
		}
	}
	return false
}

// kind maps a record's class, read from a table that is the class or a parent of it.
func (m mapping) kind(class, table string, labels ...string) ticket.Type {
	if kind, ok := override(m.Types, table, class, labels...); ok {
		return kind
	}
	if kind, ok := m.Types[table]; ok {
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
	if number, ok := override(m.Priorities, table, value, labels...); ok {
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
