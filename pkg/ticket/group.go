package ticket

// Group is the tickets that have the same words.
type Group struct {
	Words   []string
	Tickets []*Ticket
}

// Group parts the tickets into the groups that Count counts, in the same order.
func (c Counting) Group(tickets []*Ticket) ([]Group, error) {
	numbered := c.tally()
	places := make([]int, len(tickets))
	for i, t := range tickets {
		places[i] = numbered.place(t)
	}
	order, err := c.finish(numbered)
	if err != nil {
		return nil, err
	}
	groups := make([]Group, len(order))
	byNumber := make([]*Group, len(order))
	for i, number := range order {
		groups[i] = Group{Words: numbered.groups[number], Tickets: make([]*Ticket, 0, numbered.counts[number])}
		byNumber[number] = &groups[i]
	}
	for i, t := range tickets {
		group := byNumber[places[i]]
		group.Tickets = append(group.Tickets, t)
	}
	return groups, nil
}
