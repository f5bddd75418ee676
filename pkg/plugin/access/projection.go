package access

import "github.com/quantyca/rounds/pkg/ticket"

// Projection says which parts of a ticket are shown. The zero Projection is the
// narrowest one: key, title, type, normalised state, priority and pending reason, the
// customer's own service, who
// reported it, times, and the service level, which is his contract.
type Projection struct {
	// People are the names of assignee and reporter.
	People bool
	// Internal are excerpt, labels, the connection, a text search beyond titles, and
	// the ticket system's own words for state, priority, channel and what is waited for:
	// teams name those for themselves ("Waiting for vendor", "Escalated to Anna"),
	// customers get ours. So are the team, which tells how the house is organised, what
	// it wrote for itself about cause and resolution, and the mark of Rounds.
	Internal bool
	// Links are the addresses of tickets. They name the ticket system's host.
	Links bool
}

// Everything is what the team sees.
var Everything = Projection{People: true, Internal: true, Links: true}

// Apply is the ticket without what is not shown. It changes nothing in the
// given ticket, which lies in a cache that callers share.
func (p Projection) Apply(t ticket.Ticket) ticket.Ticket {
	if !p.People {
		t.Assignee, t.Reporter = "", ""
	}
	if !p.Internal {
		t.Excerpt, t.Labels, t.Connection = "", nil, ""
		t.StateRaw, t.PriorityRaw, t.PendingRaw = "", "", ""
		t.Team, t.Channel, t.Mark = "", "", ""
		t.Cause, t.ResolutionCode, t.Resolution = "", "", ""
	}
	if !p.Links {
		t.URL = ""
	}
	return t
}

// ShowsPeople says whether a projection holds names of people.
func ShowsPeople(p Projection) bool { return p.People }

// ShowsInternal says whether a projection holds what the team keeps to itself.
func ShowsInternal(p Projection) bool { return p.Internal }

// ShowsLinks says whether a projection holds addresses of tickets.
func ShowsLinks(p Projection) bool { return p.Links }
