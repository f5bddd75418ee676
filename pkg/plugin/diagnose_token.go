package plugin

import (
	"context"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnoseToken tries what the token of a service account is for. Without one it
// warns; one that is stored and cannot be used is an error, for automatic checks
// would then say that they were not evaluated, day after day.
func (in *Backend) diagnoseToken(ctx context.Context) []ticket.Step {
	reading := ticket.Step{ID: "alert-rules", Title: "Alert rules"}
	writing := ticket.Step{ID: "annotations", Title: "Annotations"}
	if in.Grafana.Client == nil {
		reading.State, reading.Message, reading.Remedy = ticket.StepError, in.Grafana.Missing, in.Grafana.Remedy
		if !in.Setting.HasGrafanaToken {
			reading.State = ticket.StepWarning
		}
		return []ticket.Step{reading}
	}
	ctx, cancel := context.WithTimeout(ctx, diagnoseTimeout)
	defer cancel()
	tried(&reading, in.Grafana.Client.ReadRules(ctx), "The token reads alert rules.")
	tried(&writing, in.Grafana.Client.WriteAnnotations(ctx), "The token writes annotations.")
	return []ticket.Step{reading, writing}
}

func tried(step *ticket.Step, err error, good string) {
	step.State, step.Message = ticket.StepOK, good
	if err != nil {
		step.State, step.Message, step.Remedy = ticket.StepError, instance.SentenceOfGrafana(err), instance.RemedyOfGrafana(err)
	}
}
