package store_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// twoStores are two processes' for PostgreSQL; a file belongs to one.
func twoStores(t *testing.T, g ground) []store.Store {
	t.Helper()
	first := g.open(t)
	if g.driver == "pgx" {
		return []store.Store{first, g.open(t)}
	}
	return []store.Store{first, first}
}

func TestTwentyReviewersLoseNothing(t *testing.T) {
	const writers, each, inAct = 20, 15, 10
	onBoth(t, func(t *testing.T, g ground) {
		org, stores := workspace(t, "org:1"), twoStores(t, g)
		var writing atomic.Int32
		writing.Store(writers)
		errs := make(chan error, writers)
		for writer := range writers {
			go func() {
				defer writing.Add(-1)
				for i := range each {
					acts := make([]review.NewAct, inAct)
					for n := range acts {
						acts[n] = review.NewAct{Request: fmt.Sprintf("%d-%d-%d", writer, i, n), Customer: "acme", Item: fmt.Sprintf("e-%d", n),
							ItemAt: itemAt.UnixMilli(), Deed: review.Deed{Kind: "note", Content: []byte(noteDeed)}}
					}
					_, err := stores[writer%2].AppendReviewActs(t.Context(), org, anna, acts)
					if err == nil {
						_, err = stores[writer%2].RaiseFindings(t.Context(), org, anna, fmt.Sprintf("%d-%d", writer, i), []store.ReviewClaim{claim("acme", fmt.Sprintf("p-%d", i))})
					}
					if err != nil {
						errs <- err
						return
					}
				}
			}()
		}
		// Who follows the numbers meanwhile misses nothing.
		var read []review.Act
		for more := true; more; {
			more = writing.Load() > 0
			wanted := everything()
			if len(read) > 0 {
				wanted.After = read[len(read)-1].Number
			}
			news, err := stores[1].ListReviewActs(t.Context(), org, wanted, 7)
			require.NoError(t, err)
			read = append(read, news...)
			more = more || len(news) > 0
		}
		close(errs)
		for err := range errs {
			require.NoError(t, err)
		}
		require.Len(t, read, writers*each*inAct)
		require.Equal(t, read, reviewActs(t, stores[0], org, everything()))
		logs, err := stores[0].ListFindings(t.Context(), org, []string{"acme"}, 0)
		require.NoError(t, err)
		require.Len(t, logs, each, "each pattern is one finding")
		last, err := stores[0].LastReviewNumber(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, writers*each*inAct+each, last, "and one number each, without gaps")
	})
}

func TestOneOfManyDecides(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org, stores := workspace(t, "org:1"), twoStores(t, g)
		log := raise(t, stores[0], org, "r-1", claim("acme", "p-1"))[0]
		late := errors.New("another one was first")
		made := decision(t, `{"kind":"done","note":""}`)
		var won, lost atomic.Int32
		var all sync.WaitGroup
		for i := range 12 {
			all.Go(func() {
				_, err := stores[i%2].DecideFinding(t.Context(), org, anna, store.FindingDecision{Finding: log.ID, Request: fmt.Sprintf("d-%d", i), Decision: made},
					func(now review.Log) error {
						if _, decided := now.DecidedSince(log.Acts[0].Number); decided {
							return late
						}
						return nil
					})
				if err == nil {
					won.Add(1)
				} else if errors.Is(err, late) {
					lost.Add(1)
				}
			})
		}
		all.Wait()
		require.EqualValues(t, 1, won.Load())
		require.EqualValues(t, 11, lost.Load())
	})
}

func TestOneOfManyClosesAReviewAndOneMatchStands(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org, stores := workspace(t, "org:1"), twoStores(t, g)
		errs, matches := make([]error, 12), make([][]review.Act, 12)
		var all sync.WaitGroup
		for i := range errs {
			all.Go(func() {
				_, errs[i] = stores[i%2].CloseReview(t.Context(), org, anna, closingOf("acme", fmt.Sprintf("r-%d", i)))
				matches[i], _ = stores[i%2].AppendReviewActs(t.Context(), org, anna, []review.NewAct{
					reviewAct(t, fmt.Sprintf("m-%d", i), "e-1", fmt.Sprintf(`{"kind":"match","entry":"panel:%d","by":"rule"}`, i)),
				})
			})
		}
		all.Wait()
		closed := 0
		for i, err := range errs {
			var standing *store.ReviewClosed
			if err == nil {
				closed++
			} else {
				require.ErrorAs(t, err, &standing)
			}
			require.Equal(t, matches[0], matches[i])
		}
		require.Equal(t, 1, closed)
	})
}
