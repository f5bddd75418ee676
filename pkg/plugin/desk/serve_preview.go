package desk

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/ticket"
)

// PreviewAnswer is the answer of POST /tickets/preview.
type PreviewAnswer struct {
	Target   string                `json:"target"`
	Fields   []ticket.PreviewField `json:"fields"`
	Warnings []string              `json:"warnings"`
	// Existing is the open ticket that would be answered in place of a new one.
	Existing *ExistingAnswer `json:"existing"`
}

// ExistingAnswer is the ticket that is there already.
type ExistingAnswer struct {
	Key   string `json:"key"`
	URL   string `json:"url"`
	Title string `json:"title"`
}

// ServeTicketPreview says what opening would send, and changes nothing.
func ServeTicketPreview(in *Desk, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	wanted, err := in.readDraft(caller, r)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	state, err := wanted.kept.FindTicketWrite(r.Context(), wanted.workspace, wanted.write)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	job := opening{in: in, caller: caller, drafting: wanted}
	found, ok, err := job.find(r.Context(), state.Known)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	preview, err := wanted.at.writer.Preview(r.Context(), wanted.draft)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	answer := PreviewAnswer{
		Target: preview.Target, Fields: append([]ticket.PreviewField{}, preview.Fields...), Warnings: append([]string{}, preview.Warnings...),
	}
	if ok {
		answer.Existing = &ExistingAnswer{Key: found.Key, URL: found.URL, Title: found.Title}
	} else if doubt := state.Unsettled; doubt != nil && in.Clock().Before(doubt.Add(quietTime(wanted.at.connection.System))) {
		answer.Warnings = append(answer.Warnings, "An earlier attempt got no answer; a ticket of it may still appear.")
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}
