package mirror

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// image is all tickets at one moment. It is never changed once it is shown, so that
// readers need no lock.
type image struct {
	// byCustomer holds each customer's tickets, in the order of their ids.
	byCustomer map[string][]ticket.Glance
	progress   map[string]Progress
}

func (i *image) find(id ID) (*ticket.Ticket, bool) {
	tickets := i.byCustomer[id.Customer]
	at, found := slices.BinarySearchFunc(tickets, id.ID, func(t ticket.Glance, id string) int { return cmp.Compare(t.ID, id) })
	if !found {
		return nil, false
	}
	return tickets[at].Ticket, true
}

// news are the tickets that are not here as they are; of several about one ticket, all.
// What a ticket tells elsewhere, as in its prose, changes its time too.
func (i *image) news(tickets []ticket.Ticket) []ticket.Ticket {
	met := map[ID]bool{}
	fresh := make([]ticket.Ticket, 0, len(tickets))
	for _, t := range tickets {
		known, isKnown := i.find(IDOf(t))
		if !isKnown || met[IDOf(t)] || !isSame(*known, t) {
			fresh = append(fresh, t)
			met[IDOf(t)] = true
		}
	}
	return fresh
}

func isSame(known, now ticket.Ticket) bool {
	now.Excerpt, now.Resolution = "", ""
	isLabelled := slices.Equal(known.Labels, now.Labels)
	known.Labels, now.Labels = nil, nil
	return isLabelled && reflect.DeepEqual(known, now)
}

// with is the image after a change. Lists of customers that the change does not touch
// are shared.
func (i *image) with(change Change) *image {
	next := &image{byCustomer: make(map[string][]ticket.Glance, len(i.byCustomer)), progress: make(map[string]Progress, len(i.progress))}
	for customer, tickets := range i.byCustomer {
		next.byCustomer[customer] = tickets
	}
	for customer, progress := range i.progress {
		next.progress[customer] = progress
	}
	for _, customer := range change.Dropped {
		delete(next.byCustomer, customer)
		delete(next.progress, customer)
	}
	for customer, news := range partition(change) {
		next.byCustomer[customer] = merged(next.byCustomer[customer], news)
	}
	for _, progress := range change.Progress {
		next.progress[progress.Customer] = progress
	}
	return next
}

// news is what becomes of a ticket; nil for one that is gone.
type news struct {
	id     string
	ticket *ticket.Ticket
}

func partition(change Change) map[string][]news {
	parts := map[string][]news{}
	for at := range change.Tickets {
		t := &change.Tickets[at]
		parts[t.Customer] = append(parts[t.Customer], news{t.ID, t})
	}
	for _, id := range change.Gone {
		parts[id.Customer] = append(parts[id.Customer], news{id.ID, nil})
	}
	return parts
}

// merged is a sorted list with the news in it; the last of several about one ticket counts.
func merged(tickets []ticket.Glance, all []news) []ticket.Glance {
	slices.SortStableFunc(all, func(a, b news) int { return cmp.Compare(a.id, b.id) })
	list := make([]ticket.Glance, 0, len(tickets)+len(all))
	at := 0
	for i, one := range all {
		if i+1 < len(all) && all[i+1].id == one.id {
			continue
		}
		for at < len(tickets) && tickets[at].ID < one.id {
			list = append(list, tickets[at])
			at++
		}
		if at < len(tickets) && tickets[at].ID == one.id {
			at++
		}
		if one.ticket != nil {
			list = append(list, ticket.Glances([]*ticket.Ticket{one.ticket})...)
		}
	}
	return append(list, tickets[at:]...)
}

// imageOf is the first image, of tickets in no order.
func imageOf(lists map[string][]*ticket.Ticket, all []Progress) *image {
	whole := &image{byCustomer: make(map[string][]ticket.Glance, len(lists)), progress: make(map[string]Progress, len(all))}
	for customer, list := range lists {
		slices.SortFunc(list, func(a, b *ticket.Ticket) int { return cmp.Compare(a.ID, b.ID) })
		whole.byCustomer[customer] = ticket.Glances(list)
	}
	for _, one := range all {
		whole.progress[one.Customer] = one
	}
	return whole
}
