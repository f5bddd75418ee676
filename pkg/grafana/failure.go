package grafana

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/httpx"
)

// Kinds of failure, for errors.Is.
var (
	ErrSetting     = errors.New("grafana's address or token cannot be used")
	ErrToken       = errors.New("the token was refused")
	ErrForbidden   = errors.New("the token's role does not allow it")
	ErrUnreachable = errors.New("grafana cannot be reached")
	ErrAnswer      = errors.New("the answer cannot be used")
)

// Failure is why something of Grafana could not be read or written.
type Failure struct {
	Kind error
	// Sentence says it to people, without address or secret; Remedy to the administrator.
	Sentence, Remedy string
	// Cause is for logs only.
	Cause error
}

// Error returns the sentence.
func (f *Failure) Error() string { return f.Sentence }

// Unwrap gives kind and cause to errors.Is.
func (f *Failure) Unwrap() []error { return []error{f.Kind, f.Cause} }

// unreachable is a call without an answer.
func unreachable(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	failure := &Failure{
		Kind: ErrUnreachable, Sentence: "Grafana did not answer.", Cause: err,
		Remedy: "Set grafana.url to an address at which this backend reaches Grafana.",
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		failure.Sentence = "Grafana did not answer in time."
	case errors.Is(err, httpx.ErrTooBig):
		failure.Kind, failure.Sentence, failure.Remedy = ErrAnswer, "Grafana's answer is too large.", ""
	}
	return failure
}

// refused is an answer whose status is not the expected one; what says what was asked for.
func refused(reply httpx.Reply, what, permission string) error {
	cause := fmt.Errorf("status %d: %s", reply.Status, httpx.Clean(string(reply.Body), 200))
	switch reply.Status {
	case http.StatusUnauthorized:
		return &Failure{
			Kind: ErrToken, Sentence: "Grafana refuses the token.", Cause: cause,
			Remedy: "Store a new token of a service account of this organisation.",
		}
	case http.StatusForbidden:
		return &Failure{
			Kind: ErrForbidden, Sentence: "The token may not " + what + ".", Cause: cause,
			Remedy: "Give its service account the role Editor, or the permission " + permission + ".",
		}
	}
	return &Failure{Kind: ErrAnswer, Sentence: fmt.Sprintf("Grafana could not %s (status %d).", what, reply.Status), Cause: cause}
}

func unreadable(what string, err error) error {
	return &Failure{
		Kind: ErrAnswer, Sentence: "Grafana's answer about " + what + " cannot be read.", Cause: err,
		Remedy: "Set grafana.url to Grafana's own address, without a sign-in page in front of it.",
	}
}
