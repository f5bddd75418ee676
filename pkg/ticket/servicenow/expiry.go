package servicenow

import (
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// expiryNotice is how long before its end a credential is warned of.
const expiryNotice = 30 * 24 * time.Hour

// expiry judges the day that the set-up states; ServiceNow itself does not tell it.
// The credential counts as valid through that day in every zone west to UTC.
func (c *Client) expiry() ticket.Step {
	step := ticket.Step{ID: "expiry", Title: "Credential's end"}
	stated := c.connection.Auth.Expires
	if stated == "" {
		step.State, step.Message = ticket.StepSkipped, "No end is stated; with auth.expires you are warned 30 days before."
		return step
	}
	day, err := time.Parse(time.DateOnly, stated)
	if err != nil {
		step.State, step.Message, step.Remedy = ticket.StepWarning, "The stated end is no date.", "Write auth.expires as YYYY-MM-DD."
		return step
	}
	const remedy = "Make a new password or client secret, enter it as the connection's secret and its end as auth.expires."
	switch left := day.AddDate(0, 0, 1).Sub(c.clock()); {
	case left <= 0:
		step.State, step.Message, step.Remedy = ticket.StepError, fmt.Sprintf("The credential ended on %s.", stated), remedy
	case left <= expiryNotice:
		step.State, step.Message, step.Remedy = ticket.StepWarning, fmt.Sprintf("The credential ends on %s.", stated), remedy
	default:
		step.State, step.Message = ticket.StepOK, fmt.Sprintf("The credential ends on %s.", stated)
	}
	return step
}
