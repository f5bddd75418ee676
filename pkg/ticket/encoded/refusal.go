package encoded

import "fmt"

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
