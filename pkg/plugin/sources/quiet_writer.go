package sources

import (
	"context"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Check is the writer's. One that cannot look at a single ticket is of a system
// whose search shows it at once: there a ticket that Find does not answer counts
// as gone.
func (s steadyWriter) Check(ctx context.Context, scope ticket.Scope, id string) (found ticket.Reference, ok bool, err error) {
	defer faults.RecoverAs(&err)
	checker, can := s.inner.(ticket.Checker)
	if !can || id == "" {
		return ticket.Reference{}, false, nil
	}
	return checker.Check(ctx, scope, id)
}

// WritableTypes are the writer's, or those that every system knows.
func (s steadyWriter) WritableTypes() []ticket.Type {
	if lister, ok := s.inner.(interface{ WritableTypes() []ticket.Type }); ok {
		return lister.WritableTypes()
	}
	return slices.DeleteFunc(slices.Clone(ticket.Types), func(kind ticket.Type) bool { return kind == ticket.Other })
}
