package store

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// keeperPause keeps a database that cannot be opened from costing every request
// the time of another attempt.
const keeperPause = 5 * time.Second

// Keeper holds the one store of a process. It opens it when it is first needed
// and, where that failed, tries again later. It is safe for concurrent use.
//
//	keeper := store.NewKeeper(options)
//	defer keeper.Close()
//	kept, err := keeper.Store(ctx)
type Keeper struct {
	options Options
	open    func(context.Context, Options) (Store, error)

	mutex  sync.Mutex
	latest *attempt
	closed bool
}

// attempt is one try at opening. Its fields are set before done is closed.
type attempt struct {
	done   chan struct{}
	stop   context.CancelFunc
	store  Store
	err    error
	failed time.Time
}

// NewKeeper opens nothing yet.
func NewKeeper(options Options) *Keeper { return &Keeper{options: options, open: Open} }

// Shared says whether several installations may keep their rows in this
// keeper's database, which is so for a server; a file belongs to one.
func (k *Keeper) Shared() bool { return isServer(k.options.Database) }

// Store is the process's store; whoever gets it leaves it open. The error is a
// *Failure, or the context's.
func (k *Keeper) Store(ctx context.Context) (Store, error) {
	current, err := k.join(ctx)
	if err != nil {
		return nil, err
	}
	select {
	case <-current.done:
		return current.store, current.err
	case <-ctx.Done():
		return nil, fmt.Errorf("open the store: %w", ctx.Err())
	}
}

// join is the attempt that counts now: the last one, or a new one where that
// has failed long enough ago.
func (k *Keeper) join(ctx context.Context) (*attempt, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.closed {
		return nil, errClosed
	}
	if k.latest == nil || k.latest.mayRepeat(k.options.Clock()) {
		// All who wait share the attempt, so it must not end with the first of them.
		within, stop := context.WithCancel(context.WithoutCancel(ctx))
		k.latest = &attempt{done: make(chan struct{}), stop: stop}
		go k.try(within, k.latest)
	}
	return k.latest, nil
}

func (k *Keeper) try(ctx context.Context, current *attempt) {
	defer close(current.done)
	defer current.stop()
	if current.store, current.err = k.open(ctx, k.options); current.err != nil {
		current.store, current.failed = nil, k.options.Clock()
	}
}

func (a *attempt) mayRepeat(now time.Time) bool {
	select {
	case <-a.done:
		return a.err != nil && now.Sub(a.failed) >= keeperPause
	default:
		return false
	}
}

// Close closes the store for good, if it was ever opened.
func (k *Keeper) Close() error {
	k.mutex.Lock()
	k.closed = true
	current := k.latest
	k.mutex.Unlock()
	if current == nil {
		return nil
	}
	select {
	case <-current.done:
	default:
		current.stop()
		<-current.done
	}
	if current.store == nil {
		return nil
	}
	return current.store.Close()
}
