package httpx

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"
)

const (
	// patience is how long a call in the background lets others go first at most, so that
	// a busy hour does not starve it.
	patience = 10 * time.Second
	// yield is how often it looks whether it may go.
	yield = 50 * time.Millisecond
)

type backgroundKey struct{}

// InBackground marks calls that nobody waits for: they let all others go first.
func InBackground(ctx context.Context) context.Context {
	return context.WithValue(ctx, backgroundKey{}, true)
}

func isBackground(ctx context.Context) bool { return ctx.Value(backgroundKey{}) != nil }

// governor admits the calls to one server: so many a second, so many at once, and those
// in the background only where nobody else wants to go.
type governor struct {
	limiter *rate.Limiter
	usual   rate.Limit
	slots   chan struct{}
	// behind are the slots that the background may have: one is always left to others,
	// where there are several.
	behind  chan struct{}
	waiting atomic.Int32
	clock   func() time.Time

	mutex  sync.Mutex
	paused time.Time
	slowed time.Time
	meter  meter
}

func newGovernor(pace Pace, clock func() time.Time) *governor {
	if pace.PerSecond <= 0 {
		pace.PerSecond = 10
	}
	if pace.Concurrency <= 0 {
		pace.Concurrency = 3
	}
	return &governor{
		// A burst of one second's worth lets a first page load without waiting.
		limiter: rate.NewLimiter(rate.Limit(pace.PerSecond), max(1, int(pace.PerSecond))),
		usual:   rate.Limit(pace.PerSecond),
		slots:   make(chan struct{}, pace.Concurrency),
		behind:  make(chan struct{}, max(1, pace.Concurrency-1)),
		clock:   clock,
		meter:   meter{system: pace.System},
	}
}

// admit waits for the pause, a token and a free slot, in this order.
func (g *governor) admit(ctx context.Context) (release func(), err error) {
	if err := g.sitOut(ctx); err != nil {
		return nil, err
	}
	g.restore()
	if !isBackground(ctx) {
		g.waiting.Add(1)
		defer g.waiting.Add(-1)
		return g.enter(ctx)
	}
	select {
	case g.behind <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	leave := func() { <-g.behind }
	if err := g.giveWay(ctx); err != nil {
		leave()
		return nil, err
	}
	done, err := g.enter(ctx)
	if err != nil {
		leave()
		return nil, err
	}
	return func() { done(); leave() }, nil
}

// giveWay waits until nobody else wants to go and half of the burst is left to whoever
// comes next.
func (g *governor) giveWay(ctx context.Context) error {
	for waited := time.Duration(0); waited < patience; waited += yield {
		if g.waiting.Load() == 0 && g.limiter.Tokens() >= min(1+float64(g.limiter.Burst())/2, float64(g.limiter.Burst())) {
			return nil
		}
		if err := sleep(ctx, yield); err != nil {
			return err
		}
	}
	return nil
}

func (g *governor) enter(ctx context.Context) (release func(), err error) {
	if err := g.limiter.Wait(ctx); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		// The limiter sees that the deadline would pass before a token is free.
		return nil, fmt.Errorf("the wait for our own pace outlasts the deadline: %w", context.DeadlineExceeded)
	}
	select {
	case g.slots <- struct{}{}:
		return func() { <-g.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// sitOut waits for the end of a pause; a pause that outlasts the caller is an error.
func (g *governor) sitOut(ctx context.Context) error {
	until, on := g.pausedUntil()
	if !on {
		return nil
	}
	left := until.Sub(g.clock())
	if outlasts(ctx, left) {
		return fmt.Errorf("%w until %s", ErrPaused, until.UTC().Format(time.RFC3339))
	}
	return sleep(ctx, left)
}

func (g *governor) pause(until time.Time) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if until.After(g.paused) {
		g.paused = until
	}
}

func (g *governor) pausedUntil() (time.Time, bool) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.paused, g.paused.After(g.clock())
}

// slow keeps to a lower pace until then.
func (g *governor) slow(perSecond float64, until time.Time) {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.slowed = until
	// A pace of nothing would never end: the limiter counts time by it.
	g.limiter.SetLimit(min(g.usual, max(rate.Limit(perSecond), 0.01)))
}

// restore goes back to the usual pace once the time of a lower one is over.
func (g *governor) restore() {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.limiter.Limit() != g.usual && !g.slowed.After(g.clock()) {
		g.limiter.SetLimit(g.usual)
	}
}
