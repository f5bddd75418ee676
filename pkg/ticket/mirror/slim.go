package mirror

import (
	"strings"
	"unique"

	"github.com/quantyca/rounds/pkg/ticket"
)

// slim is a ticket as the image holds it: without prose, which is most of its size and
// which few ask for, and with one copy of each word that many tickets share.
func slim(t ticket.Ticket) ticket.Ticket {
	t.Excerpt, t.Resolution = "", ""
	for _, word := range []*string{
		&t.Connection, &t.Customer, &t.StateRaw, &t.PendingRaw, &t.PriorityRaw, &t.Assignee, &t.Reporter, &t.Team, &t.Service,
		&t.SLA.Name, &t.Cause, &t.ResolutionCode, &t.Channel, (*string)(&t.Type), (*string)(&t.State), (*string)(&t.SLA.State),
		(*string)(&t.Pending), (*string)(&t.ReportedBy),
	} {
		*word = unique.Make(*word).Value()
	}
	// These are a ticket's own. Cloned, they do not keep the whole page alive that they
	// were read from.
	for _, word := range []*string{&t.ID, &t.Key, &t.URL, &t.Title, &t.Mark} {
		*word = strings.Clone(*word)
	}
	labels := make([]string, len(t.Labels))
	for i, label := range t.Labels {
		labels[i] = unique.Make(label).Value()
	}
	t.Labels = labels
	return t
}

func slimmed(tickets []ticket.Ticket) []ticket.Ticket {
	light := make([]ticket.Ticket, len(tickets))
	for i, t := range tickets {
		light[i] = slim(t)
	}
	return light
}
