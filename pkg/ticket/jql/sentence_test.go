package jql

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkSentence demands a refusal that can be shown: short, one line, with a place
// in the text.
func checkSentence(t *testing.T, err error) {
	t.Helper()
	var refusal *Refusal
	switch {
	case !errors.As(err, &refusal):
		t.Fatalf("%v is no refusal", err)
	case refusal.Position < 0 || len(refusal.Sentence) > 600 || !utf8.ValidString(refusal.Sentence):
		t.Fatalf("%+v", refusal)
	case strings.ContainsFunc(refusal.Sentence, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' }):
		t.Fatalf("%q holds control characters", refusal.Sentence)
	}
}
