package ticket

import (
	"context"
	"time"
)

// MaxComments is how many comments a story tells.
const MaxComments = 10

// Storyteller is a source that can tell what was written about one ticket. Errors are
// *Failure; one of the kind ErrNotFound is said of a ticket that does not exist and of
// one that lies outside the scope, in the same words.
type Storyteller interface {
	Story(ctx context.Context, scope Scope, key string) (Story, error)
}

// Story is what was written about one ticket. All texts are plain, of at most MaxProse
// characters, and name nobody but whom they mention.
type Story struct {
	URL               string
	Cause, Resolution string
	// Comments are the newest, newest first, at most MaxComments.
	Comments []Comment
	// Hidden says that the comments could not be read, for want of a permission.
	Hidden bool
}

// Comment is one thing that was written on a ticket.
type Comment struct {
	// At is zero where it is not known.
	At   time.Time
	Text string
	// Internal is what the customer does not see there.
	Internal bool
}
