package plugin

import (
	"encoding/json"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
)

type setupAnswer struct {
	Document setup.Tree      `json:"document"`
	YAML     string          `json:"yaml"`
	Problems []setup.Problem `json:"problems"`
	// Secrets are the ids of the credentials that are stored, never the credentials.
	Secrets []string `json:"secrets"`
	// WorkspaceKey says whether one is stored.
	WorkspaceKey bool `json:"workspaceKey"`
}

// serveSetup gives the document back to the editor, keys that this version does
// not know included.
func serveSetup(in *Backend, _ access.Caller, w http.ResponseWriter, _ *http.Request) error {
	answer := setupAnswer{
		Document: in.Setting.Tree,
		Problems: append([]setup.Problem{}, in.Setting.Problems...),
		Secrets:  append([]string{}, in.Setting.Secrets...),

		WorkspaceKey: in.Setting.WorkspaceKey != "",
	}
	if answer.Document == nil {
		answer.Document = setup.Tree{}
	}
	if len(answer.Document) > 0 {
		text, err := setup.RenderTree(answer.Document)
		if err != nil {
			return err
		}
		answer.YAML = text
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

type setupCheckAnswer struct {
	YAML     string          `json:"yaml"`
	Problems []setup.Problem `json:"problems"`
}

// serveSetupCheck says what would be wrong with a document. It stores nothing.
func serveSetupCheck(_ *Backend, _ access.Caller, w http.ResponseWriter, r *http.Request) error {
	var body struct {
		Document json.RawMessage `json:"document"`
	}
	if err := wire.Read(r, &body); err != nil || len(body.Document) == 0 {
		return faults.BadRequest("The request must be an object with a document.")
	}
	answer := setupCheckAnswer{Problems: []setup.Problem{}}
	tree, err := setup.ReadTree(string(body.Document))
	if err != nil {
		answer.Problems = append(answer.Problems, setup.Problem{Message: err.Error(), Severity: setup.Error})
		wire.Write(w, http.StatusOK, answer)
		return nil //nolint:nilerr // what is wrong with the document is the answer
	}
	_, problems := setup.ParseTree(tree)
	answer.Problems = append(answer.Problems, problems...)
	if answer.YAML, err = setup.RenderTree(tree); err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}
