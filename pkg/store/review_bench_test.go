package store_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// BenchmarkReviewState reads what a page reads when it opens, and every five seconds
// after, with the work of years behind it:
// 40,000 acts on 8,000 items, 1,000 findings.
func BenchmarkReviewState(b *testing.B) {
	kept, err := store.Open(b.Context(), store.Options{Database: b.TempDir() + "/rounds.db", Clock: newClock().now})
	require.NoError(b, err)
	defer func() { require.NoError(b, kept.Close()) }()
	org, err := store.NewWorkspace("org:1")
	require.NoError(b, err)
	for batch := range 40 {
		acts := make([]review.NewAct, 1000)
		for i := range acts {
			acts[i] = review.NewAct{Request: fmt.Sprintf("r-%d-%d", batch, i), Customer: "acme", Item: fmt.Sprintf("e-%d-%d", batch, i%200),
				ItemAt: itemAt.AddDate(0, 0, batch-20).UnixMilli(), Deed: review.Deed{Kind: "note", Content: []byte(noteDeed)}}
		}
		_, err := kept.AppendReviewActs(b.Context(), org, anna, acts)
		require.NoError(b, err)
	}
	for batch := range 5 {
		claims := make([]store.ReviewClaim, 200)
		for i := range claims {
			claims[i] = claim("acme", fmt.Sprintf("p-%d-%d", batch, i))
		}
		_, err := kept.RaiseFindings(b.Context(), org, anna, fmt.Sprintf("r-%d", batch), claims)
		require.NoError(b, err)
	}
	last, err := kept.LastReviewNumber(b.Context(), org)
	require.NoError(b, err)
	read := func(wanted store.ReviewRange) {
		_, err := kept.ListReviewActs(b.Context(), org, wanted, 5001)
		require.NoError(b, err)
		logs, err := kept.ListFindings(b.Context(), org, wanted.Customers, wanted.After)
		require.NoError(b, err)
		require.NoError(b, kept.FillClaims(b.Context(), org, logs))
	}
	week := store.ReviewRange{Customers: []string{"acme", "globex", ""}, From: itemAt, To: itemAt.AddDate(0, 0, 3)}
	b.Run("opening", func(b *testing.B) {
		for b.Loop() {
			read(week)
		}
	})
	b.Run("polling", func(b *testing.B) {
		week.After = last
		for b.Loop() {
			read(week)
		}
	})
	b.Run("keeping 1000 acts", func(b *testing.B) {
		batch := 0
		for b.Loop() {
			batch++
			acts := make([]review.NewAct, 1000)
			for i := range acts {
				acts[i] = review.NewAct{Request: fmt.Sprintf("x-%d-%d", batch, i), Customer: "acme", Item: "e-1", ItemAt: itemAt.UnixMilli(),
					Deed: review.Deed{Kind: "note", Content: []byte(noteDeed)}}
			}
			_, err := kept.AppendReviewActs(b.Context(), org, anna, acts)
			require.NoError(b, err)
		}
	})
}
