package jql

import (
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// clause reads: field operator operand history.
func (p *parser) clause() (clause, error) {
	of, err := p.field()
	if err != nil {
		return clause{}, err
	}
	operator, err := p.operator()
	if err != nil {
		return clause{}, err
	}
	one := clause{field: of, operator: operator}
	if operator != "changed" {
		value, err := p.operand()
		if err != nil {
			return clause{}, err
		}
		if err := p.checkOperand(operator, value); err != nil {
			return clause{}, err
		}
		one.operand = &value
	}
	if operator == "changed" || strings.HasPrefix(operator, "was") {
		one.history, err = p.history()
	}
	return one, err
}

// checkOperand knows which operators take lists; a function and a variable may be one.
func (p *parser) checkOperand(operator string, value operand) error {
	isList := value.kind == listOperand
	switch {
	case takesList(operator) && !isList && value.kind != functionOperand && value.kind != variableOperand:
		return p.runes.refuse(value.at, "The operator '%s' needs a list of values in parentheses.", operator)
	case !takesList(operator) && isList:
		return p.runes.refuse(value.at, "The operator '%s' takes one value and no list.", operator)
	}
	return nil
}

func takesList(operator string) bool { return operator == "in" || strings.HasSuffix(operator, " in") }

// field reads a name, a name in quotation marks, cf[10010] or name[key].path.
func (p *parser) field() (field, error) {
	t := p.peek()
	switch {
	case t.kind == endToken:
		return field{}, p.runes.refuse(t.at, "Expecting a field name at the end of the query.")
	case t.kind == nameToken:
		return field{}, p.runes.refuse(t.at, "The variable $%s cannot stand for a field or a condition, only for a value.", shown.Text(t.text))
	case t.kind != wordToken && t.kind != stringToken:
		return field{}, p.runes.refuse(t.at,
			"Expecting a field name but got '%[1]s'. You must surround '%[1]s' in quotation marks to use it as a field name.", p.shown(t))
	case t.is("cf") && p.after().is("["):
		return p.customField()
	case t.kind == wordToken && isReserved(t.text):
		return field{}, p.reservedWord(t)
	case strings.TrimSpace(t.text) == "":
		return field{}, p.runes.refuse(t.at, "A field name is empty.")
	}
	p.take()
	of := field{name: t.text, at: t.at, end: t.end}
	for p.takes("[") {
		one, err := p.step()
		if err != nil {
			return field{}, err
		}
		of.steps, of.end = append(of.steps, one), p.tokens[p.at-1].end
	}
	return of, nil
}

// customField reads cf[10010].
func (p *parser) customField() (field, error) {
	begin := p.take()
	p.take()
	number := p.take()
	if number.kind != numberToken || strings.HasPrefix(number.text, "-") {
		return field{}, p.runes.refuse(number.at, "A custom field is written cf[10010], with its number.")
	}
	err := p.expect("]")
	return field{name: "cf", custom: true, steps: []step{{argument: number.text, number: true}}, at: begin.at, end: number.end + 1}, err
}

func (p *parser) step() (step, error) {
	t := p.take()
	one := step{argument: t.text, number: t.kind == numberToken}
	if !one.number && t.kind != wordToken && t.kind != stringToken {
		return step{}, p.runes.refuse(t.at, "Expecting a property after '['.")
	}
	if err := p.expect("]"); err != nil {
		return step{}, err
	}
	if t := p.peek(); t.kind == wordToken && strings.HasPrefix(t.text, ".") {
		if strings.Trim(t.text, plainCharacters) != "" {
			return step{}, p.runes.refuse(t.at, "The path '%s' can hold only letters, digits, '.', '-' and '_'.", p.shown(t))
		}
		one.tail = p.take().text
	}
	return one, nil
}

func (p *parser) reservedWord(t token) error {
	return p.runes.refuse(t.at, "'%s' is a reserved JQL word. You must surround it in quotation marks to use it in a query.", shown.Text(t.text))
}

var signs = []string{"=", "!=", "~", "!~", "<=", ">=", "<", ">"}

// operator reads an operator and answers it as it is written anew.
func (p *parser) operator() (string, error) {
	t := p.peek()
	for _, sign := range signs {
		if p.takes(sign) {
			return sign, nil
		}
	}
	switch {
	case p.takes("in"):
		return "in", nil
	case p.takes("not"):
		if !p.takes("in") {
			return "", p.expecting("'in'")
		}
		return "not in", nil
	case p.takes("is"):
		return p.negatable("is"), nil
	case p.takes("was"):
		operator := p.negatable("was")
		if p.takes("in") {
			operator += " in"
		}
		return operator, nil
	case p.takes("changed"):
		return "changed", nil
	case t.kind == endToken:
		return "", p.runes.refuse(t.at, "Expecting an operator at the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS', 'IS NOT', 'WAS' and 'CHANGED'.")
	default:
		return "", p.runes.refuse(t.at, "Expecting an operator but got '%s'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS', 'IS NOT', 'WAS' and 'CHANGED'.", p.shown(t))
	}
}

func (p *parser) negatable(word string) string {
	if p.takes("not") {
		return word + " not"
	}
	return word
}

var predicateWords = []string{"after", "before", "on", "during", "by", "from", "to"}

// history reads the predicates behind was and changed.
func (p *parser) history() ([]predicate, error) {
	var history []predicate
	for p.peek().isAny(predicateWords...) {
		word := strings.ToLower(p.take().text)
		value, err := p.operand()
		if err != nil {
			return nil, err
		}
		history = append(history, predicate{word: word, operand: value})
	}
	return history, nil
}
