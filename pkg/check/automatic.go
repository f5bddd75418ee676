package check

import "time"

// Verdict is what a machine says about a check of a round: an act of an entry and
// its words.
type Verdict struct {
	// Act is DoneAct, ProblemAct or UnevaluatedAct.
	Act      Act
	Severity Severity
	// Reason says why it could not be judged, Text what was seen; both sentences.
	Reason, Text string
}

// Command is the verdict as something to record.
func (v Verdict) Command(check string, source Source) Command {
	return Command{Act: v.Act, Check: check, Reason: v.Reason, Text: v.Text, Severity: v.Severity, Source: source}
}

func unevaluated(reason string) Verdict { return Verdict{Act: UnevaluatedAct, Reason: reason} }

// problem weighs as much as the check: a machine knows no more about it.
func problem(one Check, text string) Verdict {
	severity := Major
	if one.Impact == HighImpact {
		severity = Critical
	}
	return Verdict{Act: ProblemAct, Severity: severity, Text: text}
}

const (
	// longestGap and shortestGap bound how long nobody may have looked at an alert
	// rule: what began and ended in between was seen by nobody.
	longestGap  = 10 * time.Minute
	shortestGap = 2 * time.Minute
	// gapShare of a short window is as much as a gap may take of it.
	gapShare = 4
)

// Gap is the longest time in the round's window during which nobody may have
// looked, for the rest still to vouch for the whole: a quarter of the window, at
// least two minutes and at most ten.
func (r Round) Gap() time.Duration {
	return min(max(r.End.Sub(r.Start)/gapShare, shortestGap), longestGap)
}

// Patience is how long after a window's end a machine tries again to see what it
// could not, before it says so.
const Patience = 90 * time.Second

// hourOf writes an instant as the customer's clock shows it, within a round.
func hourOf(round Round, at time.Time) string { return at.In(round.zone()).Format("15:04") }

func (r Round) zone() *time.Location {
	zone, err := time.LoadLocation(r.Definition.Zone)
	if err != nil {
		return time.UTC
	}
	return zone
}
