package remember

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

// In a synctest bubble, work that is left running makes the test fail: the
// bubble ends only when all its goroutines have.

func TestCallersShareOneFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shared Flights[int]
		var runs atomic.Int32
		work := func(context.Context) (int, error) {
			runs.Add(1)
			time.Sleep(time.Second)
			return 7, nil
		}
		results := make(chan int, 10)
		for range 10 {
			go func() {
				value, err := shared.Do(t.Context(), "a", time.Minute, work)
				if err == nil {
					results <- value
				}
			}()
		}
		for range 10 {
			require.Equal(t, 7, <-results)
		}
		require.Equal(t, int32(1), runs.Load())
		_, err := shared.Do(t.Context(), "a", time.Minute, work)
		require.NoError(t, err)
		require.Equal(t, int32(2), runs.Load(), "a flight is no cache")
	})
}

func TestTheLastToLeaveStopsTheWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shared Flights[int]
		stopped := make(chan error, 1)
		work := func(ctx context.Context) (int, error) {
			<-ctx.Done()
			stopped <- context.Cause(ctx)
			return 0, ctx.Err()
		}
		one, leaveOne := context.WithCancel(t.Context())
		two, leaveTwo := context.WithCancel(t.Context())
		ended := make(chan error, 2)
		for _, ctx := range []context.Context{one, two} {
			go func() {
				_, err := shared.Do(ctx, "a", time.Hour, work)
				ended <- err
			}()
		}
		synctest.Wait()
		leaveOne()
		require.ErrorIs(t, <-ended, context.Canceled)
		synctest.Wait()
		require.Empty(t, stopped, "somebody still waits")
		leaveTwo()
		require.ErrorIs(t, <-ended, context.Canceled)
		require.ErrorIs(t, <-stopped, context.Canceled)
		synctest.Wait()
		require.Empty(t, shared.running)
	})
}

func TestAnothersDeadlineDoesNotCount(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shared Flights[int]
		work := func(ctx context.Context) (int, error) {
			select {
			case <-time.After(10 * time.Second):
				return 7, nil
			case <-ctx.Done():
				return 0, ctx.Err()
			}
		}
		hasty, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		go func() { _, _ = shared.Do(hasty, "a", time.Minute, work) }()
		synctest.Wait()
		value, err := shared.Do(t.Context(), "a", time.Minute, work)
		require.NoError(t, err)
		require.Equal(t, 7, value)
	})
}

func TestWorkThatIsTooSlowEndsForAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shared Flights[int]
		work := func(ctx context.Context) (int, error) {
			<-ctx.Done()
			return 0, ctx.Err()
		}
		start := time.Now()
		ended := make(chan error, 5)
		for range 5 {
			go func() {
				_, err := shared.Do(t.Context(), "a", time.Minute, work)
				ended <- err
			}()
		}
		for range 5 {
			require.ErrorIs(t, <-ended, context.DeadlineExceeded)
		}
		require.Equal(t, time.Minute, time.Since(start), "nobody begins anew")
	})
}

func TestAPanicStaysInsideTheFlight(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var shared Flights[int]
		_, err := shared.Do(t.Context(), "a", time.Minute, func(context.Context) (int, error) { panic("a bug") })
		require.ErrorContains(t, err, "a bug")
	})
}

func TestFailuresAreNotKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		memory := NewKept(time.Minute, time.Minute, 10, func(int) uint64 { return 1 }, time.Now)
		runs := 0
		work := func(context.Context) (int, error) {
			runs++
			if runs == 1 {
				return 0, errors.New("no")
			}
			return runs, nil
		}
		_, err := memory.Get(t.Context(), "a", work)
		require.Error(t, err)
		for range 2 {
			found, err := memory.Get(t.Context(), "a", work)
			require.NoError(t, err)
			require.Equal(t, 2, found.Value)
		}
		time.Sleep(time.Minute)
		found, err := memory.Get(t.Context(), "a", work)
		require.NoError(t, err)
		require.Equal(t, 3, found.Value)
	})
}

func TestMemoryIsBounded(t *testing.T) {
	memory := NewKept(time.Minute, time.Minute, 10, func(v int) uint64 { return uint64(v) }, time.Now)
	for _, key := range []string{"a", "b", "c", "d"} {
		_, err := memory.Get(t.Context(), key, func(context.Context) (int, error) { return 4, nil })
		require.NoError(t, err)
	}
	require.Equal(t, 2, memory.cache.Len())
	_, err := memory.Get(t.Context(), "too big", func(context.Context) (int, error) { return 11, nil })
	require.NoError(t, err)
	require.LessOrEqual(t, memory.cache.Len(), 2)
}
