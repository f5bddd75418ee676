package ticket

import "time"

// Compliance is how one group of tickets kept its service levels.
type Compliance struct {
	Words []string
	// Met and Breached are completed service levels by their system's own verdict:
	// ServiceNow's has_breached, the breached of Jira's last completed cycle.
	Met, Breached int
	// Without counts the tickets that have none.
	Without int
	// OpenBreached are breached already though the work goes on. They are in no share
	// before they are done, and would otherwise be seen by nobody.
	OpenBreached int
}

// Share is met of those with a verdict, from 0 to 1; false where there is none.
func (c Compliance) Share() (float64, bool) {
	judged := c.Met + c.Breached
	if judged == 0 {
		return 0, false
	}
	return float64(c.Met) / float64(judged), true
}

// Comply judges the tickets whose work ended from (inclusive) to (exclusive), and those
// open at now, in the order of Counting.
func Comply(tickets []*Glance, counting Counting, from, to, now time.Time) ([]Compliance, error) {
	groups := counting.tally()
	begin, end, at := momentOf(from), momentOf(to), momentOf(now)
	var rows []Compliance
	for _, t := range tickets {
		if !t.isOpen && (!t.done.isKnown() || t.done < begin || t.done >= end) {
			continue
		}
		group := groups.place(t)
		rows = upTo(rows, group)
		rows[group].add(t, at)
	}
	order, err := counting.finish(groups)
	if err != nil {
		return nil, err
	}
	sorted := make([]Compliance, len(order))
	for i, number := range order {
		if number < len(rows) {
			sorted[i] = rows[number]
		}
		sorted[i].Words = groups.groups[number]
	}
	return sorted, nil
}

// ComplyIn is Comply for each of many spans, which are in order and do not overlap. With
// Zero, a group that is met in one of them is in all.
func ComplyIn(spans []Bucket, tickets []*Glance, counting Counting, now time.Time) ([][]Compliance, error) {
	if len(spans) == 0 {
		return nil, nil
	}
	groups, edges, at := counting.tally(), edgesOf(spans), momentOf(now)
	var open []Compliance
	var isOpen []bool
	judged, isMet := make([][]Compliance, len(spans)), make([][]bool, len(spans))
	for _, t := range tickets {
		isDone, span := t.done.isKnown(), edges.place(t.done)
		if !isDone && !t.isOpen || isDone && !edges.holds(span) {
			continue
		}
		group := groups.place(t)
		if !isDone {
			open, isOpen = upTo(open, group), upTo(isOpen, group)
			open[group].add(t, at)
			isOpen[group] = true
			continue
		}
		judged[span], isMet[span] = upTo(judged[span], group), upTo(isMet[span], group)
		judged[span][group].add(t, at)
		isMet[span][group] = true
	}
	order, err := counting.finish(groups)
	if err != nil {
		return nil, err
	}
	last := len(groups.groups) - 1
	open, isOpen = upTo(open, last), upTo(isOpen, last)
	all := make([][]Compliance, len(spans))
	for i := range spans {
		judged[i], isMet[i] = upTo(judged[i], last), upTo(isMet[i], last)
		all[i] = []Compliance{}
		for _, number := range order {
			if counting.isInAll() || isMet[i][number] || isOpen[number] {
				row := judged[i][number]
				row.Words, row.OpenBreached = groups.groups[number], open[number].OpenBreached
				all[i] = append(all[i], row)
			}
		}
	}
	return all, nil
}

// isInAll says whether a group is told even where it has no ticket.
func (c Counting) isInAll() bool { return c.Zero || len(c.Keys) == 0 }

// upTo is a list that has a place at.
func upTo[T any](list []T, at int) []T {
	for at >= len(list) {
		var none T
		list = append(list, none)
	}
	return list
}

func (c *Compliance) add(t *Glance, now moment) {
	state := t.slaAt(now)
	switch {
	case t.isOpen:
		if state == slaBreached {
			c.OpenBreached++
		}
	case state == slaMet:
		c.Met++
	case state == slaBreached:
		c.Breached++
	default:
		// A clock that still runs on a finished ticket is no verdict either.
		c.Without++
	}
}
