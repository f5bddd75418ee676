package servicenow

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// rootTable is the parent of every table of tickets.
const rootTable = "task"

var tableName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,79}$`)

// tablesOf lists the tables of a connection, each once. A name that is none would
// become part of an address.
func tablesOf(connection setup.Connection) ([]string, error) {
	names := connection.Tables
	if len(names) == 0 {
		names = setup.DefaultTables
	}
	var tables []string
	for _, name := range names {
		if !tableName.MatchString(name) {
			return nil, fail(ticket.ErrConfig, "A table of the connection has an impossible name.", fmt.Sprintf("Correct %q in tables.", httpx.Clean(name, 60)), nil)
		}
		if !slices.Contains(tables, name) {
			tables = append(tables, name)
		}
	}
	return tables, nil
}

// kinds are the types of ServiceNow's own tables.
var kinds = map[string]ticket.Type{
	"incident": ticket.Incident, "sc_req_item": ticket.Request, "sc_request": ticket.Request, "sc_task": ticket.Request,
	"change_request": ticket.Change, "change_task": ticket.Task, "problem": ticket.Problem, "problem_task": ticket.Task,
	"task": ticket.Task, "ticket": ticket.Other,
}

// kindOf is the type of a table's tickets. A table of somebody's own says it by
// its name, as u_vendor_incident does.
func kindOf(table string) ticket.Type {
	if kind, ok := kinds[table]; ok {
		return kind
	}
	for _, word := range []struct {
		part string
		kind ticket.Type
	}{{"incident", ticket.Incident}, {"problem", ticket.Problem}, {"change", ticket.Change}, {"req", ticket.Request}} {
		if strings.Contains(table, word.part) {
			return word.kind
		}
	}
	return ticket.Task
}

// tablesFor leaves the tables that can hold a wanted type. An override may speak
// of a class below a table, so it keeps all tables in where it gives a wanted type.
func (c *Client) tablesFor(types []ticket.Type) []string {
	if len(types) == 0 {
		return c.tables
	}
	var wanted []string
	for _, table := range c.tables {
		if slices.Contains(types, c.rules.kind(table, table)) || c.rules.makesOf(types, c.tables) {
			wanted = append(wanted, table)
		}
	}
	return wanted
}

// classCondition keeps the table of all tasks to its own records: the others are
// read from their own tables.
func classCondition(table string) []encoded.Condition {
	if table != rootTable {
		return nil
	}
	return []encoded.Condition{encoded.Is("sys_class_name", rootTable)}
}

// ofTable says whether a record belongs to what is read from a table, whatever
// the instance made of the condition.
func ofTable(table string, one row) bool {
	class, ok := one["sys_class_name"]
	return table != rootTable || (ok && class.value == rootTable)
}
