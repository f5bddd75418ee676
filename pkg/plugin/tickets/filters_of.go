package tickets

import (
	"errors"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/ticket"
)

// FiltersOf refuses words that nothing can match: a count of none would pass for good.
func FiltersOf(source check.TicketsSource) (filters ticket.Filters, err error) {
	fields := ticketsFields{Filters: filtersFields{
		listFields: listFields{States: source.States, Priorities: ranksOf(source.Priorities), Types: source.Types}, Text: source.Text,
	}}
	var query ticketsQuery
	err = errors.Join(takeStates(fields, &query), takeFilters(fields, &query), takeText(fields, &query))
	query.Filters.States = slices.Clone(query.Filters.States)
	return query.Filters, err
}
