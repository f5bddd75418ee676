package httpx

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	// window is how long ServiceNow's rules count.
	window = time.Hour
	// slowFor is how long a lower pace lasts that no header gives an end.
	slowFor = time.Minute
	// maxWord bounds what is repeated of a header.
	maxWord = 60
	// latestReset is far enough for every window, and still an instant.
	latestReset = 1 << 40
)

// Quota is what a server last told of its limit on us. Numbers that it did not tell are
// negative, instants zero.
type Quota struct {
	Limit, Remaining int
	// PerSecond is how fast the quota grows again (Jira Data Center's fill rate); 0
	// where that was not told.
	PerSecond float64
	ResetAt   time.Time
	// Reason is why a call was refused last, in the server's own word.
	Reason string
	// IsNear says that the server warned of the end (Jira Cloud).
	IsNear bool
	At     time.Time
}

// readQuota reads the headers of Jira Cloud, of Jira Data Center and of ServiceNow; false
// where there are none.
func readQuota(header http.Header, now time.Time) (Quota, bool) {
	quota := Quota{
		Limit: number(header, "X-Ratelimit-Limit"), Remaining: number(header, "X-Ratelimit-Remaining"), ResetAt: resetAt(header),
		Reason: Clean(header.Get("Ratelimit-Reason"), maxWord), IsNear: strings.EqualFold(header.Get("X-Ratelimit-Nearlimit"), "true"), At: now,
	}
	fill, interval := number(header, "X-Ratelimit-Fillrate"), number(header, "X-Ratelimit-Interval-Seconds")
	if fill >= 0 && interval > 0 {
		quota.PerSecond = float64(fill) / float64(interval)
	}
	return quota, quota.Limit >= 0 || quota.Remaining >= 0 || quota.Reason != "" || quota.IsNear
}

// number is -1 for what is missing or no number.
func number(header http.Header, name string) int {
	value, err := strconv.ParseUint(header.Get(name), 10, 31)
	if err != nil {
		return -1
	}
	return int(value)
}

// resetAt is an instant (Jira Cloud) or seconds since 1970 (ServiceNow).
func resetAt(header http.Header) time.Time {
	text := header.Get("X-Ratelimit-Reset")
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z"} {
		if at, err := time.Parse(layout, text); err == nil {
			return at
		}
	}
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil && seconds > 0 && seconds < latestReset {
		return time.Unix(seconds, 0)
	}
	return time.Time{}
}

// heed slows down before the server has to refuse.
func (g *governor) heed(reply Reply) {
	now := g.clock()
	told, ok := readQuota(reply.Header, now)
	g.meter.count(reply.Status, now)
	if !ok {
		return
	}
	used := g.meter.note(told, now)
	switch {
	case told.IsNear:
		g.slow(float64(g.usual)/2, now.Add(slowFor))
	case told.PerSecond > 0 && told.Remaining >= 0 && told.Remaining < told.Limit/5:
		// Data Center: no faster than the bucket fills.
		g.slow(told.PerSecond, now.Add(slowFor))
	case told.Remaining < 0 && told.Limit > 0 && told.ResetAt.After(now) && used > told.Limit*4/5:
		// ServiceNow tells no remainder, and others may use the same account: what we have
		// left is spread over what is left of the hour.
		left := min(told.ResetAt.Sub(now), window)
		g.slow(float64(max(told.Limit-used, 1))/left.Seconds(), told.ResetAt)
	}
}
