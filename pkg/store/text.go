package store

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits in characters, the same on both databases.
const (
	maxName = 200
	maxWord = 63
	maxNote = 500
)

// checkText refuses what one of the databases could not give back as it was:
// PostgreSQL keeps neither NUL nor broken UTF-8. what begins the sentence.
func checkText(what, text string, limit int) error {
	switch {
	case !utf8.ValidString(text):
		return unusable(what + " is not valid text (UTF-8).")
	case strings.ContainsRune(text, 0):
		return unusable(what + " holds a NUL character, which cannot be stored.")
	case utf8.RuneCountInString(text) > limit:
		return unusable(fmt.Sprintf("%s is longer than %d characters.", what, limit))
	}
	return nil
}

// requireText is checkText for what may not be empty.
func requireText(what, text string, limit int) error {
	if strings.TrimSpace(text) == "" {
		return unusable(what + " is missing.")
	}
	return checkText(what, text, limit)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
