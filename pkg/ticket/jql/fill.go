package jql

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// The macros, without their $.
const (
	macroTimeFilter = "__timeFilter"
	macroTimeFrom   = "__timeFrom"
	macroTimeTo     = "__timeTo"
)

const (
	// maxValueLength is the longest value of a variable, in characters.
	maxValueLength = 1000
	// maxBound is the longest condition after filling, in bytes.
	maxBound = 200_000
)

// Window is the time range that macros stand for: From inclusive, To exclusive.
type Window struct{ From, To time.Time }

// millis are the ends as epoch milliseconds: Jira reads date strings in the zone
// of the account's profile, and to the minute. A part of a millisecond at the end
// still belongs to the range.
func (w Window) millis() (from, to int64) {
	return w.From.UnixMilli(), w.To.Add(time.Millisecond - 1).UnixMilli()
}

// filler puts values where names stand.
type filler struct {
	values map[string][]string
	window Window
	runes  source
}

func (f filler) fill(query Query) (Query, error) {
	for _, by := range query.orderFields {
		if err := f.checkField(by); err != nil {
			return Query{}, err
		}
	}
	if query.where == nil {
		return query, nil
	}
	where, err := f.node(*query.where)
	if err != nil {
		return Query{}, err
	}
	if length := len(where.text()); length > maxBound {
		return Query{}, f.runes.refuse(0, "With its values the query is longer than %d characters.", maxBound)
	}
	query.where = &where
	return query, nil
}

func (f filler) node(n node) (node, error) {
	switch n.kind {
	case clauseNode:
		filled, err := f.clause(n.clause)
		return node{kind: clauseNode, clause: filled}, err
	case timeNode:
		return f.timeFilter(n.clause.field)
	}
	filled := node{kind: n.kind, parts: make([]node, len(n.parts))}
	for i, part := range n.parts {
		var err error
		if filled.parts[i], err = f.node(part); err != nil {
			return node{}, err
		}
	}
	return filled, nil
}

// timeFilter is a group, so that NOT and OR bind to both of its conditions.
func (f filler) timeFilter(of field) (node, error) {
	if err := f.checkField(of); err != nil {
		return node{}, err
	}
	if err := f.checkWindow(of.at); err != nil {
		return node{}, err
	}
	from, to := f.window.millis()
	bound := func(operator string, at int64) node {
		value := operand{kind: numberOperand, text: strconv.FormatInt(at, 10)}
		return node{kind: clauseNode, clause: clause{field: of, operator: operator, operand: &value}}
	}
	both := node{kind: andNode, parts: []node{bound(">=", from), bound("<", to)}}
	return node{kind: groupNode, parts: []node{both}}, nil
}

func (f filler) checkWindow(at int) error {
	if f.window.From.IsZero() || f.window.To.IsZero() {
		return f.runes.refuse(at, "There is no time range here for this macro.")
	}
	return nil
}

func (f filler) clause(c clause) (clause, error) {
	if err := f.checkField(c.field); err != nil {
		return clause{}, err
	}
	filled := c
	filled.history = make([]predicate, len(c.history))
	if c.operand != nil {
		value, err := f.operand(*c.operand, c.operator)
		if err != nil {
			return clause{}, err
		}
		filled.operand = &value
	}
	for i, p := range c.history {
		value, err := f.operand(p.operand, p.word)
		if err != nil {
			return clause{}, err
		}
		filled.history[i] = predicate{word: p.word, operand: value}
	}
	return filled, nil
}

// operand fills one value; a variable beside an operator for lists becomes one.
func (f filler) operand(o operand, operator string) (operand, error) {
	switch o.kind {
	case literalOperand:
		return o, f.checkQuoted(o.at, o.end)
	case listOperand:
		items, err := f.items(o.items, true)
		return operand{kind: listOperand, items: items}, err
	case functionOperand:
		items, err := f.items(o.items, false)
		return operand{kind: functionOperand, text: o.text, items: items}, err
	case variableOperand:
		if takesList(operator) {
			items, err := f.items([]operand{o}, true)
			return operand{kind: listOperand, items: items}, err
		}
		value, err := f.one(o)
		if err == nil && (operator == "~" || operator == "!~") {
			value.text = Words(value.text)
			if value.text == "" {
				err = f.runes.refuse(o.at, "The value of $%s holds no letter and no digit, so nothing can be searched for.", o.text)
			}
		}
		return value, err
	}
	return o, nil
}

// items fills the values of a list, or the arguments of a function, where each
// variable stands for exactly one.
func (f filler) items(items []operand, many bool) ([]operand, error) {
	var filled []operand
	for _, item := range items {
		var values []operand
		var err error
		switch {
		case item.kind != variableOperand:
			values = make([]operand, 1)
			values[0], err = f.operand(item, "in")
		case many:
			values, err = f.all(item)
		default:
			values = make([]operand, 1)
			values[0], err = f.one(item)
		}
		if err != nil {
			return nil, err
		}
		if filled = append(filled, values...); len(filled) > maxValues {
			return nil, f.runes.refuse(item.at, "A list holds more than %d values.", maxValues)
		}
	}
	return filled, nil
}

// one demands that a variable has exactly one value.
func (f filler) one(o operand) (operand, error) {
	values, err := f.all(o)
	if err != nil {
		return operand{}, err
	}
	if len(values) != 1 {
		return operand{}, f.runes.refuse(o.at, "The variable $%s has %d values, and one can stand here; the operators 'in' and 'not in' take several.", o.text, len(values))
	}
	return values[0], nil
}

func (f filler) all(o operand) ([]operand, error) {
	if strings.HasPrefix(o.text, "__") {
		return f.macro(o)
	}
	values := f.values[o.text]
	if len(values) == 0 {
		return nil, f.runes.refuse(o.at, "The variable $%s has no value here.", shown.Text(o.text))
	}
	literals := make([]operand, len(values))
	for i, value := range values {
		if utf8.RuneCountInString(value) > maxValueLength {
			return nil, f.runes.refuse(o.at, "A value of the variable $%s is longer than %d characters.", shown.Text(o.text), maxValueLength)
		}
		literals[i] = operand{kind: literalOperand, text: value}
	}
	return literals, nil
}

func (f filler) macro(o operand) ([]operand, error) {
	if err := f.checkWindow(o.at); err != nil {
		return nil, err
	}
	from, to := f.window.millis()
	at := to
	if o.text == macroTimeFrom {
		at = from
	}
	return []operand{{kind: numberOperand, text: strconv.FormatInt(at, 10)}}, nil
}
