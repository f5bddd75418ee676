package plugin

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/store"
)

// countingKeeper has no store, and counts who asks for it.
type countingKeeper struct {
	mutex sync.Mutex
	asked int
	name  string
	last  *string
}

func (k *countingKeeper) Store(context.Context) (store.Store, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.asked++
	*k.last = k.name
	return nil, errors.New("no store here")
}

func (k *countingKeeper) Shared() bool { return false }

func (k *countingKeeper) count() int {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.asked
}

func bare(workers *Workers, org int64, uid string, keeper instance.Keeper) *rounds.Rounds {
	in := &instance.Instance{
		Clock: time.Now, Keeper: keeper, OrgID: org, UID: uid, Born: workers.next(), Journal: instance.NewJournal(&capturedLog{}, nil),
	}
	in.Setting.State = instance.Ready
	return rounds.New(in, "", nil)
}

func TestOneWorkerForEachDataSource(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		workers := NewWorkers(time.Now, instance.RealTicker)
		var last string
		first, second := &countingKeeper{last: &last, name: "first"}, &countingKeeper{last: &last, name: "second"}
		old := bare(workers, 1, "rounds", first)
		for range 100 {
			workers.wake(old)
		}
		synctest.Wait()
		assert.Equal(t, 1, first.count(), "the first request starts the work")
		time.Sleep(10*pollEvery + time.Second)
		assert.Equal(t, 11, first.count())

		young := bare(workers, 1, "rounds", second)
		workers.wake(young)
		workers.wake(old)
		time.Sleep(pollEvery)
		assert.Equal(t, 1, second.count(), "the latest instance counts, whoever asks")
		assert.Equal(t, 11, first.count())

		workers.wake(bare(workers, 2, "rounds", first))
		synctest.Wait()
		assert.Equal(t, 12, first.count(), "another organisation has its own")
		require.NoError(t, workers.Close())
		workers.wake(young)
		time.Sleep(time.Hour)
		assert.Equal(t, 1, second.count(), "after the end nothing begins")
	})
}

func TestADataSourceThatNobodyAsksIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		workers := NewWorkers(time.Now, instance.RealTicker)
		defer func() { require.NoError(t, workers.Close()) }()
		var last string
		keeper := &countingKeeper{last: &last}
		in := bare(workers, 1, "rounds", keeper)
		workers.wake(in)
		time.Sleep(instance.IdleAfter + time.Hour)
		ended := keeper.count()
		assert.InDelta(t, int(instance.IdleAfter/pollEvery), ended, 2)
		time.Sleep(instance.IdleAfter)
		assert.Equal(t, ended, keeper.count())
		workers.wake(in)
		synctest.Wait()
		assert.Equal(t, ended+1, keeper.count(), "a request wakes it again")
	})
}

func TestNothingRunsWithoutASetUp(t *testing.T) {
	workers := NewWorkers(time.Now, instance.RealTicker)
	var last string
	in := bare(workers, 1, "rounds", &countingKeeper{last: &last})
	in.Setting.State = instance.Broken
	workers.wake(in)
	assert.Empty(t, workers.running)
	in.Setting.State, in.Keeper = instance.Ready, nil
	workers.wake(in)
	assert.Empty(t, workers.running)
	var none *Workers
	none.wake(in)
	require.NoError(t, workers.Close())
}

// TestWorkLeavesNothingBehind: a real store and Grafana, begun by a request.
func TestWorkLeavesNothingBehind(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	w.move(minute(1))
	ticks := make(chan time.Time)
	workers := NewWorkers(w.clock, func(time.Duration) (<-chan time.Time, func()) { return ticks, func() {} })
	in := w.instance(workers)
	workers.wake(in.rounds)
	// A tick is taken when the turn before it is over.
	for i := range 5 {
		ticks <- w.clock()
		w.move(minute(float64(2 + i)))
	}
	require.NoError(t, workers.Close())
	assert.GreaterOrEqual(t, w.asked, 5)
	stack := make([]byte, 1<<20)
	stack = stack[:runtime.Stack(stack, true)]
	assert.NotContains(t, string(stack), "plugin.(*worker)", "no goroutine is left")
	assert.Empty(t, workers.running)
	assert.NotContains(t, w.log.text(), "background work")
}
