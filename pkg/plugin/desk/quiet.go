package desk

import (
	"time"

	"github.com/quantyca/rounds/pkg/setup"
)

// quietTime is how long after a lost answer nothing is created: Jira Cloud's
// search shows a new ticket late, and elsewhere a request may still be running
// (ServiceNow ends its transactions after a minute).
func quietTime(system setup.System) time.Duration {
	if system == setup.JiraCloud {
		return 2 * time.Minute
	}
	return 70 * time.Second
}
