package ticket

import "context"

// Checker is a writer that can look at one ticket by its id. One that cannot is
// asked by Find, which is as good where searching shows a new ticket at once.
type Checker interface {
	// Check answers how a ticket stands now, and false where it is gone or no longer
	// lies in the scope. It never answers from memory. Errors are *Failure.
	Check(ctx context.Context, scope Scope, id string) (Reference, bool, error)
}
