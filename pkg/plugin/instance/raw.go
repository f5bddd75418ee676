package instance

import (
	"github.com/quantyca/rounds/pkg/ticket"
)

// RawSource is a connection's source for questions in its own words.
func (in *Instance) RawSource(connection string) (ticket.RawSource, bool) {
	raw, ok := in.Sources[connection].(ticket.RawSource)
	return raw, ok
}
