package desk

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// commentRequest is the body of POST /tickets/comment.
type commentRequest struct {
	Customer   string `json:"customer"`
	Connection string `json:"connection"`
	Key        string `json:"key"`
	Text       string `json:"text"`
	// Request is the browser's own id of this comment: sent again with the same id,
	// it is not added again.
	Request string `json:"request"`
}

// TicketAnswer is the ticket that was written on.
type TicketAnswer struct {
	Key string `json:"key"`
	URL string `json:"url"`
}

// ServeTicketComment adds an internal note to a ticket.
func ServeTicketComment(in *Desk, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted commentRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with customer, connection, key, text and request.")
	}
	at, err := in.placeFor(caller, wanted.Customer, wanted.Connection)
	if err != nil {
		return err
	}
	if err := wanted.check(); err != nil {
		return err
	}
	job := commenting{in: in, caller: caller, at: at, key: wanted.Key, text: wire.OneBreak(wanted.Text)}
	if job.kept, job.workspace, err = in.Kept(r.Context()); err != nil {
		return writeFault(err, caller, at)
	}
	job.write = store.TicketWrite{
		Connection: at.connection.ID, Customer: at.perimeter.ID, Kind: store.CommentTicket,
		Subject: wanted.Request, About: aboutComment(job.key, job.text),
	}
	crowd := "comment\x00" + at.connection.ID + "\x00" + at.perimeter.ID + "\x00" + wanted.Request + "\x00" + job.write.About
	on, _, err := share(r.Context(), &in.Crowd, crowd, job.run)
	if err != nil {
		return writeFault(err, caller, at)
	}
	wire.Write(w, http.StatusOK, TicketAnswer{Key: on.Key, URL: on.URL})
	return nil
}

func (r commentRequest) check() error {
	switch {
	case !ticketKeyPattern.MatchString(r.Key):
		return faults.BadRequest("The key %s is no ticket's.", faults.Quoted(r.Key))
	case !wire.RequestPattern.MatchString(r.Request):
		return faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case wire.IsBlank(r.Text):
		return faults.BadRequest("The comment is empty.")
	}
	return wire.CheckBlock("comment", r.Text)
}
