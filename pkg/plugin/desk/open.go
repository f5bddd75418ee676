package desk

import (
	"context"
	"errors"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// openedTicket is what came of the wish for a ticket.
type openedTicket struct {
	ticket.Reference
	// scope is the one of the customer's that the ticket was found or made in.
	scope    ticket.Scope
	created  bool
	warnings []string
	// linked is the address that was tried to be linked.
	linked string
}

// opening finds or opens one ticket.
type opening struct {
	in     *Desk
	caller access.Caller
	drafting
}

// open gives all who ask for the same ticket at once the same one; it is created
// for one of them at most.
func (in *Desk) open(ctx context.Context, caller access.Caller, wanted drafting) (openedTicket, error) {
	job := opening{in: in, caller: caller, drafting: wanted}
	key := "open\x00" + wanted.write.Connection + "\x00" + wanted.write.Customer + "\x00" + wanted.write.Subject
	got, mine, err := share(ctx, &in.Crowd, key, job.run)
	if err != nil || mine {
		return got, err
	}
	got.created, got.warnings = false, nil
	_ = in.recordTicket(ctx, caller, wanted.keptAs, job.foundAct(got.Reference))
	if wanted.draft.Link != "" && wanted.draft.Link != got.linked {
		job.link(ctx, &got)
	}
	return got, nil
}

func (o opening) run(ctx context.Context) (openedTicket, error) {
	turn, err := o.in.takeTurn(ctx, o.caller, o.keptAs)
	if err != nil {
		return openedTicket{}, err
	}
	got, err := o.findOrCreate(ctx, turn)
	if err == nil && o.draft.Link != "" {
		o.link(ctx, &got)
	}
	return got, err
}

// findOrCreate looks in the order of certainty: at the ticket that the store
// knows, then at those that carry the mark. It creates only where it has the turn
// and no earlier attempt may have been the one.
func (o opening) findOrCreate(ctx context.Context, turn store.TicketTurn) (openedTicket, error) {
	found, ok, err := o.find(ctx, turn.State.Known)
	if !turn.Granted() {
		return o.withoutTurn(ctx, turn, found, ok, err)
	}
	switch {
	case err != nil:
		_ = o.end(ctx, turn, store.ResultWithdrawn, ticket.Reference{})
		return openedTicket{}, err
	case ok:
		_ = o.end(ctx, turn, store.ResultFound, found.Reference)
		return found, nil
	}
	if doubt := turn.State.Unsettled; doubt != nil {
		if quiet := doubt.Add(quietTime(o.at.connection.System)); o.in.Clock().Before(quiet) {
			_ = o.end(ctx, turn, store.ResultWithdrawn, ticket.Reference{})
			return openedTicket{}, unknownTicket(o.at, quiet, ticket.ErrUnanswered)
		}
	}
	return o.create(ctx, turn)
}

// withoutTurn: another process is at it, or has died over it. Its ticket is
// answered if it is there by now.
func (o opening) withoutTurn(ctx context.Context, turn store.TicketTurn, found openedTicket, ok bool, err error) (openedTicket, error) {
	switch {
	case err != nil:
		return openedTicket{}, err
	case ok:
		_ = o.in.recordTicket(ctx, o.caller, o.keptAs, o.foundAct(found.Reference))
		return found, nil
	}
	from := turn.State.Running.Add(WriteLease + quietTime(o.at.connection.System))
	return openedTicket{}, unknownTicket(o.at, from, ticket.ErrUnanswered)
}

func (o opening) create(ctx context.Context, turn store.TicketTurn) (openedTicket, error) {
	made, err := o.at.writer.Create(ctx, o.draft)
	switch {
	case errors.Is(err, ticket.ErrUnanswered):
		_ = o.end(ctx, turn, store.ResultUnanswered, ticket.Reference{})
		return openedTicket{}, unknownTicket(o.at, o.in.Clock().Add(quietTime(o.at.connection.System)), err)
	case errors.Is(err, ticket.ErrStrayed):
		// A ticket was made, where nobody will find it: further clicks must not make more at once.
		_ = o.end(ctx, turn, store.ResultUnanswered, ticket.Reference{})
		return openedTicket{}, err
	case err != nil:
		_ = o.end(ctx, turn, store.ResultWithdrawn, ticket.Reference{})
		return openedTicket{}, err
	}
	got := openedTicket{Reference: made, scope: o.draft.Scope, created: true}
	if o.end(ctx, turn, store.ResultOpened, made) != nil {
		got.warnings = append(got.warnings, "The ticket is open, but Rounds could not record that; its database cannot be used at the moment.")
	}
	return got, nil
}
