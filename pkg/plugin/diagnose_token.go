package plugin

import (
	"context"

	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnoseToken tries what the token of a service account is for. Without one it
// warns; one that is stored and cannot be used is an error, for automatic checks
// would then say that they were not evaluated, day after day.
func (in *Instance) diagnoseToken(ctx context.Context) []ticket.Step {
	reading := ticket.Step{ID: "alert-rules", Title: "Alert rules"}
	writing := ticket.Step{ID: "annotations", Title: "Annotations"}
	if in.grafana.client == nil {
		reading.State, reading.Message, reading.Remedy = ticket.StepError, in.grafana.missing, in.grafana.remedy
		if !in.setting.hasGrafanaToken {
			reading.State = ticket.StepWarning
		}
		return []ticket.Step{reading}
	}
	ctx, cancel := context.WithTimeout(ctx, diagnoseTimeout)
	defer cancel()
	tried(&reading, in.grafana.client.ReadRules(ctx), "The token reads alert rules.")
	tried(&writing, in.grafana.client.WriteAnnotations(ctx), "The token writes annotations.")
	return []ticket.Step{reading, writing}
}

func tried(step *ticket.Step, err error, good string) {
	step.State, step.Message = ticket.StepOK, good
	if err != nil {
		step.State, step.Message, step.Remedy = ticket.StepError, sentenceOfGrafana(err), remedyOfGrafana(err)
	}
}
