package plugin

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/store"
)

// A stranger learns no more than that it is not his fault.
const sentenceRounds = "The rounds cannot be read at the moment."

// unmakeable is the fault of a definition that no round can be made of. Whoever
// leaves it out would show less than is due.
func unmakeable(one *shelf, err error) *Fault {
	return &Fault{
		Status: http.StatusInternalServerError, Source: backend.ErrorSourcePlugin, Sentence: sentenceRounds,
		Cause: fmt.Errorf("rounds of checklist %s: %w", one.id, err),
	}
}

// checkFault says what could not be recorded or saved. Whoever has passed the gates
// looks after this customer, so he reads the store's sentence.
func checkFault(err error, caller Caller) error {
	var fault *Fault
	var kept *store.Failure
	if errors.As(err, &fault) || !errors.As(err, &kept) {
		return err
	}
	told := faultOfStore(kept, caller)
	if !caller.isTeam() {
		told.Sentence = kept.Sentence
	}
	switch {
	case errors.Is(kept.Kind, store.ErrConflict):
		told.Status = http.StatusConflict
	case errors.Is(kept.Kind, store.ErrNotFound):
		told.Status = http.StatusNotFound
	}
	return told
}

// noChecklist is the fault of a checklist that is not the caller's: for others than
// the team, who see all there are, the same whether it exists or not.
func noChecklist(caller Caller, id string) *Fault {
	if caller.isTeam() {
		return newFault(http.StatusNotFound, "There is no such checklist.")
	}
	return forbidden(fmt.Sprintf("The checklist %s is not available to you.", quoted(id)))
}

func noRound() *Fault {
	return newFault(http.StatusNotFound, "This checklist has no such round; its times may have changed, so load the list again.")
}
