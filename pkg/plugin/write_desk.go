package plugin

import (
	"context"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

const (
	// writeLimit ends a write, whatever hangs; its browser may have left long before.
	writeLimit = 90 * time.Second
	// writeLease is longer than that: who has not ended by then has died.
	writeLease = 2 * time.Minute
	// recordLimit is for saying how a write ended.
	recordLimit = 10 * time.Second

	defaultTurnPause = 250 * time.Millisecond
	defaultTurnTries = 40
)

// writeDesk lets those who want to write the same at once share one piece of
// work. The zero value is ready.
type writeDesk struct {
	crowd singleflight.Group
	// pause and tries say how long the turn of another process is waited for; zero
	// means the default.
	pause time.Duration
	tries int
}

// share does the work once for all who ask for the key while it runs, and says
// whether it was done for this caller. It goes on when its callers leave: a write
// that was begun must be settled.
func share[V any](ctx context.Context, desk *writeDesk, key string, work func(context.Context) (V, error)) (value V, mine bool, err error) {
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
func (d *writeDesk) patience() (pause time.Duration, tries int) {
	if d.tries == 0 {
		return defaultTurnPause, defaultTurnTries
	}
	return d.pause, d.tries
}
