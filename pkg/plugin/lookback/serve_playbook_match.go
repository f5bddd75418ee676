package lookback

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/playbook"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/turns"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

const (
	// MaxPlaybookBytes is the size of a question about all entries and alerts.
	MaxPlaybookBytes = 24 << 20
	// matchLimit is how long one question may take, the wait for its turn included.
	matchLimit = 20 * time.Second
)

// matchTurns are those of this process: anybody who is signed in may ask.
var matchTurns = turns.New()

// ServePlaybookMatch says which playbook entry belongs to which alert. All of it is in
// the question: entries come from dashboards that the caller reads as himself, and
// nothing is kept.
func ServePlaybookMatch(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	ctx, end := context.WithTimeout(r.Context(), matchLimit)
	defer end()
	giveBack, err := matchTurns.Take(ctx, personOf(in, caller))
	if err != nil {
		return turnFault(err)
	}
	defer giveBack()
	raw, err := io.ReadAll(io.LimitReader(r.Body, MaxPlaybookBytes+1))
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	if len(raw) > MaxPlaybookBytes {
		return wire.TooLarge(MaxPlaybookBytes)
	}
	question, err := playbook.Read(raw)
	if err != nil {
		return playbookFault(err)
	}
	answer, err := playbook.Match(ctx, question)
	if err != nil {
		return playbookFault(err)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// personOf tells people apart, over all organisations; by their names where the signing keys
// cannot be fetched.
func personOf(in *Lookback, caller access.Caller) string {
	return fmt.Sprintf("%d\x00%s\x00%s", in.OrgID, caller.Kind, cmp.Or(caller.UID, caller.Name))
}

// turnFault is the fault of a turn that did not come.
func turnFault(err error) error {
	switch {
	case errors.Is(err, turns.ErrLineFull):
		return faults.New(http.StatusTooManyRequests, "You ask for too much at once; try again in a moment.")
	case errors.Is(err, turns.ErrNoTurn) && errors.Is(err, context.DeadlineExceeded):
		return faults.New(http.StatusTooManyRequests, "Too much is asked at once; try again in a moment.")
	default:
		return err
	}
}

// playbookFault gives a question's fault its status.
func playbookFault(err error) error {
	var fault *playbook.Fault
	switch {
	case errors.As(err, &fault) && fault.TooMuch:
		return &faults.Fault{Status: http.StatusUnprocessableEntity, Source: backend.ErrorSourceDownstream, Sentence: fault.Sentence, Cause: err}
	case errors.As(err, &fault):
		return &faults.Fault{Status: http.StatusBadRequest, Source: backend.ErrorSourceDownstream, Sentence: fault.Sentence, Cause: err}
	case errors.Is(err, context.DeadlineExceeded):
		return &faults.Fault{
			Status: http.StatusUnprocessableEntity, Source: backend.ErrorSourceDownstream, Cause: err,
			Sentence: fmt.Sprintf("The alerts could not be matched within %d seconds; the regular expressions of the entries take too long.", int(matchLimit.Seconds())),
		}
	default:
		return err
	}
}
