package plugin

import (
	"context"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/store"
)

// workerMemory is what a worker remembers from turn to turn. All of it can be lost.
type workerMemory struct {
	// read says that entries holds all of the rounds from `from` on.
	read bool
	from check.Date
	seen int64
	// entries are in their order, by round.
	entries map[check.Key][]check.Entry
	// finished are rounds of which nothing is left to do.
	finished map[check.Key]bool
	// met are the rules that this worker has seen, so that one that goes is known to
	// have been there.
	met map[string]bool
	// publishing is not tried before this instant, after a failure.
	publishing time.Time
	failed     string
	// board is what was last hung up.
	board rounds.Board
}

func newWorkerMemory() workerMemory {
	return workerMemory{entries: map[check.Key][]check.Entry{}, finished: map[check.Key]bool{}, met: map[string]bool{}, board: rounds.Board{}}
}

// recordsAtOnce is how many entries are read at a time.
const recordsAtOnce = 5_000

// catchUp reads what was recorded since the last turn, or all of the rounds from a
// day on.
func (m *workerMemory) catchUp(ctx context.Context, lib *rounds.Library, from check.Date) error {
	if !m.read || from.Before(m.from) {
		last, err := lib.Kept.LastNumber(ctx, lib.Workspace)
		if err != nil {
			return err
		}
		wanted := store.RoundRange{From: from, To: from.Add(longestAhead)}
		for id := range lib.Shelves {
			wanted.Checklists = append(wanted.Checklists, id)
		}
		entries, err := lib.Kept.ListEntries(ctx, lib.Workspace, wanted)
		if err != nil {
			return err
		}
		clear(m.entries)
		m.add(entries)
		m.read, m.from, m.seen = true, from, last
	}
	for {
		entries, err := lib.Kept.ListEntriesAfter(ctx, lib.Workspace, m.seen, recordsAtOnce)
		if err != nil {
			return err
		}
		m.add(entries)
		if len(entries) < recordsAtOnce {
			break
		}
	}
	m.forget(from)
	return nil
}

// longestAhead, in days, is well after every round that can have entries now.
const longestAhead = 400

// add keeps entries that come in their order; those that were there already are
// passed over.
func (m *workerMemory) add(entries []check.Entry) {
	for _, one := range entries {
		m.seen = max(m.seen, one.Number)
		of := m.entries[one.Round]
		if len(of) == 0 || of[len(of)-1].Number < one.Number {
			m.entries[one.Round] = append(of, one)
			delete(m.finished, one.Round)
		}
	}
}

// forget lets go of rounds that nothing is left to do for, by their age.
func (m *workerMemory) forget(from check.Date) {
	for key := range m.entries {
		if key.Date.Before(from) {
			delete(m.entries, key)
		}
	}
	for key := range m.finished {
		if key.Date.Before(from) {
			delete(m.finished, key)
		}
	}
}

// saidAlready says whether a machine has said that it could not judge the check.
func saidAlready(status check.Status) bool {
	return slices.ContainsFunc(status.Trail, func(one check.Entry) bool { return one.Act == check.UnevaluatedAct })
}
