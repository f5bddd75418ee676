package httpx

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"time"
)

// Pace bounds how hard one server is asked; zero means the default.
type Pace struct {
	PerSecond   float64
	Concurrency int
	// System is the kind of server in metrics; without one there are none.
	System string
}

// Request is one call. Body is sent anew on each try.
type Request struct {
	Method, URL string
	Header      http.Header
	Body        []byte
	// Repeatable allows further tries: reading, or writing that changes nothing when done twice.
	Repeatable bool
}

// Caller makes calls to one server: paced, at most a few at once, repeated where
// that is safe. It is safe for concurrent use.
type Caller struct {
	// Observe, where set before the first call, sees every answer before it is
	// decided whether to try again; it may Pause.
	Observe func(Reply)

	client   *http.Client
	governor *governor
	clock    func() time.Time
	jitter   func() float64
	maxBody  int64
}

const defaultMaxBody = 32 << 20

// NewCaller makes a caller over a guarded client.
func NewCaller(client *http.Client, pace Pace, clock func() time.Time) *Caller {
	return &Caller{
		client:   client,
		governor: newGovernor(pace, clock),
		clock:    clock,
		jitter:   func() float64 { return 0.7 + 0.6*rand.Float64() }, //nolint:gosec // Spreads retries, guards nothing.
		maxBody:  defaultMaxBody,
	}
}

// Pause holds every call back until then, as a server with an exhausted quota
// asks. It never shortens a pause.
func (c *Caller) Pause(until time.Time) {
	c.governor.pause(until)
}

// PausedUntil answers the end of the pause, if one is on.
func (c *Caller) PausedUntil() (time.Time, bool) {
	return c.governor.pausedUntil()
}

// Do makes the call and reads the whole answer. An answer of any status is no
// error; errors are those of the transport and the kinds of this package.
func (c *Caller) Do(ctx context.Context, request Request) (Reply, error) {
	for try := 1; ; try++ {
		reply, err := c.once(ctx, request)
		pause, again := c.nextTry(request, try, reply, err)
		if !again {
			return reply, err
		}
		// A wait that outlives the caller helps nobody: the last answer says more.
		if outlasts(ctx, pause) {
			return reply, err
		}
		if waited := sleep(ctx, pause); waited != nil {
			return Reply{}, waited
		}
	}
}

func (c *Caller) once(ctx context.Context, request Request) (Reply, error) {
	began := c.clock()
	release, err := c.governor.admit(ctx)
	c.governor.meter.wait(c.clock().Sub(began))
	if err != nil {
		return Reply{}, err
	}
	defer release()
	outgoing, err := http.NewRequestWithContext(ctx, request.Method, request.URL, bytes.NewReader(request.Body))
	if err != nil {
		return Reply{}, fmt.Errorf("%w: it cannot be built", ErrBadAddress)
	}
	if len(request.Body) == 0 {
		outgoing.Body, outgoing.GetBody, outgoing.ContentLength = http.NoBody, nil, 0
	}
	for name, values := range request.Header {
		outgoing.Header[name] = values
	}
	answer, err := c.client.Do(outgoing)
	if err != nil {
		c.governor.meter.count(0, c.clock())
		return Reply{}, transportError(ctx, err)
	}
	defer func() { _ = answer.Body.Close() }()
	reply, err := c.read(ctx, answer)
	c.governor.heed(reply)
	if c.Observe != nil {
		c.Observe(reply)
	}
	return reply, err
}

// outlasts says whether a wait is longer than the context, or unreasonable where
// that has no end. Contexts count by the machine's clock, whatever clock the rest
// goes by.
func outlasts(ctx context.Context, wait time.Duration) bool {
	deadline, ok := ctx.Deadline()
	if !ok {
		return wait > maxPause
	}
	return wait > time.Until(deadline)
}

func sleep(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// transportError drops the address from an error of net/http and prefers the
// caller's own reason to stop.
func transportError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if wrapped, ok := asURLError(err); ok {
		return fmt.Errorf("the call failed: %w", wrapped.Err)
	}
	return err
}

func asURLError(err error) (*url.Error, bool) {
	wrapped, ok := err.(*url.Error) //nolint:errorlint // http.Client answers exactly this type.
	return wrapped, ok
}
