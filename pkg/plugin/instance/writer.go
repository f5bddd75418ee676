package instance

import (
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Writer is a connection's writer, where its set-up is sound and its system can
// be written to. Whether anybody may write is not asked here.
func (in *Instance) Writer(connection string) (ticket.Writer, bool) {
	steady, ok := in.Sources[connection].(sources.Steady)
	if !ok {
		return nil, false
	}
	return steady.Writer(func() { in.Hurry(connection) })
}
