package store_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	mathrand "math/rand/v2"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// soak is set where a test may take its time: `make soak`.
const soak = "ROUNDS_SOAK"

// acknowledged is what a writer prints about a write that it was told is kept.
type acknowledged struct {
	// Round and Request name an act, Numbers its entries.
	Round   check.Key `json:"round,omitzero"`
	Request string    `json:"request,omitempty"`
	Numbers []int64   `json:"numbers,omitempty"`
	// Version is of a definition; 0 for an act.
	Version int `json:"version,omitempty"`
}

func TestEntriesThatWereAcknowledgedSurviveAKill(t *testing.T) {
	kills := 12
	if os.Getenv(soak) != "" {
		kills = 1000
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org, total := g.open(t), workspace(t, "org:1"), 0
		for range kills {
			told := untilKilled(t, actWriteEntries, g.database, 1+mathrand.IntN(40), inJSON[acknowledged])
			total += len(told)
			version := 0
			for _, one := range told {
				if version = max(version, one.Version); one.Version == 0 {
					requireKept(t, kept, org, one)
				}
			}
			require.GreaterOrEqual(t, requireWhole(t, g), version)
		}
		t.Logf("%d kills, %d acknowledged writes, none lost", kills, total)
		require.GreaterOrEqual(t, total, kills)
	})
}

func requireKept(t *testing.T, kept store.Store, org store.Workspace, one acknowledged) {
	t.Helper()
	entries, err := kept.AppendEntries(t.Context(), org, act(one.Round, one.Request), func([]check.Entry) ([]check.Entry, error) {
		t.Fatalf("request %s was lost", one.Request)
		return nil, nil
	})
	require.NoError(t, err)
	require.Equal(t, one.Numbers, numbersOf(entries))
}

// requireWhole looks behind the store's back: acts are whole, neither numbers nor
// versions have a gap, and every version has its record. It answers the latest version.
func requireWhole(t *testing.T, g ground) (latest int) {
	t.Helper()
	var torn, numbers, entries, versions, records int
	raw := g.raw(t)
	require.NoError(t, raw.QueryRow(`SELECT COUNT(*) FROM check_requests r WHERE last_number - first_number + 1 <>
		(SELECT COUNT(*) FROM check_entries e WHERE e.workspace = r.workspace AND e.number BETWEEN r.first_number AND r.last_number)`).Scan(&torn))
	require.Zero(t, torn, "acts of which only a part was kept")
	require.NoError(t, raw.QueryRow(`SELECT COUNT(*), COALESCE(MAX(number), 0) FROM check_entries`).Scan(&entries, &numbers))
	require.Equal(t, numbers, entries)
	require.NoError(t, raw.QueryRow(`SELECT COUNT(*), COALESCE(MAX(version), 0) FROM check_documents`).Scan(&versions, &latest))
	require.Equal(t, latest, versions)
	require.NoError(t, raw.QueryRow(`SELECT COUNT(*) FROM audit`).Scan(&records))
	require.Equal(t, versions, records)
	require.NoError(t, raw.Close())
	return latest
}

func numbersOf(entries []check.Entry) []int64 {
	numbers := make([]int64, len(entries))
	for i, entry := range entries {
		numbers[i] = entry.Number
	}
	return numbers
}

// writeEntriesWithoutEnd has writers that meet in the same rounds, and one that
// saves versions of a checklist.
func writeEntriesWithoutEnd(ctx context.Context, kept store.Store) {
	org, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	tell := func(one acknowledged, err error) {
		if err != nil {
			panic(err)
		}
		line, err := json.Marshal(one)
		if err != nil {
			panic(err)
		}
		// One call, so that a line is written whole or not at all.
		_, _ = os.Stdout.Write(append(line, '\n'))
	}
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for i := 0; ; i++ {
				round := check.Key{Checklist: "morning", Slot: "early", Date: monday.Add(mathrand.IntN(200))}
				request := rand.Text()
				some := []check.Entry{done("batch"), done("queue"), done("report")}[:1+i%3]
				added, err := kept.AppendEntries(ctx, org, act(round, request), adding(some...))
				tell(acknowledged{Round: round, Request: request, Numbers: numbersOf(added)}, err)
			}
		})
	}
	writers.Go(func() {
		for {
			saved, err := kept.SaveDefinition(ctx, org, by(store.AnyVersion), titled(rand.Text()))
			tell(acknowledged{Version: saved.Version}, err)
		}
	})
	writers.Wait()
}
