package desk

import (
	"net/http"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// drafting is a draft that has passed every check, and where it goes.
type drafting struct {
	at    place
	draft ticket.Draft
	keptAs
}

// keptAs is where the store remembers it.
type keptAs struct {
	kept      store.Store
	workspace store.Workspace
	write     store.TicketWrite
}

// readDraft reads a request, passes the gates and checks the words, in this
// order: who may not write learns nothing about what would be wrong.
func (in *Desk) readDraft(caller access.Caller, r *http.Request) (drafting, error) {
	var wanted draftRequest
	if err := wire.Read(r, &wanted); err != nil {
		return drafting{}, faults.BadRequest("The request must be an object with customer, connection, type, title and fingerprint.")
	}
	at, err := in.placeFor(caller, wanted.Customer, wanted.Connection)
	if err != nil {
		return drafting{}, err
	}
	kind, err := wanted.checkWords()
	if err != nil {
		return drafting{}, err
	}
	if err := in.checkLabels(at, wanted.Labels); err != nil {
		return drafting{}, err
	}
	made := drafting{at: at, draft: ticket.Draft{
		Scope: at.scopes[0], Type: kind, Title: strings.TrimSpace(wanted.Title), Description: wire.OneBreak(wanted.Description),
		Priority: wanted.Priority, Labels: wanted.Labels,
	}}
	if wanted.Link != "" {
		if made.draft.Link, made.draft.LinkTitle, err = in.readLink(wanted.Link, wanted.LinkTitle); err != nil {
			return drafting{}, err
		}
	}
	if made.kept, made.workspace, err = in.Kept(r.Context()); err != nil {
		return drafting{}, err
	}
	made.draft.Fingerprint = made.workspace.TicketMark(at.perimeter.ID, wanted.Fingerprint)
	made.write = store.TicketWrite{
		Connection: at.connection.ID, Customer: at.perimeter.ID, Kind: store.OpenTicket, Subject: made.draft.Fingerprint,
	}
	return made, nil
}

// readLink answers address and title of a link to this Grafana.
func (in *Desk) readLink(link, title string) (string, string, error) {
	address, err := in.CheckLink(link)
	if err != nil {
		return "", "", err
	}
	if wire.IsBlank(title) {
		return address, "Grafana", nil
	}
	if err := wire.CheckLine("link's title", title); err != nil {
		return "", "", err
	}
	return address, strings.TrimSpace(title), nil
}
