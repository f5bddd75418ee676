package jira

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// The value of a service-level field, as Jira Service Management documents it;
// every member may be missing.
type wireSLA struct {
	Name            string      `json:"name"`
	ErrorMessage    string      `json:"errorMessage"`
	CompletedCycles []wireCycle `json:"completedCycles"`
	OngoingCycle    *wireCycle  `json:"ongoingCycle"`
}

type wireCycle struct {
	StopTime      wireInstant `json:"stopTime"`
	BreachTime    wireInstant `json:"breachTime"`
	Breached      bool        `json:"breached"`
	Paused        bool        `json:"paused"`
	GoalDuration  wireSpan    `json:"goalDuration"`
	ElapsedTime   wireSpan    `json:"elapsedTime"`
	RemainingTime wireSpan    `json:"remainingTime"`
}

// wireInstant and wireSpan refuse numbers that no instant or duration can hold.
type wireInstant struct{ time.Time }

type wireSpan struct{ time.Duration }

const (
	maxMillis     = 253402300799999              // the end of the year 9999
	maxSpanMillis = 100 * 365 * 24 * 3600 * 1000 // a hundred years
)

func (i *wireInstant) UnmarshalJSON(text []byte) error {
	var wire *struct {
		EpochMillis *int64 `json:"epochMillis"`
	}
	if err := json.Unmarshal(text, &wire); err != nil || wire == nil || wire.EpochMillis == nil {
		return err
	}
	if *wire.EpochMillis < 0 || *wire.EpochMillis > maxMillis {
		return fmt.Errorf("%w: an instant is out of range", errValue)
	}
	i.Time = time.UnixMilli(*wire.EpochMillis).UTC()
	return nil
}

func (s *wireSpan) UnmarshalJSON(text []byte) error {
	var wire *struct {
		Millis *int64 `json:"millis"`
	}
	if err := json.Unmarshal(text, &wire); err != nil || wire == nil || wire.Millis == nil {
		return err
	}
	if *wire.Millis < -maxSpanMillis || *wire.Millis > maxSpanMillis {
		return fmt.Errorf("%w: a duration is out of range", errValue)
	}
	s.Duration = time.Duration(*wire.Millis) * time.Millisecond
	return nil
}

// readSLAs chooses the service level that counts among a ticket's fields: the
// most urgent that runs, else a paused one, else the last completed one. It
// answers false where a field could not be read or Jira reports a fault in it;
// the others still count.
func readSLAs(fields map[string]json.RawMessage, slas []slaField, asOf time.Time) (ticket.SLA, bool) {
	best, sound := candidate{sla: ticket.SLA{State: ticket.SLANone}, rank: rankNone}, true
	for _, field := range slas {
		raw, ok := fields[field.ID]
		if !ok {
			continue
		}
		var wire *wireSLA
		if err := json.Unmarshal(raw, &wire); err != nil || (wire != nil && wire.ErrorMessage != "") {
			sound = false
			continue
		}
		if wire == nil {
			continue
		}
		if next, ok := wire.candidate(field.Name, asOf); ok && next.beats(best) {
			best = next
		}
	}
	return best.sla, sound
}

// candidate is one field's service level with what it takes to compare it.
type candidate struct {
	sla  ticket.SLA
	rank int
	// at is the due time of a running one and the stop of a completed one.
	at time.Time
}

// The ranks, the one that counts most first.
const (
	rankRunning = iota
	rankPaused
	rankCompleted
	rankNone
)

func (c candidate) beats(other candidate) bool {
	if c.rank != other.rank {
		return c.rank < other.rank
	}
	switch c.rank {
	case rankRunning:
		return c.at.Before(other.at)
	case rankPaused:
		return c.sla.Remaining < other.sla.Remaining
	default:
		return c.at.After(other.at)
	}
}

func (w wireSLA) candidate(fieldName string, asOf time.Time) (candidate, bool) {
	name := w.Name
	if name == "" {
		name = fieldName
	}
	if w.OngoingCycle != nil {
		return w.OngoingCycle.ongoing(name, asOf), true
	}
	if len(w.CompletedCycles) == 0 {
		return candidate{}, false
	}
	last := w.CompletedCycles[0]
	for _, cycle := range w.CompletedCycles[1:] {
		if !cycle.StopTime.Before(last.StopTime.Time) {
			last = cycle
		}
	}
	state := ticket.SLAMet
	if last.Breached {
		state = ticket.SLABreached
	}
	sla := ticket.SLA{Name: name, State: state, Goal: last.GoalDuration.Duration, Elapsed: last.ElapsedTime.Duration}
	return candidate{sla: sla, rank: rankCompleted, at: last.StopTime.Time}, true
}

// ongoing reads a cycle that has not ended. Its breach time is wall clock and
// stays true while answers age; its remaining time is working time as of asOf,
// so it only counts where there is no breach time or nothing counts down.
func (c wireCycle) ongoing(name string, asOf time.Time) candidate {
	sla := ticket.SLA{Name: name, State: ticket.SLARunning, Goal: c.GoalDuration.Duration, Elapsed: c.ElapsedTime.Duration}
	switch {
	case c.Breached:
		sla.State = ticket.SLABreached
	case c.Paused:
		sla.State = ticket.SLAPaused
	}
	if c.Paused || c.BreachTime.IsZero() {
		sla.Remaining = c.RemainingTime.Duration
	}
	if c.Paused {
		return candidate{sla: sla, rank: rankPaused}
	}
	sla.Due = c.BreachTime.Time
	at := sla.Due
	if at.IsZero() {
		at = asOf.Add(sla.Remaining)
	}
	return candidate{sla: sla, rank: rankRunning, at: at}
}

// firstResponse is when the first completed cycle of a response target stopped.
func firstResponse(fields map[string]json.RawMessage, responses []slaField) time.Time {
	var first time.Time
	for _, field := range responses {
		var wire *wireSLA
		if json.Unmarshal(fields[field.ID], &wire) != nil || wire == nil {
			continue
		}
		for _, cycle := range wire.CompletedCycles {
			if at := cycle.StopTime.Time; !at.IsZero() && (first.IsZero() || at.Before(first)) {
				first = at
			}
		}
	}
	return first
}
