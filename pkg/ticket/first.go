package ticket

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
	"time"
)

// First are the first tickets of an order, at most so many, in that order.
func First(tickets []*Glance, by Sort, most int, now time.Time) []*Glance {
	kept := &last{compare: comparing(by, now)}
	for place, t := range tickets {
		one := ranked{t, rankOf(t, by, now), place}
		switch {
		case len(kept.tickets) < most:
			heap.Push(kept, one)
		case most > 0 && kept.by(one, kept.tickets[0]) < 0:
			kept.tickets[0] = one
			heap.Fix(kept, 0)
		}
	}
	return kept.inOrder()
}

// ranked is a ticket with a number that tells which of two stands first, unless it is the
// same of both: then the tickets themselves are compared, and where nothing tells them
// apart, they stay as they stood.
type ranked struct {
	*Glance
	rank  moment
	place int
}

// rankOf looks at a ticket itself only where its Glance does not tell enough.
func rankOf(t *Glance, by Sort, now time.Time) moment {
	var at moment
	switch by.By {
	case ByCreated:
		at = t.created
	case ByUpdated:
		at = t.updated
	case ByPriority, ByCustomer, ByKey, ByState:
		return 0
	default:
		if at = t.due; !at.isKnown() || t.sla != slaRunning && t.sla != slaBreached {
			at = momentOf(urgency(t.SLA, now))
		}
	}
	switch {
	case !at.isKnown():
		return math.MaxInt64
	case by.Descending:
		return -at
	default:
		return at
	}
}

// last is a heap with the last ticket of an order on top.
type last struct {
	tickets []ranked
	compare func(a, b *Ticket) int
}

func (l *last) by(a, b ranked) int {
	if a.rank != b.rank {
		return cmp.Compare(a.rank, b.rank)
	}
	return cmp.Or(l.compare(a.Ticket, b.Ticket), cmp.Compare(a.place, b.place))
}

func (l *last) inOrder() []*Glance {
	slices.SortFunc(l.tickets, l.by)
	all := make([]*Glance, len(l.tickets))
	for i, one := range l.tickets {
		all[i] = one.Glance
	}
	return all
}

func (l *last) Len() int           { return len(l.tickets) }
func (l *last) Less(i, j int) bool { return l.by(l.tickets[i], l.tickets[j]) > 0 }
func (l *last) Swap(i, j int)      { l.tickets[i], l.tickets[j] = l.tickets[j], l.tickets[i] }

// Push implements heap.Interface.
func (l *last) Push(one any) {
	if t, ok := one.(ranked); ok {
		l.tickets = append(l.tickets, t)
	}
}

// Pop implements heap.Interface; nothing is ever taken out.
func (l *last) Pop() any { return nil }
