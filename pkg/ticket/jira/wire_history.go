package jira

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// wireHistory is one change of a ticket, of one or more fields.
type wireHistory struct {
	Created wireMoment `json:"created"`
	Items   []struct {
		Field   string `json:"field"`
		FieldID string `json:"fieldId"`
		From    string `json:"from"`
		FromTxt string `json:"fromString"`
		To      string `json:"to"`
		ToTxt   string `json:"toString"`
	} `json:"items"`
}

// wireMoment is an instant as text, or as a number: seconds by the documentation,
// milliseconds as seen.
type wireMoment struct{ time.Time }

// firstMillis is the number from which on instants are milliseconds.
const firstMillis = 100_000_000_000

// UnmarshalJSON accepts both, and null.
func (m *wireMoment) UnmarshalJSON(text []byte) error {
	var stated string
	if bytes.HasPrefix(text, []byte(`"`)) {
		if err := json.Unmarshal(text, &stated); err != nil {
			return err
		}
		at, err := parseTime(stated)
		m.Time = at
		return err
	}
	var number *int64
	if err := json.Unmarshal(text, &number); err != nil || number == nil {
		return err
	}
	switch {
	case *number < 0 || *number > maxMillis:
		return fmt.Errorf("%w: an instant is out of range", errValue)
	case *number > firstMillis:
		m.Time = time.UnixMilli(*number).UTC()
	default:
		m.Time = time.Unix(*number, 0).UTC()
	}
	return nil
}

// readMoves reads the changelog that comes with a ticket in version 2.
func readMoves(changelog json.RawMessage) ([]move, error) {
	if len(changelog) == 0 {
		return nil, nil
	}
	var wire struct {
		Histories []wireHistory `json:"histories"`
	}
	if err := json.Unmarshal(changelog, &wire); err != nil {
		return nil, fmt.Errorf("%w: a history", errValue)
	}
	return movesOf(wire.Histories), nil
}

// movesOf are the changes of the status among a ticket's changes.
func movesOf(histories []wireHistory) []move {
	var moves []move
	for _, one := range histories {
		for _, item := range one.Items {
			if item.Field == "status" || item.FieldID == "status" {
				moves = append(moves, move{at: one.Created.Time, from: wireStatusName{item.From, item.FromTxt}, to: wireStatusName{item.To, item.ToTxt}})
			}
		}
	}
	return moves
}
