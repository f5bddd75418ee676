package jql

import (
	"slices"
	"strings"
)

// Where is the condition written anew; empty if the query has none. Variables
// that have no values yet stay names.
func (q Query) Where() string {
	if q.where == nil {
		return ""
	}
	return q.where.text()
}

// OrderBy are the keys that the query orders by.
func (q Query) OrderBy() []Order { return slices.Clone(q.order) }

// Fields are the names of the fields that the query reads, each once, as Jira
// knows them: without quotation marks.
func (q Query) Fields() []string {
	var names []string
	add := func(f field) {
		name := f.name
		if f.custom {
			name = f.text()
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if q.where != nil {
		q.where.each(func(c clause) { add(c.field) })
	}
	for _, f := range q.orderFields {
		add(f)
	}
	return names
}

// each visits every clause.
func (n node) each(visit func(clause)) {
	if n.kind == clauseNode || n.kind == timeNode {
		visit(n.clause)
	}
	for _, part := range n.parts {
		part.each(visit)
	}
}

func (n node) text() string {
	parts := make([]string, len(n.parts))
	for i, part := range n.parts {
		parts[i] = part.text()
	}
	switch n.kind {
	case orNode:
		return strings.Join(parts, " OR ")
	case andNode:
		return strings.Join(parts, " AND ")
	case notNode:
		return "NOT " + parts[0]
	case groupNode:
		return "(" + parts[0] + ")"
	case timeNode:
		return "$" + macroTimeFilter + "(" + n.clause.field.text() + ")"
	default:
		return n.clause.text()
	}
}

func (c clause) text() string {
	text := c.field.text() + " " + c.operator
	if c.operand != nil {
		text += " " + c.operand.render()
	}
	for _, p := range c.history {
		text += " " + p.word + " " + p.operand.render()
	}
	return text
}

func (f field) text() string {
	text := f.name
	if !f.custom {
		text = bare(f.name)
	}
	for _, s := range f.steps {
		argument := s.argument
		if !s.number {
			argument = bare(argument)
		}
		text += "[" + argument + "]" + s.tail
	}
	return text
}

func (o operand) render() string {
	switch o.kind {
	case numberOperand:
		return o.text
	case emptyOperand:
		return "EMPTY"
	case variableOperand:
		return "$" + o.text
	case functionOperand:
		return bare(o.text) + "(" + join(o.items) + ")"
	case listOperand:
		return "(" + join(o.items) + ")"
	default:
		return Quote(o.text)
	}
}

func join(items []operand) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = item.render()
	}
	return strings.Join(texts, ", ")
}

// bare is a name as a word where that is safe everywhere, else in quotation marks.
func bare(name string) string {
	odd := name == "" || name[0] == '.' || name[0] == '-' || isNumber(name)
	if odd || isReserved(name) || strings.Trim(name, plainCharacters) != "" {
		return Quote(name)
	}
	return name
}

const plainCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-"
