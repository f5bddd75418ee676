package plugin

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Fault is an error as a person meets it: one sentence, whose fault it is, and
// a cause for the log.
type Fault struct {
	Status   int
	Source   backend.ErrorSource
	Sentence string
	Cause    error
}

// Error returns the sentence.
func (f *Fault) Error() string { return f.Sentence }

// Unwrap gives the cause to errors.Is and errors.As.
func (f *Fault) Unwrap() error { return f.Cause }

// newFault is a fault that is not the plugin's own.
func newFault(status int, sentence string) *Fault {
	return &Fault{Status: status, Source: backend.ErrorSourceDownstream, Sentence: sentence}
}

// badRequest is a fault of the question.
func badRequest(format string, values ...any) *Fault {
	return newFault(http.StatusBadRequest, fmt.Sprintf(format, values...))
}

// forbidden is a question that this caller may not ask.
func forbidden(sentence string) *Fault {
	return newFault(http.StatusForbidden, sentence)
}

// refused is the fault for a caller who may not do an act.
func refused(caller Caller, act Act) *Fault {
	if caller.Reason != "" {
		return newFault(http.StatusUnauthorized, caller.Reason)
	}
	if slices.Contains([]Act{Publish, AskRaw, DefineRounds, KeepCoverage, Review}, act) {
		return forbidden("This needs the role Editor or Admin in this organisation.")
	}
	return forbidden("This needs the role Admin in this organisation.")
}

const (
	sentenceBug     = "Something went wrong inside Rounds; Grafana's log says what."
	sentenceStopped = "The request was stopped before the answer was complete."
	sentenceSlow    = "The answer took too long."
	// A customer is told nothing about the systems behind his tickets.
	sentenceTickets = "The tickets cannot be read at the moment."
)

// faultOf makes a fault of any error. Only the team is told what a ticket
// system said, and only an Admin what to do about it.
func faultOf(err error, caller Caller) *Fault {
	var fault *Fault
	if errors.As(err, &fault) {
		return fault
	}
	var failure *ticket.Failure
	var kept *store.Failure
	switch {
	case errors.As(err, &kept):
		return faultOfStore(kept, caller)
	case errors.As(err, &failure):
		return &Fault{
			Status: statusOf(failure.Kind), Source: backend.ErrorSourceDownstream,
			Sentence: tell(failure, caller), Cause: err,
		}
	case errors.Is(err, context.Canceled):
		return &Fault{Status: http.StatusGatewayTimeout, Source: backend.ErrorSourceDownstream, Sentence: sentenceStopped, Cause: err}
	case errors.Is(err, context.DeadlineExceeded):
		return &Fault{Status: http.StatusGatewayTimeout, Source: backend.ErrorSourceDownstream, Sentence: sentenceSlow, Cause: err}
	default:
		return &Fault{Status: http.StatusInternalServerError, Source: backend.ErrorSourcePlugin, Sentence: sentenceBug, Cause: err}
	}
}

func tell(failure *ticket.Failure, caller Caller) string {
	if !caller.isTeam() {
		return sentenceTickets
	}
	if caller.May(Administer) && failure.Remedy != "" {
		return failure.Sentence + " " + failure.Remedy
	}
	return failure.Sentence
}

func statusOf(kind error) int {
	switch {
	case errors.Is(kind, ticket.ErrRateLimited):
		return http.StatusTooManyRequests
	case errors.Is(kind, ticket.ErrTimeout):
		return http.StatusGatewayTimeout
	case errors.Is(kind, ticket.ErrQuery):
		return http.StatusBadRequest
	default:
		return http.StatusBadGateway
	}
}
