package plugin

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// pollEvery is how often alert rules are looked at while a round with any is open.
const pollEvery = 30 * time.Second

// Workers are the background work of this process: for each data source one that
// watches alert rules, answers automatic checks and publishes closed rounds. The
// first request to a data source starts its worker, which survives the instances:
// the latest one's set-up counts. It is safe for concurrent use.
type Workers struct {
	clock  func() time.Time
	ticker instance.Ticker

	mutex   sync.Mutex
	running map[instance.Key]*worker
	closed  bool
	context context.Context //nolint:containedctx // the process's own, which Close ends
	stop    context.CancelFunc
	wait    sync.WaitGroup
	born    atomic.Int64
}

// NewWorkers starts nothing yet.
func NewWorkers(clock func() time.Time, ticker instance.Ticker) *Workers {
	ctx, stop := context.WithCancel(context.Background())
	return &Workers{clock: clock, ticker: ticker, running: map[instance.Key]*worker{}, context: ctx, stop: stop}
}

// Close ends all work and waits for it.
func (w *Workers) Close() error {
	w.mutex.Lock()
	w.closed = true
	w.mutex.Unlock()
	w.stop()
	w.wait.Wait()
	return nil
}

// wake is called at every request. It starts the data source's worker where there
// is none, and hands it the instance where that is younger than the one it has.
func (w *Workers) wake(in *rounds.Rounds) {
	if w == nil || in.Keeper == nil || in.Setting.State != instance.Ready {
		return
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.closed {
		return
	}
	key := instance.Key{Org: in.OrgID, UID: in.UID}
	one, ok := w.running[key]
	if !ok {
		one = newWorker(w.clock)
		w.running[key] = one
		w.wait.Go(func() {
			one.run(w.context, w.ticker)
			w.forget(key, one)
		})
	}
	one.meet(in, w.clock())
}

// next numbers the instances in the order in which they are made.
func (w *Workers) next() int64 {
	if w == nil {
		return 0
	}
	return w.born.Add(1)
}

func (w *Workers) forget(key instance.Key, ended *worker) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.running[key] == ended {
		delete(w.running, key)
	}
}
