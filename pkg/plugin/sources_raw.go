package plugin

import (
	"context"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Raw is the source's. A source that cannot be asked in its own words is one of
// a build without that.
func (s steadySource) Raw(ctx context.Context, search ticket.RawSearch) (result ticket.RawResult, err error) {
	defer faults.RecoverAs(&err)
	raw, ok := s.Source.(ticket.RawSource)
	if !ok {
		return ticket.RawResult{}, &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "This ticket system cannot be asked in its own words."}
	}
	return raw.Raw(ctx, search)
}

// rawSource is a connection's source for questions in its own words.
func (in *Instance) rawSource(connection string) (ticket.RawSource, bool) {
	raw, ok := in.sources[connection].(ticket.RawSource)
	return raw, ok
}
