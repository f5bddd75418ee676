package plugin

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

type connectionTestAnswer struct {
	Steps []ticket.Step `json:"steps"`
}

// serveConnectionTest runs the tests of one stored connection.
func serveConnectionTest(in *Instance, _ Caller, w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	at := slices.IndexFunc(in.setting.whole.Connections, func(c setup.Connection) bool { return c.ID == id })
	if at < 0 {
		return notFound()
	}
	outcome := in.diagnose(r.Context(), in.setting.whole.Connections[at])
	write(w, http.StatusOK, connectionTestAnswer{Steps: append([]ticket.Step{}, outcome.Steps...)})
	return nil
}
