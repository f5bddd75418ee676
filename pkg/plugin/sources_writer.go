package plugin

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// writer is a connection's writer, where its set-up is sound and its system can
// be written to. Whether anybody may write is not asked here.
func (in *Instance) writer(connection string) (ticket.Writer, bool) {
	steady, ok := in.sources[connection].(steadySource)
	if !ok {
		return nil, false
	}
	inner, ok := steady.Source.(ticket.Writer)
	return steadyWriter{inner, func() { in.hurry(connection) }}, ok
}

// steadyWriter makes an error of a panic of a writer.
type steadyWriter struct {
	inner ticket.Writer
	// wrote is called after each attempt to change something, whatever came of it.
	wrote func()
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
