package jql

import (
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// operand reads a value, a function, a list or a variable.
func (p *parser) operand() (operand, error) {
	t := p.peek()
	switch {
	case t.kind == endToken:
		return operand{}, p.runes.refuse(t.at, "Expecting either a value, list or function before the end of the query.")
	case t.is("("):
		return p.list()
	case t.isAny("empty", "null"):
		p.take()
		return operand{kind: emptyOperand, at: t.at, end: t.end}, nil
	case t.kind == nameToken:
		return p.variable()
	case t.kind == symbolToken:
		return operand{}, p.runes.refuse(t.at,
			"Expecting either a value, list or function but got '%[1]s'. You must surround '%[1]s' in quotation marks to use it as a value.", p.shown(t))
	case p.after().is("("):
		return p.function()
	}
	return p.value()
}

// value reads a number or a text.
func (p *parser) value() (operand, error) {
	t := p.peek()
	switch {
	case t.kind == numberToken:
		p.take()
		return operand{kind: numberOperand, text: t.text, at: t.at, end: t.end}, nil
	case t.kind == wordToken && isReserved(t.text):
		return operand{}, p.reservedWord(t)
	case t.kind == wordToken || t.kind == stringToken:
		p.take()
		return operand{kind: literalOperand, text: t.text, at: t.at, end: t.end}, nil
	}
	return operand{}, p.expecting("a value")
}

// variable reads $name, $__timeFrom or $__timeTo; the two may have empty parentheses.
func (p *parser) variable() (operand, error) {
	t := p.take()
	if strings.HasPrefix(t.text, "__") {
		if t.text != macroTimeFrom && t.text != macroTimeTo {
			return operand{}, p.runes.refuse(t.at, "There is no macro $%s here; a value can be $__timeFrom or $__timeTo.", shown.Text(t.text))
		}
		if p.peek().is("(") && p.after().is(")") {
			p.at += 2
		}
	}
	return operand{kind: variableOperand, text: t.text, at: t.at, end: t.end}, nil
}

// list reads values in parentheses.
func (p *parser) list() (operand, error) {
	begin := p.take()
	if err := p.deeper(); err != nil {
		return operand{}, err
	}
	items, err := p.items(p.operand)
	p.depth--
	return operand{kind: listOperand, items: items, at: begin.at, end: begin.end}, err
}

// function reads name(arguments), where arguments are plain values.
func (p *parser) function() (operand, error) {
	t := p.take()
	switch {
	case t.kind == wordToken && isReserved(t.text):
		return operand{}, p.reservedWord(t)
	case t.kind == numberToken || strings.TrimSpace(t.text) == "":
		return operand{}, p.runes.refuse(t.at, "'%s' is not the name of a function.", p.shown(t))
	}
	p.take()
	call := operand{kind: functionOperand, text: t.text, at: t.at, end: t.end}
	if p.takes(")") {
		return call, nil
	}
	var err error
	call.items, err = p.items(func() (operand, error) {
		if p.peek().kind == nameToken {
			return p.variable()
		}
		return p.value()
	})
	return call, err
}

// items reads one or more parts with commas between, and the closing parenthesis.
func (p *parser) items(one func() (operand, error)) ([]operand, error) {
	var items []operand
	for {
		item, err := one()
		if err != nil {
			return nil, err
		}
		items = append(items, item)
		if len(items) > p.limits.values {
			return nil, p.runes.refuse(item.at, "A list holds more than %d values.", p.limits.values)
		}
		if !p.takes(",") {
			return items, p.expect(")")
		}
	}
}
