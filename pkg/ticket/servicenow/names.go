package servicenow

import (
	"context"
	"strings"
)

// names is what an instance says about itself: the fields of its tables and the
// labels of its choices.
type names struct {
	dictionary dictionary
	choices    choices
}

func (c *Client) names(ctx context.Context) (names, error) {
	known, err := c.dictionaryOf(ctx, c.ticketTables()...)
	if err != nil {
		return names{}, err
	}
	listed, err := c.choicesOf(ctx)
	return names{dictionary: known, choices: listed}, err
}

// has says whether a table has a field; where nobody tells, whether every instance
// has it there.
func (n names) has(table, field string) bool {
	_, ok, told := n.dictionary.column(table, field)
	if told {
		return ok
	}
	found, ok := builtIn[field]
	return ok && (found.tables == "" || strings.Contains(" "+found.tables+" ", " "+table+" "))
}
