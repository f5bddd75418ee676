package ticket

import "errors"

// The kinds of failure, for errors.Is.
var (
	ErrUnreachable = errors.New("unreachable")
	ErrAuth        = errors.New("not signed in")
	ErrForbidden   = errors.New("not permitted")
	ErrGone        = errors.New("interface removed")
	ErrRateLimited = errors.New("rate limited")
	ErrQuery       = errors.New("query refused")
	ErrAnswer      = errors.New("unusable answer")
	ErrConfig      = errors.New("set-up incomplete")
	ErrTimeout     = errors.New("too slow")
	ErrNotFound    = errors.New("not there")

	// ErrUnanswered marks, beside a kind, a write whose outcome is not known.
	ErrUnanswered = errors.New("unanswered")
	// ErrStrayed marks, beside a kind, a ticket that was made and lies outside its scope.
	ErrStrayed = errors.New("made outside the scope")
)

// Failure is an error of a source: a sentence for people and a cause for us.
// The sentence names no address, no secret and no ticket.
type Failure struct {
	Kind error
	// Sentence says what happened and may be shown to whoever may query the connection.
	Sentence string
	// Remedy says what an administrator can do; it is shown to administrators only.
	Remedy string
	// Cause is for logs.
	Cause error
}

// Error returns the sentence.
func (f *Failure) Error() string { return f.Sentence }

// Unwrap gives kind and cause to errors.Is and errors.As.
func (f *Failure) Unwrap() []error {
	var inside []error
	for _, err := range []error{f.Kind, f.Cause} {
		if err != nil {
			inside = append(inside, err)
		}
	}
	return inside
}
