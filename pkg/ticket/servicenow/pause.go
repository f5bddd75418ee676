package servicenow

import (
	"net/http"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	// barePause is used where a refusal does not say for how long.
	barePause = time.Minute
	// maxPause is the length of ServiceNow's window: its rules count by the hour.
	maxPause = time.Hour
)

// observe pauses the whole connection when a rule's number of requests is used
// up: its rules count by the hour, and more calls would only be refused.
func (c *Client) observe(reply httpx.Reply) {
	if reply.Status != http.StatusTooManyRequests {
		return
	}
	now := c.clock()
	wait, ok := askedPause(reply.Header, now)
	if !ok {
		wait = barePause
	}
	c.caller.Pause(now.Add(wait))
}

// askedPause reads Retry-After (seconds), else X-RateLimit-Reset (epoch seconds).
func askedPause(header http.Header, now time.Time) (time.Duration, bool) {
	if wait, ok := httpx.RetryAfter(header, now); ok {
		return min(wait, maxPause), true
	}
	reset, err := strconv.ParseInt(header.Get("X-Ratelimit-Reset"), 10, 64)
	if err != nil || reset <= 0 || reset > maxEpoch {
		return 0, false
	}
	return min(max(time.Unix(reset, 0).Sub(now), 0), maxPause), true
}

// Budget says what the connection has asked of its system, and what it may still ask.
func (c *Client) Budget() httpx.Budget { return c.caller.Budget() }
