package question

import (
	"regexp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

// variablePattern sees a dashboard variable that nobody has replaced.
var variablePattern = regexp.MustCompile(`^(\$\{?[A-Za-z_]|\[\[)`)

// CheckWords refuses a list that no editor makes: too long, control characters,
// or variables, which the browser replaces before it sends.
func CheckWords(field string, words []string) error {
	if len(words) > MaxListed {
		return faults.BadRequest("The field %s of this query holds more than %d values.", field, MaxListed)
	}
	for _, word := range words {
		if variablePattern.MatchString(word) {
			return faults.BadRequest("The variable %s has no value here; alert rules and public dashboards have no variables.", faults.Quoted(word))
		}
		if len([]rune(word)) > MaxWord {
			return faults.BadRequest("A value of the field %s is longer than %d characters.", field, MaxWord)
		}
	}
	return nil
}

// Words keeps each word once, in the order of known, so that the same filter
// always looks the same to a cache.
func Words[T ~string](field string, words []string, known []T) ([]T, error) {
	if err := CheckWords(field, words); err != nil {
		return nil, err
	}
	for _, word := range words {
		if _, err := Word(field, word, known); err != nil {
			return nil, err
		}
	}
	var kept []T
	for _, word := range known {
		if slices.Contains(words, string(word)) {
			kept = append(kept, word)
		}
	}
	return kept, nil
}

// Word is one of the known ones. Errors are sentences.
func Word[T ~string](field, word string, known []T) (T, error) {
	if slices.Contains(known, T(word)) {
		return T(word), nil
	}
	names := make([]string, len(known))
	for i, name := range known {
		names[i] = string(name)
	}
	return "", faults.BadRequest("The field %s of this query cannot be %s; it must be one of %s.",
		field, faults.Quoted(word), strings.Join(names, ", "))
}
