package review

import "fmt"

// Refusal is why something is not kept: a sentence for people.
type Refusal struct{ Sentence string }

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

func refuse(format string, values ...any) *Refusal {
	return &Refusal{Sentence: fmt.Sprintf(format, values...)}
}
