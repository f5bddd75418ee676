package lookback

import (
	"slices"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

// namedCustomer is one about whom a query reads what the store keeps.
type namedCustomer struct{ id, name string }

type namedCustomers []namedCustomer

// noCustomer is how what names no customer is called.
const noCustomer = "(none)"

// namedCustomers are those that a query is about, sorted as people read them, with what
// has no customer at the end, where the caller is of the team or its alert rule.
func (in *Lookback) namedCustomers(caller access.Caller, asked []string, nameOfNone string) (namedCustomers, error) {
	views, err := in.AskedFor(caller, asked)
	if err != nil {
		return nil, err
	}
	names := instance.UniqueNames(views)
	customers := make(namedCustomers, len(views))
	for i, v := range views {
		customers[i] = namedCustomer{v.Perimeter.ID, names[v.Perimeter.ID]}
	}
	slices.SortStableFunc(customers, func(a, b namedCustomer) int { return strings.Compare(a.name, b.name) })
	if len(asked) == 0 && (caller.IsTeam() || caller.Kind == identity.AlertRule) {
		customers = append(customers, namedCustomer{"", nameOfNone})
	}
	return customers, nil
}

func (c namedCustomers) ids() []string {
	return frames.ColumnOf(c, func(one namedCustomer) string { return one.id })
}

// byID are the names.
func (c namedCustomers) byID() map[string]string {
	names := map[string]string{}
	for _, one := range c {
		names[one.id] = one.name
	}
	return names
}

// customersColumn tells rows apart by their customers' names.
func customersColumn[R any](name func(R) string) func([]R) []*data.Field {
	return func(rows []R) []*data.Field {
		return []*data.Field{frames.Titled("customer", "Customer", "", frames.ColumnOf(rows, name))}
	}
}
