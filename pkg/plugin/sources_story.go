package plugin

import (
	"context"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Story is the source's. A source that cannot tell one is one of a build without that.
func (s steadySource) Story(ctx context.Context, scope ticket.Scope, key string) (story ticket.Story, err error) {
	defer faults.RecoverAs(&err)
	teller, ok := s.Source.(ticket.Storyteller)
	if !ok {
		return ticket.Story{}, &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system cannot be asked what was written on a ticket."}
	}
	return teller.Story(ctx, scope, key)
}

// Story always fails.
func (unusableSource) Story(context.Context, ticket.Scope, string) (ticket.Story, error) {
	return ticket.Story{}, errUnusable
}

// story asks a connection's source.
func (in *Instance) story(ctx context.Context, connection string, scope ticket.Scope, key string) (ticket.Story, error) {
	teller, ok := in.sources[connection].(ticket.Storyteller)
	if !ok {
		return ticket.Story{}, errUnusable
	}
	return teller.Story(ctx, scope, key)
}
