package store

import (
	"context"
	"time"
)

// TicketWrites remember what was written to ticket systems, so that nothing is
// written twice: by two who click at once, by two processes, or after an answer
// that was lost. Attempts and outcomes are added, never changed.
//
//	turn, err := kept.BeginTicketWrite(ctx, workspace, by, write, lease)
//	if turn.Granted() { …; err = kept.EndTicketWrite(ctx, workspace, by, turn, store.Outcome{…}) }
type TicketWrites interface {
	// BeginTicketWrite takes the turn at something to be written. It is not granted
	// while another attempt is running; one that has not ended within the lease is
	// taken for lost, and its turn is recorded as unanswered.
	BeginTicketWrite(ctx context.Context, workspace Workspace, by Actor, write TicketWrite, lease time.Duration) (TicketTurn, error)
	// EndTicketWrite says how a granted turn ended, and records who did what. A turn
	// that others have taken for lost keeps its outcome; what was done is recorded.
	EndTicketWrite(ctx context.Context, workspace Workspace, by Actor, turn TicketTurn, outcome Outcome) error
	// FindTicketWrite answers how things stand, without taking a turn.
	FindTicketWrite(ctx context.Context, workspace Workspace, write TicketWrite) (TicketState, error)
	// RecordTicketAct records TicketFound or TicketLinked where no turn was needed.
	RecordTicketAct(ctx context.Context, workspace Workspace, by Actor, act TicketAct) error
}

// WriteKind is what is written.
type WriteKind string

// The kinds of writes.
const (
	OpenTicket    WriteKind = "open"
	CommentTicket WriteKind = "comment"
)

// TicketWrite names one thing to be written, once.
type TicketWrite struct {
	// Connection and Customer are ids of the set-up, up to 63 characters.
	Connection, Customer string
	Kind                 WriteKind
	// Subject is what must not be written twice, up to 200 characters: a
	// fingerprint for OpenTicket, the request's own id for CommentTicket.
	Subject string
	// About is a digest of what is written; empty where the subject says it all.
	About string
}

// TicketReference is a ticket of a ticket system.
type TicketReference struct{ ID, Key, URL string }

// TicketState is how things stand with something to be written.
type TicketState struct {
	// Known is the ticket that was opened, found or commented last; nil for none.
	Known *TicketReference
	// About is that of the attempt which ended with Known.
	About string
	// Unsettled is since when an attempt that has ended may have done it without our
	// knowing; nil where there is no such doubt.
	Unsettled *time.Time
	// Running is since when an attempt is running; nil for none.
	Running *time.Time
}

// TicketTurn is the answer to who wants to write.
type TicketTurn struct {
	Write TicketWrite
	// State is how things stood before this turn.
	State TicketState

	workspace Workspace
	number    int64
}

// Granted says whether the turn was taken; without, nothing may be written.
func (t TicketTurn) Granted() bool { return t.number > 0 }

// Outcome is how a turn ended.
type Outcome struct {
	Result Result
	// Ticket is the one that was opened, found or commented; zero for the others.
	Ticket TicketReference
}

// Result says what came of a turn.
type Result string

// The results. Withdrawn means that nothing was written, for certain; Unanswered
// that nobody knows.
const (
	ResultOpened     Result = "opened"
	ResultFound      Result = "found"
	ResultCommented  Result = "commented"
	ResultWithdrawn  Result = "withdrawn"
	ResultUnanswered Result = "unanswered"
)

// TicketAct is something that was done to a ticket without a turn.
type TicketAct struct {
	// Kind is TicketFound or TicketLinked.
	Kind                 string
	Connection, Customer string
	// Fingerprint is stated for TicketFound, Link (an address) for TicketLinked.
	Fingerprint, Link string
	Ticket            TicketReference
}
