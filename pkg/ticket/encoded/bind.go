package encoded

import (
	"regexp"
	"slices"
)

// Bind writes a query inside a scope: the scope first, then the query's conditions
// and order, then sys_id, so that pages hold no row twice. The scope demands one of
// some ids, in one field or, by its alternatives, in several. Errors are *Refusal.
//
// Where the query has alternatives, a condition that always holds closes the scope:
// an instance drops a condition that it does not understand, and the ^OR behind it
// then binds to whatever stood before.
func Bind(scope Condition, query Query) (string, error) {
	for _, one := range append([]Condition{scope}, scope.Or...) {
		if err := checkScope(one); err != nil {
			return "", err
		}
	}
	bound := Query{Conditions: []Condition{scope}, Order: slices.Clone(query.Order)}
	if slices.ContainsFunc(query.Conditions, func(c Condition) bool { return len(c.Or) > 0 }) {
		bound.Conditions = append(bound.Conditions, NotEmpty("sys_id"))
	}
	bound.Conditions = append(bound.Conditions, query.Conditions...)
	if !slices.ContainsFunc(bound.Order, func(key Order) bool { return key.Field == "sys_id" }) {
		bound.Order = append(bound.Order, Order{Field: "sys_id"})
	}
	return bound.Render()
}

var idPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)

// checkScope demands a closed list: a scope can neither be empty nor negative.
func checkScope(one Condition) error {
	if one.Operator != Equals && one.Operator != AmongValues {
		return refuse("The scope of this query cannot be used.")
	}
	for _, id := range one.Values {
		if !idPattern.MatchString(id) {
			return refuse("The scope of this query cannot be used.")
		}
	}
	return nil
}
