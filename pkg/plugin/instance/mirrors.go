package instance

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

const (
	// stepEvery is how often a mirror looks what is due.
	stepEvery = 5 * time.Second
	// RetryAfter is how long a mirror leaves alone what has just failed.
	RetryAfter = 30 * time.Second
	// restAfter is when a mirror that nobody asks looks for changes rarely, once in restEvery.
	restAfter, restEvery = time.Hour, 15 * time.Minute
)

// Mirrors are the copies of tickets of this process, one for each connection of a data
// source. The first question starts one; it survives the instances. It is safe for
// concurrent use.
type Mirrors struct {
	clock  func() time.Time
	ticker Ticker

	mutex   sync.Mutex
	running map[mirrorKey]*copying
	closed  bool
	context context.Context //nolint:containedctx // the process's own, which Close ends
	stop    context.CancelFunc
	wait    sync.WaitGroup
}

type mirrorKey struct {
	Key
	connection string
}

// copying is a running mirror.
type copying struct {
	*mirror.Mirror
	// what says of what it is a copy: another set-up needs another one.
	what   string
	system setup.System
	born   int64
	stop   context.CancelFunc

	// wake makes it look at once what is due.
	wake chan struct{}

	mutex sync.Mutex
	asked time.Time
}

// NewMirrors starts nothing yet.
func NewMirrors(clock func() time.Time, ticker Ticker) *Mirrors {
	ctx, stop := context.WithCancel(context.Background())
	return &Mirrors{clock: clock, ticker: ticker, running: map[mirrorKey]*copying{}, context: ctx, stop: stop}
}

// Close ends all copying and waits for it.
func (m *Mirrors) Close() error {
	m.mutex.Lock()
	m.closed = true
	m.mutex.Unlock()
	m.stop()
	m.wait.Wait()
	return nil
}

// Copies answers parts from their mirrors where there are any. Everything else about a
// part stays, its scope above all.
func (in *Instance) Copies(ctx context.Context, parts []ticket.Part) []ticket.Part {
	for i, part := range parts {
		if one := in.Mirrors.of(ctx, in, part.ConnectionID); one != nil {
			parts[i].Source = one
		}
	}
	return parts
}

// of is the mirror of a connection; nil where there is none: switched off, without a
// store, or while the process ends.
func (m *Mirrors) of(ctx context.Context, in *Instance, connection string) *copying {
	if m == nil || in.Keeper == nil {
		return nil
	}
	options, ok := in.MirrorOptions(connection)
	if !ok {
		return nil
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	key := mirrorKey{Key{Org: in.OrgID, UID: in.UID}, connection}
	known := m.running[key]
	what := whatOf(options)
	switch {
	case m.closed:
		return nil
	case known != nil && (known.what == what || known.born > in.Born):
		if known.born < in.Born {
			known.born = in.Born
			known.Use(options.Live)
		}
		known.meet(m.clock())
		return known.of(what)
	}
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		// Tickets depend on no store.
		return nil
	}
	if known != nil {
		known.stop()
	}
	options.Book = kept.Mirror(workspace, fmt.Sprintf("%d/%s/%s", in.OrgID, in.UID, connection))
	return m.start(key, &copying{ //nolint:contextcheck // it outlives the question
		Mirror: mirror.New(options), what: what, system: in.systemOf(connection), born: in.Born, wake: make(chan struct{}, 1),
	})
}

// of is the mirror for whoever has the same set-up; an instance that is on its way out
// asks its connection itself.
func (c *copying) of(what string) *copying {
	if c.what != what {
		return nil
	}
	return c
}

func (m *Mirrors) start(key mirrorKey, one *copying) *copying {
	ctx, stop := context.WithCancel(m.context)
	one.stop = stop
	one.meet(m.clock())
	m.running[key] = one
	m.wait.Go(func() {
		defer stop()
		one.run(ctx, m.clock, m.ticker)
		m.mutex.Lock()
		defer m.mutex.Unlock()
		if m.running[key] == one {
			delete(m.running, key)
		}
	})
	return one
}

// CustomersOf are all customers of a connection whose part of the set-up is sound.
func (in *Instance) CustomersOf(connection string) []mirror.Customer {
	var customers []mirror.Customer
	for _, perimeter := range in.Setting.Document.Perimeters {
		one := mirror.Customer{ID: perimeter.ID}
		for _, scope := range perimeter.Scope {
			if scope.Connection == connection {
				one.Scopes = append(one.Scopes, ScopeOf(perimeter, scope))
			}
		}
		if len(one.Scopes) > 0 {
			customers = append(customers, one)
		}
	}
	return customers
}

// meet notes that somebody asks; a mirror at rest gets up.
func (c *copying) meet(now time.Time) {
	c.mutex.Lock()
	isResting := now.Sub(c.asked) >= restAfter
	c.asked = now
	c.mutex.Unlock()
	if isResting {
		c.look()
	}
}

// look makes it see at once what is due.
func (c *copying) look() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

func (c *copying) idle(now time.Time) time.Duration {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return now.Sub(c.asked)
}

// run reads what is due until the context ends or nobody has asked for a day.
func (c *copying) run(ctx context.Context, clock func() time.Time, ticker Ticker) {
	ticks, stop := ticker(stepEvery)
	defer stop()
	var next time.Time
	for {
		now := clock()
		idle := c.idle(now)
		if idle >= IdleAfter {
			return
		}
		if !now.Before(next) {
			next = now.Add(c.turn(ctx, idle))
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks:
		case <-c.wake:
			next = time.Time{}
		}
	}
}

// turn steps until nothing more is due, and says how long the next turn has time.
func (c *copying) turn(ctx context.Context, idle time.Duration) time.Duration {
	for more := true; more; {
		var err error
		if more, err = c.steady(ctx); err != nil {
			return RetryAfter
		}
	}
	if idle >= restAfter {
		return restEvery
	}
	return 0
}

// steady is a step that a bug does not end the process with.
func (c *copying) steady(ctx context.Context) (more bool, err error) {
	defer faults.RecoverAs(&err)
	if err := ctx.Err(); err != nil {
		return false, err
	}
	return c.Step(ctx)
}

var _ ticket.Source = (*copying)(nil)

// Hurry makes the mirror of a connection look at once for what Rounds itself has changed.
func (in *Instance) Hurry(connection string) {
	one := in.Mirrors.known(in, connection)
	if one == nil {
		return
	}
	one.Hurry()
	one.look()
}

// Hold has a connection's tickets read from a mirror that its caller steps.
func (in *Instance) Hold(connection string, options mirror.Options) *mirror.Mirror {
	one := &copying{Mirror: mirror.New(options), what: whatOf(options), born: in.Born, wake: make(chan struct{}, 1)}
	in.Mirrors.mutex.Lock()
	defer in.Mirrors.mutex.Unlock()
	in.Mirrors.running[mirrorKey{Key{Org: in.OrgID, UID: in.UID}, connection}] = one
	return one.Mirror
}

// IsMirrored says whether a connection's tickets are copied.
func (in *Instance) IsMirrored(connection string) bool {
	_, isOn := in.MirrorOptions(connection)
	return isOn && in.Mirrors != nil && in.Keeper != nil
}

// MirrorStatus is how far the copy of a connection is; false where none runs yet.
func (in *Instance) MirrorStatus(connection string) (mirror.Status, bool) {
	known := in.Mirrors.known(in, connection)
	if known == nil {
		return mirror.Status{}, false
	}
	return known.Status(), true
}

// known is the mirror of a connection that runs already; nil where none does.
func (m *Mirrors) known(in *Instance, connection string) *copying {
	if m == nil {
		return nil
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.running[mirrorKey{Key{Org: in.OrgID, UID: in.UID}, connection}]
}
