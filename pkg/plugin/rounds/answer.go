package rounds

import (
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// RoundAnswer is a round as pages and panels get it. What the caller's projection
// does not hold is left out.
type RoundAnswer struct {
	Checklist string        `json:"checklist"`
	Slot      string        `json:"slot"`
	Date      check.Date    `json:"date"`
	Customer  wire.Customer `json:"customer"`
	Title     string        `json:"title"`
	About     string        `json:"about,omitempty"`
	SlotTitle string        `json:"slotTitle"`
	// Zone is what the round's clocks follow; the instants are written in it.
	Zone      string             `json:"zone"`
	Opens     time.Time          `json:"opens"`
	Start     time.Time          `json:"start"`
	End       time.Time          `json:"end"`
	Closes    time.Time          `json:"closes"`
	State     check.State        `json:"state"`
	DayOff    string             `json:"dayOff,omitempty"`
	MovedFrom *check.Date        `json:"movedFrom,omitempty"`
	Answered  int                `json:"answered"`
	Total     int                `json:"total"`
	SignOff   check.SignOffState `json:"signOff,omitempty"`
	SignedBy  *entryAnswer       `json:"signedBy,omitempty"`
	// Last is what a signature on the whole round has to have seen.
	Last int64 `json:"last"`
	// Version is that of the definition that the round follows, LatestVersion the one
	// in force now.
	Version       int           `json:"version,omitempty"`
	LatestVersion int           `json:"latestVersion,omitempty"`
	Shadow        bool          `json:"shadow,omitempty"`
	CanAct        bool          `json:"canAct"`
	Checks        []CheckAnswer `json:"checks"`
	// Trail are the entries about the round as a whole.
	Trail []entryAnswer `json:"trail,omitempty"`
}

// CheckAnswer is one check of a round.
type CheckAnswer struct {
	ID     string       `json:"id"`
	Title  string       `json:"title"`
	Kind   check.Kind   `json:"kind"`
	Impact check.Impact `json:"impact"`
	State  check.State  `json:"state"`
	// LateSeconds is how long after the window the answer came.
	LateSeconds  int64              `json:"lateSeconds,omitempty"`
	Early        bool               `json:"early,omitempty"`
	Carried      bool               `json:"carried,omitempty"`
	Reason       string             `json:"reason,omitempty"`
	NeedsSignOff bool               `json:"needsSignOff,omitempty"`
	SignOff      check.SignOffState `json:"signOff,omitempty"`
	Answer       *entryAnswer       `json:"answer,omitempty"`
	Started      *entryAnswer       `json:"started,omitempty"`
	SignedBy     *entryAnswer       `json:"signedBy,omitempty"`

	// What follows is for those who look after the customer.
	Seen         int64           `json:"seen"`
	SnoozedUntil *time.Time      `json:"snoozedUntil,omitempty"`
	Corrected    int             `json:"corrected,omitempty"`
	Owner        string          `json:"owner,omitempty"`
	Evidence     *check.Evidence `json:"evidence,omitempty"`
	// Bulk says whether the check can be answered together with others.
	Bulk   bool `json:"bulk,omitempty"`
	Source any  `json:"source,omitempty"`
	// SoFar is what a machine sees while the window is open; it is no answer.
	SoFar  *check.SoFar  `json:"soFar,omitempty"`
	Steps  string        `json:"steps,omitempty"`
	Remedy *check.Remedy `json:"remedy,omitempty"`
	Trail  []entryAnswer `json:"trail,omitempty"`
}

// entryAnswer is one entry; customers get the act, its instant, its severity and,
// where their perimeter shows people, the name.
type entryAnswer struct {
	Act      check.Act      `json:"act"`
	At       time.Time      `json:"at"`
	Severity check.Severity `json:"severity,omitempty"`
	By       string         `json:"by,omitempty"`

	Number int64 `json:"number,omitempty"`
	// Mine says that the caller made it, so that he cannot sign it.
	Mine       bool         `json:"mine,omitempty"`
	Source     check.Source `json:"source,omitempty"`
	Claimed    *time.Time   `json:"claimed,omitempty"`
	Supersedes int64        `json:"supersedes,omitempty"`
	About      int64        `json:"about,omitempty"`
	Reason     string       `json:"reason,omitempty"`
	Text       string       `json:"text,omitempty"`
	Evidence   *check.Proof `json:"evidence,omitempty"`
	Until      *time.Time   `json:"until,omitempty"`
	Batch      string       `json:"batch,omitempty"`
	Version    int          `json:"version,omitempty"`
}

// roundAnswerOf shows a round; its entries, where they are given, add what a list
// does without.
func roundAnswerOf(caller access.Caller, one chosen, status check.RoundStatus, entries []check.Entry, shown Board) RoundAnswer {
	round, by := status.Round, showing{caller, one.view.Projection, shown}
	answer := RoundAnswer{
		Checklist: round.Key.Checklist, Slot: round.Key.Slot, Date: round.Key.Date, Customer: wire.CustomerOf(one.view.Perimeter),
		Title: one.checklist().Title, About: one.checklist().About, SlotTitle: slotName(*round.Slot), Zone: round.Definition.Zone,
		Opens: round.Opens, Start: round.Start, End: round.End, Closes: round.Closes,
		State: status.State, DayOff: round.DayOff, Answered: status.Answered, Total: len(status.Checks),
		SignOff: status.SignOff, SignedBy: by.entry(status.SignedBy), Checks: []CheckAnswer{},
		CanAct: caller.May(access.RecordRounds) && caller.CanAct(one.view.Perimeter),
	}
	if !round.MovedFrom.IsZero() {
		answer.MovedFrom = &round.MovedFrom
	}
	for _, each := range status.Checks {
		answer.Checks = append(answer.Checks, by.check(each, round, entries != nil))
	}
	if by.projection.Internal {
		answer.Last, answer.Version, answer.Shadow = status.Last, round.Definition.Version, one.checklist().Shadow
		answer.LatestVersion = one.shelf.latest().Version
		for i := range entries {
			if entries[i].Check == "" {
				answer.Trail = append(answer.Trail, *by.entry(&entries[i]))
			}
		}
	}
	return answer
}
