// Package ticket is the one language for tickets of every ticket system: the
// normalised ticket with its SLA, the search that all sources answer, and the
// list that merges them. It knows neither Grafana nor any vendor.
//
//	list, err := ticket.List(ctx, queries, options, now)
package ticket

import "time"

// State is where a ticket stands, whatever its system calls it.
type State string

// The states, from facts of the three systems.
const (
	Open       State = "open"
	InProgress State = "in_progress"
	Pending    State = "pending"
	Resolved   State = "resolved"
	Closed     State = "closed"
)

// Type is the kind of a ticket in ITIL's words.
type Type string

// The types.
const (
	Incident Type = "incident"
	Request  Type = "request"
	Change   Type = "change"
	Problem  Type = "problem"
	Task     Type = "task"
	Other    Type = "other"
)

// SLAState says how a ticket stands against its service level.
type SLAState string

// The SLA states; SLANone is a ticket without a service level.
const (
	SLAMet      SLAState = "met"
	SLARunning  SLAState = "running"
	SLAPaused   SLAState = "paused"
	SLABreached SLAState = "breached"
	SLANone     SLAState = "none"
)

// PendingReason says whom a pending ticket waits for.
type PendingReason string

// The pending reasons; a ticket that is not pending has none.
const (
	NotPending         PendingReason = ""
	PendingForCustomer PendingReason = "customer"
	PendingForVendor   PendingReason = "vendor"
	PendingForChange   PendingReason = "change"
	PendingForProblem  PendingReason = "problem"
	PendingForOther    PendingReason = "other"
)

// ReportedBy says who told of it first.
type ReportedBy string

// Who tells of tickets; nobody guesses, so many have none.
const (
	ReportedByUnknown    ReportedBy = ""
	ReportedByCustomer   ReportedBy = "customer"
	ReportedByTeam       ReportedBy = "team"
	ReportedByMonitoring ReportedBy = "monitoring"
)

// SLA is the service level that counts for a ticket: the most urgent one that
// runs, else a paused one, else the last completed one.
type SLA struct {
	Name  string
	State SLAState
	// Due is the wall-clock instant of the breach; zero where none is known, for a
	// paused SLA (it does not count down) and for a completed one.
	Due time.Time
	// Remaining is the working time that is left where no due time says more: for
	// a paused SLA, and for one whose system tells no due time. Negative once
	// breached; zero for a completed one. Function Remaining chooses.
	Remaining time.Duration
	// Goal and Elapsed are working time; zero where not known.
	Goal, Elapsed time.Duration
}

// Ticket is one ticket, one row. Times are UTC instants; zero means unknown.
type Ticket struct {
	// Connection and Customer are ids of the set-up.
	Connection, Customer string
	ID, Key, URL         string
	Title                string
	Type                 Type
	State                State
	StateRaw             string
	Cancelled            bool
	// Pending is empty unless State is Pending; PendingRaw is the system's own word.
	Pending    PendingReason
	PendingRaw string
	// Priority is 1 (highest) to 5.
	Priority    int
	PriorityRaw string
	Assignee    string
	Reporter    string
	Created     time.Time
	Updated     time.Time
	Resolved    time.Time
	Closed      time.Time
	// FirstResponse is when the response target was met.
	FirstResponse time.Time
	// PlannedStart and PlannedEnd are a change's window.
	PlannedStart, PlannedEnd time.Time
	// Team is the assignment group, Service the business service; empty where the
	// system has none or the set-up names no field for it.
	Team, Service string
	// Reopened counts how often the ticket came back; zero also where not known.
	Reopened int
	// Major marks a major incident.
	Major  bool
	SLA    SLA
	Labels []string
	// Excerpt is at most 280 characters of plain text.
	Excerpt string
	// Cause is the system's own word for why it happened; empty where the system has
	// none or the set-up names no field for it.
	Cause string
	// ResolutionCode is the system's word for how it ended, Resolution what was written
	// about that: at most MaxProse characters of plain text.
	ResolutionCode, Resolution string
	// ReportedBy says who told of it first, Channel how, in the system's own word.
	ReportedBy ReportedBy
	Channel    string
	// Mark is what Rounds finds a ticket of its own again by, 12 hexadecimal digits;
	// empty for every other ticket.
	Mark string
}
