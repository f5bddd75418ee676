package jira

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// rawIssue is a row as read, before anybody has asked whose it is.
type rawIssue struct {
	key, project string
	labels       []string
	values       []rawValue
	// unreadable says that a value did not fit its field's type.
	unreadable bool
}

// rawReader turns Jira's issues into rows.
type rawReader struct {
	columns []rawColumn
	wiki    bool
}

// rawRead makes a column's value of a field's; false means that it does not fit.
type rawRead func(raw json.RawMessage, wiki bool) (rawValue, bool)

func (r rawReader) read(wire wireIssue) (rawIssue, error) {
	if wire.ID == "" || wire.Key == "" || wire.Fields == nil {
		return rawIssue{}, fmt.Errorf("%w: an issue without key or fields", errValue)
	}
	f := fieldReader{fields: wire.Fields}
	row := rawIssue{key: httpx.Clean(wire.Key, maxName), project: f.named("project").Key, labels: f.labels(), values: make([]rawValue, len(r.columns))}
	for i, column := range r.columns {
		if column.read == nil {
			row.values[i] = constant{row.key}
			continue
		}
		value, ok := column.read(wire.Fields[column.Name], r.wiki)
		row.values[i] = value
		row.unreadable = row.unreadable || !ok
	}
	row.unreadable = row.unreadable || f.unreadable
	return row, nil
}

// rawValue is a value whose last step is taken when it is shown: what is left of a
// service level changes by the second, and links to other tickets obey the scope.
type rawValue interface {
	at(now time.Time, scopes []ticket.Scope, customer string) any
}

// constant is a value that stays as it is; nil is a missing one.
type constant struct{ value any }

func (c constant) at(time.Time, []ticket.Scope, string) any { return c.value }

// countdown is a service level, shown as the seconds that are left.
type countdown struct{ sla ticket.SLA }

func (c countdown) at(now time.Time, _ []ticket.Scope, _ string) any {
	if left, ok := ticket.Remaining(c.sla, now); ok {
		return left.Seconds()
	}
	return nil
}

// references are keys of other tickets. Only those in projects that are wholly the
// customer's are shown: of the others nothing is known, not even the labels.
type references []string

func (r references) at(_ time.Time, scopes []ticket.Scope, customer string) any {
	shown := slices.DeleteFunc(slices.Clone(r), func(key string) bool {
		end := strings.LastIndexByte(key, '-')
		return end < 0 || !slices.ContainsFunc(scopes, func(s ticket.Scope) bool { return s.Customer == customer && s.Covers(key[:end], nil) })
	})
	if len(shown) == 0 {
		return nil
	}
	return strings.Join(shown, ", ")
}

func missing(raw json.RawMessage) bool { return len(raw) == 0 || string(raw) == "null" }

func textOrNothing(text string) rawValue {
	if text == "" {
		return constant{nil}
	}
	return constant{text}
}

func rawText(raw json.RawMessage, _ bool) (rawValue, bool) {
	return textOrNothing(flatText(raw, maxFlatText)), true
}

func rawLongText(raw json.RawMessage, wiki bool) (rawValue, bool) {
	return textOrNothing(plainText(raw, wiki, maxFlatText)), true
}

func rawNumber(raw json.RawMessage, _ bool) (rawValue, bool) {
	var number float64
	if missing(raw) {
		return constant{nil}, true
	}
	if json.Unmarshal(raw, &number) != nil {
		return constant{nil}, false
	}
	return constant{number}, true
}

func rawTime(raw json.RawMessage, _ bool) (rawValue, bool) {
	if missing(raw) {
		return constant{nil}, true
	}
	at, err := parseDayOrTime(word(raw))
	if err != nil {
		return constant{nil}, false
	}
	return constant{at}, true
}

func rawCount(member string) rawRead {
	return func(raw json.RawMessage, wiki bool) (rawValue, bool) {
		var members map[string]json.RawMessage
		if missing(raw) {
			return constant{nil}, true
		}
		if json.Unmarshal(raw, &members) != nil {
			return constant{nil}, false
		}
		return rawNumber(members[member], wiki)
	}
}

func rawSLA(name string) rawRead {
	return func(raw json.RawMessage, _ bool) (rawValue, bool) {
		if missing(raw) {
			return constant{nil}, true
		}
		// The rank among several fields is not asked, so the instant does not matter.
		sla, sound := readSLAs(map[string]json.RawMessage{"": raw}, []slaField{{Name: name}}, time.Time{})
		return countdown{sla}, sound
	}
}

func rawReferences(raw json.RawMessage, _ bool) (rawValue, bool) {
	if missing(raw) {
		return constant{nil}, true
	}
	type linked struct {
		Key     string
		Inward  struct{ Key string } `json:"inwardIssue"`
		Outward struct{ Key string } `json:"outwardIssue"`
	}
	var all []linked
	if json.Unmarshal(raw, &all) != nil {
		all = make([]linked, 1)
		if json.Unmarshal(raw, &all[0]) != nil {
			return constant{nil}, false
		}
	}
	var keys references
	for _, one := range all {
		if key := or(one.Key, or(one.Inward.Key, one.Outward.Key)); key != "" {
			keys = append(keys, httpx.Clean(key, maxName))
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys), true
}

func unreadableNotices(number int) []ticket.Notice {
	if number == 0 {
		return nil
	}
	return product.DoubtNotices(map[explain.Doubt]int{{Kind: explain.DoubtValue}: number})
}
