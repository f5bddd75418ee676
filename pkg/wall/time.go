package wall

import (
	"fmt"
	"strconv"
	"time"
)

// Time is a time of day as clocks on a wall show it, in minutes after
// midnight, 0 to 1439.
type Time int

// ParseTime reads HH:MM; the error is a sentence.
func ParseTime(text string) (Time, error) {
	if len(text) == len("06:30") && text[2] == ':' {
		hour, wrongHour := strconv.ParseUint(text[:2], 10, 8)
		minute, wrongMinute := strconv.ParseUint(text[3:], 10, 8)
		if wrongHour == nil && wrongMinute == nil && hour < 24 && minute < 60 {
			return Time(hour*60 + minute), nil
		}
	}
	return 0, fmt.Errorf("%q is no time of day; write it as 06:30", text)
}

// String writes HH:MM.
func (w Time) String() string { return fmt.Sprintf("%02d:%02d", int(w)/60, int(w)%60) }

// MarshalText implements encoding.TextMarshaler.
func (w Time) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (w *Time) UnmarshalText(text []byte) (err error) {
	*w, err = ParseTime(string(text))
	return err
}

// Resolve is the instant at which a zone's clocks show this time on this day. A
// time that does not exist is moved forward by the size of the gap; a time that
// occurs twice means the first. This is RFC 5545 section 3.3.5 and Temporal's
// "compatible"; time.Date alone takes the second of two.
func Resolve(day Date, at Time, zone *time.Location) time.Time {
	wall := time.Date(day.Year, day.Month, day.Day, 0, int(at), 0, 0, time.UTC).Unix()
	guess := time.Date(day.Year, day.Month, day.Day, 0, int(at), 0, 0, zone)
	// The offsets on either side of any transition near the guess: none of the
	// world's zones changes twice within eight hours.
	_, before := guess.Add(-4 * time.Hour).Zone()
	_, after := guess.Add(4 * time.Hour).Zone()
	for _, offset := range []int{before, after} {
		candidate := time.Unix(wall-int64(offset), 0).In(zone)
		if _, there := candidate.Zone(); there == offset {
			return candidate
		}
	}
	return time.Unix(wall-int64(before), 0).In(zone)
}
