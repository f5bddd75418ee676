package plugin

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/grafana"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// worker does the background work of one data source.
type worker struct {
	clock  func() time.Time
	memory workerMemory
	shown  atomic.Pointer[rounds.Board]

	mutex   sync.Mutex
	current *rounds.Rounds
	asked   time.Time
	// begin is closed when the first instance is there.
	begin chan struct{}
}

func newWorker(clock func() time.Time) *worker {
	made := &worker{clock: clock, begin: make(chan struct{}), memory: newWorkerMemory()}
	made.shown.Store(&rounds.Board{})
	return made
}

// meet takes the latest instance; requests to older ones may still be under way.
func (w *worker) meet(in *rounds.Rounds, now time.Time) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.asked = now
	if w.current == nil {
		close(w.begin)
	}
	if w.current == nil || w.current.Born < in.Born {
		w.current = in
	}
}

func (w *worker) met() (in *rounds.Rounds, idle time.Duration) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.current, w.clock().Sub(w.asked)
}

// run works at once and then at every tick, until the context ends or nobody has
// asked for a day.
func (w *worker) run(ctx context.Context, ticker instance.Ticker) {
	ticks, stop := ticker(pollEvery)
	defer stop()
	select {
	case <-w.begin:
	case <-ctx.Done():
		return
	}
	for {
		in, idle := w.met()
		if idle >= instance.IdleAfter {
			return
		}
		w.turn(ctx, in)
		select {
		case <-ctx.Done():
			return
		case <-ticks:
		}
	}
}

// turn looks at everything once. What fails is tried again at the next turn; it is
// logged once until something else happens.
func (w *worker) turn(ctx context.Context, in *rounds.Rounds) {
	err := func() (err error) {
		defer faults.RecoverAs(&err)
		return w.work(ctx, in)
	}()
	if err == nil || ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		w.memory.failed = ""
		return
	}
	if text := err.Error(); text != w.memory.failed {
		w.memory.failed = text
		in.Journal.Failed("background work", access.Caller{}, faultOfWork(err))
	}
}

// faultOfWork knows Grafana's failures too, which no person meets as a fault.
func faultOfWork(err error) *faults.Fault {
	var failure *grafana.Failure
	if !errors.As(err, &failure) {
		return faults.Of(err, access.Caller{})
	}
	fault := &faults.Fault{Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: failure.Sentence, Cause: failure}
	if failure.Cause != nil {
		fault.Cause = failure.Cause
	}
	return fault
}
