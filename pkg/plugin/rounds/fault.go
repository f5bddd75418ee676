package rounds

import (
	"fmt"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
)

// SentenceRounds is all that a stranger learns: that it is not his fault.
const SentenceRounds = "The rounds cannot be read at the moment."

// unmakeable is the fault of a definition that no round can be made of. Whoever
// leaves it out would show less than is due.
func unmakeable(one *Shelf, err error) *faults.Fault {
	return &faults.Fault{
		Status: http.StatusInternalServerError, Source: backend.ErrorSourcePlugin, Sentence: SentenceRounds,
		Cause: fmt.Errorf("rounds of checklist %s: %w", one.ID, err),
	}
}

// noChecklist is the fault of a checklist that is not the caller's: for others than
// the team, who see all there are, the same whether it exists or not.
func noChecklist(caller access.Caller, id string) *faults.Fault {
	if caller.IsTeam() {
		return faults.New(http.StatusNotFound, "There is no such checklist.")
	}
	return faults.Forbidden(fmt.Sprintf("The checklist %s is not available to you.", faults.Quoted(id)))
}

func noRound() *faults.Fault {
	return faults.New(http.StatusNotFound, "This checklist has no such round; its times may have changed, so load the list again.")
}
