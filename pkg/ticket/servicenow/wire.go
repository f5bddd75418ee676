package servicenow

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
)

// cell is one field of a row. The stored value is the same for every account;
// the displayed one depends on the account's language, zone and format.
type cell struct {
	value, display string
	// bad is a value of a shape that no field has.
	bad bool
}

// UnmarshalJSON accepts all shapes of the Table API: an object with value,
// display_value or link, a bare string, number or boolean, and null. What is none
// of them is noted and spoils no other field.
func (c *cell) UnmarshalJSON(text []byte) error {
	text = bytes.TrimSpace(text)
	if len(text) == 0 || text[0] != '{' {
		plain, ok := scalar(text)
		*c = cell{value: plain, display: plain, bad: !ok}
		return nil
	}
	var wire struct {
		Value   json.RawMessage `json:"value"`
		Display json.RawMessage `json:"display_value"`
		Link    string          `json:"link"`
	}
	fits := json.Unmarshal(text, &wire) == nil
	value, valueOK := scalar(wire.Value)
	display, displayOK := scalar(wire.Display)
	if len(wire.Value) == 0 {
		// sysparm_display_value=true keeps a reference's id in its link only.
		value = wire.Link[strings.LastIndexByte(wire.Link, '/')+1:]
	}
	if len(wire.Display) == 0 {
		display = value
	}
	*c = cell{value: value, display: display, bad: !fits || !valueOK || !displayOK}
	return nil
}

// scalar reads a string, number or boolean as text; null and nothing are empty.
func scalar(text json.RawMessage) (string, bool) {
	text = bytes.TrimSpace(text)
	switch {
	case len(text) == 0 || bytes.Equal(text, []byte("null")):
		return "", true
	case text[0] == '"':
		var plain string
		err := json.Unmarshal(text, &plain)
		return plain, err == nil
	case text[0] == '{' || text[0] == '[':
		return "", false
	}
	return string(text), true
}

// row is one record by its field names; a field that was not answered is absent.
type row map[string]cell

// readRows reads a list. A missing, null or single result is no list.
func readRows(reply httpx.Reply) ([]row, error) {
	var wire struct {
		Result *[]row `json:"result"`
	}
	if err := reply.JSON(&wire); err != nil {
		return nil, err
	}
	if wire.Result == nil {
		return nil, fmt.Errorf("%w: no list of records", httpx.ErrShape)
	}
	for _, one := range *wire.Result {
		if one == nil {
			return nil, fmt.Errorf("%w: a record is null", httpx.ErrShape)
		}
	}
	return *wire.Result, nil
}

// readRow reads a single record.
func readRow(reply httpx.Reply) (row, error) {
	var wire struct {
		Result row `json:"result"`
	}
	if err := reply.JSON(&wire); err != nil {
		return nil, err
	}
	if wire.Result == nil {
		return nil, fmt.Errorf("%w: no record", httpx.ErrShape)
	}
	return wire.Result, nil
}
