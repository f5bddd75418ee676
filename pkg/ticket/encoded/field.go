package encoded

import (
	"regexp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

const fieldCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_."

var fieldPattern = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}$`)

// checkField lets through names of fields, also of records that a reference leads to.
func checkField(name string) error {
	switch {
	case len(name) > 200 || !fieldPattern.MatchString(name):
		return refuse("'%s' is not the name of a field: names are lower-case, such as assignment_group.name, with three dots at most.", shown.Text(name))
	case strings.Contains(name, "password"):
		return refuse("The field %s cannot be asked for.", shown.Text(name))
	default:
		return nil
	}
}

// cutField splits a condition where its field ends: operators begin with a sign
// or an upper-case letter.
func cutField(text string) (name, rest string) {
	rest = strings.TrimLeft(text, fieldCharacters)
	return text[:len(text)-len(rest)], rest
}

// Fields are the names of all fields in the query, each once, for looking them up
// in the dictionary: an instance ignores conditions on fields that it does not have.
func (q Query) Fields() []string {
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, c := range q.Conditions {
		for _, one := range append([]Condition{c}, c.Or...) {
			add(one.Field)
			if forms[one.Operator] == fieldForm && len(one.Values) == 1 {
				add(one.Values[0])
			}
		}
	}
	for _, key := range q.Order {
		add(key.Field)
	}
	return names
}
