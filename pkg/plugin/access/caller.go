// Package access says what a caller may do, whose customers he sees, and which parts
// of their tickets.
//
//	caller := access.Caller{Identity: identity.Identify(ctx, evidence, verify)}
//	if caller.May(access.ReadData) {
//		visible := caller.Perimeters(document)
//	}
//
// Everything else asks here: no other package compares roles, uids or addresses.
package access

import (
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/setup"
)

// Caller is who asks, decided once a request, and what he may. The zero Caller is nobody.
type Caller struct {
	identity.Identity
	// customer is the one that a grant publishes to this query; a public dashboard
	// has none until it is admitted.
	customer string
}

// Admitted is a public dashboard's caller with the customer that a grant publishes.
func (c Caller) Admitted(customer string) Caller {
	c.customer = customer
	return c
}

// AnAdmin is a caller for whom what is wrong is said in full.
var AnAdmin = Caller{Identity: identity.Identity{Kind: identity.Admin, Role: identity.RoleAdmin}}

// May says whether the caller may do this at all; which customers it may see
// doing it is Perimeters' answer.
func (c Caller) May(act Act) bool {
	switch c.Kind {
	case identity.Admin, identity.Editor, identity.Viewer, identity.ServiceAccount:
		switch act {
		case ReadData, ReadOwn, WriteTickets, RecordRounds:
			return c.Role == identity.RoleAdmin || c.Role == identity.RoleEditor || c.Role == identity.RoleViewer
		case AskRaw, Publish, DefineRounds, KeepCoverage, Review:
			return c.Role == identity.RoleAdmin || c.Role == identity.RoleEditor
		case Administer:
			return c.Role == identity.RoleAdmin
		}
	case identity.AlertRule:
		return act == ReadData
	case identity.PublicDashboard:
		return act == ReadData && c.customer != ""
	}
	return false
}

// Perimeters are the customers that the caller may see, in the set-up's order.
func (c Caller) Perimeters(document setup.Document) []setup.Perimeter {
	var visible []setup.Perimeter
	for _, perimeter := range document.Perimeters {
		if c.sees(perimeter) {
			visible = append(visible, perimeter)
		}
	}
	return visible
}

func (c Caller) sees(perimeter setup.Perimeter) bool {
	switch {
	case !c.May(ReadData):
		return false
	case c.Kind == identity.PublicDashboard:
		return perimeter.ID == c.customer && perimeter.MayBePublished()
	case c.Kind == identity.AlertRule || c.IsTeam():
		return true
	case c.isOperator(perimeter):
		return true
	default:
		return slices.ContainsFunc(perimeter.Viewers, c.isMeant)
	}
}

// isMeant compares one entry of a perimeter's viewers with a signed-in person.
func (c Caller) isMeant(viewer string) bool {
	if !c.Verified || c.UID == "" {
		return false
	}
	switch {
	case viewer == setup.Everyone:
		return true
	case strings.Contains(viewer, "@"):
		return matchesEmail(viewer, c.Email)
	default:
		return viewer == c.UID
	}
}

// CanAct says whether the caller may act on a customer's things.
func (c Caller) CanAct(perimeter setup.Perimeter) bool {
	if !c.May(ReadOwn) {
		return false
	}
	if c.Role == identity.RoleAdmin || c.isOperator(perimeter) {
		return true
	}
	return c.Role == identity.RoleEditor && len(perimeter.Operators) == 0
}

func (c Caller) isOperator(perimeter setup.Perimeter) bool {
	return c.Verified && c.UID != "" && slices.Contains(perimeter.Operators, c.UID)
}

// IsTeam is true for those who look after the customers.
func (c Caller) IsTeam() bool {
	return c.May(ReadOwn) && (c.Role == identity.RoleAdmin || c.Role == identity.RoleEditor)
}

// Projection is what the caller may see of a customer's tickets.
func (c Caller) Projection(perimeter setup.Perimeter) Projection {
	if c.IsTeam() || (c.May(ReadOwn) && c.isOperator(perimeter)) {
		return Everything
	}
	// An alert rule reads as a customer does: Grafana shows the labels of every
	// alert instance to every Viewer of the organisation. A public dashboard gets no
	// links: nobody who must sign in at the ticket system comes that way.
	return Projection{
		People: slices.Contains(perimeter.Show, setup.People),
		Links:  c.May(ReadOwn) || c.Kind == identity.AlertRule,
	}
}
