package plugin

import (
	"context"
	"errors"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// diagnoseStore tests the database. It warns and never fails: tickets work
// without one.
func (in *Backend) diagnoseStore(ctx context.Context) diagnosed {
	step := ticket.Step{ID: "store", Title: "Database", State: ticket.StepOK, Message: "Rounds' database can be used."}
	kept, _, err := in.Kept(ctx)
	if err == nil {
		err = kept.Ping(ctx)
	}
	if err != nil {
		step.State, step.Message = ticket.StepWarning, "Rounds' database cannot be used, so nothing can be published."
		var failure *store.Failure
		if errors.As(err, &failure) {
			step.Message, step.Remedy = failure.Sentence+" Nothing can be published without it.", failure.Remedy
		}
		in.Journal.Failed("store", access.Caller{}, faults.Of(err, access.Caller{}))
	}
	return diagnosed{ID: "store", Name: "Database", Steps: []ticket.Step{step}}
}
