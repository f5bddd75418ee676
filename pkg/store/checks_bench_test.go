package store_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// BenchmarkYear reads a year of one checklist with 500 checks, in which each was
// answered each day:
//
//	go test ./pkg/store -run '^$' -bench Year
func BenchmarkYear(b *testing.B) {
	const checks, days = 500, 365
	b.Run("sqlite", func(b *testing.B) {
		benchmarkYear(b, filepath.Join(b.TempDir(), "rounds.db"), checks, days)
	})
	b.Run("postgres", func(b *testing.B) {
		benchmarkYear(b, postgresSchema(b), checks, days)
	})
}

func benchmarkYear(b *testing.B, database string, checks, days int) {
	kept, err := store.Open(b.Context(), store.Options{Database: database, Clock: time.Now})
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, kept.Close()) })
	org, err := store.NewWorkspace("org:1")
	require.NoError(b, err)
	began := time.Now()
	counts := make([]store.RoundCounts, days)
	for day := range days {
		round := check.Key{Checklist: "morning", Slot: "early", Date: monday.Add(day)}
		entries := make([]check.Entry, checks)
		for i := range entries {
			entries[i] = done(fmt.Sprintf("check-%03d", i))
			if i%10 == 0 {
				entries[i].Reason = "The host was being patched."
			}
		}
		added, err := kept.AppendEntries(b.Context(), org, act(round, round.Date.String()), adding(entries...))
		require.NoError(b, err)
		counts[day] = store.RoundCounts{
			Round: round, Version: 1, Last: added[len(added)-1].Number, Settled: true,
			Counts: json.RawMessage(`{"onTime":480,"late":10,"missed":5,"skipped":5}`),
		}
	}
	require.NoError(b, kept.SaveRoundCounts(b.Context(), org, counts))
	b.Logf("%d entries written in %d acts in %s", checks*days, days, time.Since(began).Round(time.Millisecond))

	year := onDays(monday, monday.Add(days), "morning")
	today := check.Key{Checklist: "morning", Slot: "early", Date: monday.Add(days - 1)}
	reads := []struct {
		name string
		want int
		read func() (int, error)
	}{
		{"all entries", checks * days, func() (int, error) {
			all, err := kept.ListEntries(b.Context(), org, year)
			return len(all), err
		}},
		{"last numbers", days, func() (int, error) {
			all, err := kept.LastNumbers(b.Context(), org, year)
			return len(all), err
		}},
		{"round counts", days, func() (int, error) {
			all, err := kept.ListRoundCounts(b.Context(), org, year)
			return len(all), err
		}},
		{"one round", checks, func() (int, error) {
			all, err := kept.ListRoundEntries(b.Context(), org, today)
			return len(all), err
		}},
		{"nothing new", checks * days, func() (int, error) {
			number, err := kept.LastNumber(b.Context(), org)
			return int(number), err
		}},
	}
	for _, one := range reads {
		b.Run(one.name, func(b *testing.B) {
			for b.Loop() {
				got, err := one.read()
				require.NoError(b, err)
				require.Equal(b, one.want, got)
			}
		})
	}
}
