package servicenow

import (
	"context"
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// describe answers what a field of a table is, references followed. A field that
// does not exist is an error of the kind ticket.ErrQuery: ServiceNow would ignore
// it in a query and leave it out of rows, without a word.
func (c *Client) describe(ctx context.Context, table, path string) (column, error) {
	var titles []string
	at := table
	known, err := c.dictionaryOf(ctx, c.ticketTables()...)
	if err != nil {
		return column{}, err
	}
	for names := strings.Split(path, "."); ; names = names[1:] {
		found, ok, told := known.column(at, names[0])
		if !told {
			return builtInColumn(table, path, known.known)
		}
		if !ok {
			return column{}, noField(at, names[0])
		}
		titles = append(titles, found.title)
		if len(names) == 1 {
			found.title = strings.Join(titles, " · ")
			return found, nil
		}
		if !tableName.MatchString(found.reference) {
			return column{}, fail(ticket.ErrQuery, fmt.Sprintf("The field %s of the table %s leads to no other record.", httpx.Clean(names[0], 80), at), "", nil)
		}
		at = found.reference
		if known, err = c.dictionaryOf(ctx, at); err != nil {
			return column{}, err
		}
	}
}

func noField(table, name string) error {
	return fail(ticket.ErrQuery, fmt.Sprintf("The table %s has no field %s.", table, httpx.Clean(name, 80)), "Look the field's name up in ServiceNow's dictionary.", nil)
}

// builtInColumn is for accounts that may not read the dictionary: only fields that
// every instance has are believed to exist.
func builtInColumn(table, path string, readable bool) (column, error) {
	if found, ok := builtIn[path]; ok && (found.tables == "" || strings.Contains(" "+found.tables+" ", " "+table+" ")) {
		return column{title: found.title, kind: found.kind, reference: builtInReferences[path]}, nil
	}
	if readable {
		return column{}, fail(ticket.ErrQuery, fmt.Sprintf("ServiceNow's dictionary says nothing of the table %s, so the field %s cannot be used.", table, httpx.Clean(path, 80)), "Let the account read sys_dictionary and sys_db_object.", nil)
	}
	return column{}, fail(ticket.ErrQuery, fmt.Sprintf("The account may not read ServiceNow's dictionary, so only fields that every instance has can be used; %s is none of them.", httpx.Clean(path, 80)), "Let the account read sys_dictionary and sys_db_object.", nil)
}
