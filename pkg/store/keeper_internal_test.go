package store

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hands is a clock that a test moves.
type hands struct{ since atomic.Int64 }

func (h *hands) now() time.Time       { return time.Unix(h.since.Load(), 0) }
func (h *hands) move(d time.Duration) { h.since.Add(int64(d.Seconds())) }

func TestKeeperOpensOnceAndLate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "deep", "rounds.db")
	keeper := NewKeeper(Options{Database: file, Clock: time.Now})
	assert.NoFileExists(t, file, "nobody has asked yet")
	var wait sync.WaitGroup
	stores := make([]Store, 8)
	for i := range stores {
		wait.Go(func() { stores[i], _ = keeper.Store(t.Context()) })
	}
	wait.Wait()
	for _, one := range stores {
		require.NotNil(t, one)
		assert.Same(t, stores[0], one)
	}
	require.NoError(t, keeper.Close())
	require.NoError(t, keeper.Close(), "once more does nothing")
	_, err := keeper.Store(t.Context())
	require.ErrorIs(t, err, ErrClosed)
	require.ErrorIs(t, stores[0].Ping(t.Context()), ErrClosed)
}

func TestKeeperTriesAgainAfterAPause(t *testing.T) {
	clock := &hands{}
	var opened atomic.Int32
	broken := errors.New("no")
	keeper := NewKeeper(Options{Clock: clock.now})
	keeper.open = func(context.Context, Options) (Store, error) {
		if opened.Add(1) == 1 {
			return nil, broken
		}
		return &database{}, nil
	}
	for range 3 {
		_, err := keeper.Store(t.Context())
		require.ErrorIs(t, err, broken)
	}
	assert.EqualValues(t, 1, opened.Load())
	clock.move(keeperPause)
	_, err := keeper.Store(t.Context())
	require.NoError(t, err)
	clock.move(time.Hour)
	_, err = keeper.Store(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 2, opened.Load())
}

func TestOneWhoLeavesDoesNotStopTheOpening(t *testing.T) {
	begun, finish := make(chan struct{}), make(chan struct{})
	keeper := NewKeeper(Options{Clock: time.Now})
	keeper.open = func(ctx context.Context, _ Options) (Store, error) {
		close(begun)
		<-finish
		return &database{}, ctx.Err()
	}
	ctx, leave := context.WithCancel(t.Context())
	left := make(chan error)
	go func() {
		_, err := keeper.Store(ctx)
		left <- err
	}()
	<-begun
	leave()
	require.ErrorIs(t, <-left, context.Canceled)
	close(finish)
	_, err := keeper.Store(t.Context())
	require.NoError(t, err)
}

func TestClosingStopsAnOpening(t *testing.T) {
	begun := make(chan struct{})
	keeper := NewKeeper(Options{Clock: time.Now})
	keeper.open = func(ctx context.Context, _ Options) (Store, error) {
		close(begun)
		<-ctx.Done()
		return nil, ctx.Err()
	}
	failed := make(chan error)
	go func() {
		_, err := keeper.Store(context.Background())
		failed <- err
	}()
	<-begun
	require.NoError(t, keeper.Close())
	require.ErrorIs(t, <-failed, context.Canceled)
	require.NoError(t, NewKeeper(Options{}).Close())
}

func TestOnlyAServerIsShared(t *testing.T) {
	for setting, shared := range map[string]bool{
		"": false, "/srv/rounds.db": false, `C:\rounds.db`: false, "sqlite:/x.db": false, "file:/x.db": false,
		"postgres://u@h/n": true, " PostgreSQL://u@h/n": true, "mysql://h": false,
	} {
		assert.Equal(t, shared, NewKeeper(Options{Database: setting}).Shared(), setting)
	}
}
