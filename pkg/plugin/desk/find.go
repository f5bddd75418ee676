package desk

import (
	"context"

	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// find answers the open ticket of this customer that is known, or carries the mark.
func (o opening) find(ctx context.Context, known *store.TicketReference) (openedTicket, bool, error) {
	for _, scope := range o.at.scopes {
		if known == nil {
			break
		}
		found, ok, err := o.at.writer.Check(ctx, scope, known.ID)
		if err != nil {
			return openedTicket{}, false, err
		}
		if ok && found.Open {
			return openedTicket{Reference: found, scope: scope}, true, nil
		}
	}
	for _, scope := range o.at.scopes {
		found, ok, err := o.at.writer.Find(ctx, scope, o.draft.Fingerprint)
		if err != nil {
			return openedTicket{}, false, err
		}
		if ok {
			return openedTicket{Reference: found, scope: scope}, true, nil
		}
	}
	return openedTicket{}, false, nil
}

// link ties the ticket to Grafana. The ticket is there whether this works or not.
func (o opening) link(ctx context.Context, got *openedTicket) {
	got.linked = o.draft.Link
	_, err := o.at.writer.Link(ctx, got.scope, got.Key, o.draft.Link, o.draft.LinkTitle)
	if err == nil {
		err = o.in.recordTicket(ctx, o.caller, o.keptAs, store.TicketAct{
			Kind: store.TicketLinked, Link: o.draft.Link, Ticket: keptReference(got.Reference),
		})
	}
	if err != nil {
		o.in.Journal.Failed("link of a ticket", o.caller, err)
		got.warnings = append(got.warnings, "The ticket is there, but it could not be linked to Grafana: "+writeSentence(err, o.caller, o.at))
	}
}

func (o opening) end(ctx context.Context, turn store.TicketTurn, result store.Result, at ticket.Reference) error {
	outcome := store.Outcome{Result: result}
	if at != (ticket.Reference{}) {
		outcome.Ticket = keptReference(at)
	}
	return o.in.endTurn(ctx, o.caller, o.keptAs, turn, outcome)
}

func (o opening) foundAct(found ticket.Reference) store.TicketAct {
	return store.TicketAct{Kind: store.TicketFound, Fingerprint: o.write.Subject, Ticket: keptReference(found)}
}

func keptReference(at ticket.Reference) store.TicketReference {
	return store.TicketReference{ID: at.ID, Key: at.Key, URL: at.URL}
}
