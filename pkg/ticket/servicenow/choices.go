package servicenow

import (
	"cmp"
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// choice is one value of a choice list and its English label.
type choice struct{ value, label string }

// choices are an instance's choice lists by table and field.
type choices struct {
	dictionary dictionary
	lists      map[string]map[string][]choice
}

// choiceFields are the fields whose labels mean something here.
func (c *Client) choiceFields() []string {
	return []string{"state", "priority", c.rules.fields.reasons[0]}
}

// labels gives the choice list of a field: the table's own, else the nearest
// parent's, as ServiceNow does.
func (c choices) list(table, field string) []choice {
	for _, one := range c.dictionary.lineage(table) {
		if list := c.lists[one][field]; len(list) > 0 {
			return list
		}
	}
	return nil
}

// label answers the English label of a value, or nothing.
func (c choices) label(table, field, value string) string {
	for _, one := range c.list(table, field) {
		if one.value == value {
			return one.label
		}
	}
	return ""
}

// choicesOf answers the choice lists of the connection's tables, at most a day
// old, or older while ServiceNow cannot be asked. Inactive choices count: old
// tickets still hold them.
func (c *Client) choicesOf(ctx context.Context) (choices, error) {
	found, err := c.choices.Get(ctx, "", c.readChoices)
	if err == nil {
		return found.Value, nil
	}
	if old, ok := c.choices.Stale(""); ok && explain.Passing(err) && ctx.Err() == nil {
		return old.Value, nil
	}
	return choices{}, err
}

func (c *Client) readChoices(ctx context.Context) (choices, error) {
	known, err := c.dictionaryOf(ctx, c.ticketTables()...)
	if err != nil {
		return choices{}, err
	}
	var tables []string
	for _, table := range c.tables {
		tables = append(tables, known.lineage(table)...)
	}
	slices.Sort(tables)
	tables = slices.Compact(tables)
	conditions := []encoded.Condition{encoded.In("element", c.choiceFields()...), encoded.Is("language", "en")}
	rows, err := c.meta(ctx, "sys_choice", encoded.In("name", tables...), conditions, "name", "element", "value", "label", "language")
	if err != nil {
		return choices{}, err
	}
	// Equal values keep the first label, whatever order the rows came in.
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a["sys_id"].value, b["sys_id"].value) })
	read := choices{dictionary: known, lists: map[string]map[string][]choice{}}
	for _, one := range rows {
		if language, ok := one["language"]; ok && language.value != "en" {
			continue
		}
		table, field := one["name"].value, one["element"].value
		if read.lists[table] == nil {
			read.lists[table] = map[string][]choice{}
		}
		next := choice{value: one["value"].value, label: one["label"].value}
		if !slices.ContainsFunc(read.lists[table][field], func(c choice) bool { return c.value == next.value }) {
			read.lists[table][field] = append(read.lists[table][field], next)
		}
	}
	return read, nil
}
