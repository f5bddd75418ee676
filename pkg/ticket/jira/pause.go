package jira

import (
	"net/http"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	// quotaPause is used where an exhausted quota comes without its end.
	quotaPause = time.Minute
	// maxQuotaPause is the length of Atlassian's quota window.
	maxQuotaPause = time.Hour
)

// observe pauses the whole connection where a refused call says that no other one
// will do better.
func (c *Client) observe(reply httpx.Reply) {
	if reply.Status != http.StatusTooManyRequests {
		return
	}
	now := c.clock()
	if wait, ok := c.edition.pause(reply, now); ok {
		c.caller.Pause(now.Add(wait))
	}
}

// askedPause reads X-RateLimit-Reset (an instant), else Retry-After, else the time
// in which Data Center fills its bucket again: that edition says 0 in Retry-After.
func askedPause(header http.Header, now time.Time) (time.Duration, bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z"} {
		if reset, err := time.Parse(layout, header.Get("X-Ratelimit-Reset")); err == nil {
			return min(max(reset.Sub(now), 0), maxQuotaPause), true
		}
	}
	stated, ok := httpx.RetryAfter(header, now)
	if stated > 0 {
		return stated, true
	}
	seconds, err := strconv.ParseUint(header.Get("X-Ratelimit-Interval-Seconds"), 10, 32)
	if err != nil {
		return stated, ok
	}
	return min(time.Duration(seconds)*time.Second, maxQuotaPause), true
}

// Budget says what the connection has asked of its system, and what it may still ask.
func (c *Client) Budget() httpx.Budget { return c.caller.Budget() }
