package store

import "context"

// Store is everything that is kept. It is safe for concurrent use. A context
// that ends gives an error that wraps the context's own.
type Store interface {
	Grants
	Audit
	TicketWrites
	Checks
	Coverages
	Mirrors
	Reviews

	// Ping answers nil when the store can be used, else a *Failure that says
	// what is wrong now: unreachable, removed, or taken over by a newer release.
	Ping(ctx context.Context) error
	// Close waits for running writes and lets go of the database.
	Close() error
}
