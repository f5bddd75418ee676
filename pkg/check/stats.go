package check

import "time"

// Stats counts how checks went. Checks that are still open count nowhere.
type Stats struct {
	// OnTime, Late and Missed are the checks that were due; Late ones were answered
	// within the grace. What somebody skipped was due as well and stands apart, so
	// that skipping improves no figure.
	OnTime, Late, Missed, Skipped, NotEvaluated int
	// Problems are those of OnTime and Late whose answer was a problem.
	Problems int
	// NotApplicable were not due: holidays, closures, and what was said not to apply.
	NotApplicable int
}

// N is the denominator of the percentages: all that was due.
func (s Stats) N() int { return s.OnTime + s.Late + s.Missed + s.Skipped + s.NotEvaluated }

// Percent is a count's share of N, from 0 to 100, and false where nothing was due.
func (s Stats) Percent(count int) (float64, bool) {
	if s.N() == 0 {
		return 0, false
	}
	return 100 * float64(count) / float64(s.N()), true
}

// Plus adds two counts.
func (s Stats) Plus(other Stats) Stats {
	return Stats{
		OnTime: s.OnTime + other.OnTime, Late: s.Late + other.Late, Missed: s.Missed + other.Missed,
		Skipped: s.Skipped + other.Skipped, NotEvaluated: s.NotEvaluated + other.NotEvaluated,
		Problems: s.Problems + other.Problems, NotApplicable: s.NotApplicable + other.NotApplicable,
	}
}

// StatsOf counts one check of a round.
func StatsOf(status Status) Stats {
	switch status.State {
	case DoneOK, DoneProblem:
		counted := Stats{OnTime: 1}
		if status.LateBy > 0 {
			counted = Stats{Late: 1}
		}
		if status.State == DoneProblem {
			counted.Problems = 1
		}
		return counted
	case Missed:
		return Stats{Missed: 1}
	case Skipped:
		return Stats{Skipped: 1}
	case NotEvaluated:
		return Stats{NotEvaluated: 1}
	case NotApplicable:
		return Stats{NotApplicable: 1}
	default:
		return Stats{}
	}
}

// Settled is the instant after which a round's counts change only by entries:
// nothing of it is decided by the clock any more.
func (r Round) Settled() time.Time {
	if settled := r.End.Add(settle); settled.After(r.Closes) {
		return settled
	}
	return r.Closes
}
