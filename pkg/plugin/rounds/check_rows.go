package rounds

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
)

// checkRow is one check of a round. A year has very many, so all that it shows is
// shared: with the other rows of its round, and with later answers.
type checkRow struct {
	*chosen
	at int
	*mark
}

// check is the row's, as the rounds of its slot and version share it.
func (r checkRow) check() *check.Check { return &r.leaf.sheet.checks[r.at] }

// checkRows are the checks that the query asks for, the latest of them where they
// are too many, and how many there are.
func (c choosing) checkRows(ctx context.Context, rounds []chosen) ([]checkRow, int, error) {
	refs, at := c.settled(rounds)
	tallies := make([]*tally, len(rounds))
	if c.library != nil {
		counted, err := c.library.tallies(ctx, refs)
		if err != nil {
			return nil, 0, err
		}
		for i, index := range at {
			tallies[index] = counted[i]
		}
	}
	reader := checkReader{choosing: c, rounds: rounds, tallies: tallies}
	if err := reader.read(ctx); err != nil {
		return nil, 0, err
	}
	slices.Reverse(reader.rows)
	return reader.rows, reader.matched, nil
}

func (c choosing) settled(rounds []chosen) (refs []roundRef, at []int) {
	for i := range rounds {
		if isSettled(&rounds[i].leaf.Round, c.now) {
			refs, at = append(refs, rounds[i].roundRef), append(at, i)
		}
	}
	return refs, at
}

// checkReader makes rows of rounds, the latest first, until there are enough.
type checkReader struct {
	choosing
	rounds []chosen
	// tallies are those of the rounds that are settled; nil for the others.
	tallies []*tally
	rows    []checkRow
	matched int
}

// atOnceRounds is how many rounds are judged before their entries are let go.
const atOnceRounds = 500

func (r *checkReader) read(ctx context.Context) error {
	r.rows = make([]checkRow, 0, r.most())
	for end := len(r.rounds); end > 0; end -= atOnceRounds {
		begin := max(0, end-atOnceRounds)
		pages, err := r.pages(ctx, begin, end)
		if err != nil {
			return err
		}
		for i := end - 1; i >= begin; i-- {
			r.take(i, pages[i-begin])
		}
	}
	return nil
}

// most is how many rows there can be at most.
func (r *checkReader) most() int {
	all := 0
	for i := range r.rounds {
		all += len(r.rounds[i].leaf.sheet.checks)
	}
	return min(all, r.query.Limit)
}

// pages are what is shown of some rounds; nil for those of which the tally says enough.
func (r *checkReader) pages(ctx context.Context, begin, end int) ([]*page, error) {
	pages := make([]*page, end-begin)
	var asked []chosen
	var at []int
	for i := begin; i < end; i++ {
		counted := r.tallies[i]
		switch {
		case counted == nil:
		case len(r.rows) == r.query.Limit || !r.needsEntries(&r.rounds[i], counted):
			continue
		default:
			if pages[i-begin] = r.rounds[i].page(); pages[i-begin] != nil {
				continue
			}
		}
		asked, at = append(asked, r.rounds[i]), append(at, i-begin)
	}
	statuses, err := r.statuses(ctx, asked)
	if err != nil {
		return nil, err
	}
	for i, status := range statuses {
		pages[at[i]] = pageOf(status, r.shown)
		if r.tallies[begin+at[i]] != nil {
			r.library.pages.put(asked[i].roundRef, pages[at[i]])
		}
	}
	return pages, nil
}

func (r *checkReader) take(i int, page *page) {
	one := &r.rounds[i]
	for at := len(one.leaf.sheet.checks) - 1; at >= 0; at-- {
		var shown *mark
		if page != nil {
			shown = &page.marks[at]
		} else {
			shown = &plainMarks[r.tallies[i].outcomes[at]]
		}
		if !r.asks(one, at, shown.state) {
			continue
		}
		r.matched++
		if len(r.rows) < r.query.Limit {
			r.rows = append(r.rows, checkRow{one, at, shown})
		}
	}
}

func (c choosing) asks(one *chosen, at int, state check.State) bool {
	return among(c.query.States, state) && (!c.query.wantsSome() || c.query.wants(one.leaf.sheet.checks[at]))
}

// needsEntries is false where what was counted says all there is to show.
func (c choosing) needsEntries(one *chosen, counted *tally) bool {
	for i := range len(counted.outcomes) {
		outcome := counted.outcomes[i]
		if outcome != letterMissed && outcome != letterDayOff && c.asks(one, i, letters[outcome].state) {
			return true
		}
	}
	return false
}
