package ticket

import "slices"

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
// last; what was reopened in between counts as open all the time. With Zero, groups
// without a ticket have a series too; more of them than MaxGroups are an error.
func (t Trending) Trend(tickets []*Glance) (Trend, error) {
	groups, edges := t.tally(), edgesOf(t.Buckets)
	answer := Trend{}
	for _, one := range tickets {
		at := groups.place(one)
		for at >= len(answer.Series) {
			answer.Series = append(answer.Series, t.empty(groups.groups[len(answer.Series)]))
		}
		if !edges.add(&answer.Series[at], one) {
			answer.Unknown++
		}
	}
	order, err := t.finish(groups)
	if err != nil {
		return Trend{}, err
	}
	met := answer.Series
	answer.Series = make([]TrendSeries, len(order))
	for i, number := range order {
		if number < len(met) {
			answer.Series[i] = met[number]
		} else {
			answer.Series[i] = t.empty(groups.groups[number])
		}
		answer.Series[i].sum()
	}
	return answer, nil
}

func (t Trending) empty(words []string) TrendSeries {
	size := len(t.Buckets)
	return TrendSeries{Words: words, Opened: make([]int, size), Resolved: make([]int, size), Backlog: make([]int, size)}
}

// add counts one ticket; Backlog holds only what each bucket changes until sum. It is
// false for a ticket that is done, nobody knows when.
func (e edges) add(series *TrendSeries, one *Glance) bool {
	created := e.place(one.created)
	if created >= 0 && created < len(series.Opened) {
		series.Opened[created]++
	}
	isDone := one.done.isKnown()
	if !isDone && !one.isOpen {
		return false
	}
	series.enter(created, 1)
	if !isDone {
		return true
	}
	// A clock that went wrong upstream must not make a backlog negative.
	ended := e.place(max(one.done, one.created))
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
