package plugin

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	benchViewers = 50
	benchRefresh = 30 * time.Second
	// benchMinutes is the environment variable that shortens the five minutes.
	benchMinutes = "ROUNDS_BENCH_MINUTES"
)

// BenchmarkMirrorViewers has 50 people look at a dashboard of 12 panels that is refreshed
// every 30 seconds, for five minutes, live and from a copy; beside them one more person
// looks at another data source of the same desk, so that what the two ask of it compares.
// Tickets change all the while.
func BenchmarkMirrorViewers(b *testing.B) {
	minutes, err := strconv.ParseFloat(os.Getenv(benchMinutes), 64)
	if err != nil {
		minutes = 5
	}
	length := time.Duration(minutes * float64(time.Minute))
	for _, way := range []struct {
		name, limits string
		isCopied     bool
	}{{"live", liveLimits, false}, {"mirror", mirrorLimits, true}} {
		b.Run(way.name, func(b *testing.B) {
			for b.Loop() {
				desk := newBenchDesk(b, 10_000)
				many, one := desk.open(b, way.limits, way.isCopied), desk.open(b, way.limits, way.isCopied)
				ctx, stop := context.WithTimeout(b.Context(), length)
				var wait sync.WaitGroup
				var crowd, alone sight
				wait.Go(func() { desk.live(ctx) })
				wait.Go(func() { crowd = many.watched(ctx, benchViewers) })
				wait.Go(func() { alone = one.watched(ctx, 1) })
				wait.Wait()
				stop()
				b.ReportMetric(minutes, "minutes")
				crowd.report(b, "")
				alone.report(b, "alone-")
				many.close()
				one.close()
			}
		})
	}
}

// open is a side that has answered its first dashboard, and whose copy is loaded.
func (d benchDesk) open(b *testing.B, limits string, isCopied bool) benchSide {
	b.Helper()
	if !isCopied {
		s := d.side(b, limits, "")
		require.Zero(b, s.dashboard(b.Context(), allPanels()).failed)
		return s
	}
	s := d.side(b, limits, benchStore(b))
	s.load(b)
	require.Zero(b, s.dashboard(b.Context(), allPanels()).failed)
	return s
}

// live changes 20 tickets a minute until the context ends.
func (d benchDesk) live(ctx context.Context) {
	turn := time.NewTicker(3 * time.Second)
	defer turn.Stop()
	for i := 0; ; i++ {
		select {
		case <-ctx.Done():
			return
		case <-turn.C:
		}
		change := map[string]any{"key": fmt.Sprintf("ACM-%d", 1+i), "assignee": "Anna Rossi", "updated": time.Now().UTC().Format(time.RFC3339)}
		_ = d.tell(ctx, http.MethodPatch, map[string]any{"tickets": []any{change}}, &struct{}{})
	}
}

// sight is what people saw: how long each query took, how many had no answer, and what the
// desk was asked.
type sight struct {
	seen
	requests float64
}

func (s sight) report(b *testing.B, before string) {
	b.Helper()
	median, p95 := quantiles(s.took)
	b.ReportMetric(inMs(median), before+"p50-ms")
	b.ReportMetric(inMs(p95), before+"p95-ms")
	b.ReportMetric(float64(len(s.took)), before+"queries")
	b.ReportMetric(float64(s.failed), before+"failed")
	b.ReportMetric(s.requests, before+"requests")
}

// watched is what so many people see until the context ends. They came one after the other,
// and a refresh that is due while the one before has not ended is left out.
func (s benchSide) watched(ctx context.Context, people int) sight {
	var mutex sync.Mutex
	var all sight
	before := s.requests()
	var wait sync.WaitGroup
	for person := range people {
		wait.Go(func() {
			s.look(ctx, time.Duration(person)*benchRefresh/time.Duration(people), func(one seen) {
				mutex.Lock()
				defer mutex.Unlock()
				all.took, all.failed = append(all.took, one.took...), all.failed+one.failed
			})
		})
	}
	wait.Wait()
	all.requests = s.requests() - before
	return all
}

func (s benchSide) look(ctx context.Context, after time.Duration, saw func(seen)) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(after):
	}
	refresh := time.NewTicker(benchRefresh)
	defer refresh.Stop()
	for {
		saw(s.dashboard(ctx, allPanels()))
		select {
		case <-ctx.Done():
			return
		case <-refresh.C:
		}
	}
}
