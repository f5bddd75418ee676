package desk

import (
	"context"
	"errors"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// linkRequest is the body of POST /tickets/link.
type linkRequest struct {
	Customer   string `json:"customer"`
	Connection string `json:"connection"`
	Key        string `json:"key"`
	Link       string `json:"link"`
	LinkTitle  string `json:"linkTitle"`
}

// ServeTicketLink ties a ticket to an address of this Grafana; once more changes
// nothing.
func ServeTicketLink(in *Desk, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted linkRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with customer, connection, key, link and linkTitle.")
	}
	at, err := in.placeFor(caller, wanted.Customer, wanted.Connection)
	if err != nil {
		return err
	}
	if !ticketKeyPattern.MatchString(wanted.Key) {
		return faults.BadRequest("The key %s is no ticket's.", faults.Quoted(wanted.Key))
	}
	address, title, err := in.readLink(wanted.Link, wanted.LinkTitle)
	if err != nil {
		return err
	}
	as := keptAs{write: store.TicketWrite{Connection: at.connection.ID, Customer: at.perimeter.ID}}
	if as.kept, as.workspace, err = in.Kept(r.Context()); err != nil {
		return writeFault(err, caller, at)
	}
	crowd := "link\x00" + at.connection.ID + "\x00" + at.perimeter.ID + "\x00" + wanted.Key + "\x00" + address + "\x00" + title
	on, _, err := share(r.Context(), &in.Crowd, crowd, func(ctx context.Context) (ticket.Reference, error) {
		on, err := inScopes(at, func(scope ticket.Scope) (ticket.Reference, error) {
			return at.writer.Link(ctx, scope, wanted.Key, address, title)
		})
		if errors.Is(err, ticket.ErrUnanswered) {
			return on, unknownLink(at, err)
		}
		if err == nil {
			err = in.recordTicket(ctx, caller, as, store.TicketAct{Kind: store.TicketLinked, Link: address, Ticket: keptReference(on)})
		}
		return on, err
	})
	if err != nil {
		return writeFault(err, caller, at)
	}
	wire.Write(w, http.StatusOK, TicketAnswer{Key: on.Key, URL: on.URL})
	return nil
}
