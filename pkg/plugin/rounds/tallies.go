package rounds

import (
	"context"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// roundRef is a round of a shelf.
type roundRef struct {
	shelf *Shelf
	leaf  *leaf
}

// worthAsking is how many rounds must be uncounted before the store is asked for
// counts: counting a few is quicker.
const worthAsking = 16

// tallies are the counts of rounds that are settled, in the order of the refs:
// from memory, else as the store remembers them, else counted now and remembered.
func (l *Library) tallies(ctx context.Context, refs []roundRef) ([]*tally, error) {
	found := make([]*tally, len(refs))
	var open []int
	for i, one := range refs {
		one.shelf.mutex.Lock()
		found[i] = one.leaf.tally
		one.shelf.mutex.Unlock()
		if found[i] == nil {
			open = append(open, i)
		}
	}
	if len(open) > worthAsking {
		var err error
		if open, err = l.remembered(ctx, refs, found, open); err != nil {
			return nil, err
		}
	}
	if len(open) == 0 {
		return found, nil
	}
	return found, l.countNow(ctx, refs, found, open)
}

// remembered takes what the store remembers and answers which are still uncounted.
func (l *Library) remembered(ctx context.Context, refs []roundRef, found []*tally, open []int) ([]int, error) {
	counts, err := l.Kept.ListRoundCounts(ctx, l.Workspace, rangeOf(refs, open))
	if err != nil {
		return nil, err
	}
	byKey := make(map[check.Key]store.RoundCounts, len(counts))
	for _, one := range counts {
		byKey[one.Round] = one
	}
	var left []int
	for _, i := range open {
		round := refs[i].leaf.Round
		one, ok := byKey[round.Key]
		if ok && one.Settled && one.Version == round.Definition.Version {
			found[i] = readTally(one.Counts, one.Last, len(refs[i].leaf.sheet.checks))
		}
		if found[i] == nil {
			left = append(left, i)
			continue
		}
		refs[i].put(found[i])
	}
	return left, nil
}

func (l *Library) countNow(ctx context.Context, refs []roundRef, found []*tally, open []int) error {
	entries, err := l.entries(ctx, refs, open)
	if err != nil {
		return err
	}
	counts := make([]store.RoundCounts, 0, len(open))
	for _, i := range open {
		round := refs[i].leaf.Round
		// Settled rounds look the same at any later instant.
		status := check.Assess(round, entries[round.Key], round.Settled().AddDate(0, 0, 1))
		found[i] = tallyOf(status)
		refs[i].put(found[i])
		stored, err := found[i].stored()
		if err != nil {
			return err
		}
		counts = append(counts, store.RoundCounts{
			Round: round.Key, Version: round.Definition.Version, Last: found[i].last, Settled: true, Counts: stored,
		})
	}
	if len(counts) > worthAsking {
		// To be quicker after a restart; where it fails, it is counted again.
		_ = l.Kept.SaveRoundCounts(ctx, l.Workspace, counts[:min(len(counts), maxCountsKept)])
	}
	return nil
}

// maxCountsKept is what the store takes at once.
const maxCountsKept = 50_000

// put remembers a count, unless an entry that it does not hold has come meanwhile.
func (p roundRef) put(counted *tally) {
	p.shelf.mutex.Lock()
	defer p.shelf.mutex.Unlock()
	if counted.last >= p.leaf.changed {
		p.leaf.tally = counted
	}
}

// entries are those of some of the refs, by round and in their order.
func (l *Library) entries(ctx context.Context, refs []roundRef, some []int) (map[check.Key][]check.Entry, error) {
	byRound := map[check.Key][]check.Entry{}
	if len(some) == 0 {
		return byRound, nil
	}
	entries, err := l.Kept.ListEntries(ctx, l.Workspace, rangeOf(refs, some))
	if err != nil {
		return nil, err
	}
	for begin, end := 0, 0; begin < len(entries); begin = end {
		key := entries[begin].Round
		for end = begin; end < len(entries) && entries[end].Round == key; end++ {
		}
		byRound[key] = entries[begin:end:end]
	}
	return byRound, nil
}

// rangeOf is the smallest range of the store that holds some of the refs.
func rangeOf(refs []roundRef, some []int) store.RoundRange {
	first := refs[some[0]].leaf.Round.Key.Date
	wanted := store.RoundRange{From: first, To: first}
	named := map[string]bool{}
	for _, i := range some {
		key := refs[i].leaf.Round.Key
		if !named[key.Checklist] {
			named[key.Checklist] = true
			wanted.Checklists = append(wanted.Checklists, key.Checklist)
		}
		if key.Date.Before(wanted.From) {
			wanted.From = key.Date
		}
		if wanted.To.Before(key.Date) {
			wanted.To = key.Date
		}
	}
	return wanted
}
