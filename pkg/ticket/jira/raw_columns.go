package jira

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// maxRawFields bounds the columns of one raw question.
const maxRawFields = 50

// defaultRawFields are asked for where nobody chose any.
var defaultRawFields = []string{"summary", "status", "priority", "assignee", "created", "updated"}

// rawColumn is a column and how the values of its field become its own.
type rawColumn struct {
	ticket.RawColumn
	read rawRead
}

func titles(columns []rawColumn) []ticket.RawColumn {
	all := make([]ticket.RawColumn, len(columns))
	for i, column := range columns {
		all[i] = column.RawColumn
	}
	return all
}

// rawFields are the chosen fields and those that the scope is checked by.
func rawFields(columns []rawColumn) []string {
	fields := []string{"project", "labels"}
	for _, column := range columns {
		fields = append(fields, column.Name)
	}
	return distinct(fields)
}

// rawColumns finds the fields of a question by their ids or names. The error names
// the field that there is not, or that there is more than once.
func rawColumns(known []wireField, wanted []string) ([]rawColumn, error) {
	if len(wanted) == 0 {
		wanted = defaultRawFields
	}
	var columns []rawColumn
	for _, name := range wanted {
		field, err := findField(known, strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(columns, func(c rawColumn) bool { return c.Name == field.ID }) {
			columns = append(columns, columnOf(field))
		}
	}
	if len(columns) > maxRawFields {
		return nil, fail(ticket.ErrQuery, fmt.Sprintf("At most %d fields can be asked for.", maxRawFields), "", nil)
	}
	return columns, nil
}

// alwaysThere are fields that every Jira has under these ids, for accounts that the
// list of fields hides some from.
var alwaysThere = []wireField{
	{ID: "summary", Name: "Summary", Schema: wireSchema{Type: "string"}},
	{ID: "status", Name: "Status", Schema: wireSchema{Type: "status"}},
	{ID: "priority", Name: "Priority", Schema: wireSchema{Type: "priority"}},
	{ID: "assignee", Name: "Assignee", Schema: wireSchema{Type: "user"}},
	{ID: "created", Name: "Created", Schema: wireSchema{Type: "datetime"}},
	{ID: "updated", Name: "Updated", Schema: wireSchema{Type: "datetime"}},
}

// findField looks by id, then by cf[10030], then by name without case.
func findField(known []wireField, name string) (wireField, error) {
	id := name
	if inside, ok := strings.CutPrefix(strings.ToLower(name), "cf["); ok && strings.HasSuffix(inside, "]") {
		id = "customfield_" + strings.TrimSuffix(inside, "]")
	}
	if strings.EqualFold(name, "key") {
		id = keyField
	}
	for _, field := range slices.Concat(known, alwaysThere) {
		if field.ID == id {
			return field, nil
		}
	}
	if id == keyField {
		return wireField{ID: keyField, Name: "Key"}, nil
	}
	var named []wireField
	var ids []string
	for _, field := range known {
		if name != "" && strings.EqualFold(field.Name, name) {
			named, ids = append(named, field), append(ids, httpx.Clean(field.ID, 60))
		}
	}
	switch len(named) {
	case 0:
		return wireField{}, fail(ticket.ErrQuery, fmt.Sprintf("Jira has no field %q.", httpx.Clean(name, 60)), "", nil)
	case 1:
		return named[0], nil
	}
	return wireField{}, fail(ticket.ErrQuery, fmt.Sprintf("Jira has more than one field %q; name one of %s.", httpx.Clean(name, 60), strings.Join(ids[:min(len(ids), 5)], ", ")), "", nil)
}

// keyField is the key of a ticket, which is no field in an answer.
const keyField = "issuekey"

// seconds are the fields that hold spans of time in seconds.
var seconds = []string{
	"timespent", "timeestimate", "timeoriginalestimate", "aggregatetimespent", "aggregatetimeestimate", "aggregatetimeoriginalestimate",
}

// columnOf types a column by its field's schema; what has none is text.
func columnOf(field wireField) rawColumn {
	column := rawColumn{RawColumn: ticket.RawColumn{Name: field.ID, Title: httpx.Clean(or(field.Name, field.ID), maxName), Kind: ticket.RawText}, read: rawText}
	switch {
	case field.ID == keyField:
		column.read = nil
	case field.Schema.Custom == slaSchema:
		column.Kind, column.Unit, column.read = ticket.RawNumber, "s", rawSLA(field.Name)
	case field.Schema.Type == "number" && slices.Contains(seconds, field.ID):
		column.Kind, column.Unit, column.read = ticket.RawNumber, "s", rawNumber
	case field.Schema.Type == "number":
		column.Kind, column.read = ticket.RawNumber, rawNumber
	case field.Schema.Type == "date" || field.Schema.Type == "datetime":
		column.Kind, column.read = ticket.RawTime, rawTime
	case countedBy[field.Schema.Type] != "":
		column.Kind, column.read = ticket.RawNumber, rawCount(countedBy[field.Schema.Type])
	case field.Schema.Items == "issuelinks" || field.Schema.Type == "issuelink" || field.ID == "parent":
		column.read = rawReferences
	case field.ID == "description" || field.ID == "environment" || field.Schema.Custom == longText:
		column.read = rawLongText
	}
	return column
}

// longText is the schema of custom fields that hold more than one line.
const longText = "com.atlassian.jira.plugin.system.customfieldtypes:textarea"

// countedBy are the types of fields of which only a number is shown, by the member
// that holds it.
var countedBy = map[string]string{"votes": "votes", "watches": "watchCount", "comments-page": "total"}
