package ticket

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Order sorts tickets in place. Tickets without a value for the key stand last
// in either direction; ties go to the higher priority, then to the key.
func Order(tickets []Ticket, by Sort, now time.Time) {
	// Tickets are large: they are moved once, whatever the sorting takes.
	sorted := Shared(tickets)
	compare := comparing(by, now)
	slices.SortStableFunc(sorted, compare)
	moved := make([]Ticket, len(tickets))
	for i, t := range sorted {
		moved[i] = *t
	}
	copy(tickets, moved)
}

func comparing(by Sort, now time.Time) func(a, b *Ticket) int {
	return func(a, b *Ticket) int {
		if c := compareBy(by, a, b, now); c != 0 {
			return c
		}
		if c := comparePriority(a, b); c != 0 {
			return c
		}
		if c := compareKeys(a.Key, b.Key); c != 0 {
			return c
		}
		return strings.Compare(a.Connection, b.Connection)
	}
}

func compareBy(by Sort, a, b *Ticket, now time.Time) int {
	turn := func(c int) int {
		if by.Descending {
			return -c
		}
		return c
	}
	switch by.By {
	case ByPriority:
		return turn(comparePriority(a, b))
	case ByCreated:
		return compareTimes(a.Created, b.Created, turn)
	case ByUpdated:
		return compareTimes(a.Updated, b.Updated, turn)
	case ByCustomer:
		return turn(strings.Compare(a.Customer, b.Customer))
	case ByKey:
		return turn(compareKeys(a.Key, b.Key))
	case ByState:
		return turn(cmp.Compare(stateRank(a.State), stateRank(b.State)))
	default:
		return compareTimes(urgency(a.SLA, now), urgency(b.SLA, now), turn)
	}
}

// urgency is the due time, or what comes nearest to it where the system tells
// none for a service level that counts down or is already breached.
func urgency(sla SLA, now time.Time) time.Time {
	if sla.State == SLAPaused && sla.Remaining >= 0 {
		return time.Time{}
	}
	if !sla.Due.IsZero() {
		return sla.Due
	}
	if left, ok := Remaining(sla, now); ok {
		return now.Add(left)
	}
	return time.Time{}
}

func compareTimes(a, b time.Time, turn func(int) int) int {
	if a.IsZero() || b.IsZero() {
		return cmp.Compare(boolRank(a.IsZero()), boolRank(b.IsZero()))
	}
	return turn(a.Compare(b))
}

func comparePriority(a, b *Ticket) int { return cmp.Compare(a.Priority, b.Priority) }

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

func stateRank(s State) int { return slices.Index(States, s) }

// compareKeys puts ACM-9 before ACM-10.
func compareKeys(a, b string) int {
	aName, aNumber := splitKey(a)
	bName, bNumber := splitKey(b)
	return cmp.Or(strings.Compare(aName, bName), cmp.Compare(aNumber, bNumber), strings.Compare(a, b))
}

func splitKey(key string) (string, int) {
	digits := strings.TrimRight(key, "0123456789")
	number, err := strconv.Atoi(key[len(digits):])
	if err != nil {
		return key, 0
	}
	return digits, number
}
