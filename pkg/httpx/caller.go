package httpx

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Pace bounds how hard one server is asked; zero means the default.
type Pace struct {
	PerSecond   float64
	Concurrency int
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

	client  *http.Client
	limiter *rate.Limiter
	slots   chan struct{}
	clock   func() time.Time
	jitter  func() float64
	maxBody int64

	mutex  sync.Mutex
	paused time.Time
}

const defaultMaxBody = 32 << 20

// NewCaller makes a caller over a guarded client.
func NewCaller(client *http.Client, pace Pace, clock func() time.Time) *Caller {
	if pace.PerSecond <= 0 {
		pace.PerSecond = 10
	}
	if pace.Concurrency <= 0 {
		pace.Concurrency = 3
	}
	return &Caller{
		client: client,
		// A burst of one second's worth lets a first page load without waiting.
		limiter: rate.NewLimiter(rate.Limit(pace.PerSecond), max(1, int(pace.PerSecond))),
		slots:   make(chan struct{}, pace.Concurrency),
		clock:   clock,
		jitter:  func() float64 { return 0.7 + 0.6*rand.Float64() }, //nolint:gosec // Spreads retries, guards nothing.
		maxBody: defaultMaxBody,
	}
}

// Pause holds every call back until then, as a server with an exhausted quota
// asks. It never shortens a pause.
func (c *Caller) Pause(until time.Time) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if until.After(c.paused) {
		c.paused = until
	}
}

// PausedUntil answers the end of the pause, if one is on.
func (c *Caller) PausedUntil() (time.Time, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.paused, c.paused.After(c.clock())
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
	release, err := c.admit(ctx)
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
		return Reply{}, transportError(ctx, err)
	}
	defer func() { _ = answer.Body.Close() }()
	reply, err := c.read(ctx, answer)
	if c.Observe != nil {
		c.Observe(reply)
	}
	return reply, err
}

// admit waits for the pause, a token and a free slot, in this order.
func (c *Caller) admit(ctx context.Context) (release func(), err error) {
	if until, on := c.PausedUntil(); on {
		left := until.Sub(c.clock())
		if outlasts(ctx, left) {
			return nil, fmt.Errorf("%w until %s", ErrPaused, until.UTC().Format(time.RFC3339))
		}
		if err := sleep(ctx, left); err != nil {
			return nil, err
		}
	}
	if err := c.limiter.Wait(ctx); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		// The limiter sees that the deadline would pass before a token is free.
		return nil, fmt.Errorf("the wait for our own pace outlasts the deadline: %w", context.DeadlineExceeded)
	}
	select {
	case c.slots <- struct{}{}:
		return func() { <-c.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
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
