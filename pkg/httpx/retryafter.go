package httpx

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxRetryAfter clamps what a server may ask for: Jira Data Center answers
// 9223372036854775807 seconds to a blocked user.
const maxRetryAfter = 24 * time.Hour

// RetryAfter reads the Retry-After header (RFC 9110, 10.2.3): seconds or an HTTP
// date, clamped to 0…24 h. Junk and a missing header answer false.
func RetryAfter(header http.Header, now time.Time) (time.Duration, bool) {
	text := strings.TrimSpace(header.Get("Retry-After"))
	if text == "" {
		return 0, false
	}
	if digits := strings.TrimPrefix(text, "-"); onlyDigits(digits) {
		seconds, err := strconv.ParseInt(text, 10, 64)
		switch {
		case strings.HasPrefix(text, "-"):
			return 0, true
		case err != nil, seconds > int64(maxRetryAfter/time.Second):
			return maxRetryAfter, true
		}
		return time.Duration(seconds) * time.Second, true
	}
	at, err := http.ParseTime(text)
	if err != nil {
		return 0, false
	}
	return min(max(at.Sub(now), 0), maxRetryAfter), true
}

func onlyDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
