package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// commenting adds one comment, once a request.
type commenting struct {
	in        *Desk
	caller    access.Caller
	at        place
	key, text string
	keptAs
}

// aboutComment is the digest of a comment: a request's id stands for one text on
// one ticket.
func aboutComment(key, text string) string {
	sum := sha256.Sum256([]byte(key + "\x00" + text))
	return hex.EncodeToString(sum[:])
}

// run answers the comment's ticket. A request that was done is not done again, nor
// one of which nobody knows whether it was: the writer cannot look for comments.
func (c commenting) run(ctx context.Context) (ticket.Reference, error) {
	state, err := c.kept.FindTicketWrite(ctx, c.workspace, c.write)
	if err != nil {
		return ticket.Reference{}, err
	}
	if done, settled, err := c.judge(state); settled {
		return done, err
	}
	turn, err := c.in.takeTurn(ctx, c.caller, c.keptAs)
	if err != nil {
		return ticket.Reference{}, err
	}
	if !turn.Granted() {
		return ticket.Reference{}, unknownComment(c.at, ticket.ErrUnanswered)
	}
	if done, settled, err := c.judge(turn.State); settled {
		_ = c.in.endTurn(ctx, c.caller, c.keptAs, turn, store.Outcome{Result: store.ResultWithdrawn})
		return done, err
	}
	return c.send(ctx, turn)
}

// judge answers what is settled already.
func (c commenting) judge(state store.TicketState) (done ticket.Reference, settled bool, err error) {
	switch {
	case state.Known != nil && state.About != c.write.About:
		return ticket.Reference{}, true, faults.BadRequest("This request's id was used for another comment.")
	case state.Known != nil:
		return ticket.Reference{ID: state.Known.ID, Key: state.Known.Key, URL: state.Known.URL}, true, nil
	case state.Unsettled != nil:
		return ticket.Reference{}, true, unknownComment(c.at, ticket.ErrUnanswered)
	}
	return ticket.Reference{}, false, nil
}

func (c commenting) send(ctx context.Context, turn store.TicketTurn) (ticket.Reference, error) {
	on, err := inScopes(c.at, func(scope ticket.Scope) (ticket.Reference, error) {
		return c.at.writer.Comment(ctx, scope, c.key, c.text)
	})
	outcome := store.Outcome{Result: store.ResultCommented, Ticket: keptReference(on)}
	switch {
	case errors.Is(err, ticket.ErrUnanswered):
		outcome = store.Outcome{Result: store.ResultUnanswered}
		err = unknownComment(c.at, err)
	case err != nil:
		outcome = store.Outcome{Result: store.ResultWithdrawn}
	}
	// What cannot be recorded was still done; asked again, nobody will know.
	_ = c.in.endTurn(ctx, c.caller, c.keptAs, turn, outcome)
	return on, err
}

// inScopes tries the customer's scopes until the ticket lies in one.
func inScopes(at place, do func(scope ticket.Scope) (ticket.Reference, error)) (on ticket.Reference, err error) {
	for _, scope := range at.scopes {
		on, err = do(scope)
		if !errors.Is(err, ticket.ErrNotFound) {
			return on, err
		}
	}
	return on, err
}
