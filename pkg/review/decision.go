package review

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/wall"
)

// The kinds of decisions; Raised and Seen come from a rule, for the first time and again.
const (
	Raised   = "raised"
	Seen     = "seen"
	Accept   = "accept"
	Dismiss  = "dismiss"
	Defer    = "defer"
	Done     = "done"
	ReopenIt = "reopen"
	Held     = "held"
	CameBack = "came_back"
)

// TicketRef is a ticket by its connection's id and its key.
type TicketRef struct {
	Connection string `json:"connection"`
	Key        string `json:"key"`
}

// Decision is what a person decided about a finding.
type Decision struct {
	Kind string
	// Content is its canonical JSON.
	Content json.RawMessage

	Owner, Due, Until string
	Ticket            *TicketRef
}

// MarshalJSON implements json.Marshaler.
func (d Decision) MarshalJSON() ([]byte, error) { return d.Content, nil }

// UnmarshalJSON implements json.Unmarshaler, for what was told by MarshalJSON.
func (d *Decision) UnmarshalJSON(raw []byte) (err error) {
	var given struct{ Kind string }
	if err := json.Unmarshal(raw, &given); err != nil {
		return err
	}
	*d, err = ReadDecision(given.Kind, slices.Clone(raw))
	return err
}

// IsPersons tells it from what a rule says.
func (d Decision) IsPersons() bool { return d.Kind != Raised && d.Kind != Seen }

var decisions = map[string][]field{
	Accept:   {filled("owner", maxName), text("due", 10), ticketField(true), note},
	Dismiss:  {filled("reason", MaxText), text("until", 10)},
	Defer:    {text("until", 10), note},
	Done:     {note},
	ReopenIt: {note},
	Held:     {note},
	CameBack: {note},
}

// ParseDecision reads a decision of a person's, made today. The error is a sentence.
func ParseDecision(raw json.RawMessage, today wall.Date) (Decision, error) {
	kind, content, err := readKind("The decision", raw, decisions)
	if err != nil {
		return Decision{}, err
	}
	decision, err := ReadDecision(kind, content)
	if err != nil {
		return Decision{}, err
	}
	switch kind {
	case Accept:
		// The owner of an overdue finding may change.
		return decision, checkDay("due", decision.Due, today.Add(-366), today)
	case Dismiss, Defer:
		// A browser's day may be the one before.
		return decision, checkDay("until", decision.Until, today.Add(-1), today)
	}
	return decision, nil
}

// ReadDecision reads a kept one.
func ReadDecision(kind string, content json.RawMessage) (Decision, error) {
	var fields struct {
		Owner, Due, Until string
		Ticket            *TicketRef
	}
	if err := json.Unmarshal(content, &fields); err != nil {
		return Decision{}, err
	}
	return Decision{Kind: kind, Content: content, Owner: fields.Owner, Due: fields.Due, Until: fields.Until, Ticket: fields.Ticket}, nil
}

// ByRule is what a rule says.
func ByRule(kind string) Decision {
	return Decision{Kind: kind, Content: json.RawMessage(`{"kind":"` + kind + `"}`)}
}

// farthest, in years, is how far away anything is planned.
const farthest = 10

func checkDay(name, text string, from, today wall.Date) error {
	day, err := wall.ParseDate(text)
	if err != nil || day.String() != text {
		return refuse("The field %s of the decision must be a day such as %s.", name, today.Add(30))
	}
	if day.Before(from) || day.Sub(today) > farthest*366 {
		return refuse("The day %s is not a sensible one for the field %s.", text, name)
	}
	return nil
}

// DayOf is the day of an instant in a zone; one that nobody knows is UTC.
func DayOf(at time.Time, zone string) wall.Date {
	location, err := time.LoadLocation(zone)
	if err != nil {
		location = time.UTC
	}
	return wall.DateOf(at, location)
}
