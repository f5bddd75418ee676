package ticket

import (
	"slices"
	"time"
)

// Trending says how tickets are followed over time.
type Trending struct {
	// Counting has the keys that tell the series apart, and the customers in their order;
	// without a key there is one series.
	Counting
	// Buckets are in order and without gaps; at least one.
	Buckets []Bucket
}

// TrendSeries is one group over the buckets of its Trending.
type TrendSeries struct {
	Words []string
	// Opened and Resolved are how many tickets were so in each bucket; Backlog is how
	// many were open at its end.
	Opened, Resolved, Backlog []int
	// Before is how many were open when the first bucket began.
	Before int
}

// Trend is the answer to a Trending.
type Trend struct {
	// Series stand in the order of Counting.
	Series []TrendSeries
	// Unknown counts the tickets that are done, nobody knows when: they are in none of
	// the numbers but Opened, so that a backlog does not hold them for ever.
	Unknown int
}

// Trend follows the tickets. A ticket is open from its creation until it was done
// last; what was reopened in between counts as open all the time.
func (t Trending) Trend(tickets []*Ticket) Trend {
	groups, marks := t.tally(), t.marks()
	var answer Trend
	for _, one := range tickets {
		at := groups.place(one)
		for at >= len(answer.Series) {
			answer.Series = append(answer.Series, t.empty(groups.groups[len(answer.Series)]))
		}
		if !marks.add(&answer.Series[at], one) {
			answer.Unknown++
		}
	}
	if len(t.Keys) == 0 && len(answer.Series) == 0 {
		answer.Series = append(answer.Series, t.empty([]string{}))
	}
	for i := range answer.Series {
		answer.Series[i].sum()
	}
	compare := t.compare()
	slices.SortFunc(answer.Series, func(a, b TrendSeries) int { return compare(a.Words, b.Words) })
	return answer
}

func (t Trending) empty(words []string) TrendSeries {
	size := len(t.Buckets)
	return TrendSeries{Words: words, Opened: make([]int, size), Resolved: make([]int, size), Backlog: make([]int, size)}
}

// marks are the ends of buckets, and before them the beginning of the first, in
// milliseconds: numbers compare faster than times, and no ticket system has finer ones.
type marks []int64

func (t Trending) marks() marks {
	all := marks{ceilMilli(t.Buckets[0].From)}
	for _, bucket := range t.Buckets {
		all = append(all, ceilMilli(bucket.To))
	}
	return all
}

// ceilMilli is the first whole millisecond that is not before an instant.
func ceilMilli(at time.Time) int64 { return at.Add(time.Millisecond - 1).UnixMilli() }

// add counts one ticket; Backlog holds only what each bucket changes until sum. It is
// false for a ticket that is done, nobody knows when.
func (m marks) add(series *TrendSeries, one *Ticket) bool {
	created := m.place(one.Created)
	if created >= 0 && created < len(series.Opened) {
		series.Opened[created]++
	}
	done, isDone := one.Done()
	if !isDone && !one.IsOpen() {
		return false
	}
	series.enter(created, 1)
	if !isDone {
		return true
	}
	// A clock that went wrong upstream must not make a backlog negative.
	if done.Before(one.Created) {
		done = one.Created
	}
	ended := m.place(done)
	if ended >= 0 && ended < len(series.Resolved) {
		series.Resolved[ended]++
	}
	series.enter(ended, -1)
	return true
}

func (s *TrendSeries) enter(bucket, by int) {
	switch {
	case bucket < 0:
		s.Before += by
	case bucket < len(s.Backlog):
		s.Backlog[bucket] += by
	}
}

// place is the bucket of an instant: -1 before the first, their number after the last.
func (m marks) place(at time.Time) int {
	milli := at.UnixMilli()
	low, high := 0, len(m)
	for low < high {
		if middle := (low + high) / 2; m[middle] <= milli {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - 1
}

// holds says whether a place is that of a bucket.
func (m marks) holds(place int) bool { return place >= 0 && place < len(m)-1 }

func (s *TrendSeries) sum() {
	open := s.Before
	for i, change := range s.Backlog {
		open += change
		s.Backlog[i] = open
	}
}

// Largest keeps the series with the most tickets and says how many it left out. The
// order of those that stay is kept.
func (t *Trend) Largest(most int) int {
	if len(t.Series) <= most {
		return 0
	}
	weight := func(s TrendSeries) int {
		total := s.Before
		for _, opened := range s.Opened {
			total += opened
		}
		return total
	}
	sorted := slices.Clone(t.Series)
	slices.SortStableFunc(sorted, func(a, b TrendSeries) int { return weight(b) - weight(a) })
	least := weight(sorted[most-1])
	ties := 0
	for _, s := range sorted[:most] {
		if weight(s) == least {
			ties++
		}
	}
	left := len(t.Series) - most
	t.Series = slices.DeleteFunc(t.Series, func(s TrendSeries) bool {
		switch by := weight(s) - least; {
		case by > 0:
			return false
		case by == 0 && ties > 0:
			ties--
			return false
		default:
			return true
		}
	})
	return left
}
