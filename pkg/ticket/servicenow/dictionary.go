package servicenow

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

const (
	// maxMeta bounds the rows of dictionaries and choices.
	maxMeta = 20_000
	// maxAncestors is how far up a table's parents are looked for.
	maxAncestors = 8
)

// column is what the dictionary says about a field.
type column struct {
	// title is what people call it, kind its internal type.
	title, kind string
	// reference is the table that a reference leads to.
	reference string
	// choice says that its values are those of a choice list.
	choice bool
	// maxLength is how many characters it keeps; 0 where that is not known.
	maxLength int
}

// dictionary is what an instance says about some tables. known is false where the
// account may not read it.
type dictionary struct {
	known   bool
	parents map[string]string
	columns map[string]map[string]column
}

// lineage is a table and its parents, the table itself first.
func (d dictionary) lineage(table string) []string {
	line := []string{table}
	for range maxAncestors {
		parent := d.parents[line[len(line)-1]]
		if parent == "" || slices.Contains(line, parent) {
			return line
		}
		line = append(line, parent)
	}
	return line
}

// column answers what a table or a parent of it has under a name. told is false
// where the dictionary says nothing about the table at all.
func (d dictionary) column(table, name string) (found column, ok, told bool) {
	for _, one := range d.lineage(table) {
		columns := d.columns[one]
		told = told || len(columns) > 0
		if found, ok = columns[name]; ok {
			return found, true, true
		}
	}
	return column{}, false, told
}

// dictionaryOf answers the dictionary of tables, at most a day old, or older while
// ServiceNow cannot be asked.
func (c *Client) dictionaryOf(ctx context.Context, tables ...string) (dictionary, error) {
	key := strings.Join(tables, ",")
	found, err := c.dictionaries.Get(ctx, key, func(ctx context.Context) (dictionary, error) { return c.readDictionary(ctx, tables) })
	if err == nil {
		return found.Value, nil
	}
	if old, ok := c.dictionaries.Stale(key); ok && explain.Passing(err) && ctx.Err() == nil {
		return old.Value, nil
	}
	return dictionary{}, err
}

// ticketTables are all tables that tickets and their service levels are read from.
func (c *Client) ticketTables() []string { return append(slices.Clone(c.tables), slaTable) }

func (c *Client) readDictionary(ctx context.Context, tables []string) (dictionary, error) {
	read := dictionary{parents: map[string]string{}, columns: map[string]map[string]column{}}
	all := slices.Clone(tables)
	for asked := tables; len(asked) > 0; {
		rows, err := c.meta(ctx, "sys_db_object", encoded.In("name", asked...), nil, "name", "super_class.name")
		if err != nil {
			return dictionary{}, err
		}
		for _, one := range rows {
			read.parents[one["name"].value] = one["super_class.name"].value
		}
		asked = read.unasked(asked, &all)
	}
	rows, err := c.meta(ctx, "sys_dictionary", encoded.In("name", all...), []encoded.Condition{encoded.NotEmpty("element")},
		"name", "element", "internal_type", "column_label", "reference", "max_length", "choice")
	if err != nil {
		return dictionary{}, err
	}
	for _, one := range rows {
		read.add(one)
	}
	read.known = len(rows) > 0
	return read, nil
}

// unasked gives the parents that are still to be asked for. The tables that this
// package knows are children of task, also where the account is not told so.
func (d dictionary) unasked(asked []string, all *[]string) []string {
	var next []string
	for _, table := range asked {
		if _, ok := kinds[table]; ok && table != rootTable && d.parents[table] == "" {
			d.parents[table] = rootTable
		}
		if parent := d.parents[table]; tableName.MatchString(parent) && !slices.Contains(*all, parent) && len(*all) < maxAncestors*len(asked)+100 {
			*all = append(*all, parent)
			next = append(next, parent)
		}
	}
	return next
}

func (d dictionary) add(one row) {
	table, name := one["name"].value, one["element"].value
	if d.columns[table] == nil {
		d.columns[table] = map[string]column{}
	}
	length, err := strconv.Atoi(one["max_length"].value)
	if err != nil {
		length = 0
	}
	d.columns[table][name] = column{
		title: one["column_label"].value, kind: one["internal_type"].value, reference: one["reference"].value, maxLength: length,
		choice: slices.Contains([]string{"1", "2", "3"}, one["choice"].value),
	}
}

// meta reads all rows of a table that describes others. What the account may not
// read is none: the caller goes by what it knows itself.
func (c *Client) meta(ctx context.Context, table string, scope encoded.Condition, conditions []encoded.Condition, fields ...string) ([]row, error) {
	var rows []row
	_, err := c.run(ctx, walk{
		table: table, scope: scope, query: encoded.Query{Conditions: conditions}, fields: append([]string{"sys_id"}, fields...), maxRows: maxMeta,
		take: func(one row) {
			// An instance that ignores the condition describes everything; what was not
			// asked for is left out.
			if slices.Contains(scope.Values, one[scope.Field].value) {
				rows = append(rows, one)
			}
		},
	})
	if err != nil && lasting(err) {
		return nil, nil
	}
	return rows, err
}
