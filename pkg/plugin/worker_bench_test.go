package plugin

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
)

// BenchmarkTurn is a turn over 50 customers with three rounds of twelve checks a day,
// four days of them still remembered. It reports what the worker holds in memory.
func BenchmarkTurn(b *testing.B) {
	const customers = 50
	setup := strings.Split(demoSetup, "perimeters:")[0] + "perimeters:\n"
	for i := range customers {
		setup += fmt.Sprintf("  - {id: c%d, name: C%d, zone: Europe/Rome, scope: [{connection: desk, projects: [ACM]}]}\n", i, i)
	}
	now := windowOpens.AddDate(0, 0, 4)
	clock := func() time.Time { return now }
	keeper := store.NewKeeper(store.Options{Database: b.TempDir() + "/rounds.db", Clock: clock})
	b.Cleanup(func() { require.NoError(b, keeper.Close()) })
	in := bare(nil, 1, "rounds", keeper)
	in.Clock, in.Setting = clock, instance.ReadSetting(map[string]string{"setup": setup})
	kept, workspace, err := in.Kept(b.Context())
	require.NoError(b, err)
	now = windowOpens.AddDate(0, 0, -1)
	for i := range customers {
		for slot := range 3 {
			fillChecklist(b, kept, workspace, fmt.Sprintf("c%d", i), slot)
		}
	}
	now = windowOpens.AddDate(0, 0, 4).Add(20 * time.Minute)
	one := newWorker(clock)
	before := heap()
	require.NoError(b, one.work(b.Context(), in))
	held := heap() - before
	for b.Loop() {
		require.NoError(b, one.work(b.Context(), in))
	}
	b.ReportMetric(float64(held)/(1<<20), "MiB-held")
	runtime.KeepAlive(one)
}

func heap() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// fillChecklist keeps a checklist and five days of answers.
func fillChecklist(b *testing.B, kept store.Store, workspace store.Workspace, customer string, slot int) {
	b.Helper()
	id := fmt.Sprintf("%s-%d", customer, slot)
	start := check.WallTime(390 + 60*slot)
	definition := check.Definition{Zone: "Europe/Rome", Checklist: check.Checklist{
		ID: id, Customer: customer, Title: id,
		Slots: []check.Slot{{ID: "s", Dates: "FREQ=DAILY", Anchor: check.Date{Year: 2026, Month: 1, Day: 1}, Start: start, End: start + 45, Grace: check.Span(30 * time.Minute)}},
	}}
	for i := range 12 {
		definition.Checklist.Checks = append(definition.Checklist.Checks, check.Check{ID: fmt.Sprintf("check-%d", i), Title: "Check"})
	}
	_, err := kept.SaveDefinition(b.Context(), workspace, store.Change{By: store.Actor{Name: "Anna"}}, definition)
	require.NoError(b, err)
	for day := range 5 {
		date := check.Date{Year: 2026, Month: 11, Day: 23 + day}
		_, err := kept.AppendEntries(b.Context(), workspace, store.Append{
			Round: check.Key{Checklist: id, Slot: "s", Date: date}, Customer: customer, Request: fmt.Sprint(id, day),
		}, func([]check.Entry) ([]check.Entry, error) {
			var entries []check.Entry
			for i := range 12 {
				entries = append(entries, check.Entry{Check: fmt.Sprintf("check-%d", i), Act: check.DoneAct, At: windowOpens.AddDate(0, 0, day), Version: 1, Source: check.ByPerson, By: check.Actor{UID: "u-anna", Name: "Anna"}})
			}
			return entries, nil
		})
		require.NoError(b, err)
	}
}
