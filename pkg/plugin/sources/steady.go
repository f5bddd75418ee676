package sources

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Raw is the source's. A source that cannot be asked in its own words is one of
// a build without that.
func (s Steady) Raw(ctx context.Context, search ticket.RawSearch) (result ticket.RawResult, err error) {
	defer faults.RecoverAs(&err)
	raw, ok := s.Source.(ticket.RawSource)
	if !ok {
		return ticket.RawResult{}, &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system cannot be asked in its own words."}
	}
	return raw.Raw(ctx, search)
}

// Story is the source's. A source that cannot tell one is one of a build without that.
func (s Steady) Story(ctx context.Context, scope ticket.Scope, key string) (story ticket.Story, err error) {
	defer faults.RecoverAs(&err)
	teller, ok := s.Source.(ticket.Storyteller)
	if !ok {
		return ticket.Story{}, &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system cannot be asked what was written on a ticket."}
	}
	return teller.Story(ctx, scope, key)
}

// Story always fails.
func (Unusable) Story(context.Context, ticket.Scope, string) (ticket.Story, error) {
	return ticket.Story{}, ErrUnusable
}

// steadyWriter makes an error of a panic of a writer.
type steadyWriter struct {
	inner ticket.Writer
	// wrote is called after each attempt to change something, whatever came of it.
	wrote func()
}

// Writer is the source's, where its system can be written to. wrote is called after each
// attempt.
func (s Steady) Writer(wrote func()) (ticket.Writer, bool) {
	inner, ok := s.Source.(ticket.Writer)
	return steadyWriter{inner, wrote}, ok
}

// Preview is the writer's.
func (s steadyWriter) Preview(ctx context.Context, draft ticket.Draft) (preview ticket.Preview, err error) {
	defer faults.RecoverAs(&err)
	return s.inner.Preview(ctx, draft)
}

// Find is the writer's.
func (s steadyWriter) Find(ctx context.Context, scope ticket.Scope, fingerprint string) (found ticket.Reference, ok bool, err error) {
	defer faults.RecoverAs(&err)
	return s.inner.Find(ctx, scope, fingerprint)
}

// Create is the writer's.
func (s steadyWriter) Create(ctx context.Context, draft ticket.Draft) (made ticket.Reference, err error) {
	defer s.wrote()
	defer recoverUnanswered(&err)
	return s.inner.Create(ctx, draft)
}

// Comment is the writer's.
func (s steadyWriter) Comment(ctx context.Context, scope ticket.Scope, key, text string) (on ticket.Reference, err error) {
	defer s.wrote()
	defer recoverUnanswered(&err)
	return s.inner.Comment(ctx, scope, key, text)
}

// Link is the writer's.
func (s steadyWriter) Link(ctx context.Context, scope ticket.Scope, key, address, title string) (on ticket.Reference, err error) {
	defer s.wrote()
	defer recoverUnanswered(&err)
	return s.inner.Link(ctx, scope, key, address, title)
}

// recoverUnanswered: nobody knows how far a write had come when it met a fault.
func recoverUnanswered(err *error) {
	if cause := recover(); cause != nil {
		*err = fmt.Errorf("%w: %w: %v at %s", ticket.ErrUnanswered, faults.ErrPanic, cause, debug.Stack())
	}
}
