package plugin

import (
	"context"
	"io"

	"github.com/quantyca/rounds/pkg/plugin/faults"
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
	defer faults.RecoverAs(&err)
	return s.Source.Search(ctx, search)
}

// Diagnose is the source's.
func (s steadySource) Diagnose(ctx context.Context, scopes []ticket.Scope) (steps []ticket.Step) {
	var err error
	defer func() {
		if err != nil {
			steps = []ticket.Step{{ID: "reached", Title: "Reached", State: ticket.StepError, Message: faults.Bug}}
		}
	}()
	defer faults.RecoverAs(&err)
	return s.Source.Diagnose(ctx, scopes)
}

// HowMany is the source's, where it can tell.
func (s steadySource) HowMany(ctx context.Context, search ticket.Search) (number int, err error) {
	defer faults.RecoverAs(&err)
	counter, ok := s.Source.(ticket.Counter)
	if !ok {
		return 0, errUncounted
	}
	return counter.HowMany(ctx, search)
}

var errUncounted = &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system does not say how many tickets match."}

// LevelsChanged are the source's, where levels change on their own.
func (s steadySource) LevelsChanged(ctx context.Context, search ticket.Search) (ids []string, err error) {
	defer faults.RecoverAs(&err)
	if levels, ok := s.Source.(ticket.LevelSource); ok {
		return levels.LevelsChanged(ctx, search)
	}
	return nil, nil
}

// Again is asked only where levels have changed.
func (s steadySource) Again(ctx context.Context, search ticket.Search, ids []string) (result ticket.Result, err error) {
	defer faults.RecoverAs(&err)
	if levels, ok := s.Source.(ticket.LevelSource); ok {
		return levels.Again(ctx, search, ids)
	}
	return ticket.Result{}, errUncounted
}

// Close is the source's, where it has one.
func (s steadySource) Close() error {
	if closer, ok := s.Source.(io.Closer); ok {
		return closer.Close()
	}
	return nil
}
