package ticket

import "time"

// DurationKind names what is measured of a ticket.
type DurationKind string

// The kinds: from the creation to the first response, and to the end of the work.
const (
	ToAcknowledge DurationKind = "acknowledge"
	ToResolve     DurationKind = "resolve"
)

// Durations are all kinds.
var Durations = []DurationKind{ToAcknowledge, ToResolve}

// Of is how long it took; false where the system does not tell, and where it tells an
// end before the beginning.
func (k DurationKind) Of(t *Glance) (time.Duration, bool) {
	end := t.done
	if k == ToAcknowledge {
		end = momentOf(t.FirstResponse)
	}
	if !end.isKnown() || !t.created.isKnown() || end < t.created {
		return 0, false
	}
	return time.Duration(end - t.created), true
}

// DurationRow is one group: its words, which go with the keys.
type DurationRow struct {
	Words []string
	// Median and P90 are by the nearest rank; meaningless where N is 0.
	Median, P90 time.Duration
	// N is how many tickets have a duration, Unknown how many have none.
	N, Unknown int
}

// MeasureDurations groups tickets, in the order of Counting.
func MeasureDurations(tickets []*Glance, kind DurationKind, counting Counting) ([]DurationRow, error) {
	groups := counting.tally()
	var values [][]time.Duration
	var unknown []int
	for _, t := range tickets {
		at := groups.place(t)
		values, unknown = upTo(values, at), upTo(unknown, at)
		if value, known := kind.Of(t); known {
			values[at] = append(values[at], value)
		} else {
			unknown[at]++
		}
	}
	order, err := counting.finish(groups)
	if err != nil {
		return nil, err
	}
	last := len(groups.groups) - 1
	values, unknown = upTo(values, last), upTo(unknown, last)
	rows := make([]DurationRow, len(order))
	for i, number := range order {
		own := values[number]
		rows[i] = DurationRow{Words: groups.groups[number], N: len(own), Unknown: unknown[number]}
		rows[i].Median, _ = Quantile(own, 0.5)
		rows[i].P90, _ = Quantile(own, 0.9)
	}
	return rows, nil
}

// MeasureDurationsIn is MeasureDurations for each of many spans, which are in order and
// without gaps: of the tickets that were created in it, or else resolved.
func MeasureDurationsIn(spans []Bucket, by TimeField, tickets []*Glance, kind DurationKind, counting Counting) ([][]DurationRow, error) {
	if len(spans) == 0 {
		return nil, nil
	}
	edges, parts := edgesOf(spans), make([][]*Glance, len(spans))
	for _, t := range tickets {
		at := t.resolved
		if by == CreatedTime {
			at = t.created
		}
		if span := edges.place(at); at.isKnown() && edges.holds(span) {
			parts[span] = append(parts[span], t)
		}
	}
	all := make([][]DurationRow, len(spans))
	for i, part := range parts {
		rows, err := MeasureDurations(part, kind, counting)
		if err != nil {
			return nil, err
		}
		all[i] = rows
	}
	return all, nil
}
