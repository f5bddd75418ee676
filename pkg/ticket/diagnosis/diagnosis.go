// Package diagnosis runs the test of a connection: steps in order, each with what
// happened and what to do.
//
//	var d diagnosis.Diagnosis
//	d.Try(ctx, "reached", "Reached", c.reached)
//	return append(d.Steps(), diagnosis.Expiry(auth.Expires, remedy, now))
package diagnosis

import (
	"context"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// ProvingRows is how many tickets the proof of a scope looks at.
const ProvingRows = 100

// maxSkew is how far a ticket system's clock and ours may differ before countdowns mislead.
const maxSkew = 5 * time.Minute

// Diagnosis runs its steps in order. A step that fails makes those after it
// pointless, so they are skipped. The zero value is ready.
type Diagnosis struct {
	failed string
	steps  []ticket.Step
}

// Try runs the next step, unless an earlier one failed.
func (d *Diagnosis) Try(ctx context.Context, id, title string, try func(context.Context) ticket.Step) {
	step := ticket.Step{State: ticket.StepSkipped, Message: fmt.Sprintf("Not tried, because the step %q failed.", d.failed)}
	if !d.Failed() {
		step = try(ctx)
	}
	step.ID, step.Title = id, title
	if step.State == ticket.StepError && !d.Failed() {
		d.failed = title
	}
	d.steps = append(d.steps, step)
}

// Failed says whether a step has failed.
func (d *Diagnosis) Failed() bool { return d.failed != "" }

// Steps are those that were tried or skipped so far.
func (d *Diagnosis) Steps() []ticket.Step { return d.steps }

// OK is a step that went well.
func OK(format string, arguments ...any) ticket.Step {
	return ticket.Step{State: ticket.StepOK, Message: fmt.Sprintf(format, arguments...)}
}

// Warning is a step after which the connection works, and something should be done.
func Warning(remedy, format string, arguments ...any) ticket.Step {
	return ticket.Step{State: ticket.StepWarning, Message: fmt.Sprintf(format, arguments...), Remedy: remedy}
}

// Failure is a step that failed.
func Failure(failure *ticket.Failure) ticket.Step {
	return ticket.Step{State: ticket.StepError, Message: failure.Sentence, Remedy: failure.Remedy}
}

// Skew warns of a clock that is too far from ours; false where it is not.
func Skew(system string, theirs, ours time.Time) (ticket.Step, bool) {
	skew := ours.Sub(theirs).Abs()
	return Warning("Correct the clock of the machine that Grafana runs on.",
		"%s answers, but its clock and ours differ by %s, which shifts every countdown.", system, skew.Round(time.Second)), skew > maxSkew
}
