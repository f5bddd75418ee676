package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// reviewPlanAt is two checks, one of them in two rounds, two deeds and a finding that was dismissed.
func reviewPlanAt(now time.Time) string {
	day := func(days int) int64 { return now.AddDate(0, 0, -days).UnixMilli() }
	return fmt.Sprintf(`{
		"checks": [
			{"customer": "acme", "id": "mirror", "title": "Mirror", "at": %d, "state": "not_evaluated", "note": "No data.", "alertRule": "mirror"},
			{"customer": "acme", "id": "mirror", "title": "Mirror", "at": %d, "state": "not_evaluated", "note": "No data.", "alertRule": "mirror"},
			{"customer": "acme", "id": "badges", "title": "Badges", "at": %d, "state": "problem", "note": "Two are mute.", "remedy": "Restart them."}
		],
		"acts": [
			{"at": %d, "by": "luca", "act": {"requestId": "two", "customer": "acme", "item": "episode:1", "itemAt": %d, "deed": {"kind": "note", "text": "later"}}},
			{"at": %d, "by": "anna", "act": {"requestId": "one", "customer": "acme", "item": "episode:1", "itemAt": %d, "deed": {"kind": "split"}}}
		],
		"findings": [{"at": %d, "zone": "Europe/Rome",
			"claim": {"pattern": "p", "rule": "c", "reason": "recurring", "customer": "acme", "title": "Again", "evidence": [], "proposals": []},
			"decisions": [{"at": %d, "by": "luca", "decision": {"kind": "dismiss", "reason": "Known", "until": "%s"}}]}]
	}`, day(9), day(2), day(3), day(4), day(5), day(5), day(5), day(8), day(7), now.AddDate(0, 0, 60).Format(time.DateOnly))
}

func TestTheReviewIsKeptAsItHappened(t *testing.T) {
	o := at(t, "2026-11-22T20:00:00Z", filepath.Join(t.TempDir(), "rounds.db"))
	o.weeks = 2
	o.reviewFile = filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(o.reviewFile, []byte(reviewPlanAt(o.now)), 0o600))
	var output bytes.Buffer
	require.NoError(t, run(t.Context(), o, &output))
	// Again, it is the same.
	require.NoError(t, run(t.Context(), o, &output))

	kept, err := store.Open(t.Context(), store.Options{Database: o.database, Clock: func() time.Time { return o.now }})
	require.NoError(t, err)
	defer func() { require.NoError(t, kept.Close()) }()
	workspace, err := instance.KeyWorkspace(key)
	require.NoError(t, err)
	acts, err := kept.ListReviewActs(t.Context(), workspace, store.ReviewRange{
		Customers: []string{"acme"}, From: o.now.AddDate(0, -1, 0), To: o.now,
	}, 1_000)
	require.NoError(t, err)
	judged := slices.DeleteFunc(slices.Clone(acts), func(act review.Act) bool { return !strings.HasPrefix(act.Item, "check:acme-") })
	assert.NotEmpty(t, judged, "what people found in ordinary rounds was looked at")
	for _, act := range judged {
		assert.Contains(t, []string{"cause", "feedback", "close"}, act.Deed.Kind)
		assert.NotContains(t, act.Item, "-review-")
	}
	acts = slices.DeleteFunc(acts, func(act review.Act) bool { return act.Item != "episode:1" })
	require.Len(t, acts, 2)
	assert.Equal(t, []any{"split", "Anna Ferri", o.now.AddDate(0, 0, -5).UnixMilli()}, []any{acts[0].Deed.Kind, acts[0].By.Name, acts[0].At})
	assert.Equal(t, []any{"note", "Luca Moretti", o.now.AddDate(0, 0, -4).UnixMilli()}, []any{acts[1].Deed.Kind, acts[1].By.Name, acts[1].At})
	logs, err := kept.ListFindings(t.Context(), workspace, []string{"acme"}, 0)
	require.NoError(t, err)
	require.Len(t, logs, 1)
	assert.Equal(t, review.StateDismissed, logs[0].Finding(review.DayOf(o.now, "Europe/Rome")).State)

	states := map[string]int{}
	for _, status := range read(t, o).statuses(t, func(id string) bool { return id == "acme-review-mirror" || id == "acme-review-badges" }) {
		for _, one := range status.Checks {
			states[one.Check.ID+" "+string(one.State)]++
		}
	}
	assert.Equal(t, map[string]int{"mirror " + string(check.NotEvaluated): 2, "badges " + string(check.DoneProblem): 1}, states)
}
