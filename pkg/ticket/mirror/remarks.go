package mirror

import (
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// remarks are what the connection said beside its open tickets when they were read last:
// states that it maps to nothing, service levels that it may not read. They hold of all
// customers together, so they are the team's alone.
type remarks struct {
	notices []ticket.Notice
	dropped int
}

func (r *remarks) add(result ticket.Result) {
	r.dropped += result.Dropped
	for _, notice := range result.Notices {
		notice.Warning = true
		if !slices.Contains(r.notices, notice) {
			r.notices = append(r.notices, notice)
		}
	}
}
