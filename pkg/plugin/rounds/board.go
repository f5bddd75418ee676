package rounds

import "github.com/quantyca/rounds/pkg/check"

// BoardKey is one check of one round.
type BoardKey struct {
	Round check.Key
	Check string
}

// Board is what machines see of windows that are open, as one turn leaves it; it is
// never changed. It is this process's: nothing depends on it.
type Board map[BoardKey]check.SoFar

// of is nil for what is answered, or over.
func (b Board) of(round check.Round, status check.Status) *check.SoFar {
	if status.Answer != nil || !status.State.Open() {
		return nil
	}
	seen, ok := b[BoardKey{round.Key, status.Check.ID}]
	if !ok {
		return nil
	}
	return &seen
}
