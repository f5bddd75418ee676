package plugin

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

var byAnna = store.Actor{UID: "u-anna", Name: "Anna Ferri"}

// withReview makes what a sample asks for: an accepted finding of every customer by the
// word FINDINGS, the id of one by FINDING, a closed review's by CLOSED, figures by FIGURES.
func (k *kit) withReview(t *testing.T, sample string) string {
	t.Helper()
	if strings.Contains(sample, "FINDINGS") {
		for _, customer := range []string{"acme", "globex", "hidden"} {
			k.decided(t, k.raised(t, customer, "disk"), `{"kind":"accept","owner":"Luca","due":"2099-01-01","ticket":null,"note":""}`)
		}
		sample = strings.ReplaceAll(sample, "FINDINGS", "")
	}
	if strings.Contains(sample, "FIGURES") {
		for _, customer := range []string{"acme", "globex", "hidden"} {
			k.keepFigures(t, customer, store.ReviewFigure{ID: "episodes", Value: new(float64), N: 4})
		}
		sample = strings.ReplaceAll(sample, "FIGURES", "")
	}
	if strings.Contains(sample, "FINDING") {
		sample = strings.ReplaceAll(sample, "FINDING", k.raised(t, "acme", "disk").ID)
	}
	if strings.Contains(sample, "CLOSED") {
		kept, workspace, err := k.instance.Kept(t.Context())
		require.NoError(t, err)
		closed, err := kept.CloseReview(t.Context(), workspace, byAnna, store.NewClosing{
			Request: "6f1c1c5e-closed", Customer: "acme", From: wall.Date{Year: 2026, Month: 11, Day: 16}, To: wall.Date{Year: 2026, Month: 11, Day: 22},
			Zone: "Europe/Rome", Title: "Week 47", Snapshot: json.RawMessage(`{"a":1}`), Markdown: "# Week 47",
		})
		require.NoError(t, err)
		sample = strings.ReplaceAll(sample, "CLOSED", closed.ID)
	}
	return sample
}

// claimOf is what a rule says, as JSON.
func claimOf(customer, what string) string {
	return fmt.Sprintf(`{"pattern":"a/%[1]s/%[2]s","rule":"a","reason":"no-entry","customer":%[1]q,"title":"No entry for %[2]s",
		"evidence":[{"item":"episode-1","at":1763800000000,"text":"fired"}],
		"proposals":[{"kind":"entry","entry":"","title":"%[2]s","matchers":"alertname=\"%[2]s\"","customer":"","severity":"","steps":"1. look"}]}`, customer, what)
}

func (k *kit) raised(t *testing.T, customer, what string) review.Log {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	claim, err := review.ParseClaim(json.RawMessage(claimOf(customer, what)))
	require.NoError(t, err)
	logs, err := kept.RaiseFindings(t.Context(), workspace, byAnna, "6f1c1c5e-raise", []store.ReviewClaim{{Claim: claim, Zone: k.instance.lookback.ZoneOf(customer)}})
	require.NoError(t, err)
	return logs[0]
}

func (k *kit) decided(t *testing.T, log review.Log, decision string) review.Log {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	var made review.Decision
	require.NoError(t, json.Unmarshal([]byte(decision), &made))
	log, err = kept.DecideFinding(t.Context(), workspace, byAnna,
		store.FindingDecision{Finding: log.ID, Request: fmt.Sprintf("%s-%d", log.ID, len(log.Acts)), Decision: made}, func(review.Log) error { return nil })
	require.NoError(t, err)
	return log
}

func (k *kit) keepFigures(t *testing.T, customer string, figures ...store.ReviewFigure) {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	_, err = kept.KeepReviewSummary(t.Context(), workspace, byAnna, store.NewReviewSummary{
		Customer: customer, From: time.UnixMilli(1763330400000), To: time.UnixMilli(1763935200000), Figures: figures,
	})
	require.NoError(t, err)
}

// actSample is an act of a person's, with other fields first.
func actSample(request, customer, item, deed string) string {
	return fmt.Sprintf(`{"requestId":%q,"customer":%q,"item":%q,"itemAt":1763800000000,"itemTo":1763800900000,"title":"Disk <b>full</b>","deed":%s}`, request, customer, item, deed)
}
