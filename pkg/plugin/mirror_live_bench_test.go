package plugin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// BenchmarkMirrorAgainstLive asks the 12 panels of a dashboard of a simulated Jira Cloud
// of 10,000 tickets, whose answers wait 80 ms each: live, with nothing remembered before
// the first panel, and from the copy.
func BenchmarkMirrorAgainstLive(b *testing.B) {
	k := &kit{now: time.Now(), later: new(atomic.Int64), orgID: 1, log: &capturedLog{}}
	keeper := store.NewKeeper(store.Options{Database: filepath.Join(b.TempDir(), "rounds.db"), Clock: time.Now})
	b.Cleanup(func() { require.NoError(b, keeper.Close()) })
	k.keeper = keeper
	address := slowSite(b)
	open := func() *Instance {
		return newInstance(backend.WithPluginContext(b.Context(), backend.PluginContext{OrgID: 1}), map[string]string{"setup": fmt.Sprintf(siteSetup, address), "secret.desk": "secret"},
			Options{Clock: time.Now, Logger: k.log, Open: OpenSource})
	}
	requests := func(in *Instance) float64 {
		source, _ := in.sources["atlassian"].(steadySource).Source.(budgeted) //nolint:forcetypeassert // it opened
		return float64(source.Budget().Requests)
	}
	b.Run("live", func(b *testing.B) {
		asked := 0.0
		for b.Loop() {
			in := open()
			for panel := range benchPanels {
				askPanel(b, in, panel, time.Now())
			}
			asked += requests(in)
			in.Dispose()
		}
		b.ReportMetric(asked/float64(b.N), "requests/op")
	})
	k.instance = open()
	k.instance.keeper = keeper
	m, _ := k.mirrored(b, "atlassian")
	settle(b, m)
	b.Run("mirror", func(b *testing.B) {
		before := requests(k.instance)
		for b.Loop() {
			for panel := range benchPanels {
				askPanel(b, k.instance, panel, time.Now())
			}
		}
		b.ReportMetric((requests(k.instance)-before)/float64(b.N), "requests/op")
	})
	k.instance.Dispose()
}

// slowSite is the address of a site of 10,000 tickets, each of whose answers waits.
func slowSite(b *testing.B) string {
	b.Helper()
	addresses, err := startSimulators()
	if err != nil {
		b.Skip(err)
	}
	body, err := json.Marshal(map[string]any{"id": "bench-mirror", "seed": 1, "tickets": 10_000, "latencyMs": 80})
	require.NoError(b, err)
	at := addresses["jira-cloud"] + "/_sim/sites"
	request, err := http.NewRequestWithContext(b.Context(), http.MethodPost, at, bytes.NewReader(body))
	require.NoError(b, err)
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	require.NoError(b, err)
	defer func() { _ = answer.Body.Close() }()
	var made struct{ URL string }
	require.NoError(b, json.NewDecoder(answer.Body).Decode(&made))
	require.NotEmpty(b, made.URL)
	return made.URL
}
