package desk

import (
	"context"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const (
	// writeLimit ends a write, whatever hangs; its browser may have left long before.
	writeLimit = 90 * time.Second
	// WriteLease is longer than that: who has not ended by then has died.
	WriteLease = 2 * time.Minute
	// recordLimit is for saying how a write ended.
	recordLimit = 10 * time.Second

	defaultTurnPause = 250 * time.Millisecond
	defaultTurnTries = 40
)

// Crowd lets those who want to write the same at once share one piece of
// work. The zero value is ready.
type Crowd struct {
	crowd singleflight.Group
	// Pause and tries say how long the turn of another process is waited for; zero
	// means the default.
	Pause time.Duration
	Tries int
}

// share does the work once for all who ask for the key while it runs, and says
// whether it was done for this caller. It goes on when its callers leave: a write
// that was begun must be settled.
func share[V any](ctx context.Context, desk *Crowd, key string, work func(context.Context) (V, error)) (value V, mine bool, err error) {
	// Read only once the work is done: who leaves before must not touch what it writes.
	began := false
	done := desk.crowd.DoChan(key, func() (made any, err error) {
		began = true
		// A panic here would end the process: nobody else stands on this goroutine.
		defer faults.RecoverAs(&err)
		within, stop := context.WithTimeout(context.WithoutCancel(ctx), writeLimit)
		defer stop()
		return work(within)
	})
	select {
	case <-ctx.Done():
		return value, false, ctx.Err()
	case result := <-done:
		value, _ = result.Val.(V)
		return value, began, result.Err
	}
}

// patience gives the pauses between looks at another's turn.
func (d *Crowd) patience() (pause time.Duration, tries int) {
	if d.Tries == 0 {
		return defaultTurnPause, defaultTurnTries
	}
	return d.Pause, d.Tries
}
