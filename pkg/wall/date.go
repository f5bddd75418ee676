package wall

import (
	"fmt"
	"time"
)

// Date is a day of the calendar, in no zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the day of an instant in a zone.
func DateOf(at time.Time, zone *time.Location) Date {
	year, month, day := at.In(zone).Date()
	return Date{year, month, day}
}

const (
	secondsOfDay = 24 * 60 * 60
	// No round is before or after these years; rules are walked from their beginning.
	firstYear, lastYear = 1970, 2199
)

// ParseDate reads YYYY-MM-DD; the error is a sentence.
func ParseDate(text string) (Date, error) {
	at, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("%q is no day; write it as 2026-03-29", text)
	}
	if at.Year() < firstYear || at.Year() > lastYear {
		return Date{}, fmt.Errorf("%s is too far away; write a day from %d to %d", text, firstYear, lastYear)
	}
	return DateOf(at, time.UTC), nil
}

// String writes YYYY-MM-DD.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day) }

// MarshalText implements encoding.TextMarshaler; no day is no text.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, nil
	}
	return []byte(d.String()), nil
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(text))
	return err
}

// IsZero says whether no day is stated.
func (d Date) IsZero() bool { return d == Date{} }

// Add gives the day so many days later.
func (d Date) Add(days int) Date { return DateOf(d.noon().AddDate(0, 0, days), time.UTC) }

// Sub counts the days from other to d. In whole seconds, as a time.Duration ends after 292 years.
func (d Date) Sub(other Date) int {
	return int((d.noon().Unix() - other.noon().Unix()) / secondsOfDay)
}

// Before orders days.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// Compare is -1, 0 or 1, for sorting.
func (d Date) Compare(other Date) int { return d.noon().Compare(other.noon()) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.noon().Weekday() }

// noon is far from every midnight, so that adding days never slips.
func (d Date) noon() time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC) }

// DaysIn counts the days of a month.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 12, 0, 0, 0, time.UTC).Day()
}
