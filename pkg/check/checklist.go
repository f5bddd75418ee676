package check

import "time"

// Checklist is what a customer's round consists of.
type Checklist struct {
	ID       string `json:"id" yaml:"id"`
	Customer string `json:"customer" yaml:"customer"`
	Title    string `json:"title" yaml:"title"`
	// About says in a sentence what the round is for; customers read it too.
	About string `json:"about,omitempty" yaml:"about,omitempty"`
	// Zone is an IANA zone; empty means the customer's.
	Zone string `json:"zone,omitempty" yaml:"zone,omitempty"`
	// Calendar names one of the calendars beside the checklists; empty means that
	// every day is a working day.
	Calendar string  `json:"calendar,omitempty" yaml:"calendar,omitempty"`
	DayOff   Policy  `json:"dayOff,omitempty" yaml:"dayOff,omitempty"`
	Slots    []Slot  `json:"slots" yaml:"slots"`
	Checks   []Check `json:"checks" yaml:"checks"`
	// SignOff demands a second person's signature on the whole round.
	SignOff bool `json:"signOff,omitempty" yaml:"signOff,omitempty"`
	// Shadow rounds are shown and recorded but count in no figure and no alert.
	Shadow bool `json:"shadow,omitempty" yaml:"shadow,omitempty"`
	// Paused stops new rounds; those before stay.
	Paused bool `json:"paused,omitempty" yaml:"paused,omitempty"`
}

// Slot is when a checklist is to be done.
type Slot struct {
	// ID is stable: entries hang on it.
	ID    string `json:"id" yaml:"id"`
	Title string `json:"title,omitempty" yaml:"title,omitempty"`
	// Dates is a recurrence rule (type Rule); Anchor is its first day.
	Dates  string `json:"dates" yaml:"dates"`
	Anchor Date   `json:"anchor" yaml:"anchor"`
	// Start and End are wall times; an End at or before Start lies on the next day.
	Start WallTime `json:"start" yaml:"start"`
	End   WallTime `json:"end" yaml:"end"`
	// Grace is how long after End a check is late and not yet missed.
	Grace Span `json:"grace,omitempty" yaml:"grace,omitempty"`
	// OpensEarly is how long before Start entries are taken.
	OpensEarly Span    `json:"opensEarly,omitempty" yaml:"opensEarly,omitempty"`
	Overdue    Overdue `json:"overdue,omitempty" yaml:"overdue,omitempty"`
}

// Overdue says what becomes of a check that nobody did in time.
type Overdue string

// A check that expires is missed, and can still be recorded as done late; one
// that is carried over also stays on the list of what is due until it is done.
const (
	Expire    Overdue = "expire"
	CarryOver Overdue = "carry"
)

// Definition is one version of a checklist with everything that its rounds
// depend on. It never changes once it is kept.
type Definition struct {
	Checklist Checklist `json:"checklist"`
	// Calendar is a copy: a calendar that changes makes a new version.
	Calendar Calendar `json:"calendar"`
	// Zone is the checklist's or the customer's at the time of saving.
	Zone    string `json:"zone"`
	Version int    `json:"version"`
	// From is the instant from which rounds that start follow this version.
	From time.Time `json:"from"`
	// Retired marks the version that ends the checklist: from then on no round starts.
	Retired bool `json:"retired,omitempty"`
}
