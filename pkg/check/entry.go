package check

import "time"

// Act is what an entry records.
type Act string

// The acts. Done, Problem, SkipAct and NotApplicableAct answer a check.
const (
	StartAct         Act = "start"
	DoneAct          Act = "done"
	ProblemAct       Act = "problem"
	SkipAct          Act = "skip"
	NotApplicableAct Act = "not_applicable"
	SignAct          Act = "sign"
	RejectAct        Act = "reject"
	SnoozeAct        Act = "snooze"
	// UnevaluatedAct is a machine's word that it could not look, and why.
	UnevaluatedAct Act = "not_evaluated"
)

// Answers says whether the act answers a check.
func (a Act) Answers() bool {
	return a == DoneAct || a == ProblemAct || a == SkipAct || a == NotApplicableAct
}

// state is what an answer makes of a check.
func (a Act) state() State {
	switch a {
	case DoneAct:
		return DoneOK
	case ProblemAct:
		return DoneProblem
	case SkipAct:
		return Skipped
	default:
		return NotApplicable
	}
}

// performed says whether somebody or something looked.
func (a Act) performed() bool { return a == DoneAct || a == ProblemAct }

// Source says what made an entry.
type Source string

// The sources.
const (
	ByPerson  Source = "person"
	ByAlert   Source = "alert"
	BySignal  Source = "signal"
	ByTickets Source = "tickets"
)

// Severity of a problem.
type Severity string

// The severities.
const (
	Minor    Severity = "minor"
	Major    Severity = "major"
	Critical Severity = "critical"
)

// Entry is one recorded act. It is never changed and never deleted.
type Entry struct {
	// Number is the place in the record; it grows.
	Number int64 `json:"number"`
	Round  Key   `json:"round"`
	// Check is empty for an act on the whole round.
	Check string `json:"check,omitempty"`
	Act   Act    `json:"act"`
	// Supersedes is the Number of the answer that this one corrects; 0 for none.
	Supersedes int64 `json:"supersedes,omitempty"`
	// About is the Number of the answer that is signed or rejected.
	About int64 `json:"about,omitempty"`
	// At is the server's clock; Claimed is when the person says it was done, or nil.
	At      time.Time  `json:"at"`
	Claimed *time.Time `json:"claimed,omitempty"`
	// By is the person's stable id and the name as it was; empty for machines.
	By     Actor  `json:"by"`
	Source Source `json:"source"`
	// Version is the definition's that was on the screen.
	Version  int        `json:"version"`
	Reason   string     `json:"reason,omitempty"`
	Text     string     `json:"text,omitempty"`
	Severity Severity   `json:"severity,omitempty"`
	Evidence *Proof     `json:"evidence,omitempty"`
	Until    *time.Time `json:"until,omitempty"`
	// Batch ties the entries of one bulk act together.
	Batch string `json:"batch,omitempty"`
}

// Actor is who did it.
type Actor struct {
	UID  string `json:"uid,omitempty"`
	Name string `json:"name,omitempty"`
}

// Proof is the evidence that came with an answer; which field is set depends on Kind.
type Proof struct {
	Kind EvidenceKind `json:"kind"`
	// Text is a note or a ticket's key.
	Text   string   `json:"text,omitempty"`
	Number *float64 `json:"number,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	URL    string   `json:"url,omitempty"`
}
