package check

import (
	"fmt"
	"time"
)

// JudgeAlert says what came of an alert rule's check, and false as long as it is
// too early to say. What fires is a problem at once, unless only the window's end
// counts. All is well only where the rule was seen evaluated inside the window,
// was never seen firing, and was never out of sight for longer than Round.Gap:
// what began and ended unseen would otherwise pass for good.
//
// Failure is why the rule could not be asked for the last time, empty where it
// could; looked says that this look, at now, came after the window's end.
func JudgeAlert(round Round, one Check, seen Watched, failure string, looked bool, now time.Time) (Verdict, bool) {
	if seen.Worst == SeenFiring && !one.Alert.AtEnd {
		return problem(one, orElse(seen.Reason, "The alert rule fired.")), true
	}
	if !now.After(round.End) || !looked && now.Before(round.End.Add(Patience)) {
		return Verdict{}, false
	}
	sight, reason := seen.Worst, seen.Reason
	if one.Alert.AtEnd {
		sight, reason = seen.Latest, seen.LatestReason
	}
	if seen.First.IsZero() {
		return unevaluated(orElse(failure, "Nobody looked at the alert rule in the window.")), true
	}
	if gap, ok := seen.outOfSight(round, one.Alert.AtEnd); ok {
		if failure != "" {
			gap += " " + failure
		}
		// What was seen of the rule says more than that it was then out of sight.
		if sight != Unseen {
			sight, reason = Unseen, gap
		}
	}
	switch {
	case sight == Unseen:
		return unevaluated(orElse(reason, "The alert rule could not be judged.")), true
	case sight == SeenFiring:
		return problem(one, orElse(reason, "The alert rule fires at the end of the window.")), true
	case seen.Evaluations == 0:
		return unevaluated("The alert rule was not evaluated in the window."), true
	}
	return Verdict{Act: DoneAct, Text: seen.inWords(round, one.Alert.AtEnd)}, true
}

// outOfSight says where the looks leave the window's beginning or end uncovered. A
// gap between two looks stands in Worst (Watched.Gap).
func (w Watched) outOfSight(round Round, atEnd bool) (string, bool) {
	missing := func(from, to time.Time) (string, bool) {
		return fmt.Sprintf("Nobody looked at the alert rule from %s to %s.", hourOf(round, from), hourOf(round, to)), true
	}
	switch {
	case round.End.Sub(w.Last) > round.Gap():
		return missing(w.Last, round.End)
	case !atEnd && w.First.Sub(round.Start) > round.Gap():
		return missing(round.Start, w.First)
	}
	return "", false
}

func (w Watched) inWords(round Round, atEnd bool) string {
	if atEnd {
		return fmt.Sprintf("At the end of the window the alert rule did not fire; it was last evaluated at %s.", hourOf(round, w.Evaluated))
	}
	if w.Evaluations == 1 {
		return fmt.Sprintf("The alert rule was evaluated at %s and did not fire.", hourOf(round, w.Evaluated))
	}
	return fmt.Sprintf("The alert rule was seen evaluated %d times, last at %s, and never fired.", w.Evaluations, hourOf(round, w.Evaluated))
}
