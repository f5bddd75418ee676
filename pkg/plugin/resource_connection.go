package plugin

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// connectionAnswer is a ticket system as those who may ask it in its own words know
// it; its address is the administrators' business.
type connectionAnswer struct {
	ID     string       `json:"id"`
	Name   string       `json:"name"`
	System setup.System `json:"system"`
	// Tables are ServiceNow's.
	Tables []string `json:"tables,omitempty"`
}

// serveConnections lists the connections that can be used.
func serveConnections(in *Backend, _ access.Caller, w http.ResponseWriter, _ *http.Request) error {
	answer := []connectionAnswer{}
	for _, connection := range in.Setting.Document.Connections {
		one := connectionAnswer{ID: connection.ID, Name: instance.NameOfConnection(connection), System: connection.System}
		if connection.System == setup.ServiceNow {
			one.Tables = connection.Tables
			if len(one.Tables) == 0 {
				one.Tables = setup.DefaultTables
			}
		}
		answer = append(answer, one)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

type connectionTestAnswer struct {
	Steps []ticket.Step `json:"steps"`
}

// serveConnectionTest runs the tests of one stored connection.
func serveConnectionTest(in *Backend, _ access.Caller, w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	at := slices.IndexFunc(in.Setting.Whole.Connections, func(c setup.Connection) bool { return c.ID == id })
	if at < 0 {
		return wire.NotFound()
	}
	outcome := in.diagnose(r.Context(), in.Setting.Whole.Connections[at])
	wire.Write(w, http.StatusOK, connectionTestAnswer{Steps: append([]ticket.Step{}, outcome.Steps...)})
	return nil
}
