package sources

import (
	"context"
	"io"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Unusable stands where a connection's set-up has a problem.
type Unusable struct{}

// ErrUnusable is what a connection says whose set-up has a problem.
var ErrUnusable = &ticket.Failure{
	Kind:     ticket.ErrConfig,
	Sentence: "A ticket system is not set up correctly.",
	Remedy:   "The data source's settings say what to mend.",
}

// Search always fails.
func (Unusable) Search(context.Context, ticket.Search) (ticket.Result, error) {
	return ticket.Result{}, ErrUnusable
}

// Raw always fails.
func (Unusable) Raw(context.Context, ticket.RawSearch) (ticket.RawResult, error) {
	return ticket.RawResult{}, ErrUnusable
}

// Diagnose has nothing to try; the problems of the set-up are said elsewhere.
func (Unusable) Diagnose(context.Context, []ticket.Scope) []ticket.Step { return nil }

// Steady makes an error of a panic of a source, which would otherwise end
// the process from a goroutine that nobody watches.
type Steady struct{ ticket.Source }

// Search is the source's.
func (s Steady) Search(ctx context.Context, search ticket.Search) (result ticket.Result, err error) {
	defer faults.RecoverAs(&err)
	return s.Source.Search(ctx, search)
}

// Diagnose is the source's.
func (s Steady) Diagnose(ctx context.Context, scopes []ticket.Scope) (steps []ticket.Step) {
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
func (s Steady) HowMany(ctx context.Context, search ticket.Search) (number int, err error) {
	defer faults.RecoverAs(&err)
	counter, ok := s.Source.(ticket.Counter)
	if !ok {
		return 0, errUncounted
	}
	return counter.HowMany(ctx, search)
}

var errUncounted = &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system does not say how many tickets match."}

// LevelsChanged are the source's, where levels change on their own.
func (s Steady) LevelsChanged(ctx context.Context, search ticket.Search) (ids []string, err error) {
	defer faults.RecoverAs(&err)
	if levels, ok := s.Source.(ticket.LevelSource); ok {
		return levels.LevelsChanged(ctx, search)
	}
	return nil, nil
}

// Again is asked only where levels have changed.
func (s Steady) Again(ctx context.Context, search ticket.Search, ids []string) (result ticket.Result, err error) {
	defer faults.RecoverAs(&err)
	if levels, ok := s.Source.(ticket.LevelSource); ok {
		return levels.Again(ctx, search, ids)
	}
	return ticket.Result{}, errUncounted
}

// Close is the source's, where it has one.
func (s Steady) Close() error {
	if closer, ok := s.Source.(io.Closer); ok {
		return closer.Close()
	}
	return nil
}
