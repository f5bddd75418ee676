package store_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestTwentyWritersInTwoStoresLoseNothing(t *testing.T) {
	const writers, each = 20, 5
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		stores := []store.Store{g.open(t), g.open(t)}
		errs := make(chan error, 2*writers*each)
		var all sync.WaitGroup
		for i := range writers {
			kept := stores[i%2]
			all.Go(func() {
				for range each {
					grant, err := kept.MakeGrant(t.Context(), org, anna, lobby())
					errs <- err
					// Who has made it can read it, from any connection.
					_, err = stores[(i+1)%2].FindGrant(t.Context(), org, grant.ID)
					errs <- err
				}
			})
		}
		all.Wait()
		close(errs)
		for err := range errs {
			require.NoError(t, err)
		}
		grants, err := stores[0].ListGrants(t.Context(), org)
		require.NoError(t, err)
		require.Len(t, grants, writers*each)
		require.Len(t, kinds(t, stores[1], org), writers*each)
	})
}

func TestWritesThatWereAcknowledgedSurviveAKill(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		var acknowledged []string
		for range 3 {
			acknowledged = append(acknowledged, untilKilled(t, actWrite, g.database, 25, asText)...)
			kept := g.open(t)
			for _, id := range acknowledged {
				_, err := kept.FindGrant(t.Context(), org, id)
				require.NoError(t, err)
			}
			grants, err := kept.ListGrants(t.Context(), org)
			require.NoError(t, err)
			require.Len(t, kinds(t, kept, org), len(grants), "an act and its record are one")
			require.NoError(t, kept.Close())
		}
		require.GreaterOrEqual(t, len(acknowledged), 75)
	})
}

func TestCallerWhoStopsIsNotKeptWaiting(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		stopped, stop := context.WithCancel(t.Context())
		stop()
		_, err := kept.MakeGrant(stopped, org, anna, lobby())
		require.ErrorIs(t, err, context.Canceled)
		_, err = kept.ListGrants(stopped, org)
		require.ErrorIs(t, err, context.Canceled)
		require.ErrorIs(t, kept.Ping(stopped), context.Canceled)
		_, err = store.Open(stopped, store.Options{Database: g.database, Clock: newClock().now})
		require.ErrorIs(t, err, context.Canceled)

		// Somebody else holds the lock that a writer needs.
		tx, err := g.raw(t).BeginTx(t.Context(), nil)
		require.NoError(t, err)
		defer func() { _ = tx.Rollback() }()
		if g.driver == "pgx" {
			_, err = tx.Exec(`LOCK TABLE grants IN EXCLUSIVE MODE`)
			require.NoError(t, err)
		}
		short, end := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer end()
		_, err = kept.MakeGrant(short, org, anna, lobby())
		require.ErrorIs(t, err, context.DeadlineExceeded)
		all, err := kept.ListGrants(t.Context(), org)
		require.NoError(t, err, "a reader does not wait for a writer")
		require.Empty(t, all)
		require.NoError(t, tx.Rollback())
		makeGrant(t, kept, org, lobby())
	})
}

func TestClosedStoreSaysSo(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept := g.open(t)
		require.NoError(t, kept.Close())
		require.NoError(t, kept.Close())
		_, err := kept.ListGrants(t.Context(), workspace(t, "org:1"))
		require.ErrorIs(t, err, store.ErrClosed)
		_, err = kept.MakeGrant(t.Context(), workspace(t, "org:1"), anna, lobby())
		require.ErrorIs(t, err, store.ErrClosed)
		require.ErrorIs(t, kept.Ping(t.Context()), store.ErrClosed)
	})
}
