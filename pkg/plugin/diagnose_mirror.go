package plugin

import (
	"fmt"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnoseMirror says how far the copy of a connection's tickets is. It warns and never
// fails: what the copy does not hold is asked live.
func (in *Backend) diagnoseMirror(connection string) ticket.Step {
	step := ticket.Step{ID: "mirror", Title: "Copy of the tickets", State: ticket.StepOK}
	is := in.mirrorAnswer(connection, access.AnAdmin)
	switch is.State {
	case mirrorOff:
		step.Message = "No copy is kept, so every question is asked live."
	case mirrorWaiting:
		step.Message = "The first question starts the copy."
	case mirrorLoading:
		step.Message = "The first load begins."
		if !is.loading.Since.IsZero() {
			step.Message = fmt.Sprintf("The first load is unfinished: %s.", is.loading)
		}
	case mirrorReady:
		step.Message = fmt.Sprintf("The copy holds %s tickets as of %s UTC.", ticket.Grouped(is.Tickets), is.asOf.UTC().Format("2006-01-02 15:04"))
	}
	if is.Failure != "" {
		step.State = ticket.StepWarning
		step.Message += " The last look failed" + ofWhom(is.Ailing) + ": " + is.Failure
		step.Remedy = "Until it succeeds, what is known is shown with its age, and alert rules get an error once it is older than limits.maxAgeMinutes."
	}
	return step
}

// ofWhom names the customers whom alone a failure is about.
func ofWhom(customers []string) string {
	switch len(customers) {
	case 0:
		return ""
	case 1:
		return " for the customer " + faults.Quoted(customers[0])
	default:
		return fmt.Sprintf(" for the customer %s and %d more", faults.Quoted(customers[0]), len(customers)-1)
	}
}
