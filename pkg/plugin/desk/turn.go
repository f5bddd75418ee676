package desk

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/store"
)

// takeTurn waits for the turn at something to be written. After a while it
// answers the turn of another process that is still at it, not granted.
func (in *Desk) takeTurn(ctx context.Context, caller access.Caller, as keptAs) (store.TicketTurn, error) {
	pause, tries := in.patience()
	for {
		turn, err := as.kept.BeginTicketWrite(ctx, as.workspace, caller.Actor(), as.write, WriteLease)
		if tries--; err != nil || turn.Granted() || tries <= 0 {
			return turn, err
		}
		waiting := time.NewTimer(pause)
		select {
		case <-waiting.C:
		case <-ctx.Done():
			waiting.Stop()
			return store.TicketTurn{}, ctx.Err()
		}
	}
}

// endTurn settles a turn, also where the time for the write itself has run out.
// Where the store is gone, the turn is taken for lost later: that costs time, and
// no ticket is written twice.
func (in *Desk) endTurn(ctx context.Context, caller access.Caller, as keptAs, turn store.TicketTurn, outcome store.Outcome) error {
	within, stop := context.WithTimeout(context.WithoutCancel(ctx), recordLimit)
	defer stop()
	err := as.kept.EndTicketWrite(within, as.workspace, caller.Actor(), turn, outcome)
	if err != nil {
		in.Journal.Failed("record of a write", caller, err)
	}
	return err
}

// recordTicket records an act that took no turn.
func (in *Desk) recordTicket(ctx context.Context, caller access.Caller, as keptAs, act store.TicketAct) error {
	within, stop := context.WithTimeout(context.WithoutCancel(ctx), recordLimit)
	defer stop()
	act.Connection, act.Customer = as.write.Connection, as.write.Customer
	err := as.kept.RecordTicketAct(within, as.workspace, caller.Actor(), act)
	if err != nil {
		in.Journal.Failed("record of a write", caller, err)
	}
	return err
}
