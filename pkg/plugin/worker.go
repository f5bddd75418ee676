package plugin

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// pollEvery is how often alert rules are looked at while a round with any is open.
	pollEvery = 30 * time.Second
	// idleAfter is when a data source that nobody has asked is taken for deleted.
	idleAfter = 24 * time.Hour
)

// Ticker gives a tick after each stretch of time until it is stopped.
type Ticker func(every time.Duration) (ticks <-chan time.Time, stop func())

// RealTicker is the machine's.
func RealTicker(every time.Duration) (<-chan time.Time, func()) {
	ticker := time.NewTicker(every)
	return ticker.C, ticker.Stop
}

// Workers are the background work of this process: for each data source one that
// watches alert rules, answers automatic checks and publishes closed rounds. The
// first request to a data source starts its worker, which survives the instances:
// the latest one's set-up counts. It is safe for concurrent use.
type Workers struct {
	clock  func() time.Time
	ticker Ticker

	mutex   sync.Mutex
	running map[workerKey]*worker
	closed  bool
	context context.Context //nolint:containedctx // the process's own, which Close ends
	stop    context.CancelFunc
	wait    sync.WaitGroup
	born    atomic.Int64
}

// workerKey is a data source.
type workerKey struct {
	org int64
	uid string
}

// NewWorkers starts nothing yet.
func NewWorkers(clock func() time.Time, ticker Ticker) *Workers {
	ctx, stop := context.WithCancel(context.Background())
	return &Workers{clock: clock, ticker: ticker, running: map[workerKey]*worker{}, context: ctx, stop: stop}
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
func (w *Workers) wake(in *Instance) {
	if w == nil || in.keeper == nil || in.setting.state != settingReady {
		return
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.closed {
		return
	}
	key := workerKey{org: in.orgID, uid: in.uid}
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

func (w *Workers) forget(key workerKey, ended *worker) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.running[key] == ended {
		delete(w.running, key)
	}
}
