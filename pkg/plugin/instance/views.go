package instance

import (
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/setup"
)

// View is one customer as one caller may see him.
type View struct {
	Perimeter  setup.Perimeter
	Projection access.Projection
}

// UniqueNames are the customers' names by their ids. Two customers of one name
// would be two rows with the same labels, which no alert rule takes.
func UniqueNames(views []View) map[string]string {
	bearers := map[string]int{}
	for _, v := range views {
		bearers[v.Perimeter.Name]++
	}
	names := make(map[string]string, len(views))
	for _, v := range views {
		name := v.Perimeter.Name
		if bearers[name] > 1 {
			name += " (" + v.Perimeter.ID + ")"
		}
		names[v.Perimeter.ID] = name
	}
	return names
}

// ProjectionsOf are what the caller may see, customer by customer.
func ProjectionsOf(views []View) []access.Projection {
	projections := make([]access.Projection, len(views))
	for i, v := range views {
		projections[i] = v.Projection
	}
	return projections
}

// AskedFor are the customers that a query is about, where the set-up can be asked at all.
func (in *Instance) AskedFor(caller access.Caller, named []string) ([]View, error) {
	if err := in.Ready(caller); err != nil {
		return nil, err
	}
	return in.Views(caller, named)
}

// IsOf finds a customer by his id.
func IsOf(customer string) func(setup.Perimeter) bool {
	return func(p setup.Perimeter) bool { return p.ID == customer }
}
