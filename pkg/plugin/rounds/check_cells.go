package rounds

import (
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// The cells of a checks row point at what the row shares with others; nil is an
// empty cell.

func textCell(shared *string) *string {
	if *shared == "" {
		return nil
	}
	return shared
}

func instantCell(shared *time.Time) *time.Time {
	if shared.IsZero() {
		return nil
	}
	return shared
}

// flag is shared by all rows.
func flagCell(set bool) *bool {
	if set {
		return &isSet
	}
	return &isNotSet
}

var isSet, isNotSet = true, false

func (r checkRow) isInside() bool { return r.view.Projection.Internal }

// inside is a text of the team's.
func (r checkRow) inside(shared *string) *string {
	if !r.isInside() {
		return nil
	}
	return textCell(shared)
}

func (r checkRow) lateSeconds() *float64 {
	if r.late <= 0 {
		return nil
	}
	return &r.late
}

// byCell is who answered, or who has begun.
func (r checkRow) byCell() *string {
	if !r.view.Projection.People {
		return nil
	}
	return textCell(&r.by)
}

func (r checkRow) evidenceNumber() *float64 {
	if !r.isInside() {
		return nil
	}
	return r.measured
}

// why is everybody's where the calendar says it; what people and machines say is
// the team's.
func (r checkRow) why() *string {
	if dayOff := &r.leaf.Round.DayOff; *dayOff != "" && r.answered.IsZero() && r.state == check.NotApplicable {
		return dayOff
	}
	return r.inside(&r.cause)
}

func (r checkRow) seen() *float64 {
	if r.answered.IsZero() || !r.isInside() {
		return nil
	}
	return &r.number
}
