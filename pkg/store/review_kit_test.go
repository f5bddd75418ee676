package store_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

const noteDeed, closeDeed, reopenDeed = `{"kind":"note","text":"looked"}`, `{"kind":"close","note":""}`, `{"kind":"reopen"}`

// itemAt is when the items of these tests were.
var itemAt = time.Date(2026, time.March, 28, 12, 0, 0, 0, time.UTC)

func deed(t *testing.T, text string) review.Deed {
	t.Helper()
	parsed, err := review.ParseDeed(json.RawMessage(text))
	require.NoError(t, err)
	return parsed
}

func reviewAct(t *testing.T, request, item, text string) review.NewAct {
	t.Helper()
	return review.NewAct{Request: request, Customer: "acme", Item: item, ItemAt: itemAt.UnixMilli(), Title: "Disk full", Deed: deed(t, text)}
}

func keepActs(t *testing.T, kept store.Store, in store.Workspace, by store.Actor, acts ...review.NewAct) []review.Act {
	t.Helper()
	added, err := kept.AppendReviewActs(t.Context(), in, by, acts)
	require.NoError(t, err)
	return added
}

// everything is a range in which all acts of these tests lie.
func everything(customers ...string) store.ReviewRange {
	if len(customers) == 0 {
		customers = []string{"acme", "globex", ""}
	}
	return store.ReviewRange{Customers: customers, From: itemAt.AddDate(-1, 0, 0), To: itemAt.AddDate(1, 0, 0)}
}

func reviewActs(t *testing.T, kept store.Store, in store.Workspace, wanted store.ReviewRange) []review.Act {
	t.Helper()
	acts, err := kept.ListReviewActs(t.Context(), in, wanted, 0)
	require.NoError(t, err)
	return acts
}

func claim(customer, pattern string) store.ReviewClaim {
	return store.ReviewClaim{Zone: "Europe/Rome", Claim: review.Claim{
		Pattern: pattern, Rule: "a", Reason: "no-entry", Customer: customer, Title: "No entry for " + pattern,
		Evidence: json.RawMessage(`[{"item":"e-1","at":1,"text":"it fired"}]`), Proposals: json.RawMessage(`[]`),
	}}
}

func raise(t *testing.T, kept store.Store, in store.Workspace, request string, claims ...store.ReviewClaim) []review.Log {
	t.Helper()
	logs, err := kept.RaiseFindings(t.Context(), in, anna, request, claims)
	require.NoError(t, err)
	return logs
}

func decision(t *testing.T, text string) review.Decision {
	t.Helper()
	made, err := review.ParseDecision(json.RawMessage(text), wall.Date{Year: 2026, Month: time.March, Day: 29})
	require.NoError(t, err)
	return made
}

// agreed decides whatever is there.
func agreed(review.Log) error { return nil }

func closingOf(customer, request string) store.NewClosing {
	return store.NewClosing{
		Request: request, Customer: customer, From: monday.Add(-7), To: monday.Add(-1), Zone: "Europe/Rome", Title: "Week 13",
		Snapshot: json.RawMessage(`{"figures":[{"id":"episodes","value":3}]}`), Markdown: "# Week 13\n\u202e<script>",
	}
}

func figures(customer string, value float64) store.NewReviewSummary {
	return store.NewReviewSummary{Customer: customer, From: itemAt, To: itemAt.AddDate(0, 0, 7), Figures: []store.ReviewFigure{
		{ID: "episodes", Value: &value, N: 3}, {ID: "mtta_p90_s", N: 0, Unknown: 3},
	}}
}
