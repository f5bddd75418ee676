package mirror

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// readLevels reads the closed tickets whose service levels changed in a span without
// them: found are those that were read already. What is open is read anew often enough.
func (m *Mirror) readLevels(ctx context.Context, part []Customer, s span, found []ticket.Ticket) ([]ticket.Ticket, error) {
	levels, ok := (*m.live.Load()).(ticket.LevelSource)
	if !ok {
		return nil, nil
	}
	ids, err := levels.LevelsChanged(ctx, timed(scopesOf(part), s))
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	isRead := make(map[string]bool, len(found))
	for _, t := range found {
		isRead[t.ID] = true
	}
	all := m.shown.Load()
	ids = slices.DeleteFunc(ids, func(id string) bool {
		return isRead[id] || !slices.ContainsFunc(part, func(c Customer) bool {
			known, isKnown := all.find(ID{c.ID, id})
			return isKnown && !known.IsOpen()
		})
	})
	if len(ids) == 0 {
		return nil, nil
	}
	search := ticket.Search{Scopes: scopesOf(part), Time: ticket.NoTime, MaxRows: most, Whole: true, WithExcerpt: true, WithResolution: true}
	result, err := levels.Again(ctx, search, ids)
	if err != nil {
		return nil, err
	}
	return result.Tickets, m.checkMissing(search, result)
}
