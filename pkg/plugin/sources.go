package plugin

import (
	"context"
	"io"

	"github.com/quantyca/rounds/pkg/ticket"
)

// unusableSource stands where a connection's set-up has a problem.
type unusableSource struct{}

var errUnusable = &ticket.Failure{
	Kind:     ticket.ErrConfig,
	Sentence: "A ticket system is not set up correctly.",
	Remedy:   "The data source's settings say what to mend.",
}

// Search always fails.
func (unusableSource) Search(context.Context, ticket.Search) (ticket.Result, error) {
	return ticket.Result{}, errUnusable
}

// Raw always fails.
func (unusableSource) Raw(context.Context, ticket.RawSearch) (ticket.RawResult, error) {
	return ticket.RawResult{}, errUnusable
}

// Diagnose has nothing to try; the problems of the set-up are said elsewhere.
func (unusableSource) Diagnose(context.Context, []ticket.Scope) []ticket.Step { return nil }

// steadySource makes an error of a panic of a source, which would otherwise end
// the process from a goroutine that nobody watches.
type steadySource struct{ ticket.Source }

// Search is the source's.
func (s steadySource) Search(ctx context.Context, search ticket.Search) (result ticket.Result, err error) {
	defer recoverAs(&err)
	return s.Source.Search(ctx, search)
}

// Diagnose is the source's.
func (s steadySource) Diagnose(ctx context.Context, scopes []ticket.Scope) (steps []ticket.Step) {
	var err error
	defer func() {
		if err != nil {
			steps = []ticket.Step{{ID: "reached", Title: "Reached", State: ticket.StepError, Message: sentenceBug}}
		}
	}()
	defer recoverAs(&err)
	return s.Source.Diagnose(ctx, scopes)
}

// Close is the source's, where it has one.
func (s steadySource) Close() error {
	if closer, ok := s.Source.(io.Closer); ok {
		return closer.Close()
	}
	return nil
}
