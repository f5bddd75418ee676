package mirror

import (
	"slices"

	"github.com/quantyca/rounds/pkg/ticket"
)

// remarks are what the connection said beside open tickets when they were read last:
// states that it maps to nothing, service levels that it may not read. They hold of all
// of the customers together, so they are the team's alone.
type remarks struct {
	customers []string
	notices   []ticket.Notice
	dropped   int
}

func remarksOf(part []Customer, result ticket.Result) remarks {
	heard := remarks{dropped: result.Dropped}
	for _, customer := range part {
		heard.customers = append(heard.customers, customer.ID)
	}
	for _, notice := range result.Notices {
		notice.Warning = true
		// What is missing stands beside each customer's progress.
		if !notice.Missing && !slices.Contains(heard.notices, notice) {
			heard.notices = append(heard.notices, notice)
		}
	}
	return heard
}

func (r remarks) isOfAny(customers []string) bool {
	return slices.ContainsFunc(r.customers, func(id string) bool { return slices.Contains(customers, id) })
}

// hear takes remarks in place of all older ones about the same customers.
func (m *Mirror) hear(fresh remarks) {
	heard := []remarks{fresh}
	for _, one := range *m.heard.Load() {
		one.customers = slices.DeleteFunc(slices.Clone(one.customers), func(id string) bool { return slices.Contains(fresh.customers, id) })
		if len(one.customers) > 0 {
			heard = append(heard, one)
		}
	}
	m.heard.Store(&heard)
}

// repeat adds to an answer what was heard of its customers.
func (m *Mirror) repeat(result *ticket.Result, all *image, customers []string) {
	for _, one := range *m.heard.Load() {
		if !one.isOfAny(customers) {
			continue
		}
		result.Dropped += one.dropped
		result.Notices = append(result.Notices, one.notices...)
	}
	for _, customer := range customers {
		if gap := m.progressIn(all, customer).Gap; gap != "" {
			result.Notices = append(result.Notices, ticket.Notice{Warning: true, Missing: true, Lasting: true, Customer: customer, Text: gap})
		}
	}
}
