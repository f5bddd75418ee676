package plugin

import "github.com/quantyca/rounds/pkg/ticket"

// Projection says which parts of a ticket are shown. The zero Projection is the
// narrowest one.
type Projection struct {
	// People are the names of assignee and reporter.
	People bool
	// Internal are excerpt, labels, the connection and a text search beyond titles.
	Internal bool
}

var everything = Projection{People: true, Internal: true}

// Apply is the ticket without what is not shown. It changes nothing in the
// given ticket, which lies in a cache that callers share.
func (p Projection) Apply(t ticket.Ticket) ticket.Ticket {
	if !p.People {
		t.Assignee, t.Reporter = "", ""
	}
	if !p.Internal {
		t.Excerpt, t.Labels, t.Connection = "", nil, ""
	}
	return t
}
