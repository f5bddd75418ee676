package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
)

const key = "demo-workspace-of-the-team"

func at(t *testing.T, now string, database string) options {
	t.Helper()
	o, err := parseFlags([]string{
		"--database", database, "--workspace-key", key, "--checklists", filepath.Join("..", "..", "provisioning", "checklists"),
		"--now", now, "--person", "anna=u-anna", "--person", "luca=u-luca",
	}, &bytes.Buffer{})
	require.NoError(t, err)
	return o
}

// history is what a run has left in a store.
type history struct {
	definitions map[string][]check.Definition
	entries     map[check.Key][]check.Entry
	now         time.Time
}

func read(t *testing.T, o options) history {
	t.Helper()
	kept, err := store.Open(t.Context(), store.Options{Database: o.database, Clock: func() time.Time { return o.now }})
	require.NoError(t, err)
	defer func() { require.NoError(t, kept.Close()) }()
	workspace, err := instance.KeyWorkspace(key)
	require.NoError(t, err)
	definitions, err := kept.ListDefinitions(t.Context(), workspace)
	require.NoError(t, err)
	entries, err := kept.ListEntriesAfter(t.Context(), workspace, 0, 10_000)
	require.NoError(t, err)
	h := history{definitions: map[string][]check.Definition{}, entries: map[check.Key][]check.Entry{}, now: o.now}
	for _, one := range definitions {
		h.definitions[one.Checklist.ID] = append(h.definitions[one.Checklist.ID], one.Definition)
	}
	for _, one := range entries {
		h.entries[one.Round] = append(h.entries[one.Round], one)
	}
	return h
}

func (h history) statuses(t *testing.T, wanted func(id string) bool) []check.RoundStatus {
	t.Helper()
	var all []check.RoundStatus
	for id, versions := range h.definitions {
		if !wanted(id) {
			continue
		}
		rounds, err := check.Rounds(versions, h.now.AddDate(0, -2, 0), h.now.AddDate(0, 0, 1))
		require.NoError(t, err)
		for _, round := range rounds {
			all = append(all, check.Assess(round, h.entries[round.Key], h.now))
		}
	}
	return all
}

func isAround(id string) bool { return strings.Contains(id, aroundPart) }

// TestEachStateIsThereAtWhateverHour begins the demo at each hour of ordinary days,
// of the nights on which clocks change, and of the turn of the year.
func TestEachStateIsThereAtWhateverHour(t *testing.T) {
	var hours []string
	for _, day := range []string{"2026-11-22", "2026-03-29", "2026-10-25", "2027-01-01"} {
		for hour := 0; hour < 24; hour += 6 {
			begin, err := time.Parse(time.DateOnly, day)
			require.NoError(t, err)
			hours = append(hours, begin.Add(time.Duration(hour)*time.Hour+7*time.Minute+31*time.Second).Format(time.RFC3339))
		}
	}
	for _, now := range append(hours, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:01:00Z") {
		t.Run(now, func(t *testing.T) {
			o := at(t, now, filepath.Join(t.TempDir(), "rounds.db"))
			o.weeks = 1
			require.NoError(t, run(t.Context(), o, &bytes.Buffer{}))
			checks, rounds := map[check.State]bool{}, map[check.State]bool{}
			signs := map[check.SignOffState]bool{}
			doneLate, carried, corrected := false, false, false
			for _, status := range read(t, o).statuses(t, isAround) {
				rounds[status.State] = true
				for _, one := range status.Checks {
					checks[one.State], signs[one.SignOff] = true, true
					doneLate = doneLate || one.State == check.DoneOK && one.LateBy > 0
					carried, corrected = carried || one.Carried, corrected || one.Corrected > 0
				}
			}
			for _, state := range check.States {
				assert.True(t, checks[state], "no check is %s", state)
				assert.True(t, rounds[state], "no round is %s", state)
			}
			for _, state := range []check.SignOffState{check.AwaitingSignOff, check.Signed, check.Rejected} {
				assert.True(t, signs[state], "no signature is %s", state)
			}
			assert.True(t, doneLate && carried && corrected)
		})
	}
}

func TestSixWeeksAreAsTheyAreInLife(t *testing.T) {
	o := at(t, "2026-11-22T20:00:00Z", filepath.Join(t.TempDir(), "rounds.db"))
	require.NoError(t, run(t.Context(), o, &bytes.Buffer{}))
	history := read(t, o)
	var total check.Stats
	people, sources := map[string]int{}, map[check.Source]int{}
	days := map[check.Date]bool{}
	corrected, signed := 0, 0
	for _, status := range history.statuses(t, func(id string) bool { return !isAround(id) }) {
		if status.Round.Settled().After(o.now) {
			continue
		}
		days[status.Round.Key.Date] = true
		for _, one := range status.Checks {
			total = total.Plus(check.StatsOf(one))
			corrected += one.Corrected
			if one.SignOff == check.Signed {
				signed++
				assert.NotEqual(t, one.Answer.By.UID, one.SignedBy.By.UID)
			}
			for _, entry := range one.Trail {
				people[entry.By.UID]++
				sources[entry.Source]++
				assert.False(t, entry.At.After(o.now))
			}
		}
	}
	share, ok := total.Percent(total.OnTime)
	require.True(t, ok)
	assert.InDelta(t, 95, share, 2)
	for name, count := range map[string]int{
		"late": total.Late, "missed": total.Missed, "skipped": total.Skipped, "not evaluated": total.NotEvaluated,
		"problems": total.Problems, "not applicable": total.NotApplicable, "corrected": corrected, "signed": signed,
		"Anna": people["u-anna"], "Luca": people["u-luca"], "machines": people[""],
		"alerts": sources[check.ByAlert], "signals": sources[check.BySignal], "tickets": sources[check.ByTickets],
	} {
		assert.Greater(t, count, 3, name)
	}
	assert.GreaterOrEqual(t, len(days), 42)
	t.Logf("%d checks were due, %.1f %% on time: %+v", total.N(), share, total)
}

func TestRunningAgainAddsOnlyWhatIsNew(t *testing.T) {
	database := filepath.Join(t.TempDir(), "rounds.db")
	o := at(t, "2026-11-20T06:00:00Z", database)
	var first, again, later bytes.Buffer
	require.NoError(t, run(t.Context(), o, &first))
	before := read(t, o)
	require.NoError(t, run(t.Context(), o, &again))
	assert.Contains(t, again.String(), " 0 entries")
	assert.Equal(t, before, read(t, o))

	// Three hours later, in the middle of the same morning's rounds.
	o = at(t, "2026-11-20T09:00:00Z", database)
	require.NoError(t, run(t.Context(), o, &later))
	after := read(t, o)
	for key, entries := range before.entries {
		assert.Equal(t, entries, after.entries[key][:len(entries)])
	}
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	o.database = fresh
	require.NoError(t, run(t.Context(), o, &later))
	batches := check.Key{Checklist: "acme-batches", Slot: "morning", Date: check.Date{Year: 2026, Month: 11, Day: 20}}
	assert.Equal(t, acts(read(t, o).entries[batches]), acts(after.entries[batches]), "the same history, however often it was begun")
}

func acts(entries []check.Entry) []string {
	var all []string
	for _, one := range entries {
		all = append(all, one.Check+" "+string(one.Act)+" "+one.At.Format(time.TimeOnly))
	}
	slices.Sort(all)
	return all
}

// TestThePluginFindsTheFilesUnchanged: else each start of the demo would make new versions.
func TestThePluginFindsTheFilesUnchanged(t *testing.T) {
	o := at(t, "2026-11-22T20:00:00Z", filepath.Join(t.TempDir(), "rounds.db"))
	require.NoError(t, run(t.Context(), o, &bytes.Buffer{}))
	kept, err := store.Open(t.Context(), store.Options{Database: o.database, Clock: func() time.Time { return o.now }})
	require.NoError(t, err)
	defer func() { require.NoError(t, kept.Close()) }()
	workspace, err := instance.KeyWorkspace(key)
	require.NoError(t, err)
	revision, err := kept.DefinitionsRevision(t.Context(), workspace)
	require.NoError(t, err)
	versions, err := kept.ListDefinitions(t.Context(), workspace)
	require.NoError(t, err)
	saved := 0
	for _, one := range versions {
		if one.Saved.Source == "" || one.Version != 2 {
			continue
		}
		saved++
		_, err := kept.SaveDefinition(t.Context(), workspace, store.Change{
			By: store.Actor{Name: "provisioning"}, Seen: store.AnyVersion, Source: one.Saved.Source,
		}, check.Definition{Checklist: one.Checklist, Calendar: one.Calendar, Zone: one.Zone})
		require.NoError(t, err)
	}
	assert.Equal(t, 10, saved)
	same, err := kept.DefinitionsRevision(t.Context(), workspace)
	require.NoError(t, err)
	assert.Equal(t, revision, same)
}
