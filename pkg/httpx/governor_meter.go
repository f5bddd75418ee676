package httpx

import (
	"net/http"
	"sync"
	"time"
)

// meter counts what a connection asked of its server.
type meter struct {
	system string

	mutex    sync.Mutex
	requests int64
	refused  int64
	waited   time.Duration
	// minutes are the requests of the last hour; each place is of the minute at.
	minutes [60]struct {
		at    int64
		count int
	}
	told *Quota
	// since is when the server's present window began, by its own reset.
	windowEnds time.Time
	inWindow   int
}

func (m *meter) count(status int, now time.Time) {
	observeRequest(m.system, status)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.requests++
	m.inWindow++
	if status == http.StatusTooManyRequests {
		m.refused++
	}
	minute := now.Unix() / 60
	place := &m.minutes[minute%60]
	if place.at != minute {
		place.at, place.count = minute, 0
	}
	place.count++
}

// note remembers what the server told, and answers how many requests its present window
// has had from here.
func (m *meter) note(told Quota, now time.Time) int {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if told.Reason == "" && m.told != nil && m.told.At.After(now.Add(-window)) {
		told.Reason = m.told.Reason
	}
	m.told = &told
	if !m.windowEnds.IsZero() && !m.windowEnds.After(now) {
		m.inWindow = 1
	}
	m.windowEnds = told.ResetAt
	return m.inWindow
}

func (m *meter) wait(waited time.Duration) {
	observeWait(m.system, waited)
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.waited += waited
}

// Budget is what a connection has asked of its server, and what it may still ask.
type Budget struct {
	// PerSecond is the pace at present, Usual the one of the set-up.
	PerSecond, Usual float64
	Concurrency      int
	// Requests and Refused count since the connection was opened, LastHour the last 60
	// minutes. Waited is how long calls waited for our own pace, together.
	Requests, Refused int64
	LastHour          int
	Waited            time.Duration
	// PausedUntil is zero where no pause is on; Told is nil where the server told nothing.
	PausedUntil time.Time
	Told        *Quota
}

// Budget says how much is used.
func (c *Caller) Budget() Budget {
	g := c.governor
	g.restore()
	now := g.clock()
	budget := Budget{PerSecond: float64(g.limiter.Limit()), Usual: float64(g.usual), Concurrency: cap(g.slots)}
	if until, on := g.pausedUntil(); on {
		budget.PausedUntil = until
	}
	m := &g.meter
	m.mutex.Lock()
	defer m.mutex.Unlock()
	budget.Requests, budget.Refused, budget.Waited = m.requests, m.refused, m.waited
	for _, minute := range m.minutes {
		if now.Unix()/60-minute.at < int64(len(m.minutes)) {
			budget.LastHour += minute.count
		}
	}
	if m.told != nil {
		told := *m.told
		budget.Told = &told
	}
	return budget
}
