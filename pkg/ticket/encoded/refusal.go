package encoded

import (
	"fmt"
	"strings"
	"unicode"
)

// Refusal is why a query is not used: one sentence for the person who wrote it.
type Refusal struct {
	// Position is where the fault is, in characters from the beginning of the text;
	// -1 if there is no text.
	Position int
	Sentence string
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// refuse makes a refusal of a condition that has no place in a text yet.
func refuse(format string, values ...any) *Refusal {
	return &Refusal{Position: -1, Sentence: fmt.Sprintf(format, values...)}
}

// at gives an error its place.
func at(position int, err error) error {
	if err == nil {
		return nil
	}
	return &Refusal{Position: position, Sentence: fmt.Sprintf("%s (character %d)", err.Error(), position+1)}
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
