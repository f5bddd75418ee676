package check

import "time"

// Sight is what a look at an alert rule saw, the least first.
type Sight string

// The sights. Unseen is that the rule could not be judged.
const (
	SeenNormal  Sight = "normal"
	SeenPending Sight = "pending"
	Unseen      Sight = "unseen"
	SeenFiring  Sight = "firing"
)

// Sighting is one look at the alert rule of a check.
type Sighting struct {
	At    time.Time
	Sight Sight
	// Evaluated is the rule's last evaluation inside the window; zero for none.
	Evaluated time.Time
	// Reason says what could not be seen, or what fires.
	Reason string
}

// Watched is what all looks of one check in one round saw. The zero Watched is
// that nobody looked.
type Watched struct {
	First, Last time.Time
	// Evaluations counts the instants of evaluation inside the window that were seen;
	// Evaluated is the last of them.
	Evaluations int
	Evaluated   time.Time
	// Worst never becomes better; Reason is its latest.
	Worst  Sight
	Reason string
	// Latest is what the last look saw, LatestReason why.
	Latest       Sight
	LatestReason string
}

// Gap is the sighting that stands for a time during which nobody looked: from the
// last look, or from the round's start, to a look now. It is false where that was
// short enough for what fires to have been seen.
func (w Watched) Gap(round Round, now time.Time) (Sighting, bool) {
	since := w.Last
	if since.Before(round.Start) {
		since = round.Start
	}
	until := now
	if until.After(round.End) {
		until = round.End
	}
	if until.Sub(since) <= round.Gap() {
		return Sighting{}, false
	}
	return Sighting{
		At: until, Sight: Unseen,
		Reason: "Nobody looked at the alert rule from " + hourOf(round, since) + " to " + hourOf(round, until) + ".",
	}, true
}
