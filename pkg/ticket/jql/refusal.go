package jql

import "fmt"

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
