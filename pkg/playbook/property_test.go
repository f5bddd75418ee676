package playbook

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func ask(t *rapid.T, entries []Entry, targets []Target) Answer {
	answer, err := Match(context.Background(), Question{Entries: entries, Targets: targets})
	require.NoError(t, err)
	return answer
}

// TestIndexFindsWhatAlertmanagerFinds compares the index with Alertmanager's library
// used plainly: every entry tried on every target.
func TestIndexFindsWhatAlertmanagerFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries, targets := drawEntries(t), drawTargets(t)
		answer := ask(t, entries, targets)
		for _, judged := range answer.Entries {
			require.True(t, judged.Problem == "" || strings.Contains(judged.Problem, "can never fit"), judged.Problem)
		}
		for i, target := range targets {
			found := answer.Matches[i]
			by, best := bestPlainly(entries, target)
			require.Equal(t, by, found.By, found.Why)
			if best == nil {
				require.Empty(t, found.Entry)
				continue
			}
			require.Contains(t, best, found.Entry, found.Why)
			if len(best) == 1 || by == ByCatchAll {
				require.Empty(t, found.Conflict)
			} else {
				require.ElementsMatch(t, best, found.Conflict)
				require.Equal(t, found.Entry, found.Conflict[0])
			}
			// Nothing that fits is left out, and nothing is told that does not.
			told := append(append([]string{found.Entry}, found.Also...), found.Conflict...)
			for _, entry := range entries {
				fits := judgePlainly(entry, target.Labels).fits
				way := entry.ID == target.Pinned || slices.Contains(target.Named, entry.ID) || slices.Contains(entry.Rules, target.RuleUID)
				require.False(t, fits && !slices.Contains(told, entry.ID), "%s fits", entry.ID)
				require.False(t, !fits && !way && slices.Contains(told, entry.ID), "%s does not fit", entry.ID)
			}
		}
	})
}

func TestOrderChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries, targets := drawEntries(t), drawTargets(t)
		answer := ask(t, entries, targets)
		again := ask(t, rapid.Permutation(entries).Draw(t, "other order"), rapid.Permutation(targets).Draw(t, "other targets"))
		judged := map[string]Judgement{}
		for _, one := range answer.Entries {
			judged[one.ID] = one
		}
		for _, one := range again.Entries {
			require.Equal(t, judged[one.ID], one)
		}
		found := map[string]Found{}
		for _, one := range answer.Matches {
			found[one.Target] = one
		}
		for _, one := range again.Matches {
			require.Equal(t, found[one.Target], one)
		}
	})
}

func TestEachTargetIsAnsweredForItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries, targets := drawEntries(t), drawTargets(t)
		answer := ask(t, entries, targets)
		for i, target := range targets {
			require.Equal(t, answer.Matches[i], ask(t, entries, []Target{target}).Matches[0])
		}
	})
}

func TestPrecedenceIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawEntries(t)
		x, _, err := newIndex(context.Background(), entries)
		require.NoError(t, err)
		var hits []hit
		for at := range entries {
			hits = append(hits, hit{entry: at, set: -1})
		}
		for at, one := range x.sets {
			hits = append(hits, hit{entry: one.entry, set: at})
		}
		if len(hits) == 0 {
			return
		}
		of := func(what string) hit { return rapid.SampledFrom(hits).Draw(t, what) }
		a, b, c := of("a"), of("b"), of("c")
		require.Equal(t, x.order(a, b), -x.order(b, a))
		require.Equal(t, x.standing(a).compare(x.standing(b)), -x.standing(b).compare(x.standing(a)))
		if a.entry != b.entry {
			require.NotZero(t, x.order(a, b))
		}
		if x.order(a, b) <= 0 && x.order(b, c) <= 0 {
			require.LessOrEqual(t, x.order(a, c), 0)
		}
	})
}

// TestCatchAllNeverChangesCoverage adds an entry that is judged a catch-all, or one
// more set to an entry, and looks who is covered and by whom.
func TestCatchAllNeverChangesCoverage(t *testing.T) {
	covered := func(t *rapid.T, entries []Entry, targets []Target) []Found {
		matches := ask(t, entries, targets).Matches
		for i := range matches {
			matches[i].Also, matches[i].Why = nil, ""
			if matches[i].By == ByCatchAll {
				matches[i] = Found{Target: matches[i].Target, Set: -1, Conflict: []string{}}
			}
		}
		return matches
	}
	rapid.Check(t, func(t *rapid.T) {
		entries, targets := drawEntries(t), drawTargets(t)
		set := rapid.Custom(drawSet).Filter(func(text string) bool {
			one, problem := readSets(Entry{Matchers: []string{text}})
			return problem == "" && one[0].isCatchAll
		}).Draw(t, "catch-all")
		before := covered(t, entries, targets)
		another := Entry{
			ID: "catch-all", Matchers: []string{set}, Priority: rapid.IntRange(-9, 9).Draw(t, "its priority"), ReviewedOn: "2026-11-01",
			Customer: rapid.SampledFrom([]string{"", "acme"}).Draw(t, "its customer"),
		}
		require.Equal(t, before, covered(t, append(slices.Clone(entries), another), targets))
		if len(entries) > 0 {
			wider := slices.Clone(entries)
			at := rapid.IntRange(0, len(entries)-1).Draw(t, "widened")
			wider[at].Matchers = append(slices.Clone(wider[at].Matchers), set)
			require.Equal(t, before, covered(t, wider, targets))
		}
	})
}
