package plugin

import (
	"context"
	"fmt"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnosePerimeters proves each customer's scope: a search in it must answer
// nothing from outside. Connections that failed their own tests are not asked.
func (in *Backend) diagnosePerimeters(ctx context.Context, connections []diagnosed) []diagnosed {
	broken := map[string]bool{}
	for _, connection := range connections {
		if _, failing := connection.firstFailing(); failing {
			broken[connection.ID] = true
		}
	}
	outcomes := make([]diagnosed, len(in.Setting.Whole.Perimeters))
	sideBySide(len(outcomes), func(i int) {
		perimeter := in.Setting.Whole.Perimeters[i]
		outcome := diagnosed{ID: perimeter.ID, Name: perimeter.Name}
		outcome.Steps = in.problemSteps(fmt.Sprintf("perimeters[%d]", i))
		if len(outcome.Steps) == 0 {
			outcome.Steps = []ticket.Step{in.proveScope(ctx, perimeter, broken)}
		}
		outcomes[i] = outcome
	})
	return outcomes
}

// provingRows is enough to see that a scope is not kept.
const provingRows = 100

func (in *Backend) proveScope(ctx context.Context, perimeter setup.Perimeter, broken map[string]bool) ticket.Step {
	step := ticket.Step{ID: "scope", Title: "Scope proven"}
	if len(perimeter.Scope) == 0 {
		step.State, step.Message = ticket.StepWarning, "The scope is empty, so this customer shows no ticket."
		return step
	}
	matched, dropped := 0, 0
	for _, connection := range in.Setting.Whole.Connections {
		scopes := instance.ScopesOf([]instance.View{{Perimeter: perimeter}}, connection.ID, false)
		if len(scopes) == 0 {
			continue
		}
		if broken[connection.ID] {
			step.State = ticket.StepSkipped
			step.Message = fmt.Sprintf("The connection %s failed its own tests.", faults.Quoted(connection.ID))
			return step
		}
		result, err := in.Sources[connection.ID].Search(ctx, ticket.Search{
			Scopes: scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByUpdated, Descending: true},
			Filters: ticket.Filters{States: ticket.OpenStates}, MaxRows: min(provingRows, instance.MaxRows(connection)),
		})
		if err != nil {
			fault := faults.Of(err, access.AnAdmin)
			step.State, step.Message = ticket.StepError, fault.Sentence
			return step
		}
		matched, dropped = matched+result.Matched, dropped+result.Dropped
	}
	if dropped > 0 {
		step.State = ticket.StepWarning
		step.Message = fmt.Sprintf("%d tickets from outside the scope were answered and dropped.", dropped)
		step.Remedy = "Narrow the rights of the account that this connection signs in with."
		return step
	}
	step.State, step.Message = ticket.StepOK, fmt.Sprintf("0 foreign tickets; %d open tickets match.", matched)
	return step
}
