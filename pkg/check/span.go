package check

import (
	"fmt"
	"strings"
	"time"
)

// Span is a length of time, written as 30m, 1h30m or 2h.
type Span time.Duration

// maxSpan is the longest grace, snooze or opening that makes sense for a slot.
const maxSpan = 31 * 24 * time.Hour

// ParseSpan reads a span of whole minutes; the error is a sentence.
func ParseSpan(text string) (Span, error) {
	length, err := time.ParseDuration(strings.TrimSpace(text))
	if err != nil || length < 0 || length > maxSpan || length%time.Minute != 0 {
		return 0, fmt.Errorf("%q is no length of time; write it as 30m or 1h30m, at most 31 days", text)
	}
	return Span(length), nil
}

// Duration is the span for calculations.
func (s Span) Duration() time.Duration { return time.Duration(s) }

// String writes 1h30m.
func (s Span) String() string {
	hours, minutes := int(time.Duration(s)/time.Hour), int(time.Duration(s)/time.Minute)%60
	switch {
	case hours == 0:
		return fmt.Sprintf("%dm", minutes)
	case minutes == 0:
		return fmt.Sprintf("%dh", hours)
	default:
		return fmt.Sprintf("%dh%dm", hours, minutes)
	}
}

// MarshalText implements encoding.TextMarshaler.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Span) UnmarshalText(text []byte) (err error) {
	*s, err = ParseSpan(string(text))
	return err
}
