package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// writeFault explains why something could not be written. Whoever has passed the
// gates looks after this customer, so he reads what the ticket system said;
// only an Admin reads what to do about the set-up.
func writeFault(err error, caller access.Caller, at place) error {
	var fault *faults.Fault
	var kept *store.Failure
	var failure *ticket.Failure
	switch {
	case err == nil || errors.As(err, &fault):
		return err
	case errors.As(err, &kept):
		told := faults.OfStore(kept, caller)
		if !caller.IsTeam() {
			told.Sentence = kept.Sentence
		}
		return told
	case errors.Is(err, ticket.ErrNotFound):
		return &faults.Fault{
			Status: http.StatusNotFound, Source: backend.ErrorSourceDownstream,
			Sentence: fmt.Sprintf("There is no such ticket of %s.", at.perimeter.Name), Cause: err,
		}
	case errors.As(err, &failure):
		told := &faults.Fault{Status: faults.StatusOf(failure.Kind), Source: backend.ErrorSourceDownstream, Sentence: failure.Sentence, Cause: err}
		if caller.May(access.Administer) && failure.Remedy != "" {
			told.Sentence += " " + failure.Remedy
		}
		return told
	case errors.Is(err, context.DeadlineExceeded):
		return &faults.Fault{
			Status: http.StatusGatewayTimeout, Source: backend.ErrorSourceDownstream, Cause: err,
			Sentence: instance.NameOfConnection(at.connection) + " did not answer in time.",
		}
	}
	return err
}

// writeSentence is the sentence of what could not be written.
func writeSentence(err error, caller access.Caller, at place) string {
	return faults.Of(writeFault(err, caller, at), caller).Sentence
}

// unknownTicket is the fault of a ticket of which nobody knows whether it exists.
// From then on, trying again would make a new one if there is still none.
func unknownTicket(at place, from time.Time, cause error) *faults.Fault {
	return unknownOutcome(cause, "The request to %s got no answer, so it is not known whether the ticket exists; "+
		"trying again will find it if it does. If there is still none at %s UTC, trying again from then on opens a new one.",
		instance.NameOfConnection(at.connection), upToTheMinute(from).UTC().Format("15:04"))
}

func unknownComment(at place, cause error) *faults.Fault {
	return unknownOutcome(cause, "The request to %s got no answer, so it is not known whether the comment was added; "+
		"look at the ticket before you write it again.", instance.NameOfConnection(at.connection))
}

func unknownLink(at place, cause error) *faults.Fault {
	return unknownOutcome(cause, "The request to %s got no answer, so it is not known whether the link was added; "+
		"trying again adds no second one.", instance.NameOfConnection(at.connection))
}

func unknownOutcome(cause error, format string, values ...any) *faults.Fault {
	return &faults.Fault{
		Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: fmt.Sprintf(format, values...), Cause: cause,
	}
}

// upToTheMinute never answers a minute that begins before the instant.
func upToTheMinute(at time.Time) time.Time {
	if cut := at.Truncate(time.Minute); cut.Equal(at) {
		return cut
	}
	return at.Truncate(time.Minute).Add(time.Minute)
}
