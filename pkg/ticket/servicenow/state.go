package servicenow

import (
	"regexp"

	"github.com/quantyca/rounds/pkg/ticket"
)

// standing is where a ticket stands by one of its choices.
type standing struct {
	state     ticket.State
	cancelled bool
}

// taskStates are the values of task, of which request items, their tasks and
// ServiceNow's other tables are children.
var taskStates = map[string]standing{
	"-5": {ticket.Pending, false}, "1": {ticket.Open, false}, "2": {ticket.InProgress, false},
	"3": {ticket.Closed, false}, "4": {ticket.Closed, true}, "7": {ticket.Closed, true},
}

// standings are the values of the state models that ServiceNow ships, by table.
var standings = map[string]map[string]standing{
	"incident": {
		"1": {ticket.Open, false}, "2": {ticket.InProgress, false}, "3": {ticket.Pending, false},
		"6": {ticket.Resolved, false}, "7": {ticket.Closed, false}, "8": {ticket.Closed, true},
	},
	"change_request": {
		"-5": {ticket.Open, false}, "-4": {ticket.Open, false}, "-3": {ticket.Open, false}, "-2": {ticket.Open, false},
		"-1": {ticket.InProgress, false}, "0": {ticket.InProgress, false}, "3": {ticket.Closed, false}, "4": {ticket.Closed, true},
	},
	"problem": {
		"101": {ticket.Open, false}, "102": {ticket.InProgress, false}, "103": {ticket.InProgress, false}, "104": {ticket.InProgress, false},
		"106": {ticket.Resolved, false}, "107": {ticket.Closed, false},
	},
	"sc_req_item": taskStates, "sc_task": taskStates, "task": taskStates, "ticket": taskStates,
}

// stateWords are looked for in this order in a label that no value explains:
// "Closed/Resolved" is closed, "Pending Change" waits.
var stateWords = []struct {
	word *regexp.Regexp
	standing
}{
	{regexp.MustCompile(`(?i)\b(cancel+ed|rejected|declined|skipped|incomplete)\b`), standing{ticket.Closed, true}},
	{regexp.MustCompile(`(?i)\b(closed|complete|completed|done)\b`), standing{ticket.Closed, false}},
	{regexp.MustCompile(`(?i)\b(resolved|solved|fixed)\b`), standing{ticket.Resolved, false}},
	{regexp.MustCompile(`(?i)\b(waiting|awaiting|pending|on[ -]?hold|blocked)\b`), standing{ticket.Pending, false}},
	{regexp.MustCompile(`(?i)\b(progress|working|implement|review|fix|analysis|investigation|known error)\b`), standing{ticket.InProgress, false}},
	{regexp.MustCompile(`(?i)\b(new|open|draft|assess|authorize|scheduled|not started|requested|registered)\b`), standing{ticket.Open, false}},
}

// state maps a choice: override, the value of a table that ServiceNow ships, the
// words of the label, the value of task. It answers false where none of them says
// anything; then only the active flag does.
func (m mapping) state(table, value string, active bool, labels ...string) (standing, bool) {
	found, ok := rulesOfState(table, value, labels)
	if state, overridden := override(m.States, table, value, labels...); overridden {
		return standing{state: state, cancelled: found.cancelled && state == ticket.Closed}, true
	}
	switch {
	case ok:
		return found, true
	case active:
		return standing{state: ticket.Open}, false
	}
	return standing{state: ticket.Closed}, false
}

func rulesOfState(table, value string, labels []string) (standing, bool) {
	own, shipped := standings[table]
	if found, ok := own[value]; ok {
		return found, true
	}
	for _, label := range labels {
		for _, one := range stateWords {
			if one.word.MatchString(label) {
				return one.standing, true
			}
		}
	}
	if shipped {
		return standing{}, false
	}
	found, ok := taskStates[value]
	return found, ok
}
