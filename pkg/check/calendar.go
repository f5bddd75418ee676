package check

import (
	"fmt"
	"slices"
	"time"
)

// Calendar says on which days a customer does not work.
type Calendar struct {
	// Weekend are the weekdays that are off, as SA and SU; nil means these two.
	Weekend []string `json:"weekend,omitempty" yaml:"weekend,omitempty"`
	// Holidays names a set of the reviewed table, such as IT or IT-BZ; empty means none.
	Holidays string `json:"holidays,omitempty" yaml:"holidays,omitempty"`
	// Patron is the day of the town's saint as MM-DD; no table knows it.
	Patron string `json:"patron,omitempty" yaml:"patron,omitempty"`
	// Closures are whole days, both ends included.
	Closures []Closure `json:"closures,omitempty" yaml:"closures,omitempty"`
	// WorkingDays are days that count as working whatever the rest says.
	WorkingDays []Date `json:"workingDays,omitempty" yaml:"workingDays,omitempty"`
}

// Closure is a stretch of days on which the customer is closed.
type Closure struct {
	From Date   `json:"from" yaml:"from"`
	To   Date   `json:"to" yaml:"to"`
	Name string `json:"name" yaml:"name"`
}

// Policy says what happens to a slot whose day is not a working day.
type Policy string

// The policies. PreviousDay and NextDay move the slot to the nearest working day; where
// a slot lies there already, the two become one.
const (
	SkipDay     Policy = "skip"
	RunAnyway   Policy = "run"
	PreviousDay Policy = "previous"
	NextDay     Policy = "next"
)

// DayOff answers why a day is not a working day, or "" for a working day.
func (c Calendar) DayOff(day Date) string {
	if slices.Contains(c.WorkingDays, day) {
		return ""
	}
	for _, closure := range c.Closures {
		if !day.Before(closure.From) && !closure.To.Before(day) {
			return orElse(closure.Name, "Closed")
		}
	}
	if c.Patron != "" && fmt.Sprintf("%02d-%02d", int(day.Month), day.Day) == c.Patron {
		return "Patron day"
	}
	if name := holidayName(c.Holidays, day); name != "" {
		return name
	}
	if c.isWeekend(day.Weekday()) {
		return "Weekend"
	}
	return ""
}

func (c Calendar) isWeekend(day time.Weekday) bool {
	if c.Weekend == nil {
		return day == time.Saturday || day == time.Sunday
	}
	return slices.ContainsFunc(c.Weekend, func(name string) bool {
		known, ok := weekdayNames[name]
		return ok && known == day
	})
}

func orElse(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}
