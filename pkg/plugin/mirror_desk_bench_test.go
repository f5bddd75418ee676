package plugin

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// benchDesk is a simulated Jira Cloud, each of whose answers waits 80 ms.
type benchDesk struct{ url, admin string }

func newBenchDesk(b *testing.B, size int) benchDesk {
	b.Helper()
	addresses, err := startSimulators()
	if err != nil {
		b.Skip(err)
	}
	id := fmt.Sprintf("bench-%d-%d", size, time.Now().UnixNano())
	d := benchDesk{admin: addresses["jira-cloud"] + "/_sim/sites"}
	var made struct{ URL string }
	require.NoError(b, d.tell(b.Context(), http.MethodPost, map[string]any{"id": id, "seed": 1, "tickets": size, "projects": []string{"ACM", "ACI", "GLX"}, "latencyMs": 80}, &made))
	require.NotEmpty(b, made.URL)
	d.url, d.admin = made.URL, d.admin+"/"+id
	return d
}

// tell changes the simulated system itself, which is not what is measured.
func (d benchDesk) tell(ctx context.Context, method string, what any, into any) error {
	body, err := json.Marshal(what)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, method, d.admin, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	return json.NewDecoder(answer.Body).Decode(into)
}

// Live, every answer is remembered for a minute, as usual. The window of the copy holds all
// tickets of the desk, so that both sides answer from the same ones.
const (
	liveLimits   = "{requestsPerSecond: 100, mirrorDays: -1}"
	mirrorLimits = "{requestsPerSecond: 100, mirrorDays: 1000}"

	benchDeskSetup = `
version: 1
connections:
  - {id: atlassian, system: jira-cloud, url: %q, allowPrivateNetwork: true, auth: {method: basic, user: admin, secret: desk}, limits: %s}
perimeters:
  - {id: acme, name: ACME, zone: Europe/Rome, scope: [{connection: atlassian, projects: [ACM, ACI]}]}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: atlassian, projects: [GLX]}]}
`
)

// benchSide is one way to answer the panels of a dashboard. A new one remembers nothing but
// what is in its store.
type benchSide struct {
	*Backend
	close func()
}

// side opens a data source on a desk; file is its store, empty for none.
func (d benchDesk) side(b *testing.B, limits, file string) benchSide {
	b.Helper()
	options := Options{Clock: time.Now, Logger: &capturedLog{}, Open: sources.Open}
	shut := func() {}
	if file != "" {
		keeper := store.NewKeeper(store.Options{Database: file, Clock: time.Now})
		mirrors := instance.NewMirrors(time.Now, instance.RealTicker)
		options.Keeper, options.Mirrors = keeper, mirrors
		shut = func() {
			_ = mirrors.Close()
			_ = keeper.Close()
		}
	}
	in := newBackend(backend.WithPluginContext(context.WithoutCancel(b.Context()), backend.PluginContext{OrgID: 1}),
		map[string]string{"setup": fmt.Sprintf(benchDeskSetup, d.url, limits), "secret.desk": "secret"}, options)
	s := benchSide{Backend: in}
	s.close = sync.OnceFunc(func() {
		in.Dispose()
		shut()
	})
	b.Cleanup(s.close)
	return s
}

// benchStore is a file for a store of a benchmark.
func benchStore(b *testing.B) string {
	b.Helper()
	return filepath.Join(b.TempDir(), "rounds.db")
}

// load has the copy read everything, and says how long that took.
func (s benchSide) load(b *testing.B) time.Duration {
	b.Helper()
	began := time.Now()
	for {
		s.Copies(b.Context(), []ticket.Part{{ConnectionID: "atlassian"}})
		status, isRunning := s.MirrorStatus("atlassian")
		require.True(b, isRunning)
		if status.IsLoaded {
			b.ReportMetric(float64(status.Tickets), "tickets")
			return time.Since(began)
		}
		require.NoError(b, status.Err)
		time.Sleep(100 * time.Millisecond)
	}
}

// requests is how many the connection has been asked since the side was opened.
func (s benchSide) requests() float64 {
	source, counts := s.Sources["atlassian"].(sources.Steady).Source.(budgeted) //nolint:forcetypeassert // it opened
	if !counts {
		return 0
	}
	return float64(source.Budget().Requests)
}

// seen is what a dashboard shows: how long each panel took, and how many have no answer or
// one that is only approximate.
type seen struct {
	took                []time.Duration
	failed, approximate int
}

// dashboard asks panels of the year before now all at once, as a browser does.
func (s benchSide) dashboard(ctx context.Context, panels []int) seen {
	all := seen{took: make([]time.Duration, len(panels))}
	var mutex sync.Mutex
	var wait sync.WaitGroup
	now := time.Now()
	for i, panel := range panels {
		wait.Go(func() {
			isApproximate, err := answerPanel(ctx, s.Backend, panel, now)
			mutex.Lock()
			defer mutex.Unlock()
			all.took[i] = time.Since(now)
			switch {
			case err != nil:
				all.failed++
			case isApproximate:
				all.approximate++
			}
		})
	}
	wait.Wait()
	return all
}

func allPanels() []int {
	all := make([]int, len(benchPanels))
	for i := range all {
		all[i] = i
	}
	return all
}

func inMs(took time.Duration) float64 { return float64(took.Microseconds()) / 1000 }
