package desk

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// OpenAnswer is the answer of POST /tickets/open.
type OpenAnswer struct {
	Key     string `json:"key"`
	URL     string `json:"url"`
	Created bool   `json:"created"`
	// Warnings are sentences about what did not work beside.
	Warnings []string `json:"warnings"`
}

// ServeTicketOpen finds the open ticket with this fingerprint, or opens one.
func ServeTicketOpen(in *Desk, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	wanted, err := in.readDraft(caller, r)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	got, err := in.open(r.Context(), caller, wanted)
	if err != nil {
		return writeFault(err, caller, wanted.at)
	}
	status := http.StatusOK
	if got.created {
		status = http.StatusCreated
	}
	wire.Write(w, status, OpenAnswer{Key: got.Key, URL: got.URL, Created: got.created, Warnings: append([]string{}, got.warnings...)})
	return nil
}
