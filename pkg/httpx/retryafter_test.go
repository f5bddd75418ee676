package httpx

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	for text, want := range map[string]time.Duration{
		"0": 0, "5": 5 * time.Second, " 7 ": 7 * time.Second, "-5": 0, "86400": 24 * time.Hour, "999999": 24 * time.Hour,
		"9223372036854775807": 24 * time.Hour, "99999999999999999999999": 24 * time.Hour, "-9223372036854775808": 0,
		"Sun, 22 Nov 2026 08:01:00 GMT": time.Minute, "Sun, 22 Nov 2026 07:00:00 GMT": 0, "Wed, 21 Oct 2099 07:28:00 GMT": 24 * time.Hour,
	} {
		got, ok := RetryAfter(http.Header{"Retry-After": {text}}, now)
		require.True(t, ok, text)
		require.Equal(t, want, got, text)
	}
	for _, junk := range []string{"", "abc", "1.5", "1e3", "-", "+5", "5s"} {
		_, ok := RetryAfter(http.Header{"Retry-After": {junk}}, now)
		require.False(t, ok, "%q", junk)
	}
}

func TestRetryAfterReadsHostileInput(t *testing.T) {
	for part := range strings.SplitSeq(hostileInput(t, "net-17"), " / ") {
		text := strings.TrimPrefix(part, "Retry-After: ")
		wait, _ := RetryAfter(http.Header{"Retry-After": {text}}, time.Now())
		require.GreaterOrEqual(t, wait, time.Duration(0), text)
		require.LessOrEqual(t, wait, maxRetryAfter, text)
	}
}
