package jira

import (
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	// quotaPause is used where an exhausted quota comes without its end.
	quotaPause = time.Minute
	// maxQuotaPause is the length of Atlassian's quota window.
	maxQuotaPause = time.Hour
)

// observe pauses the whole connection when a quota is used up: further calls
// would be refused and would still count. Limits of bursts and of single issues
// pass by themselves.
func (c *Client) observe(reply httpx.Reply) {
	if reply.Status != http.StatusTooManyRequests {
		return
	}
	reason := strings.ToLower(reply.Header.Get("RateLimit-Reason"))
	if !strings.Contains(reason, "quota") && !strings.Contains(reason, "cost") {
		return
	}
	now := c.clock()
	wait, ok := askedPause(reply.Header, now)
	if !ok {
		wait = quotaPause
	}
	c.caller.Pause(now.Add(min(wait, maxQuotaPause)))
}

// askedPause reads X-RateLimit-Reset (an instant), else Retry-After.
func askedPause(header http.Header, now time.Time) (time.Duration, bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z"} {
		if reset, err := time.Parse(layout, header.Get("X-Ratelimit-Reset")); err == nil {
			return min(max(reset.Sub(now), 0), maxQuotaPause), true
		}
	}
	return httpx.RetryAfter(header, now)
}
