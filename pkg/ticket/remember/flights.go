package remember

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Flights lets callers who want the same share one piece of work. Unlike
// x/sync/singleflight, a caller who leaves does not take the others with him,
// and the work stops when nobody waits for it any more.
type Flights[V any] struct {
	mutex   sync.Mutex
	running map[string]*flight[V]
}

type flight[V any] struct {
	done    chan struct{}
	cancel  context.CancelFunc
	waiting int
	value   V
	err     error
	// late says that the work took longer than its limit allows.
	late bool
}

// ErrFault is a bug of ours that ended a piece of work.
var ErrFault = errors.New("fault of ours")

// errLate tells the limit of the work from the deadline of a caller.
var errLate = errors.New("the work took too long")

// Do joins the work of this key or starts it. The work gets the values of the
// context that started it, and its deadline, but ends at the latest after limit.
func (f *Flights[V]) Do(ctx context.Context, key string, limit time.Duration, work func(context.Context) (V, error)) (V, error) {
	for {
		current, started := f.join(ctx, key, limit, work)
		select {
		case <-current.done:
			f.leave(key, current)
			// Somebody else's deadline is no reason for this caller to give up.
			if !started && !current.late && IsContextError(current.err) && ctx.Err() == nil {
				continue
			}
			return current.value, current.err
		case <-ctx.Done():
			f.leave(key, current)
			var none V
			return none, ctx.Err()
		}
	}
}

func (f *Flights[V]) join(ctx context.Context, key string, limit time.Duration, work func(context.Context) (V, error)) (*flight[V], bool) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if current, ok := f.running[key]; ok {
		current.waiting++
		return current, false
	}
	shared, cancel := context.WithTimeoutCause(context.WithoutCancel(ctx), limit, errLate)
	if deadline, ok := ctx.Deadline(); ok {
		inner, cancelInner := context.WithDeadline(shared, deadline)
		outer := cancel
		shared, cancel = inner, func() { cancelInner(); outer() }
	}
	current := &flight[V]{done: make(chan struct{}), cancel: cancel, waiting: 1}
	if f.running == nil {
		f.running = map[string]*flight[V]{}
	}
	f.running[key] = current
	go f.run(shared, key, current, work)
	return current, true
}

func (f *Flights[V]) run(ctx context.Context, key string, current *flight[V], work func(context.Context) (V, error)) {
	defer func() {
		if fault := recover(); fault != nil {
			current.err = fmt.Errorf("%w: panic: %v", ErrFault, fault)
		}
		f.mutex.Lock()
		f.forget(key, current)
		f.mutex.Unlock()
		close(current.done)
		current.cancel()
	}()
	current.value, current.err = work(ctx)
	current.late = errors.Is(context.Cause(ctx), errLate)
}

func (f *Flights[V]) leave(key string, current *flight[V]) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if current.waiting--; current.waiting == 0 {
		// First forgotten, then stopped: nobody may join work that is being stopped.
		f.forget(key, current)
		current.cancel()
	}
}

// forget needs the mutex.
func (f *Flights[V]) forget(key string, current *flight[V]) {
	if f.running[key] == current {
		delete(f.running, key)
	}
}

// Waiting counts the callers who wait for work that runs.
func (f *Flights[V]) Waiting() int {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	number := 0
	for _, one := range f.running {
		number += one.waiting
	}
	return number
}
