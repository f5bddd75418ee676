// Package question reads what dashboards and alert rules have stored: the envelope of
// a query, its words, its limit and the shape of its answer.
//
//	var fields ticketsFields
//	if err := question.Open(query.JSON, &fields); err != nil {
//		return err // a sentence for whoever edits the query
//	}
//	by, err := question.Word("sort.by", fields.Sort.By, sortKeys)
//
// Fields that are not known are left alone, so that a newer version's queries live on.
package question

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const (
	// querySchema is the newest shape of a stored query that this version reads.
	querySchema = 1
	// MaxQueryBytes is the size of a stored query.
	MaxQueryBytes = 256 << 10
	// MaxListed is the length of a list, in words.
	MaxListed = 500
	// MaxWord is the length of a word, in characters.
	MaxWord = 255
)

// envelope is what every query of this data source has around its own fields.
// Fields that are not known are left alone.
type envelope struct {
	Schema json.RawMessage `json:"schema"`
	Query  json.RawMessage `json:"query"`
}

// Open decodes a stored query into the fields of its type. A query that
// states nothing is valid and leaves into as it is. Errors are sentences.
func Open(raw json.RawMessage, into any) error {
	if len(raw) > MaxQueryBytes {
		return faults.BadRequest("This query is larger than %d KiB.", MaxQueryBytes>>10)
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
