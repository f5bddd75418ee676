package instance

import (
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
)

// Seen is a customer as the set-up has him; false for one that the caller does not see,
// whether he exists or not.
func (in *Instance) Seen(caller access.Caller, customer string) (setup.Perimeter, bool) {
	visible := caller.Perimeters(in.Setting.Document)
	at := slices.IndexFunc(visible, IsOf(customer))
	if at < 0 {
		return setup.Perimeter{}, false
	}
	return visible[at], true
}

// MayActOn is the customer, where the caller sees and may act on him.
func (in *Instance) MayActOn(caller access.Caller, customer string) (setup.Perimeter, error) {
	perimeter, isSeen := in.Seen(caller, customer)
	switch {
	case !isSeen:
		return setup.Perimeter{}, faults.Unavailable(customer)
	case !caller.CanAct(perimeter):
		return setup.Perimeter{}, faults.Forbidden(fmt.Sprintf("Only the operators of %s may do this.", perimeter.Name))
	}
	return perimeter, nil
}

// MayWriteFor is MayActOn where what is nobody's, with an empty customer, is the whole
// team's: the review and the playbook's coverage.
func (in *Instance) MayWriteFor(caller access.Caller, customer string) error {
	if customer == "" {
		return nil
	}
	_, err := in.MayActOn(caller, customer)
	return err
}

// Knows says in the same places whether there is such a customer for the caller.
func (in *Instance) Knows(caller access.Caller, customer string) bool {
	_, isSeen := in.Seen(caller, customer)
	return isSeen || customer == ""
}
