package tickets

import (
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// shownTickets are the tickets of the customers that were asked for, each under its
// customer's projection, as rowsOf has them. What is only counted is not copied where no
// projection changes a word that it is counted by: nothing else of it is told.
func shownTickets(tickets []*ticket.Glance, views []instance.View, isCounted bool, keys []ticket.CountKey) []*ticket.Glance {
	byID := make(map[string]access.Projection, len(views))
	for _, v := range views {
		byID[v.Perimeter.ID] = v.Projection
		if isCounted && !hidesAny(v.Projection, keys) {
			byID[v.Perimeter.ID] = access.Everything
		}
	}
	shown := tickets[:0]
	customer, projection, isAsked := "", access.Projection{}, false
	for i, t := range tickets {
		if own := t.CustomerID(); i == 0 || own != customer {
			customer = own
			projection, isAsked = byID[customer]
		}
		switch {
		case !isAsked:
		case projection == access.Everything:
			shown = append(shown, t)
		default:
			shown = append(shown, t.With(projection.Apply(*t.Ticket)))
		}
	}
	return shown
}

// hidesAny says whether a projection changes what a ticket is counted by; checkCountable
// has refused that already.
func hidesAny(p access.Projection, keys []ticket.CountKey) bool {
	return slices.ContainsFunc(keys, func(key ticket.CountKey) bool {
		shown, limited := CountShown[key]
		return limited && !shown(p)
	})
}
