package check

import "time"

// Occurrence is one line of a preview: when a slot is due, or why it is not.
type Occurrence struct {
	Date Date   `json:"date"`
	Slot string `json:"slot"`
	// Start, End and Closes are instants; Zone is what the customer's clocks follow.
	Start  time.Time `json:"start"`
	End    time.Time `json:"end"`
	Closes time.Time `json:"closes"`
	Zone   string    `json:"zone"`
	DayOff string    `json:"dayOff,omitempty"`
	// MovedFrom is the day that the rule names, where the calendar moved it.
	MovedFrom *Date `json:"movedFrom,omitempty"`
	// ClocksChange says that the zone's clocks change on that day, or before its end.
	ClocksChange bool `json:"clocksChange,omitempty"`
}

// previewStep and previewSteps bound the search for the next occurrences: yearly
// checks with an interval come round within a few years.
const (
	previewStep  = 93 * 24 * time.Hour
	previewSteps = 24
)

// Next are the next occurrences of a checklist that start at or after from, days
// off among them.
func Next(versions []Definition, from time.Time, count int) ([]Occurrence, error) {
	var next []Occurrence
	for range previewSteps {
		rounds, err := Rounds(versions, from, from.Add(previewStep))
		if err != nil {
			return nil, err
		}
		for _, round := range rounds {
			if next = append(next, round.occurrence()); len(next) == count {
				return next, nil
			}
		}
		from = from.Add(previewStep)
	}
	return next, nil
}

// Year are all occurrences of a year that the calendar takes away or moves, of the
// rounds that are shown.
func Year(versions []Definition, year int, zone *time.Location, shows func(Round) bool) ([]Occurrence, error) {
	from := Resolve(Date{Year: year, Month: time.January, Day: 1}, 0, zone)
	rounds, err := Rounds(versions, from, Resolve(Date{Year: year + 1, Month: time.January, Day: 1}, 0, zone))
	if err != nil {
		return nil, err
	}
	var skipped []Occurrence
	for _, round := range rounds {
		if shows(round) && (round.DayOff != "" || !round.MovedFrom.IsZero()) {
			skipped = append(skipped, round.occurrence())
		}
	}
	return skipped, nil
}

func (r Round) occurrence() Occurrence {
	one := Occurrence{
		Date: r.Key.Date, Slot: r.Key.Slot, Start: r.Start, End: r.End, Closes: r.Closes,
		Zone: r.Definition.Zone, DayOff: r.DayOff,
	}
	if !r.MovedFrom.IsZero() {
		one.MovedFrom = &r.MovedFrom
	}
	// The whole of its day, and past midnight where it ends later.
	where := r.Start.Location()
	_, early := Resolve(r.Key.Date, 0, where).Zone()
	_, late := Resolve(r.Key.Date.Add(1), 0, where).Zone()
	_, after := r.End.Zone()
	one.ClocksChange = early != late || early != after
	return one
}
