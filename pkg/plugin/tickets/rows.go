package tickets

import (
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// row is one ticket as this caller may see it.
type row struct {
	*ticket.Ticket
	perimeter *setup.Perimeter
}

// rowsOf puts each ticket under its customer's projection; only where that hides something,
// the ticket is copied. A ticket of a customer that was not asked for is dropped here as
// well, whatever a source did.
func rowsOf(tickets []*ticket.Ticket, views []instance.View) []row {
	byID := make(map[string]*instance.View, len(views))
	for i := range views {
		byID[views[i].Perimeter.ID] = &views[i]
	}
	rows := make([]row, 0, len(tickets))
	for _, t := range tickets {
		v, isAsked := byID[t.Customer]
		if !isAsked {
			continue
		}
		if v.Projection != access.Everything {
			applied := v.Projection.Apply(*t)
			t = &applied
		}
		rows = append(rows, row{Ticket: t, perimeter: &v.Perimeter})
	}
	return rows
}
