package review

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Limits in characters.
const (
	maxWord = 63
	maxName = 200
	// MaxID is that of an item's or an entry's id.
	MaxID = 400
	// MaxText is that of a text of a person's.
	MaxText = 2000
	// MaxTitle is that of a title.
	MaxTitle = 200
)

// The kinds of deeds that mean something here.
const (
	Match  = "match"
	Close  = "close"
	Reopen = "reopen"
	merge  = "merge"
)

// Deed is what a person did about an item. It is JSON of the shape of its kind.
type Deed struct {
	Kind string
	// Content is its canonical JSON: the same deed is the same text.
	Content json.RawMessage
}

// MarshalJSON implements json.Marshaler.
func (d Deed) MarshalJSON() ([]byte, error) { return d.Content, nil }

// UnmarshalJSON implements json.Unmarshaler, for what was told by MarshalJSON.
func (d *Deed) UnmarshalJSON(raw []byte) (err error) {
	*d, err = ParseDeed(raw)
	return err
}

// verdicts are what a responder says of an entry that he used.
var verdicts = []string{"worked", "with_changes", "missing_step", "wrong_entry", "not_needed"}

var (
	entry   = text("entry", MaxID)
	note    = text("note", MaxText)
	entered = filled("entry", MaxID)
)

// deeds are the fields of each kind, besides the kind.
var deeds = map[string][]field{
	"ack":        {text("comment", MaxText), instant("until"), text("severity", maxWord), flag("sticky")},
	"unack":      {},
	"feedback":   {entry, word("verdict", verdicts...), note},
	"unfeedback": {},
	"pin":        {entered},
	"unpin":      {},
	Match:        {entry, text("by", maxWord)},
	"use":        {entry, text("step", MaxText)},
	"link":       {ticketField(false), word("method", "hand", "confirmed", "opened")},
	"unlink":     {ticketField(false)},
	"split":      {},
	merge:        {filled("into", MaxID)},
	"cause":      {flag("technical")},
	"note":       {filled("text", MaxText)},
	Close:        {note},
	Reopen:       {},
}

// ParseDeed reads a deed; what its kind does not have is left out. The error is a sentence.
func ParseDeed(raw json.RawMessage) (Deed, error) {
	kind, content, err := readKind("The deed", raw, deeds)
	return Deed{Kind: kind, Content: content}, err
}

// readKind reads an object whose field kind says which fields it has.
func readKind(what string, raw json.RawMessage, kinds map[string][]field) (kind string, content json.RawMessage, err error) {
	var given map[string]json.RawMessage
	if err := json.Unmarshal(raw, &given); err != nil || given == nil {
		return "", nil, refuse("%s must be an object with its kind.", what)
	}
	kind, _ = stringIn(given["kind"])
	fields, ok := kinds[kind]
	if !ok {
		return "", nil, refuse("The field kind of %s must be one of %s.", lowerFirst(what), strings.Join(slices.Sorted(maps.Keys(kinds)), ", "))
	}
	content, err = readObject(what, raw, append([]field{word("kind", kind)}, fields...))
	return kind, content, err
}
