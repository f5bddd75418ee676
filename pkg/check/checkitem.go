package check

// Kind is how a check is answered.
type Kind string

// The kinds. All but Manual are answered by machines, and by hand with a reason.
const (
	Manual  Kind = "manual"
	Alert   Kind = "alert"
	Signal  Kind = "signal"
	Tickets Kind = "tickets"
)

// Impact says how bad a missed check is.
type Impact string

// The impacts.
const (
	NormalImpact Impact = "normal"
	HighImpact   Impact = "high"
)

// Check is one thing to look at. Its id is stable: it can change its kind and
// keep its history.
type Check struct {
	ID     string `json:"id" yaml:"id"`
	Title  string `json:"title" yaml:"title"`
	Kind   Kind   `json:"kind,omitempty" yaml:"kind,omitempty"`
	Impact Impact `json:"impact,omitempty" yaml:"impact,omitempty"`
	// Steps say how to look, in Markdown.
	Steps    string   `json:"steps,omitempty" yaml:"steps,omitempty"`
	Evidence Evidence `json:"evidence,omitzero" yaml:"evidence,omitempty"`
	Remedy   Remedy   `json:"remedy,omitzero" yaml:"remedy,omitempty"`
	// Slots are the ids of the slots in which the check is due; empty means all.
	Slots []string `json:"slots,omitempty" yaml:"slots,omitempty"`
	// Owner is a team or a role, for people to read.
	Owner string `json:"owner,omitempty" yaml:"owner,omitempty"`
	// SignOff demands a second person's signature on the answer.
	SignOff bool `json:"signOff,omitempty" yaml:"signOff,omitempty"`

	Alert   AlertSource   `json:"alert,omitzero" yaml:"alert,omitempty"`
	Signal  SignalSource  `json:"signal,omitzero" yaml:"signal,omitempty"`
	Tickets TicketsSource `json:"tickets,omitzero" yaml:"tickets,omitempty"`
}

// EvidenceKind is what must be shown with an answer.
type EvidenceKind string

// The kinds of evidence.
const (
	NoEvidence     EvidenceKind = ""
	NoteEvidence   EvidenceKind = "note"
	NumberEvidence EvidenceKind = "number"
	LinkEvidence   EvidenceKind = "link"
	PanelEvidence  EvidenceKind = "panel"
	TicketEvidence EvidenceKind = "ticket"
)

// Evidence is what a check asks for with its answer.
type Evidence struct {
	Kind     EvidenceKind `json:"kind,omitempty" yaml:"kind,omitempty"`
	Required bool         `json:"required,omitempty" yaml:"required,omitempty"`
	// Label says what to write, such as "rows loaded".
	Label string `json:"label,omitempty" yaml:"label,omitempty"`
	// Unit, Min and Max are for numbers; one outside the range is a problem.
	Unit string   `json:"unit,omitempty" yaml:"unit,omitempty"`
	Min  *float64 `json:"min,omitempty" yaml:"min,omitempty"`
	Max  *float64 `json:"max,omitempty" yaml:"max,omitempty"`
}

// Remedy is what to do when a check fails.
type Remedy struct {
	Steps  string          `json:"steps,omitempty" yaml:"steps,omitempty"`
	Links  []Link          `json:"links,omitempty" yaml:"links,omitempty"`
	Ticket *TicketTemplate `json:"ticket,omitempty" yaml:"ticket,omitempty"`
}

// Link is a titled address, http or https.
type Link struct {
	Title string `json:"title" yaml:"title"`
	URL   string `json:"url" yaml:"url"`
}

// TicketTemplate is what a ticket about a failed check begins with.
type TicketTemplate struct {
	Type        string   `json:"type,omitempty" yaml:"type,omitempty"`
	Title       string   `json:"title" yaml:"title"`
	Description string   `json:"description,omitempty" yaml:"description,omitempty"`
	Priority    int      `json:"priority,omitempty" yaml:"priority,omitempty"`
	Labels      []string `json:"labels,omitempty" yaml:"labels,omitempty"`
}

// AlertSource is a Grafana alert rule that answers a check: it is OK only if the
// rule was seen evaluated inside the window and never fired there.
type AlertSource struct {
	RuleUID string `json:"ruleUid" yaml:"ruleUid"`
	// Labels narrow the rule's instances, as name=value pairs that must all hold.
	Labels map[string]string `json:"labels,omitempty" yaml:"labels,omitempty"`
	// AtEnd looks at the state at the window's end only, and forgives what fired before.
	AtEnd bool `json:"atEnd,omitempty" yaml:"atEnd,omitempty"`
}

// SignalSource is a job that reports by itself: start, success, fail or an exit
// code, over an authenticated call.
type SignalSource struct {
	// StartWithin is how long a started job may run before it counts as a problem; 0 means for ever.
	StartWithin Span `json:"startWithin,omitempty" yaml:"startWithin,omitempty"`
}

// TicketsSource is a count of tickets that must not exceed Max.
type TicketsSource struct {
	// States, Priorities and Types are words of package ticket; empty means any
	// open ticket.
	States     []string `json:"states,omitempty" yaml:"states,omitempty"`
	Priorities []string `json:"priorities,omitempty" yaml:"priorities,omitempty"`
	Types      []string `json:"types,omitempty" yaml:"types,omitempty"`
	Text       string   `json:"text,omitempty" yaml:"text,omitempty"`
	Max        int      `json:"max,omitempty" yaml:"max,omitempty"`
}
