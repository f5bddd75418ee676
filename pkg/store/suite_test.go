package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// ground is an empty database, and a way to look behind the store's back.
type ground struct {
	// database is the plugin's setting.
	database string
	// driver and source open the same place for raw SQL.
	driver, source string
}

// onBoth runs a test on each database. PostgreSQL is skipped where there is none.
func onBoth(t *testing.T, test func(t *testing.T, g ground)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "rounds.db")
		test(t, ground{database: file, driver: "sqlite", source: "file:" + file + "?_busy_timeout=10000&_txlock=immediate"})
	})
	t.Run("postgres", func(t *testing.T) {
		url := postgresSchema(t)
		test(t, ground{database: url, driver: "pgx", source: url})
	})
}

func (g ground) open(t *testing.T) store.Store {
	t.Helper()
	return g.openWith(t, newClock().now)
}

func (g ground) openWith(t *testing.T, clock func() time.Time) store.Store {
	t.Helper()
	kept, err := store.Open(t.Context(), store.Options{Database: g.database, Clock: clock})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, kept.Close()) })
	return kept
}

func (g ground) raw(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open(g.driver, g.source)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// clock moves by a second each time it is asked.
type clock struct{ asked atomic.Int64 }

// start has what is not kept: another zone, and less than a millisecond.
var start = time.Date(2026, time.March, 29, 1, 59, 59, 123_456_789, time.FixedZone("CET", 3600))

func newClock() *clock { return &clock{} }

func (c *clock) now() time.Time { return start.Add(time.Duration(c.asked.Add(1)) * time.Second) }

var (
	anna = store.Actor{UID: "u-anna", Name: "Anna Rossi"}
	luca = store.Actor{UID: "u-luca", Name: "Luca Bianchi"}
)

func workspace(t *testing.T, key string) store.Workspace {
	t.Helper()
	made, err := store.NewWorkspace(key)
	require.NoError(t, err)
	return made
}

// lobby is a grant as Editors make them.
func lobby() store.NewGrant {
	return store.NewGrant{Customer: "acme", QueryTypes: []string{"tickets"}, Note: "Wall screen in the lobby"}
}

func makeGrant(t *testing.T, kept store.Store, in store.Workspace, grant store.NewGrant) store.Grant {
	t.Helper()
	made, err := kept.MakeGrant(t.Context(), in, anna, grant)
	require.NoError(t, err)
	return made
}

func TestMain(m *testing.M) {
	if act := os.Getenv(childAct); act != "" {
		os.Exit(runChild(context.Background(), act))
	}
	code := m.Run()
	if err := stopCluster(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}
