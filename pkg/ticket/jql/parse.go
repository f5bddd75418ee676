package jql

import "github.com/quantyca/rounds/pkg/ticket/shown"

// Query is a whole, well-formed query.
type Query struct {
	where *node
	order []Order
	// orderFields go with order.
	orderFields []field
	runes       source
}

// Parse reads a query. Variables and macros stay names. Errors are *Refusal.
func Parse(text string) (Query, error) { return parse(text, userLimits) }

func parse(text string, limits limits) (Query, error) {
	tokens, runes, err := tokenise(text, limits.length)
	if err != nil {
		return Query{}, err
	}
	p := &parser{tokens: tokens, runes: runes, limits: limits}
	query := Query{runes: runes}
	if t := p.peek(); t.kind != endToken && !t.is("order") {
		where, err := p.or()
		if err != nil {
			return Query{}, err
		}
		query.where = &where
	}
	switch t := p.peek(); {
	case t.is("order"):
		err = p.orderBy(&query)
	case t.is(")"):
		err = p.runes.refuse(t.at, "This ')' closes nothing.")
	case t.kind != endToken:
		err = p.expecting("either 'OR' or 'AND'")
	}
	if err != nil {
		return Query{}, err
	}
	return query, nil
}

// or reads: and-part (OR and-part)*.
func (p *parser) or() (node, error) { return p.joined(orNode, p.and, "or", "|", "||") }

func (p *parser) and() (node, error) { return p.joined(andNode, p.not, "and", "&", "&&") }

func (p *parser) joined(kind nodeKind, part func() (node, error), words ...string) (node, error) {
	first, err := part()
	if err != nil {
		return node{}, err
	}
	parts := []node{first}
	for p.takes(words...) {
		next, err := part()
		if err != nil {
			return node{}, err
		}
		parts = append(parts, next)
	}
	if len(parts) == 1 {
		return first, nil
	}
	return node{kind: kind, parts: parts}, nil
}

// not reads: NOT part, a part in parentheses, a macro or a clause.
func (p *parser) not() (node, error) {
	switch {
	case p.takes("not", "!"):
		return p.nested(notNode, p.not)
	case p.takes("("):
		inside, err := p.nested(groupNode, p.or)
		if err != nil {
			return node{}, err
		}
		if t := p.peek(); t.is("order") && p.after().is("by") {
			return node{}, p.runes.refuse(t.at, "ORDER BY can stand only at the end, outside all parentheses.")
		}
		return inside, p.expect(")")
	case p.peek().kind == nameToken:
		return p.timeFilter()
	}
	one, err := p.clause()
	return node{kind: clauseNode, clause: one}, err
}

func (p *parser) nested(kind nodeKind, part func() (node, error)) (node, error) {
	if err := p.deeper(); err != nil {
		return node{}, err
	}
	inside, err := part()
	p.depth--
	return node{kind: kind, parts: []node{inside}}, err
}

// timeFilter reads $__timeFilter(field), the only name that is a condition.
func (p *parser) timeFilter() (node, error) {
	name := p.take()
	if name.text != macroTimeFilter {
		return node{}, p.runes.refuse(name.at, "The variable $%s cannot stand for a field or a condition, only for a value.", shown.Text(name.text))
	}
	if err := p.expect("("); err != nil {
		return node{}, err
	}
	of, err := p.field()
	if err != nil {
		return node{}, err
	}
	return node{kind: timeNode, clause: clause{field: of}}, p.expect(")")
}

// orderBy reads ORDER BY and everything after it.
func (p *parser) orderBy(into *Query) error {
	p.take()
	if !p.takes("by") {
		return p.expecting("'by'")
	}
	for {
		by, err := p.field()
		if err != nil {
			return err
		}
		key := Order{Field: by.text()}
		switch {
		case p.takes("asc"):
			key.Direction = "ASC"
		case p.takes("desc"):
			key.Direction = "DESC"
		}
		into.order, into.orderFields = append(into.order, key), append(into.orderFields, by)
		if len(into.order) > maxOrder {
			return p.runes.refuse(by.at, "A query can be ordered by %d fields at most.", maxOrder)
		}
		if !p.takes(",") {
			break
		}
	}
	if p.peek().kind != endToken {
		return p.expecting("either 'ASC', 'DESC' or ','")
	}
	return nil
}
