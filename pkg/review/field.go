package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// field is one field of an object. read answers its value as it is kept, or what it
// has to be, to stand after "must be".
type field struct {
	name string
	read func(raw json.RawMessage) (any, string)
}

// readObject takes the fields of an object, all of them and no others, in their order.
// what names it in sentences.
func readObject(what string, raw json.RawMessage, fields []field) (json.RawMessage, error) {
	var given map[string]json.RawMessage
	if err := json.Unmarshal(raw, &given); err != nil || given == nil {
		return nil, refuse("%s must be an object.", what)
	}
	var kept bytes.Buffer
	for i, one := range fields {
		found, ok := given[one.name]
		if !ok {
			return nil, refuse("%s has no %s.", what, one.name)
		}
		value, must := one.read(found)
		if must != "" {
			return nil, refuse("The field %s of %s must be %s.", one.name, lowerFirst(what), must)
		}
		text, err := json.Marshal(value)
		if err != nil {
			return nil, fmt.Errorf("keep %s: %w", one.name, err)
		}
		kept.WriteByte("{,"[min(i, 1)])
		fmt.Fprintf(&kept, "%q:%s", one.name, text)
	}
	kept.WriteByte('}')
	return kept.Bytes(), nil
}

func lowerFirst(text string) string { return strings.ToLower(text[:1]) + text[1:] }

// text is a text of at most max characters.
func text(name string, max int) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		must := fmt.Sprintf("text of at most %d characters without NUL", max)
		value, ok := stringIn(raw)
		if !ok || !isKeepable(value, max) {
			return nil, must
		}
		return value, ""
	}}
}

// filled is a text that says something.
func filled(name string, max int) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		value, must := text(name, max).read(raw)
		if said, ok := value.(string); must == "" && (!ok || strings.TrimSpace(said) == "") {
			return nil, "filled in"
		}
		return value, must
	}}
}

// shortened is a text that a machine has made: one that is too long is cut, for the rest
// of what it says is worth keeping.
func shortened(name string, max int) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		value, ok := stringIn(raw)
		if !ok || !isKeepable(value, len(value)) {
			return nil, "text without NUL"
		}
		if utf8.RuneCountInString(value) > max {
			return string([]rune(value)[:max-1]) + "…", ""
		}
		return value, ""
	}}
}

// word is one of a list.
func word(name string, words ...string) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		value, ok := stringIn(raw)
		if !ok || !slices.Contains(words, value) {
			return nil, "one of " + strings.Join(words, ", ")
		}
		return value, ""
	}}
}

func flag(name string) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		switch string(bytes.TrimSpace(raw)) {
		case "true":
			return true, ""
		case "false":
			return false, ""
		}
		return nil, "true or false"
	}}
}

// latest is the last instant that is kept, at the end of the year 9999.
const latest = 253402300799999

func instant(name string) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		// Whoever computes with milliseconds may come to parts of one.
		value, err := strconv.ParseFloat(string(bytes.TrimSpace(raw)), 64)
		if err != nil || value < 1 || value > latest {
			return nil, "a number of milliseconds since 1970"
		}
		return int64(value), ""
	}}
}

// ticketField is a ticket, or nothing where it may be none.
func ticketField(mayBeNone bool) field {
	return field{"ticket", func(raw json.RawMessage) (any, string) {
		if mayBeNone && string(bytes.TrimSpace(raw)) == "null" {
			return nil, ""
		}
		kept, err := readObject("The ticket", raw, []field{filled("connection", maxWord), filled("key", maxName)})
		if err != nil {
			return nil, "a ticket with its connection and its key"
		}
		return kept, ""
	}}
}

// texts is an object of texts.
func texts(name string, most, max int) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		must := fmt.Sprintf("an object of at most %d texts of at most %d characters", most, max)
		var given map[string]json.RawMessage
		if err := json.Unmarshal(raw, &given); err != nil || given == nil || len(given) > most {
			return nil, must
		}
		kept := map[string]string{}
		for key, one := range given {
			value, ok := stringIn(one)
			if !ok || !isKeepable(key, maxName) || !isKeepable(value, max) {
				return nil, must
			}
			kept[key] = value
		}
		return kept, ""
	}}
}

// list is a list of at most so many things.
func list(name string, most int, read func(raw json.RawMessage) (json.RawMessage, error)) field {
	return field{name, func(raw json.RawMessage) (any, string) {
		must := fmt.Sprintf("a list of at most %d such things", most)
		var given []json.RawMessage
		if err := json.Unmarshal(raw, &given); err != nil || given == nil || len(given) > most {
			return nil, must
		}
		kept := make([]json.RawMessage, len(given))
		for i, one := range given {
			var err error
			if kept[i], err = read(one); err != nil {
				return nil, must + "; of one, " + lowerFirst(strings.TrimSuffix(err.Error(), "."))
			}
		}
		return kept, ""
	}}
}

// stringIn takes no null for a text.
func stringIn(raw json.RawMessage) (string, bool) {
	var value *string
	if err := json.Unmarshal(raw, &value); err != nil || value == nil {
		return "", false
	}
	return *value, true
}

// isKeepable: PostgreSQL keeps neither NUL nor broken UTF-8.
func isKeepable(value string, max int) bool {
	return utf8.ValidString(value) && !strings.ContainsRune(value, 0) && utf8.RuneCountInString(value) <= max
}
