package mirror

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// lackLevels notes whose tickets came without service levels, as these cannot be read.
// Everything else about them is right, so they are kept.
func (m *Mirror) lackLevels(search ticket.Search, result ticket.Result) {
	if !hasNoLevels(result) {
		return
	}
	for _, scope := range search.Scopes {
		m.lacking[scope.Customer] = true
	}
}

func hasNoLevels(result ticket.Result) bool {
	return slices.ContainsFunc(result.Notices, func(n ticket.Notice) bool { return n.NoLevels })
}

// noteLevels takes note of tickets that came without service levels, and makes the past be
// read once more when these can be read again: nothing else tells a closed ticket's.
func (m *Mirror) noteLevels(ctx context.Context, part []Customer, open ticket.Result) error {
	isLacking := hasNoLevels(open)
	// Where nothing is open nothing was asked of service levels.
	isReadable := !isLacking && len(open.Tickets) > 0
	var change Change
	for _, customer := range part {
		progress := m.progressOf(customer.ID)
		switch lacks := progress.NoLevels || m.lacking[customer.ID]; {
		case lacks && isReadable:
			progress = m.anew(progress)
			progress.NoLevels = false
		case lacks && !progress.NoLevels:
			progress.NoLevels = true
		default:
			continue
		}
		change.Progress = append(change.Progress, progress)
	}
	if len(change.Progress) > 0 {
		if err := m.keep(ctx, change); err != nil {
			return err
		}
	}
	if isReadable {
		for _, customer := range part {
			delete(m.lacking, customer.ID)
		}
	}
	return nil
}
