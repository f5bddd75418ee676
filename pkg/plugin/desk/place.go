package desk

import (
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// place is where a caller may write: one customer's part of one connection.
type place struct {
	perimeter  setup.Perimeter
	connection setup.Connection
	// scopes are the customer's in this connection, at least one; a new ticket is
	// made in the first.
	scopes []ticket.Scope
	writer wholeWriter
}

// wholeWriter is what sources.SteadyWriter makes of any writer.
type wholeWriter interface {
	ticket.Writer
	ticket.Checker
	// WritableTypes are the kinds of tickets that can be opened. What a project or a
	// table really takes is said by the preview.
	WritableTypes() []ticket.Type
}

// placeFor passes every gate of writing: the customer is visible, the caller may
// act on him, and writing is switched on for him and for the connection. A
// customer, or a connection, that is not the caller's is refused in the same
// words whether it exists or not.
func (in *Desk) placeFor(caller access.Caller, customer, connection string) (place, error) {
	if err := in.Ready(caller); err != nil {
		return place{}, err
	}
	perimeter, err := in.MayActOn(caller, customer)
	if err != nil {
		return place{}, err
	}
	at, ok := in.placeIn(caller, perimeter, connection)
	if !ok {
		return place{}, faults.Forbidden(fmt.Sprintf("Writing is not switched on for %s in the connection %s.", perimeter.Name, faults.Quoted(connection)))
	}
	return at, nil
}

// placeIn is the place, where writing is switched on in both parts of the set-up.
func (in *Desk) placeIn(caller access.Caller, perimeter setup.Perimeter, connection string) (place, bool) {
	document := in.Setting.Document
	index := slices.IndexFunc(document.Connections, func(c setup.Connection) bool { return c.ID == connection })
	if index < 0 || !caller.May(access.WriteTickets) || !caller.CanAct(perimeter) {
		return place{}, false
	}
	at := place{perimeter: perimeter, connection: document.Connections[index]}
	if !at.perimeter.Writing || !at.connection.Writing {
		return place{}, false
	}
	for _, scope := range perimeter.Scope {
		if scope.Connection == connection {
			at.scopes = append(at.scopes, instance.ScopeOf(perimeter, scope))
		}
	}
	writer, writable := in.Writer(connection)
	if !writable || len(at.scopes) == 0 {
		return place{}, false
	}
	at.writer, writable = writer.(wholeWriter)
	return at, writable
}
