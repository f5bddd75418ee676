package store_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestSchemaIsMadeOnceAndFoundAgain(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		first := g.open(t)
		made := makeGrant(t, first, org, lobby())
		require.NoError(t, first.Close())

		for range 2 {
			again := g.open(t)
			found, err := again.FindGrant(t.Context(), org, made.ID)
			require.NoError(t, err)
			require.Equal(t, made, found)
			require.NoError(t, again.Ping(t.Context()))
		}
		require.Equal(t, g.steps(t), g.applied(t))
	})
}

func TestManyOpenAnEmptyDatabaseAtOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		said := make([]string, 4)
		var all sync.WaitGroup
		for i := range said {
			all.Go(func() {
				out, err := child(t.Context(), actOpen, g.database).CombinedOutput()
				said[i] = strings.TrimSpace(string(out))
				if err != nil {
					said[i] += err.Error()
				}
			})
		}
		errs := make([]error, 4)
		for i := range errs {
			all.Go(func() {
				kept, err := store.Open(context.Background(), store.Options{Database: g.database, Clock: newClock().now})
				if err == nil {
					err = kept.Close()
				}
				errs[i] = err
			})
		}
		all.Wait()
		for i := range said {
			require.Equal(t, "open", said[i])
			require.NoError(t, errs[i])
		}
		require.Equal(t, g.steps(t), g.applied(t), "every step once")
	})
}

func TestOpeningWaitsForAnotherWhoPreparesTheSchema(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		preparing, statement := g, `SELECT pg_advisory_xact_lock(125823037105267)`
		if g.driver == "sqlite" {
			preparing.source, statement = "file:"+g.database+".lock?_txlock=immediate", `SELECT 1`
		}
		other, err := preparing.raw(t).BeginTx(t.Context(), nil)
		require.NoError(t, err)
		_, err = other.Exec(statement)
		require.NoError(t, err)

		short, end := context.WithTimeout(t.Context(), 500*time.Millisecond)
		defer end()
		_, err = store.Open(short, store.Options{Database: g.database, Clock: newClock().now})
		require.ErrorIs(t, err, context.DeadlineExceeded)
		require.NoError(t, other.Rollback())
		g.open(t)
	})
}

func TestNewerSchemaIsRefusedAndNoticedWhileRunning(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		running := g.open(t)
		require.NoError(t, running.Ping(t.Context()))
		_, err := g.raw(t).Exec(`INSERT INTO rounds_versions (version_id, is_applied) VALUES (999, true)`)
		require.NoError(t, err)

		_, err = store.Open(t.Context(), store.Options{Database: g.database, Clock: newClock().now})
		require.ErrorIs(t, err, store.ErrNewer)
		require.ErrorContains(t, err, "Rounds' database was made by a newer release of Rounds. Install that release again")
		require.ErrorContains(t, err, fmt.Sprintf("version 999, this release knows up to %d.", g.steps(t)))
		require.ErrorIs(t, running.Ping(t.Context()), store.ErrNewer)
	})
}

// steps counts the files below migrations, the same for both dialects.
func (g ground) steps(t *testing.T) int {
	t.Helper()
	sqlite, err := os.ReadDir("migrations/sqlite")
	require.NoError(t, err)
	postgres, err := os.ReadDir("migrations/postgres")
	require.NoError(t, err)
	require.Len(t, postgres, len(sqlite))
	for i := range sqlite {
		require.Equal(t, sqlite[i].Name(), postgres[i].Name())
	}
	return len(sqlite)
}

// applied counts the steps that the database says were taken.
func (g ground) applied(t *testing.T) int {
	t.Helper()
	var count int
	require.NoError(t, g.raw(t).QueryRow(`SELECT COUNT(*) FROM rounds_versions WHERE version_id > 0`).Scan(&count))
	return count
}
