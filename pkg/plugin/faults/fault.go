// Package faults makes of any error what a person may be told of it: one sentence, a
// status, whose fault it is, and the cause for the log.
//
//	return faults.BadRequest("There is no column %s.", faults.Quoted(name))
//	told := faults.Of(err, caller) // at the edge, once
//
// A stranger never learns from a fault what the team would.
package faults

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/plugin/access"
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

// New is a fault that is not the plugin's own.
func New(status int, sentence string) *Fault {
	return &Fault{Status: status, Source: backend.ErrorSourceDownstream, Sentence: sentence}
}

// BadRequest is a fault of the question.
func BadRequest(format string, values ...any) *Fault {
	return New(http.StatusBadRequest, fmt.Sprintf(format, values...))
}

// Forbidden is a question that this caller may not ask.
func Forbidden(sentence string) *Fault {
	return New(http.StatusForbidden, sentence)
}

// Refused is the fault for a caller who may not do an act.
func Refused(caller access.Caller, act access.Act) *Fault {
	if caller.Reason != "" {
		return New(http.StatusUnauthorized, caller.Reason)
	}
	if slices.Contains([]access.Act{access.Publish, access.AskRaw, access.DefineRounds, access.KeepCoverage, access.Review}, act) {
		return Forbidden("This needs the role Editor or Admin in this organisation.")
	}
	return Forbidden("This needs the role Admin in this organisation.")
}

const (
	// Bug is what everybody is told of a fault of our own.
	Bug             = "Something went wrong inside Rounds; Grafana's log says what."
	sentenceStopped = "The request was stopped before the answer was complete."
	sentenceSlow    = "The answer took too long."
	// NoTickets is all that a customer is told: nothing about the systems behind his tickets.
	NoTickets = "The tickets cannot be read at the moment."
)

// Of makes a fault of any error. Only the team is told what a ticket
// system said, and only an Admin what to do about it.
func Of(err error, caller access.Caller) *Fault {
	var fault *Fault
	if errors.As(err, &fault) {
		return fault
	}
	var failure *ticket.Failure
	var kept *store.Failure
	switch {
	case errors.As(err, &kept):
		return OfStore(kept, caller)
	case errors.As(err, &failure):
		return &Fault{
			Status: StatusOf(failure.Kind), Source: backend.ErrorSourceDownstream,
			Sentence: tell(failure, caller), Cause: err,
		}
	case errors.Is(err, context.Canceled):
		return &Fault{Status: http.StatusGatewayTimeout, Source: backend.ErrorSourceDownstream, Sentence: sentenceStopped, Cause: err}
	case errors.Is(err, context.DeadlineExceeded):
		return &Fault{Status: http.StatusGatewayTimeout, Source: backend.ErrorSourceDownstream, Sentence: sentenceSlow, Cause: err}
	default:
		return &Fault{Status: http.StatusInternalServerError, Source: backend.ErrorSourcePlugin, Sentence: Bug, Cause: err}
	}
}

func tell(failure *ticket.Failure, caller access.Caller) string {
	if !caller.IsTeam() {
		return NoTickets
	}
	if caller.May(access.Administer) && failure.Remedy != "" {
		return failure.Sentence + " " + failure.Remedy
	}
	return failure.Sentence
}

// StatusOf is the status that a kind of failure of a ticket system has here.
func StatusOf(kind error) int {
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

// Unavailable is the same for a customer that the caller does not see and for none.
func Unavailable(customer string) *Fault {
	return Forbidden(fmt.Sprintf("The customer %s is not available to you.", Quoted(customer)))
}

// Quoted is a caller's own word made safe to stand in a sentence.
func Quoted(word string) string { return fmt.Sprintf("%q", httpx.Clean(word, 60)) }
