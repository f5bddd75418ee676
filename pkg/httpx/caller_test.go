package httpx

import (
	"context"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

// fakeServer answers in memory, so that time can be moved.
type fakeServer func(*http.Request) (*http.Response, error)

func (f fakeServer) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func answer(status int, headers ...string) *http.Response {
	header := http.Header{}
	for i := 0; i+1 < len(headers); i += 2 {
		header.Set(headers[i], headers[i+1])
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(`{}`))}
}

func calm(server fakeServer) *Caller {
	caller := NewCaller(&http.Client{Transport: server}, Pace{PerSecond: 1000, Concurrency: 3}, time.Now)
	caller.jitter = func() float64 { return 1 }
	return caller
}

var read = Request{Method: http.MethodGet, URL: "https://jira.example.com/x", Repeatable: true}

func TestTriesAgain(t *testing.T) {
	for name, test := range map[string]struct {
		answers []*http.Response
		request Request
		tries   int
		status  int
		waited  time.Duration
	}{
		"a fault that passes":            {answers: []*http.Response{answer(503), answer(200)}, tries: 2, status: 200, waited: 300 * time.Millisecond},
		"a fault that stays":             {answers: []*http.Response{answer(502), answer(502), answer(502), answer(502), answer(200)}, tries: 4, status: 502, waited: 2100 * time.Millisecond},
		"a limit with its end":           {answers: []*http.Response{answer(429, "Retry-After", "3"), answer(200)}, tries: 2, status: 200, waited: 3 * time.Second},
		"a limit without its end":        {answers: []*http.Response{answer(429), answer(429), answer(200)}, tries: 3, status: 200, waited: 6 * time.Second},
		"a limit with junk for its end":  {answers: []*http.Response{answer(429, "Retry-After", "abc"), answer(200)}, tries: 2, status: 200, waited: 2 * time.Second},
		"a limit that ended already":     {answers: []*http.Response{answer(429, "Retry-After", "-5"), answer(200)}, tries: 2, status: 200, waited: 2 * time.Second},
		"a limit that outlasts the call": {answers: []*http.Response{answer(429, "Retry-After", "9223372036854775807")}, tries: 1, status: 429},
		"a refusal":                      {answers: []*http.Response{answer(400)}, tries: 1, status: 400},
		"an act is never repeated":       {answers: []*http.Response{answer(503)}, request: Request{Method: http.MethodPost, URL: read.URL}, tries: 1, status: 503},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				tries := 0
				caller := calm(func(*http.Request) (*http.Response, error) {
					tries++
					return test.answers[tries-1], nil
				})
				request := test.request
				if request.URL == "" {
					request = read
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				start := time.Now()
				reply, err := caller.Do(ctx, request)
				require.NoError(t, err)
				require.Equal(t, test.status, reply.Status)
				require.Equal(t, test.tries, tries)
				require.Equal(t, test.waited, time.Since(start))
			})
		})
	}
}

func TestARepeatedPostSendsItsBodyAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var bodies []string
		caller := calm(func(r *http.Request) (*http.Response, error) {
			body, err := io.ReadAll(r.Body)
			bodies = append(bodies, string(body))
			return answer(map[bool]int{true: 503, false: 200}[len(bodies) == 1]), err
		})
		_, err := caller.Do(t.Context(), Request{Method: http.MethodPost, URL: read.URL, Body: []byte(`{"jql":"x"}`), Repeatable: true})
		require.NoError(t, err)
		require.Equal(t, []string{`{"jql":"x"}`, `{"jql":"x"}`}, bodies)
	})
}

func TestABrokenConnectionIsTriedOnceMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		caller := calm(func(*http.Request) (*http.Response, error) {
			tries++
			return nil, io.ErrUnexpectedEOF
		})
		_, err := caller.Do(t.Context(), read)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF)
		require.NotContains(t, err.Error(), "jira.example.com", "no address in an error")
		require.Equal(t, 2, tries)
	})
}

func TestAPauseHoldsEverythingBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		caller := calm(func(*http.Request) (*http.Response, error) {
			tries++
			return answer(429, "Retry-After", "1"), nil
		})
		caller.Observe = func(Reply) { caller.Pause(time.Now().Add(time.Hour)) }
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		reply, err := caller.Do(ctx, read)
		require.NoError(t, err)
		require.Equal(t, 429, reply.Status)
		_, err = caller.Do(ctx, read)
		require.ErrorIs(t, err, ErrPaused)
		require.Equal(t, 1, tries, "nothing is sent during the pause")

		time.Sleep(time.Hour)
		caller.Observe = nil
		_, on := caller.PausedUntil()
		require.False(t, on)
		_, err = caller.Do(t.Context(), read)
		require.NoError(t, err)
	})
}

func TestAShortPauseIsWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		caller := calm(func(*http.Request) (*http.Response, error) { return answer(200), nil })
		caller.Pause(time.Now().Add(5 * time.Second))
		caller.Pause(time.Now().Add(time.Second)) // never shortens
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start := time.Now()
		_, err := caller.Do(ctx, read)
		require.NoError(t, err)
		require.Equal(t, 5*time.Second, time.Since(start))
	})
}

func TestPaceAndConcurrency(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var at, most atomic.Int32
		caller := NewCaller(&http.Client{Transport: fakeServer(func(*http.Request) (*http.Response, error) {
			most.Store(max(most.Load(), at.Add(1)))
			time.Sleep(50 * time.Millisecond)
			at.Add(-1)
			return answer(200), nil
		})}, Pace{PerSecond: 10, Concurrency: 3}, time.Now)
		start := time.Now()
		done := make(chan error, 30)
		for range 30 {
			go func() {
				_, err := caller.Do(t.Context(), read)
				done <- err
			}()
		}
		for range 30 {
			require.NoError(t, <-done)
		}
		require.LessOrEqual(t, most.Load(), int32(3))
		require.GreaterOrEqual(t, time.Since(start), 2*time.Second, "10 at once, then 10 a second")
	})
}

func TestAWaitForThePaceThatIsTooLongFailsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		caller := NewCaller(&http.Client{Transport: fakeServer(func(*http.Request) (*http.Response, error) { return answer(200), nil })},
			Pace{PerSecond: 0.1}, time.Now)
		_, err := caller.Do(t.Context(), read)
		require.NoError(t, err)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		_, err = caller.Do(ctx, read)
		require.ErrorIs(t, err, context.DeadlineExceeded)
		require.Zero(t, time.Since(start))
	})
}

func TestALeavingCallerStopsTheWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		caller := calm(func(*http.Request) (*http.Response, error) { return answer(429), nil })
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		_, err := caller.Do(ctx, read)
		require.ErrorIs(t, err, context.Canceled)
	})
}

func TestASlowBodyEndsWithTheDeadline(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(`{"a":`))
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	_, err := callerTo(t, server.URL, true).Do(ctx, Request{Method: http.MethodGet, URL: server.URL})
	require.ErrorIs(t, err, context.DeadlineExceeded)
}
