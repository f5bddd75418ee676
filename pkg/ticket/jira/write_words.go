package jira

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

// usualTypes are what a kind of ticket is mostly called, the likeliest first.
var usualTypes = map[ticket.Type][]string{
	ticket.Incident: {"incident"},
	ticket.Request:  {"service request", "request"},
	ticket.Change:   {"change", "change request"},
	ticket.Problem:  {"problem"},
	ticket.Task:     {"task"},
}

// typeFor is the mapping of types backwards: the type that counts as the wanted
// one, by its usual name where there are several, else the project's first.
func (m mapping) typeFor(wanted ticket.Type, types []wireType) (wireType, bool) {
	var fitting []wireType
	for _, one := range types {
		if !one.Subtask && one.Name != "" && m.kind(one.Name) == wanted {
			fitting = append(fitting, one)
		}
	}
	if len(fitting) == 0 {
		return wireType{}, false
	}
	for _, usual := range usualTypes[wanted] {
		for _, one := range fitting {
			// Jira Service Management calls its own ones "[System] Incident".
			if strings.TrimPrefix(strings.ToLower(one.Name), "[system] ") == usual {
				return one, true
			}
		}
	}
	return fitting[0], true
}

// priorityFor is the mapping of priorities backwards, among those that a form
// allows; none allowed means all.
func (m mapping) priorityFor(wanted int, known catalogue, allowed []string) (string, bool) {
	for _, one := range known.priorities {
		number, mapped := m.priority(one.Name, known)
		if mapped && number == wanted && (len(allowed) == 0 || slices.Contains(allowed, one.Name)) {
			return one.Name, true
		}
	}
	return "", false
}

func (p *plan) addPriority(wanted int, rules mapping, known catalogue) {
	if wanted == 0 || !p.takes("priority", "priority") {
		return
	}
	name, ok := rules.priorityFor(wanted, known, p.form["priority"].allowed())
	if !ok {
		p.warn("No priority of the project in Jira counts as P%d, so Jira chooses one.", wanted)
		return
	}
	p.fields["priority"] = map[string]any{"name": name}
	p.show("Priority", fmt.Sprintf("%s (P%d)", name, wanted))
}

// allowed are the names of the values that a field takes.
func (f wireFormField) allowed() []string {
	var names []string
	for _, raw := range f.AllowedValues {
		var value wireNamed
		if json.Unmarshal(raw, &value) == nil && value.Name != "" {
			names = append(names, value.Name)
		}
	}
	return names
}
