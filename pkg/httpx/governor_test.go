package httpx

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTheBackgroundLetsOthersGoFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mutex sync.Mutex
		var order []string
		caller := NewCaller(&http.Client{Transport: fakeServer(func(r *http.Request) (*http.Response, error) {
			mutex.Lock()
			order = append(order, r.Header.Get("X-Who"))
			mutex.Unlock()
			return answer(200), nil
		})}, Pace{PerSecond: 2, Concurrency: 2}, time.Now)
		call := func(ctx context.Context, who string) {
			_, err := caller.Do(ctx, Request{Method: http.MethodGet, URL: read.URL, Header: http.Header{"X-Who": {who}}})
			require.NoError(t, err)
		}
		// The burst is used up.
		call(t.Context(), "first")
		call(t.Context(), "first")
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() { call(InBackground(t.Context()), "background") })
		}
		synctest.Wait()
		for range 4 {
			all.Go(func() { call(t.Context(), "person") })
		}
		all.Wait()
		require.Equal(t, []string{"first", "first", "person", "person", "person", "person", "background", "background", "background"}, order)
	})
}

func TestTheBackgroundIsNeverStarved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		caller := NewCaller(&http.Client{Transport: fakeServer(func(*http.Request) (*http.Response, error) { return answer(200), nil })},
			Pace{PerSecond: 1, Concurrency: 3}, time.Now)
		ctx, stop := context.WithCancel(t.Context())
		var people sync.WaitGroup
		for range 5 {
			people.Go(func() {
				for ctx.Err() == nil {
					_, _ = caller.Do(ctx, read)
				}
			})
		}
		began := time.Now()
		_, err := caller.Do(InBackground(ctx), read)
		require.NoError(t, err)
		require.Less(t, time.Since(began), 30*time.Second)
		stop()
		people.Wait()
	})
}

// limited answers with the headers of a limit.
func limited(headers ...string) *Caller {
	caller := NewCaller(&http.Client{Transport: fakeServer(func(*http.Request) (*http.Response, error) { return answer(200, headers...), nil })},
		Pace{PerSecond: 10, Concurrency: 3}, time.Now)
	return caller
}

func TestWarningsOfAServerAreHeeded(t *testing.T) {
	const soon = "in 100 seconds"
	for name, test := range map[string]struct {
		headers []string
		calls   int
		want    float64
	}{
		"Cloud, near its limit":         {[]string{"X-RateLimit-NearLimit", "true"}, 1, 5},
		"Data Center, the bucket low":   {[]string{"X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "19", "X-RateLimit-FillRate", "4", "X-RateLimit-Interval-Seconds", "2"}, 1, 2},
		"Data Center, the bucket full":  {[]string{"X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "90", "X-RateLimit-FillRate", "4", "X-RateLimit-Interval-Seconds", "2"}, 1, 10},
		"Data Center, no bucket at all": {[]string{"X-RateLimit-Limit", "0", "X-RateLimit-Remaining", "0", "X-RateLimit-FillRate", "0", "X-RateLimit-Interval-Seconds", "0"}, 1, 10},
		"ServiceNow, most of the hour":  {[]string{"X-RateLimit-Limit", "10", "X-RateLimit-Reset", soon}, 9, 0.01},
		"ServiceNow, a window long ago": {[]string{"X-RateLimit-Limit", "10", "X-RateLimit-Reset", "5"}, 9, 10},
		"junk":                          {[]string{"X-RateLimit-Limit", "many", "X-RateLimit-Reset", "soon", "X-RateLimit-Remaining", "-3"}, 1, 10},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				if at := slices.Index(test.headers, soon); at >= 0 {
					// By the clock of this bubble.
					test.headers[at] = strconv.FormatInt(time.Now().Add(100*time.Second).Unix(), 10)
				}
				caller := limited(test.headers...)
				for range test.calls {
					_, err := caller.Do(t.Context(), read)
					require.NoError(t, err)
				}
				require.InDelta(t, test.want, caller.Budget().PerSecond, 0.001)
				time.Sleep(2 * time.Minute)
				require.InDelta(t, 10, caller.Budget().PerSecond, 0.001, "later it is over")
			})
		})
	}
}

func TestABudgetTellsWhatIsUsed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		answers := []*http.Response{answer(200, "X-RateLimit-Limit", "100"), answer(429, "RateLimit-Reason", "jira-burst-based", "X-RateLimit-Remaining", "0", "Retry-After", "1"), answer(200)}
		caller := NewCaller(&http.Client{Transport: fakeServer(func(*http.Request) (*http.Response, error) {
			next := answers[0]
			answers = answers[1:]
			return next, nil
		})}, Pace{PerSecond: 10, Concurrency: 4}, time.Now)
		require.Nil(t, caller.Budget().Told)
		for range 2 {
			_, err := caller.Do(t.Context(), read)
			require.NoError(t, err)
		}
		budget := caller.Budget()
		require.Equal(t, []any{int64(3), int64(1), 3, 4}, []any{budget.Requests, budget.Refused, budget.LastHour, budget.Concurrency})
		require.Equal(t, "jira-burst-based", budget.Told.Reason)
		require.Equal(t, []int{-1, 0}, []int{budget.Told.Limit, budget.Told.Remaining})
		caller.Pause(time.Now().Add(time.Minute))
		require.Equal(t, time.Now().Add(time.Minute), caller.Budget().PausedUntil)
		time.Sleep(2 * time.Hour)
		require.Zero(t, caller.Budget().LastHour)
		require.Zero(t, caller.Budget().PausedUntil)
	})
}
