package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strconv"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const (
	// querySchema is the newest shape of a stored query that this version reads.
	querySchema   = 1
	maxQueryBytes = 256 << 10
	maxListed     = 500
	maxWord       = 255
)

// envelope is what every query of this data source has around its own fields.
// Fields that are not known are left alone.
type envelope struct {
	Schema json.RawMessage `json:"schema"`
	Query  json.RawMessage `json:"query"`
}

// openEnvelope decodes a stored query into the fields of its type. A query that
// states nothing is valid and leaves into as it is. Errors are sentences.
func openEnvelope(raw json.RawMessage, into any) error {
	if len(raw) > maxQueryBytes {
		return faults.BadRequest("This query is larger than %d KiB.", maxQueryBytes>>10)
	}
	var outer envelope
	if len(bytes.TrimSpace(raw)) > 0 {
		if err := json.Unmarshal(raw, &outer); err != nil {
			return faults.BadRequest("This query cannot be read.")
		}
	}
	if err := checkSchema(outer.Schema); err != nil {
		return err
	}
	if len(outer.Query) == 0 {
		return nil
	}
	if err := json.Unmarshal(outer.Query, into); err != nil {
		return shapeFault(err)
	}
	return nil
}

func checkSchema(raw json.RawMessage) error {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	schema, err := strconv.Atoi(string(raw))
	switch {
	case err != nil || schema < 1:
		return faults.BadRequest("The schema of this query must be %d.", querySchema)
	case schema > querySchema:
		return faults.BadRequest("This query was saved by a newer version of Rounds (schema %d); update the plugin to use it.", schema)
	default:
		return nil
	}
}

func shapeFault(err error) error {
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) {
		return faults.BadRequest("This query cannot be read.")
	}
	if wrong.Field == "" {
		return faults.BadRequest("The field query must be an object.")
	}
	return faults.BadRequest("The field %s of this query must be %s.", wrong.Field, shapeName(wrong.Type.Kind().String()))
}

func shapeName(kind string) string {
	switch kind {
	case "string":
		return "text"
	case "int":
		return "a whole number"
	case "slice":
		return "a list"
	case "bool":
		return "true or false"
	default:
		return "an object"
	}
}

// variablePattern sees a dashboard variable that nobody has replaced.
var variablePattern = regexp.MustCompile(`^(\$\{?[A-Za-z_]|\[\[)`)

// checkWords refuses a list that no editor makes: too long, control characters,
// or variables, which the browser replaces before it sends.
func checkWords(field string, words []string) error {
	if len(words) > maxListed {
		return faults.BadRequest("The field %s of this query holds more than %d values.", field, maxListed)
	}
	for _, word := range words {
		if variablePattern.MatchString(word) {
			return faults.BadRequest("The variable %s has no value here; alert rules and public dashboards have no variables.", faults.Quoted(word))
		}
		if len([]rune(word)) > maxWord {
			return faults.BadRequest("A value of the field %s is longer than %d characters.", field, maxWord)
		}
	}
	return nil
}
