package check

import (
	"fmt"
	"time"
)

// margin is how far around an instant a day of any zone may begin or end.
const margin = 2

// maxDaysOff is the longest run of days off that a moved round looks across.
const maxDaysOff = 400

// rounds are those of one version that start from begin to end, not yet sorted.
func (d *Definition) rounds(begin, end time.Time) ([]Round, error) {
	zone, err := time.LoadLocation(d.Zone)
	if err != nil {
		return nil, fmt.Errorf("the zone %q of checklist %s is not known", d.Zone, d.Checklist.ID)
	}
	first, last := DateOf(begin, zone).Add(-margin), DateOf(end, zone).Add(margin)
	var rounds []Round
	for i := range d.Checklist.Slots {
		slot := &d.Checklist.Slots[i]
		rule, err := ParseRule(slot.Dates)
		if err != nil {
			return nil, fmt.Errorf("slot %s of checklist %s: %w", slot.ID, d.Checklist.ID, err)
		}
		checks := d.checksIn(slot.ID)
		for _, due := range d.days(rule, slot.Anchor, first, last) {
			round := d.round(slot, due, zone)
			round.checks = checks
			if !round.Start.Before(begin) && round.Start.Before(end) {
				rounds = append(rounds, round)
			}
		}
	}
	return rounds, nil
}

// round resolves both ends of the window as wall times of their own, so that a
// window across a change of the clocks keeps its hands.
func (d *Definition) round(slot *Slot, due dueDay, zone *time.Location) Round {
	endDay := due.day
	if slot.End <= slot.Start {
		endDay = endDay.Add(1)
	}
	start, end := Resolve(due.day, slot.Start, zone), Resolve(endDay, slot.End, zone)
	return Round{
		Key:        Key{Checklist: d.Checklist.ID, Slot: slot.ID, Date: due.day},
		Definition: d, Slot: slot,
		Opens: start.Add(-slot.OpensEarly.Duration()), Start: start,
		End: end, Closes: end.Add(slot.Grace.Duration()),
		DayOff: due.dayOff, MovedFrom: due.movedFrom,
	}
}

// dueDay is a day on which a slot lies, after the calendar has spoken.
type dueDay struct {
	day       Date
	dayOff    string
	movedFrom Date
}

// days are the days of a slot from first to last. A round that would fall on a
// day off stays there as not applicable, or moves to the nearest working day;
// what lands on one day becomes one round.
func (d *Definition) days(rule Rule, anchor, first, last Date) []dueDay {
	early, late := d.widen(first, last)
	found := map[Date]dueDay{}
	for _, day := range rule.Dates(anchor, early, late) {
		due := dueDay{day: day}
		if reason := d.dayOff(day); reason != "" {
			due = d.elsewhere(day, reason)
		}
		if earlier, taken := found[due.day]; !taken || !earlier.movedFrom.IsZero() && due.movedFrom.IsZero() {
			found[due.day] = due
		}
	}
	var days []dueDay
	for day := first; !last.Before(day); day = day.Add(1) {
		if due, ok := found[day]; ok {
			days = append(days, due)
		}
	}
	return days
}

// dayOff is why nothing is due on a day, or "".
func (d *Definition) dayOff(day Date) string {
	if d.Checklist.Calendar == "" || d.Checklist.DayOff == RunAnyway {
		return ""
	}
	return d.Calendar.DayOff(day)
}

// widen takes in the days off around a range: a round from before it may move into
// it, and one from after it.
func (d *Definition) widen(first, last Date) (Date, Date) {
	switch d.Checklist.DayOff {
	case NextDay:
		for i := 0; i < maxDaysOff && d.dayOff(first.Add(-1)) != ""; i++ {
			first = first.Add(-1)
		}
	case PreviousDay:
		for i := 0; i < maxDaysOff && d.dayOff(last.Add(1)) != ""; i++ {
			last = last.Add(1)
		}
	}
	return first, last
}

// elsewhere is what the policy makes of a day off.
func (d *Definition) elsewhere(day Date, reason string) dueDay {
	step := map[Policy]int{PreviousDay: -1, NextDay: 1}[d.Checklist.DayOff]
	if step == 0 {
		return dueDay{day: day, dayOff: reason}
	}
	for i := 1; i <= maxDaysOff; i++ {
		if other := day.Add(i * step); d.dayOff(other) == "" {
			return dueDay{day: other, movedFrom: day}
		}
	}
	return dueDay{day: day, dayOff: reason}
}
