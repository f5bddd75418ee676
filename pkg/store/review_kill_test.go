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

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// reviewed is what a writer prints about acts that it was told are kept.
type reviewed struct {
	Requests []string `json:"requests"`
	Numbers  []int64  `json:"numbers"`
}

func TestReviewActsThatWereAcknowledgedSurviveAKill(t *testing.T) {
	kills := 8
	if os.Getenv(soak) != "" {
		kills = 500
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org, total := g.open(t), workspace(t, "org:1"), 0
		// What one process wrote is looked at: all together are more than a page.
		since := everything()
		for range kills {
			told := untilKilled(t, actWriteReviews, g.database, 1+mathrand.IntN(30), inJSON[reviewed])
			total += len(told)
			of := map[int64]review.Act{}
			for _, act := range reviewActs(t, kept, org, since) {
				of[act.Number] = act
				since.After = max(since.After, act.Number)
			}
			for _, one := range told {
				again := make([]review.NewAct, len(one.Requests))
				for i, request := range one.Requests {
					again[i] = reviewAct(t, request, "e-1", noteDeed)
				}
				for i, act := range keepActs(t, kept, org, anna, again...) {
					require.Equal(t, one.Numbers[i], act.Number, "request %s was lost", one.Requests[i])
					require.Equal(t, of[act.Number], act)
				}
			}
			requireWholeReview(t, g)
		}
		t.Logf("%d kills, %d acknowledged writes, none lost", kills, total)
		require.GreaterOrEqual(t, total, kills)
	})
}

// requireWholeReview looks behind the store's back: numbers have no gap, and acts come
// in whole requests of three.
func requireWholeReview(t *testing.T, g ground) {
	t.Helper()
	var acts, findings, last, torn int64
	raw := g.raw(t)
	require.NoError(t, raw.QueryRow(`SELECT (SELECT COUNT(*) FROM review_acts), (SELECT COUNT(*) FROM review_finding_acts)`).Scan(&acts, &findings))
	require.NoError(t, raw.QueryRow(`SELECT COALESCE(MAX(number), 0) FROM (SELECT number FROM review_acts UNION ALL SELECT number FROM review_finding_acts) AS both_kinds`).Scan(&last))
	require.Equal(t, last, acts+findings)
	require.NoError(t, raw.QueryRow(`SELECT COUNT(*) FROM (SELECT substr(request, 1, 26) AS batch FROM review_acts GROUP BY 1 HAVING COUNT(*) <> 3) AS torn`).Scan(&torn))
	require.Zero(t, torn, "requests of which only a part was kept")
	require.NoError(t, raw.Close())
}

// writeReviewsWithoutEnd has writers that keep three acts at a time, and one that
// raises findings.
func writeReviewsWithoutEnd(ctx context.Context, kept store.Store) {
	org, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for {
				batch, one := rand.Text(), reviewed{}
				acts := make([]review.NewAct, 3)
				for i := range acts {
					acts[i] = review.NewAct{Request: batch + "-" + string(rune('a'+i)), Customer: "acme", Item: "e-1", ItemAt: itemAt.UnixMilli(),
						Title: "Disk full", Deed: review.Deed{Kind: "note", Content: []byte(noteDeed)}}
					one.Requests = append(one.Requests, acts[i].Request)
				}
				added, err := kept.AppendReviewActs(ctx, org, anna, acts)
				if err != nil {
					panic(err)
				}
				for _, act := range added {
					one.Numbers = append(one.Numbers, act.Number)
				}
				line, err := json.Marshal(one)
				if err != nil {
					panic(err)
				}
				// One call, so that a line is written whole or not at all.
				_, _ = os.Stdout.Write(append(line, '\n'))
			}
		})
	}
	writers.Go(func() {
		for {
			if _, err := kept.RaiseFindings(ctx, org, anna, rand.Text(), []store.ReviewClaim{claim("acme", rand.Text())}); err != nil {
				panic(err)
			}
		}
	})
	writers.Wait()
}
