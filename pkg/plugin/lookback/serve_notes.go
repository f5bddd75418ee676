package lookback

import (
	"net/http"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// ServeReviewNote adds a note to a closed review; nothing else of it can change.
func ServeReviewNote(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	closed, err := in.closedReview(r.Context(), caller, r.PathValue("id"))
	if err != nil {
		return err
	}
	if err := in.MayWriteFor(caller, closed.Customer); err != nil {
		return err
	}
	var wanted struct {
		Request string `json:"requestId"`
		Text    string `json:"text"`
	}
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with requestId and text.")
	}
	if err := checkRequest(wanted.Request); err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	note, err := kept.AddReviewNote(r.Context(), workspace, caller.Actor(), store.NewReviewNote{
		Closing: closed.ID, Request: wanted.Request, Text: strings.TrimSpace(wanted.Text),
	})
	if err != nil {
		return reviewFault(err, caller)
	}
	wire.Write(w, http.StatusCreated, reviewNoteOf(note))
	return nil
}
