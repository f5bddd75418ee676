package jql

import (
	"fmt"
	"strings"
	"unicode"
)

// Refusal is why a text is not used: one sentence for the person who wrote it.
type Refusal struct {
	// Position is where the fault is, in characters from the beginning of the text.
	Position int
	// Sentence names line and character, as Jira does.
	Sentence string
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// source is a text on its way to be understood; it knows where places are.
type source []rune

// refuse makes a refusal at a place. Texts of the query among the values go
// through shown first.
func (s source) refuse(at int, format string, values ...any) *Refusal {
	line, character := 1, 1
	for _, r := range s[:min(at, len(s))] {
		character++
		if r == '\n' {
			line, character = line+1, 1
		}
	}
	sentence := fmt.Sprintf(format, values...)
	place := fmt.Sprintf("(line %d, character %d)", line, character)
	return &Refusal{Position: at, Sentence: sentence + " " + place}
}

// maxShown is how many characters of a query a sentence repeats.
const maxShown = 40

// shown is a piece of the query made safe to stand in a sentence.
func shown(text string) string {
	var b strings.Builder
	count := 0
	for _, r := range text {
		if count++; count > maxShown {
			b.WriteString("…")
			break
		}
		if r == '\u2028' || r == '\u2029' || (r != ' ' && !unicode.IsPrint(r)) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
