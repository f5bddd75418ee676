package encoded

import (
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// readCondition reads field, operator and values, as written without escapes.
func readCondition(text string) (Condition, error) {
	name, rest := cutField(text)
	if name == "" || name[0] < 'a' || strings.HasPrefix(rest, ":") {
		return Condition{}, refuseWord(text)
	}
	operator, value, ok := cutOperator(rest)
	if !ok {
		if rest == "" {
			return Condition{}, refuse("The field %s has no operator.", shown.Text(name))
		}
		return Condition{}, refuse("'%s' does not begin with an operator.", shown.Text(rest))
	}
	c := Condition{Field: name, Operator: operator}
	switch form := forms[operator]; {
	case form == noForm && value != "":
		return Condition{}, refuse("The operator %s takes no value.", operator)
	case form == noForm:
	case separators[form] != "":
		c.Values = strings.Split(value, separators[form])
	default:
		c.Values = []string{value}
	}
	return c, nil
}

// openers are the words that begin something else than a condition, and why none
// of them is let through.
var openers = []struct{ word, sentence string }{
	{"NQ", "^NQ begins a second query, which no scope would bind; join the alternatives with ^OR."},
	{"ENDRLQUERY", "Queries of related lists (RLQUERY) cannot be used."},
	{"RLQUERY", "Queries of related lists (RLQUERY) cannot be used."},
	{"GROUPBY", "GROUPBY cannot be used in a filter."},
	{"TREND", "TREND cannot be used in a filter."},
	{"EQ", "^EQ ends a query; leave it out."},
	{"JAVASCRIPT:", "A condition cannot be a script."},
	{"GLIDEFUNCTION:", "Functions (glidefunction:) cannot be used."},
}

// refuseWord is the refusal of a condition that does not begin with a field.
func refuseWord(text string) error {
	upper := strings.ToUpper(strings.TrimSpace(text))
	for _, opener := range openers {
		if strings.HasPrefix(upper, opener.word) {
			return refuse("%s", opener.sentence)
		}
	}
	if strings.Contains(upper, "TEXTQUERY") || strings.Contains(upper, "TEXTINDEXGROUP") {
		return refuse("Text searches (TEXTQUERY) cannot be used; ask for a field with LIKE.")
	}
	return refuse("'%s' does not begin with the name of a field.", shown.Text(text))
}
