package ticket

// Glance is a ticket for those who look at a hundred thousand of them: what they look at
// most lies beside the pointer to all the rest, in the 64 bytes that a processor reads at
// once. Many Glances in one list are read several times as fast as the tickets
// themselves. It tells the same as its ticket, which nobody changes meanwhile.
type Glance struct {
	*Ticket
	owner *owner

	created, updated, resolved, done, due moment

	// These are places in the vocabulary; 0 is a word that is not in it.
	state, priority, kind, sla, pending, major uint8
	// isOdd says that one of its filtered words is in no vocabulary.
	isOpen, isOdd bool
}

// owner is whose a ticket is, and from where. Parts without a common one have no ticket
// in common.
type owner struct{ connection, customer string }

// Glances are those of tickets, in their order.
func Glances(tickets []*Ticket) []Glance {
	all := make([]Glance, len(tickets))
	known := map[owner]*owner{}
	var last *owner
	for i, t := range tickets {
		if of := (owner{t.Connection, t.Customer}); last == nil || *last != of {
			if last = known[of]; last == nil {
				last = &of
				known[of] = last
			}
		}
		all[i] = glanceOf(t, last)
	}
	return all
}

func glanceOf(t *Ticket, of *owner) Glance {
	g := Glance{
		Ticket: t, owner: of,
		created: momentOf(t.Created), updated: momentOf(t.Updated), resolved: momentOf(t.Resolved), done: never, due: momentOf(t.SLA.Due),
		state: placeOf(States, t.State), priority: placeOf(priorities, t.Priority), kind: placeOf(Types, t.Type), sla: placeOf(SLAStates, t.SLA.State),
		pending: placeOf(waits, t.Pending), major: placeOf(noOrYes, t.Major), isOpen: t.IsOpen(),
	}
	if done, isDone := t.Done(); isDone {
		g.done = momentOf(done)
	}
	g.isOdd = g.state == 0 || g.priority == 0 || g.kind == 0 || g.sla == 0 || g.pending == 0
	return g
}

// IsOpen is the ticket's.
func (g *Glance) IsOpen() bool { return g.isOpen }

// CustomerID is the ticket's Customer.
func (g *Glance) CustomerID() string { return g.owner.customer }

// slaAt is the place of the service level's state as it stands at an instant; see SLA.At.
func (g *Glance) slaAt(now moment) uint8 {
	if g.sla == slaRunning && g.due.isKnown() && g.due <= now {
		return slaBreached
	}
	return g.sla
}

// With is the Glance of another form of the ticket.
func (g *Glance) With(form Ticket) *Glance { return &Glances([]*Ticket{&form})[0] }

// Seen are pointers to the Glances of tickets.
func Seen(tickets []Ticket) []*Glance { return pointers(Glances(Shared(tickets))) }

func pointers(glances []Glance) []*Glance {
	all := make([]*Glance, len(glances))
	for i := range glances {
		all[i] = &glances[i]
	}
	return all
}
