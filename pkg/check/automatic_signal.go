package check

import (
	"fmt"
	"time"
)

// JudgeSignal says that a job which reported its start has been running for too
// long; false where it has not, or has no limit.
func JudgeSignal(round Round, status Status, now time.Time) (Verdict, bool) {
	limit := status.Check.Signal.StartWithin
	if limit == 0 || status.Started == nil || status.Answer != nil || status.Started.Source != BySignal {
		return Verdict{}, false
	}
	if !now.After(status.Started.At.Add(limit.Duration())) {
		return Verdict{}, false
	}
	return problem(status.Check, fmt.Sprintf("It reported its start at %s and no end within %s.", hourOf(round, status.Started.At), limit)), true
}
