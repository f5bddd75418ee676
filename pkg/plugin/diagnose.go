package plugin

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnoseTimeout bounds all tests of one connection together.
const diagnoseTimeout = 25 * time.Second

// diagnosed is the outcome of one connection's or perimeter's tests.
type diagnosed struct {
	ID    string        `json:"id"`
	Name  string        `json:"name"`
	Steps []ticket.Step `json:"steps"`
}

// firstFailing is the step to mend first; ok is false when all passed.
func (d diagnosed) firstFailing() (ticket.Step, bool) {
	at := slices.IndexFunc(d.Steps, func(s ticket.Step) bool { return s.State == ticket.StepError })
	if at < 0 {
		return ticket.Step{}, false
	}
	return d.Steps[at], true
}

// diagnose tests one connection. Where its set-up has a problem, that is the
// one step: nothing is sent with a set-up that is known to be wrong.
func (in *Backend) diagnose(ctx context.Context, connection setup.Connection) diagnosed {
	outcome := diagnosed{ID: connection.ID, Name: instance.NameOfConnection(connection)}
	if steps := in.problemSteps(in.Setting.PathOf(connection.ID)); len(steps) > 0 {
		outcome.Steps = steps
		return outcome
	}
	ctx, cancel := context.WithTimeout(ctx, diagnoseTimeout)
	defer cancel()
	outcome.Steps = in.Sources[connection.ID].Diagnose(ctx, in.scopesOn(connection.ID))
	if len(outcome.Steps) == 0 {
		outcome.Steps = []ticket.Step{{ID: "reached", Title: "Reached", State: ticket.StepError, Message: "This connection could not be tested."}}
	}
	outcome.Steps = append(outcome.Steps, in.diagnoseMirror(connection.ID))
	return outcome
}

// problemSteps are the errors of the set-up below a path, as steps.
func (in *Backend) problemSteps(path string) []ticket.Step {
	var steps []ticket.Step
	for _, problem := range in.Setting.Problems {
		inside := problem.Path == path || strings.HasPrefix(problem.Path, path+".")
		if !inside || problem.Severity != setup.Error {
			continue
		}
		steps = append(steps, ticket.Step{
			ID: "setup", Title: "Set-up", State: ticket.StepError, Message: problem.String(),
			Remedy: "Correct this value in the set-up.",
		})
	}
	return steps
}

func (in *Backend) scopesOn(connection string) []ticket.Scope {
	var scopes []ticket.Scope
	for _, perimeter := range in.Setting.Document.Perimeters {
		for _, scope := range perimeter.Scope {
			if scope.Connection == connection {
				scopes = append(scopes, instance.ScopeOf(perimeter, scope))
			}
		}
	}
	return scopes
}

// diagnoseAll tests the connections side by side, in the set-up's order.
func (in *Backend) diagnoseAll(ctx context.Context) []diagnosed {
	outcomes := make([]diagnosed, len(in.Setting.Whole.Connections))
	sideBySide(len(outcomes), func(i int) { outcomes[i] = in.diagnose(ctx, in.Setting.Whole.Connections[i]) })
	return outcomes
}
