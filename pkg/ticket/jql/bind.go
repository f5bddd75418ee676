package jql

import "strings"

// Bound is a query that stays inside a scope.
type Bound struct {
	// Where is "(scope) AND (condition)", or "(scope)" if the query has no condition.
	Where string
	// OrderBy is written as JQL without the words ORDER BY; empty if none is stated.
	OrderBy string
	// Text is the whole query.
	Text string
}

// scopeLimits are for what the product writes itself.
var scopeLimits = limits{length: 2_000_000, depth: maxDepth, values: maxValues}

// Bind puts the values in and the scope around. The scope is JQL that the product
// wrote; it can be neither empty nor ordered. Errors are *Refusal, about the text.
func Bind(scope, text string, values map[string][]string, window Window) (Bound, error) {
	fence, err := parse(scope, scopeLimits)
	if err != nil || fence.where == nil || len(fence.order) > 0 || hasNames(*fence.where) {
		return Bound{}, source(nil).refuse(0, "The scope of this query cannot be used.")
	}
	query, err := Parse(text)
	if err != nil {
		return Bound{}, err
	}
	filled, err := filler{values: values, window: window, runes: query.runes}.fill(query)
	if err != nil {
		return Bound{}, err
	}
	bound := Bound{Where: "(" + fence.Where() + ")", OrderBy: orderText(filled.order)}
	if where := filled.Where(); where != "" {
		bound.Where += " AND (" + where + ")"
	}
	bound.Text = bound.Where
	if bound.OrderBy != "" {
		bound.Text += " ORDER BY " + bound.OrderBy
	}
	if !bound.keeps(fence) {
		return Bound{}, source(nil).refuse(0, "The query cannot be bound to its scope.")
	}
	return bound, nil
}

// keeps reads the result once more, as whoever executes it does: the scope has to
// be the first of at most two groups that AND joins.
func (b Bound) keeps(fence Query) bool {
	again, err := parse(b.Text, scopeLimits.andBound())
	if err != nil || again.where == nil || again.Where() != b.Where {
		return false
	}
	first := *again.where
	if first.kind == andNode {
		if len(first.parts) != 2 || first.parts[1].kind != groupNode {
			return false
		}
		first = first.parts[0]
	}
	return first.kind == groupNode && first.parts[0].text() == fence.Where()
}

// andBound leaves room for the parentheses and macros that binding adds.
func (l limits) andBound() limits {
	return limits{length: l.length + maxBound, depth: l.depth + 3, values: l.values}
}

func orderText(order []Order) string {
	keys := make([]string, len(order))
	for i, key := range order {
		keys[i] = strings.TrimSpace(key.Field + " " + key.Direction)
	}
	return strings.Join(keys, ", ")
}

func hasNames(n node) bool {
	found := n.kind == timeNode
	n.each(func(c clause) { found = found || c.hasNames() })
	return found
}

func (c clause) hasNames() bool {
	found := c.operand != nil && c.operand.hasNames()
	for _, p := range c.history {
		found = found || p.operand.hasNames()
	}
	return found
}

func (o operand) hasNames() bool {
	found := o.kind == variableOperand
	for _, item := range o.items {
		found = found || item.hasNames()
	}
	return found
}
