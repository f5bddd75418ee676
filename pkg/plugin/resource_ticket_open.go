package plugin

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
)

// openAnswer is the answer of POST /tickets/open.
type openAnswer struct {
	Key     string `json:"key"`
	URL     string `json:"url"`
	Created bool   `json:"created"`
	// Warnings are sentences about what did not work beside.
	Warnings []string `json:"warnings"`
}

// serveTicketOpen finds the open ticket with this fingerprint, or opens one.
func serveTicketOpen(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
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
	write(w, status, openAnswer{Key: got.Key, URL: got.URL, Created: got.created, Warnings: append([]string{}, got.warnings...)})
	return nil
}
