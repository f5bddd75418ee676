package plugin

import (
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// statusAnswer is what a signed-in person may know about this data source.
type statusAnswer struct {
	Plugin struct {
		Version string `json:"version"`
	} `json:"plugin"`
	Setup struct {
		State       instance.State `json:"state"`
		Connections int            `json:"connections"`
		Perimeters  int            `json:"perimeters"`
		Problems    int            `json:"problems"`
		// WorkspaceKey says, to Admins, whether one is stored.
		WorkspaceKey bool `json:"workspaceKey"`
	} `json:"setup"`
	GrafanaToken bool `json:"grafanaToken"`
	Caller       struct {
		Role      identity.Role   `json:"role"`
		Customers []wire.Customer `json:"customers"`
	} `json:"caller"`
	Message string `json:"message"`
}

// serveStatus counts only what the caller may know: connections and problems
// are an Admin's.
func serveStatus(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var answer statusAnswer
	answer.Plugin.Version = backend.PluginConfigFromContext(r.Context()).PluginVersion
	answer.Setup.State = in.Setting.State
	answer.GrafanaToken = in.Setting.HasGrafanaToken
	answer.Caller.Role = caller.Role
	answer.Caller.Customers = customersOf(in, caller)
	answer.Setup.Perimeters = len(answer.Caller.Customers)
	if caller.May(access.Administer) {
		answer.Setup.Connections = len(in.Setting.Document.Connections)
		answer.Setup.Problems = in.Setting.Errors()
		answer.Setup.WorkspaceKey = in.Setting.WorkspaceKey != ""
	}
	answer.Message = in.statusMessage(caller)
	wire.Write(w, http.StatusOK, answer)
	return nil
}

func (in *Backend) statusMessage(caller access.Caller) string {
	if err := in.Ready(caller); err != nil {
		return err.Error()
	}
	if !caller.Verified {
		return "Grafana's signing keys cannot be fetched, so only Admins and Editors are let in; " +
			"mend grafana.url in the data source's set-up."
	}
	return ""
}
