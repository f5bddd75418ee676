package store_test

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

func TestTwentyWritersOfTenThousandEntriesLoseNothing(t *testing.T) {
	const writers, each, days, crews = 20, 500, 50, 5
	// A bulk act is one transaction; alone, each entry waits for the disk.
	inAct := 10
	if os.Getenv(soak) != "" {
		inAct = 1
	}
	onBoth(t, func(t *testing.T, g ground) {
		org, began := workspace(t, "org:1"), time.Now()
		// A file belongs to one process.
		stores := []store.Store{g.open(t), nil}
		if stores[1] = stores[0]; g.driver == "pgx" {
			stores[1] = g.open(t)
		}
		errs := make(chan error, writers)
		var all sync.WaitGroup
		for writer := range writers {
			all.Go(func() {
				for i := range each / inAct {
					// Four of them meet in each round, and each entry says what it saw.
					round := check.Key{Checklist: "morning", Slot: "early", Date: monday.Add(i%days*crews + writer%crews)}
					_, err := stores[writer%2].AppendEntries(t.Context(), org, act(round, fmt.Sprintf("%d-%d", writer, i)),
						func(existing []check.Entry) ([]check.Entry, error) {
							added := make([]check.Entry, inAct)
							for n := range added {
								added[n] = done("batch")
								added[n].Version = len(existing) + n + 1
							}
							return added, nil
						})
					if err != nil {
						errs <- err
						return
					}
				}
			})
		}
		all.Wait()
		close(errs)
		for err := range errs {
			require.NoError(t, err)
		}
		t.Logf("%d entries by %d writers in %s", writers*each, writers, time.Since(began).Round(time.Millisecond))
		entries, err := stores[0].ListEntries(t.Context(), org, onDays(monday, monday.Add(days*crews), "morning"))
		require.NoError(t, err)
		require.Len(t, entries, writers*each)
		seen, place := map[int64]bool{}, map[check.Key]int{}
		for _, entry := range entries {
			place[entry.Round]++
			require.Equal(t, place[entry.Round], entry.Version, "each saw all that were before it")
			require.False(t, seen[entry.Number])
			seen[entry.Number] = true
		}
		require.Len(t, place, days*crews)
		last, err := stores[1].LastNumber(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, writers*each, last)
	})
}

func TestReaderOfTheNewestMissesNothing(t *testing.T) {
	const writers, each = 6, 40
	onBoth(t, func(t *testing.T, g ground) {
		kept, reader, org := g.open(t), g.open(t), workspace(t, "org:1")
		var writing atomic.Int32
		writing.Store(writers)
		errs := make([]error, writers)
		for writer := range writers {
			go func() {
				defer writing.Add(-1)
				for i := range each {
					round := check.Key{Checklist: "morning", Slot: fmt.Sprintf("s%d", writer), Date: monday}
					_, err := kept.AppendEntries(t.Context(), org, act(round, fmt.Sprintf("%d-%d", writer, i)), adding(done("batch"), done("queue")))
					if err != nil {
						errs[writer] = err
						return
					}
				}
			}()
		}
		var read []check.Entry
		for more := true; more; {
			more = writing.Load() > 0
			last := int64(0)
			if len(read) > 0 {
				last = read[len(read)-1].Number
			}
			news, err := reader.ListEntriesAfter(t.Context(), org, last, 7)
			require.NoError(t, err)
			read = append(read, news...)
			more = more || len(news) > 0
		}
		for _, err := range errs {
			require.NoError(t, err)
		}
		require.Len(t, read, writers*each*2, "nothing became visible behind what was read already")
	})
}

func TestOneOfManyWithOneRequestIsKept(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		stores := []store.Store{g.open(t), g.open(t)}
		for _, same := range []bool{true, false} {
			request := fmt.Sprintf("same round: %t", same)
			added, errs := make([][]check.Entry, 12), make([]error, 12)
			var asked atomic.Int32
			var all sync.WaitGroup
			for i := range added {
				all.Go(func() {
					wanted := store.Append{Round: breakfast, Customer: "acme", Request: request}
					if !same {
						wanted.Round.Date = monday.Add(1 + i)
					}
					added[i], errs[i] = stores[i%2].AppendEntries(t.Context(), org, wanted, func([]check.Entry) ([]check.Entry, error) {
						asked.Add(1)
						return []check.Entry{done("batch")}, nil
					})
				})
			}
			all.Wait()
			kept := 0
			for i := range added {
				if same {
					require.NoError(t, errs[i])
					require.Equal(t, added[0], added[i])
				} else if errs[i] == nil {
					kept++
				} else {
					require.ErrorIs(t, errs[i], store.ErrConflict)
				}
			}
			if same {
				require.EqualValues(t, 1, asked.Load())
			} else {
				require.Equal(t, 1, kept)
			}
		}
		last, err := stores[0].LastNumber(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, 2, last)
	})
}

func TestOneOfManyEditorsSaves(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		stores := []store.Store{g.open(t), g.open(t)}
		save(t, stores[0], org, 0, morning())
		errs := make([]error, 10)
		var all sync.WaitGroup
		for i := range errs {
			all.Go(func() {
				_, errs[i] = stores[i%2].SaveDefinition(t.Context(), org, by(1), titled(fmt.Sprintf("Title %d", i)))
			})
		}
		all.Wait()
		saved := 0
		for _, err := range errs {
			if err == nil {
				saved++
			} else {
				require.ErrorIs(t, err, store.ErrConflict)
			}
		}
		require.Equal(t, 1, saved)
	})
}
