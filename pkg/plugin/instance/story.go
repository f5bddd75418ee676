package instance

import (
	"context"

	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Story asks a connection's source.
func (in *Instance) Story(ctx context.Context, connection string, scope ticket.Scope, key string) (ticket.Story, error) {
	teller, ok := in.Sources[connection].(ticket.Storyteller)
	if !ok {
		return ticket.Story{}, sources.ErrUnusable
	}
	return teller.Story(ctx, scope, key)
}
