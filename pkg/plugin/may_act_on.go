package plugin

import (
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
)

// seen is a customer as the set-up has him; false for one that the caller does not see,
// whether he exists or not.
func (in *Instance) seen(caller access.Caller, customer string) (setup.Perimeter, bool) {
	visible := caller.Perimeters(in.setting.document)
	at := slices.IndexFunc(visible, isOf(customer))
	if at < 0 {
		return setup.Perimeter{}, false
	}
	return visible[at], true
}

// mayActOn is the customer, where the caller sees and may act on him.
func (in *Instance) mayActOn(caller access.Caller, customer string) (setup.Perimeter, error) {
	perimeter, isSeen := in.seen(caller, customer)
	switch {
	case !isSeen:
		return setup.Perimeter{}, faults.Unavailable(customer)
	case !caller.CanAct(perimeter):
		return setup.Perimeter{}, faults.Forbidden(fmt.Sprintf("Only the operators of %s may do this.", perimeter.Name))
	}
	return perimeter, nil
}

// mayWriteFor is mayActOn where what is nobody's, with an empty customer, is the whole
// team's: the review and the playbook's coverage.
func (in *Instance) mayWriteFor(caller access.Caller, customer string) error {
	if customer == "" {
		return nil
	}
	_, err := in.mayActOn(caller, customer)
	return err
}

// knows says in the same places whether there is such a customer for the caller.
func (in *Instance) knows(caller access.Caller, customer string) bool {
	_, isSeen := in.seen(caller, customer)
	return isSeen || customer == ""
}
