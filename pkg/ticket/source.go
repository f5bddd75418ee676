package ticket

import (
	"context"
	"time"
)

// Scope is a customer's part of one ticket system. A source never answers a
// ticket that no scope of the search covers.
//
// In Jira it is projects; in ServiceNow it is the values of one field.
type Scope struct {
	Customer string
	Projects []string
	// Labels, where stated, must be carried (at least one of them).
	Labels []string
	// Field is ServiceNow's field that tells customers apart, such as company; IDs
	// are the values (sys_ids of references) that are this customer's.
	Field string
	IDs   []string
}

// TimeField names the instant that a time range is applied to.
type TimeField string

// The time fields; NoTime applies no range.
const (
	NoTime       TimeField = "none"
	CreatedTime  TimeField = "created"
	UpdatedTime  TimeField = "updated"
	ResolvedTime TimeField = "resolved"
	SLADueTime   TimeField = "slaDue"
)

// Filters narrow a search; each empty list means: any.
type Filters struct {
	States     []State
	Priorities []int
	Types      []Type
	SLA        []SLAState
	// Pending are whom a ticket waits for; NotPending is one that waits for nobody.
	Pending []PendingReason
	// Names count whatever their case; the empty one is a ticket's that has none.
	Assignees, Reporters, Teams, Services []string
	// Not are names that a ticket must not have.
	Not NotNamed
	// Text is plain text to be found, never a query language.
	Text string
}

// NotNamed are names that a ticket must not have, written as in Filters.
type NotNamed struct {
	Assignees, Reporters, Teams, Services []string
}

// SortBy names what a list is ordered by.
type SortBy string

// The sort keys.
const (
	BySLADue   SortBy = "slaDue"
	ByPriority SortBy = "priority"
	ByCreated  SortBy = "created"
	ByUpdated  SortBy = "updated"
	ByCustomer SortBy = "customer"
	ByKey      SortBy = "key"
	ByState    SortBy = "state"
)

// Sort is a sort key and its direction.
type Sort struct {
	By         SortBy
	Descending bool
}

// Search is one question to one source.
type Search struct {
	Scopes  []Scope
	Filters Filters
	// From (inclusive) and To (exclusive) bound Time; both are ignored for NoTime.
	Time     TimeField
	From, To time.Time
	// Since says, where no time is applied, that whoever asks needs no ticket that was
	// closed before; zero means that all are needed. It filters nothing.
	Since time.Time
	// Sort tells the source which tickets matter most where MaxRows cuts.
	Sort    Sort
	MaxRows int
	// Shown is how many of the answer, in that order, whoever asks will show; 0 means all.
	// Who has all tickets at hand need not give more, and says in Matched how many match.
	Shown int
	// Counting is for whoever groups and counts: every ticket is read, up to MaxRows
	// (MaxCounted where that is 0) even where the connection's limits.maxRows is
	// lower, and only what a count can be grouped by is filled in. Titles, excerpts
	// and planned windows stay empty.
	Counting bool
	// Whole is for whoever keeps tickets himself: MaxRows alone bounds the answer,
	// whatever the connection's limits.maxRows, and nothing is taken from memory or put there.
	Whole bool
	// Sharing is for whoever only looks: who has the tickets already may answer them as
	// Result.Shared, all that match, whatever MaxRows says.
	Sharing bool
	// TitleOnly keeps the text filter to titles, for callers who must not learn
	// what internal notes say.
	TitleOnly bool
	// WithExcerpt asks for Ticket.Excerpt too. Descriptions are the largest part of
	// a ticket, so they are not read unless somebody shows them.
	WithExcerpt bool
	// WithResolution asks for Ticket.Resolution too, which is as long.
	WithResolution bool
	// WithResponse asks a search that is Counting for Ticket.FirstResponse too.
	WithResponse bool
	// WithHistory asks for what only a ticket's history tells: the very move to
	// closed, and how often it was reopened. Without it, Closed may be the instant of
	// the resolution and Reopened 0 where the system keeps neither with the ticket.
	WithHistory bool
}

// MaxCounted is how many tickets of one connection a count reads at most.
const MaxCounted = 50_000

// Notice is a sentence beside an answer that is still usable.
type Notice struct {
	Warning bool
	// Missing says that tickets that were asked for are not in the answer, so that
	// whoever counts them counts too few.
	Missing bool
	// Lasting says of what is Missing that asking again will not bring it: a project or
	// a table that cannot be read.
	Lasting bool
	// Stale says that the answer is older than its connection's limits.maxAgeMinutes.
	Stale bool
	// OfSLA says that it is about service levels alone, so that nothing else in the answer
	// is in doubt.
	OfSLA bool
	// NoLevels says that service levels could not be read, so that a number made of them is
	// too low.
	NoLevels bool
	// Customer is whom it is about; empty for all who were asked for.
	Customer string
	Text     string
}

// Result is what one source answered.
type Result struct {
	// Tickets are in no particular order and hold no key twice.
	Tickets []Ticket
	// Shared, for a search that is Sharing, may stand in place of Tickets. The list is the
	// asker's; what it points to belongs to the source, and nobody changes it.
	Shared []*Glance
	// Matched counts what the filters match in the source; Exact says whether it is
	// counted or estimated.
	Matched int
	Exact   bool
	// Dropped counts answered tickets that lay outside every scope.
	Dropped int
	Notices []Notice
	// AsOf is the instant of the oldest data in the answer.
	AsOf time.Time
}

// Source is one connection to a ticket system. It is safe for concurrent use.
type Source interface {
	// Search answers the tickets of the scopes that match. Errors are *Failure.
	Search(ctx context.Context, search Search) (Result, error)
	// Diagnose tests the connection step by step; it never returns an error.
	Diagnose(ctx context.Context, scopes []Scope) []Step
}

// StepState is the outcome of one step of a diagnosis.
type StepState string

// The outcomes; a step is skipped when an earlier one made it pointless.
const (
	StepOK      StepState = "ok"
	StepWarning StepState = "warning"
	StepError   StepState = "error"
	StepSkipped StepState = "skipped"
)

// Step is one line of a diagnosis: what was tried, how it went and what to do.
type Step struct {
	ID      string    `json:"id"`
	Title   string    `json:"title"`
	State   StepState `json:"state"`
	Message string    `json:"message"`
	Remedy  string    `json:"remedy,omitempty"`
}
