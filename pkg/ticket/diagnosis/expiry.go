package diagnosis

import (
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// expiryNotice is how long before its end a credential is warned of.
const expiryNotice = 30 * 24 * time.Hour

// Expiry judges the day (YYYY-MM-DD, or empty) that the set-up states; no ticket
// system tells it. The credential counts as valid through that day in every zone west
// to UTC. The remedy says what to make when it ends.
func Expiry(stated, remedy string, now time.Time) ticket.Step {
	step := ticket.Step{ID: "expiry", Title: "Credential's end"}
	if stated == "" {
		step.State, step.Message = ticket.StepSkipped, "No end is stated; with auth.expires you are warned 30 days before."
		return step
	}
	day, err := time.Parse(time.DateOnly, stated)
	if err != nil {
		step.State, step.Message, step.Remedy = ticket.StepWarning, "The stated end is no date.", "Write auth.expires as YYYY-MM-DD."
		return step
	}
	switch left := day.AddDate(0, 0, 1).Sub(now); {
	case left <= 0:
		step.State, step.Message, step.Remedy = ticket.StepError, fmt.Sprintf("The credential ended on %s.", stated), remedy
	case left <= expiryNotice:
		step.State, step.Message, step.Remedy = ticket.StepWarning, fmt.Sprintf("The credential ends on %s.", stated), remedy
	default:
		step.State, step.Message = ticket.StepOK, fmt.Sprintf("The credential ends on %s.", stated)
	}
	return step
}
