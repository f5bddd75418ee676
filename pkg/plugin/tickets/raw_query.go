package tickets

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

const (
	maxRawText   = 20_000
	maxRawFields = 50
	maxRawNames  = 50
	maxRawValue  = 1000
)

// rawFields is the stored form of a raw query, schema 1.
type rawFields struct {
	Connection string              `json:"connection"`
	Text       string              `json:"text"`
	Table      string              `json:"table"`
	Fields     []string            `json:"fields"`
	Values     map[string][]string `json:"values"`
	Customers  []string            `json:"customers"`
	Limit      *int                `json:"limit"`
}

// rawQuery is a checked raw query. Its text is still to be understood by whoever
// knows the system's language.
type rawQuery struct {
	Connection, Text, Table string
	Fields                  []string
	Values                  map[string][]string
	Customers               []string
	Limit                   int
}

var (
	tablePattern   = regexp.MustCompile(`^[a-z][a-z0-9_]{0,79}$`)
	rawNamePattern = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,99}$`)
)

// parseRaw reads a stored query. Errors are sentences.
func parseRaw(raw json.RawMessage) (rawQuery, error) {
	var fields rawFields
	if err := question.Open(raw, &fields); err != nil {
		return rawQuery{}, err
	}
	query := rawQuery{
		Connection: fields.Connection, Text: fields.Text, Table: fields.Table, Values: fields.Values,
		Customers: fields.Customers,
	}
	for _, step := range []func(rawFields, *rawQuery) error{checkRawText, takeRawFields, checkRawValues, takeRawLimit} {
		if err := step(fields, &query); err != nil {
			return rawQuery{}, err
		}
	}
	return query, nil
}

func checkRawText(fields rawFields, _ *rawQuery) error {
	switch {
	case utf8.RuneCountInString(fields.Text) > maxRawText:
		return faults.BadRequest("The text of this query is longer than %d characters.", maxRawText)
	case fields.Table != "" && !tablePattern.MatchString(fields.Table):
		return faults.BadRequest("%s is not the name of a table.", faults.Quoted(fields.Table))
	}
	if err := question.CheckWords("connection", []string{fields.Connection}); err != nil {
		return err
	}
	return question.CheckWords("customers", fields.Customers)
}

// takeRawFields keeps each field once, in the order of the columns.
func takeRawFields(fields rawFields, query *rawQuery) error {
	if err := question.CheckWords("fields", fields.Fields); err != nil {
		return err
	}
	for _, name := range fields.Fields {
		switch {
		case strings.TrimSpace(name) == "":
			return faults.BadRequest("The name of a field is empty.")
		case !slices.Contains(query.Fields, name):
			query.Fields = append(query.Fields, name)
		}
	}
	if len(query.Fields) > maxRawFields {
		return faults.BadRequest("This query names more than %d fields.", maxRawFields)
	}
	return nil
}

// checkRawValues bounds what variables stand for. What a value holds does not
// matter: it is never read as a part of the query.
func checkRawValues(fields rawFields, _ *rawQuery) error {
	if len(fields.Values) > maxRawNames {
		return faults.BadRequest("This query holds values of more than %d variables.", maxRawNames)
	}
	for _, name := range sortedKeys(fields.Values) {
		values := fields.Values[name]
		switch {
		case !rawNamePattern.MatchString(name) || strings.HasPrefix(name, "__"):
			return faults.BadRequest("%s is not the name of a variable.", faults.Quoted(name))
		case len(values) > question.MaxListed:
			return faults.BadRequest("The variable $%s has more than %d values.", name, question.MaxListed)
		case slices.ContainsFunc(values, func(value string) bool { return utf8.RuneCountInString(value) > maxRawValue }):
			return faults.BadRequest("A value of the variable $%s is longer than %d characters.", name, maxRawValue)
		}
	}
	return nil
}

func sortedKeys(values map[string][]string) []string {
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func takeRawLimit(fields rawFields, query *rawQuery) (err error) {
	query.Limit, err = question.Limit(fields.Limit, question.DefaultLimit)
	return err
}
