package servicenow

import (
	"fmt"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// maxRawText is the longest text of a raw value, in characters.
const maxRawText = 4000

// rawHaul is what one raw query brought home. It is kept and shared: never change it.
type rawHaul struct {
	rows                   []rawRow
	total                  int
	complete, stuck, moved bool
}

func (h rawHaul) cost() uint64 { return uint64(len(h.rows)) + 1 }

func (h rawHaul) notices(unreadable int) []ticket.Notice {
	var notices []ticket.Notice
	if h.moved {
		notices = append(notices, ticket.Notice{Warning: true, Missing: true, Text: "Tickets changed in ServiceNow while they were read, so the list may miss one."})
	}
	if h.stuck {
		notices = append(notices, ticket.Notice{Warning: true, Missing: true, Text: "ServiceNow repeated pages or sent too many, so the list may be incomplete."})
	}
	if unreadable > 0 {
		notices = append(notices, ticket.Notice{Warning: true, Text: fmt.Sprintf("A value of %s could not be read and is shown as missing.", ticketsInWords(unreadable))})
	}
	return notices
}

// rawRow is a row as read, before anybody has asked whose it is.
type rawRow struct {
	id, key, class string
	scope          map[string]string
	values         []any
	unreadable     bool
}

// rawLink is a reference to another ticket and what says whose that is.
type rawLink struct {
	text  string
	scope map[string]string
}

func readRaw(one row, asked rawing) rawRow {
	f := cells{row: one}
	read := rawRow{id: f.value("sys_id"), key: f.key(), class: f.value("sys_class_name"), scope: scopeValues(one, "", asked.scopes)}
	if !tableName.MatchString(read.class) {
		read.class = asked.table
	}
	for _, of := range asked.columns {
		value, ok := rawValue(one, of, asked.scopes)
		read.values = append(read.values, value)
		read.unreadable = read.unreadable || !ok
	}
	return read
}

// scopeValues are the stored values of the scopes' fields, as far as they came.
func scopeValues(one row, prefix string, fields []string) map[string]string {
	values := map[string]string{}
	for _, field := range fields {
		if value, ok := one[prefix+field]; ok && !value.bad {
			values[field] = value.value
		}
	}
	return values
}

// rawValue reads a cell as its column's kind; nil is missing, false unreadable.
func rawValue(one row, of rawColumn, scopes []string) (any, bool) {
	field, ok := one[of.Name]
	text := httpx.Clean(field.display, maxRawText)
	switch {
	case !ok || field.bad:
		return nil, !field.bad
	case of.shown && text == "" || field.value == "" && !of.shown:
		return nil, true
	case of.leads:
		return rawLink{text: text, scope: scopeValues(one, of.Name+".", scopes)}, true
	case of.Kind == ticket.RawText:
		return text, true
	}
	return typed(field.value, of)
}

func typed(text string, of rawColumn) (any, bool) {
	switch {
	case of.Kind == ticket.RawTime:
		at, err := parseInstant(text)
		return orNil(at, err)
	case of.Kind == ticket.RawFlag:
		flag, known := parseFlag(text)
		if !known {
			return nil, false
		}
		return flag, true
	case of.Unit == "":
		number, err := parseNumber(text)
		return orNil(number, err)
	}
	span, known, err := parseSpan(text)
	if err == nil && !known {
		return nil, true
	}
	return orNil(span.Seconds(), err)
}

func orNil(value any, err error) (any, bool) {
	if err != nil {
		return nil, false
	}
	return value, true
}

// shown are the values as a customer's row shows them: a reference to a ticket
// that is not his says nothing.
func (r rawRow) shown(scopes []ticket.Scope, customer string) []any {
	values := make([]any, len(r.values))
	for i, value := range r.values {
		link, ok := value.(rawLink)
		if !ok {
			values[i] = value
			continue
		}
		if whose, ok := customerOf(scopes, link.scope); ok && whose == customer {
			values[i] = link.text
		}
	}
	return values
}
