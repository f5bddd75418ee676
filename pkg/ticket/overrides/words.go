// Package overrides reads what an administrator wrote about the words of his ticket
// system: connections[].mapping of the set-up.
//
//	words, err := overrides.Read(connection.Mapping)
package overrides

import (
	"fmt"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Words are the raw names of a system, in lower case, with what they mean here.
type Words struct {
	States     map[string]ticket.State
	Priorities map[string]int
	Types      map[string]ticket.Type
	Pending    map[string]ticket.PendingReason
	// ReportedBy are channels, by which tickets come in.
	ReportedBy map[string]ticket.ReportedBy
}

// Read parses the words of a mapping. The error names the table and the word.
func Read(mapping setup.Mapping) (Words, error) {
	var words Words
	var err error
	if words.States, err = parse("states", mapping.States, ticket.ParseState); err != nil {
		return Words{}, err
	}
	if words.Priorities, err = parse("priorities", mapping.Priorities, ticket.ParsePriority); err != nil {
		return Words{}, err
	}
	if words.Types, err = parse("types", mapping.Types, ticket.ParseType); err != nil {
		return Words{}, err
	}
	if words.Pending, err = parse("pending", mapping.Pending, ticket.ParsePendingReason); err != nil {
		return Words{}, err
	}
	if words.ReportedBy, err = parse("reportedBy", mapping.ReportedBy, ticket.ParseReportedBy); err != nil {
		return Words{}, err
	}
	return words, nil
}

// Reporter says who told of a ticket first: by the set-up's word for its channel, else
// by its mark, since Rounds opens tickets about what monitoring saw, else by what the
// channel is called. channel are the system's own words for it.
func (w Words) Reporter(mark string, channel ...string) ticket.ReportedBy {
	for _, name := range channel {
		if by, stated := w.ReportedBy[strings.ToLower(strings.TrimSpace(name))]; stated && name != "" {
			return by
		}
	}
	if mark != "" {
		return ticket.ReportedByMonitoring
	}
	return ticket.ByChannel(channel...)
}

func parse[T any](table string, words map[string]string, parseWord func(string) (T, error)) (map[string]T, error) {
	parsed := make(map[string]T, len(words))
	for raw, word := range words {
		value, err := parseWord(word)
		if err != nil {
			return nil, fmt.Errorf("mapping.%s: %w", table, err)
		}
		parsed[strings.ToLower(strings.TrimSpace(raw))] = value
	}
	return parsed, nil
}
