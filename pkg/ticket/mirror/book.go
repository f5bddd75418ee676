package mirror

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Book is where a mirror keeps what it read, one connection's. All of one Keep is kept
// or nothing is. It is safe for concurrent use.
type Book interface {
	// Load gives every ticket that is kept, without its prose, and how far each customer's
	// are read.
	Load(ctx context.Context, each func(ticket.Ticket)) ([]Progress, error)
	// Keep adds or replaces tickets, removes others, and notes the progress.
	Keep(ctx context.Context, change Change) error
	// Prose fills in excerpt and resolution of tickets that are kept.
	Prose(ctx context.Context, tickets []ticket.Ticket) error
}

// Change is one step of a mirror.
type Change struct {
	Tickets []ticket.Ticket
	Gone    []ID
	// Progress replaces what is known of its customers.
	Progress []Progress
	// Dropped are customers of whom everything is to be removed, Progress too.
	Dropped []string
}

// ID is a ticket as one customer has it: where scopes of two customers overlap, it is
// kept for both.
type ID struct{ Customer, ID string }

// IDOf names a ticket of a connection.
func IDOf(t ticket.Ticket) ID { return ID{Customer: t.Customer, ID: t.ID} }

// Progress says how far the tickets of one customer are read. Times are UTC; zero means
// not yet.
type Progress struct {
	Customer string
	// Scope is a digest of what was read as his. Tickets of another scope are not his.
	Scope string
	// OpenAt is when all that was open then had been read.
	OpenAt time.Time
	// Reached: all tickets that changed since then have been read.
	Reached time.Time
	// LoadedAt is when the whole window had been read.
	LoadedAt time.Time
	// Cursor: every change before it has been read.
	Cursor time.Time
	// SweptAt is when what is gone was last looked for, or when the first load began.
	SweptAt time.Time
	// Gap is what his answers lack as long as nobody mends it, in a sentence; empty for
	// nothing.
	Gap string
	// NoLevels says that some of his tickets came when their service levels could not be
	// read. They are read anew once they can.
	NoLevels bool
}

// IsLoaded says whether the first load is over.
func (p Progress) IsLoaded() bool { return !p.LoadedAt.IsZero() }
