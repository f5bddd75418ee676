package plugin

import "github.com/quantyca/rounds/pkg/check"

// boardKey is one check of one round.
type boardKey struct {
	round check.Key
	check string
}

// board is what machines see of windows that are open, as one turn leaves it; it is
// never changed. It is this process's: nothing depends on it.
type board map[boardKey]check.SoFar

// of is nil for what is answered, or over.
func (b board) of(round check.Round, status check.Status) *check.SoFar {
	if status.Answer != nil || !status.State.Open() {
		return nil
	}
	seen, ok := b[boardKey{round.Key, status.Check.ID}]
	if !ok {
		return nil
	}
	return &seen
}
