package ticket

import (
	"fmt"
	"strings"
)

// ParseOverrides reads one table of a connection's mapping: raw names, compared in
// lower case, to words of this house. The error names the table and the word.
func ParseOverrides[T any](what string, words map[string]string, parse func(string) (T, error)) (map[string]T, error) {
	parsed := make(map[string]T, len(words))
	for raw, word := range words {
		value, err := parse(word)
		if err != nil {
			return nil, fmt.Errorf("mapping.%s: %w", what, err)
		}
		parsed[strings.ToLower(strings.TrimSpace(raw))] = value
	}
	return parsed, nil
}
