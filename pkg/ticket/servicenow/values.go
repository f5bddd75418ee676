package servicenow

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	// stamp is how ServiceNow stores an instant, always in UTC.
	stamp    = "2006-01-02 15:04:05"
	maxEpoch = 253402300799               // the end of the year 9999
	maxSpan  = 100 * 365 * 24 * time.Hour // a hundred years
)

// parseInstant reads the stored value of a date-time, or of a date, which is its
// midnight in UTC.
func parseInstant(text string) (time.Time, error) {
	at, err := time.Parse(stamp, text)
	if err != nil {
		at, err = time.Parse(time.DateOnly, text)
	}
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		return time.Time{}, fmt.Errorf("%w: %q is no instant", errValue, httpx.Clean(text, 40))
	}
	return at.UTC(), nil
}

// parseSpan reads the stored value of a duration: an instant counted from 1970,
// which may lie before it, or plain seconds. A dash and nothing mean none.
func parseSpan(text string) (span time.Duration, known bool, err error) {
	text = strings.TrimSpace(text)
	if text == "" || text == "-" {
		return 0, false, nil
	}
	if at, failed := time.Parse(stamp, text); failed == nil {
		seconds := at.Unix()
		if seconds > int64(maxSpan/time.Second) || seconds < -int64(maxSpan/time.Second) {
			return 0, false, fmt.Errorf("%w: a duration is out of range", errValue)
		}
		return time.Duration(seconds) * time.Second, true, nil
	}
	seconds, err := parseNumber(text)
	if err != nil || math.Abs(seconds) > maxSpan.Seconds() {
		return 0, false, fmt.Errorf("%w: %q is no duration", errValue, httpx.Clean(text, 40))
	}
	return time.Duration(seconds * float64(time.Second)), true, nil
}

// decimal keeps out what strconv reads as a number and no database stores.
var decimal = regexp.MustCompile(`^[+-]?[0-9]{1,18}(\.[0-9]{1,18})?$`)

// parseNumber reads a number, which ServiceNow sends as text.
func parseNumber(text string) (float64, error) {
	text = strings.TrimSpace(text)
	if !decimal.MatchString(text) {
		return 0, fmt.Errorf("%w: %q is no number", errValue, httpx.Clean(text, 40))
	}
	return strconv.ParseFloat(text, 64)
}

// parseFlag reads a boolean, which is text as well; anything else is unknown.
func parseFlag(text string) (flag, known bool) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "1":
		return true, true
	case "false", "0":
		return false, true
	}
	return false, false
}
