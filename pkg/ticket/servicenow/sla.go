package servicenow

import (
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// level is one service level of one ticket, a row of task_sla.
type level struct {
	sla ticket.SLA
	// rank and at compare it with others: at is the due time of one that runs and
	// the end of a completed one.
	rank int
	at   time.Time
	// response is when a response target was met; zero for any other.
	response time.Time
}

// The ranks, the one that counts most first.
const (
	rankRunning = iota
	rankPaused
	rankCompleted
	rankNone
)

func (l level) beats(other level) bool {
	if l.rank != other.rank {
		return l.rank < other.rank
	}
	switch l.rank {
	case rankRunning:
		return l.at.Before(other.at)
	case rankPaused:
		return l.sla.Remaining < other.sla.Remaining
	default:
		return l.at.After(other.at)
	}
}

// readLevel reads a row of task_sla as it stands at asOf. What ServiceNow stores
// beside the due time (percentages, time left, a breach that has just happened) is
// refreshed by jobs, some of them every five days, so for one that runs only the
// due time counts. It answers false in counts for a level that was cancelled, and
// false in sound for one that cannot be read.
func readLevel(one row, asOf time.Time) (found level, counts, sound bool) {
	f := cells{row: one}
	l := level{sla: ticket.SLA{Name: httpx.Clean(one["sla"].display, maxName)}}
	if name := f.display("sla.name"); name != "" {
		l.sla.Name = name
	}
	ended := f.instant("end_time")
	l.sla.Goal, l.sla.Elapsed = f.span("sla.duration"), f.firstSpan("business_duration", "duration")
	breached, due := f.flag("has_breached"), f.instant("planned_end_time")
	switch stageOf(f.value("stage"), ended) {
	case stageCancelled:
		return level{}, false, !f.unreadable
	case stagePaused:
		l.pause(breached, f.firstSpan("business_time_left", "time_left"))
	case stageCompleted:
		l.complete(breached, ended)
		if f.value("sla.target") == "response" {
			l.response = ended
		}
	case stageRunning:
		l.run(breached || f.value("stage") == "breached", due, f.firstSpan("business_time_left", "time_left"), asOf)
	default:
		return level{}, false, false
	}
	return l, true, !f.unreadable
}

// The stages of a service level.
const (
	stageCancelled = "cancelled"
	stagePaused    = "paused"
	stageCompleted = "completed"
	stageRunning   = "in_progress"
)

// stageOf reads a stage, those of the engine of 2010 included: what has ended is
// completed, unless it was cancelled.
func stageOf(stage string, ended time.Time) string {
	switch {
	case stage == "canceled":
		return stageCancelled
	case stage == stageCancelled || stage == stagePaused:
		return stage
	case stage == "achieved" || !ended.IsZero():
		return stageCompleted
	case stage == "breached":
		return stageRunning
	}
	return stage
}

// pause keeps the time that was left when the pause began: it is frozen.
func (l *level) pause(breached bool, left time.Duration) {
	l.rank, l.sla.State, l.sla.Remaining = rankPaused, ticket.SLAPaused, left
	if breached || left < 0 {
		l.sla.State = ticket.SLABreached
	}
	if l.sla.Goal > 0 && left != 0 {
		l.sla.Elapsed = max(l.sla.Goal-left, 0)
	}
}

func (l *level) complete(breached bool, ended time.Time) {
	l.rank, l.sla.State, l.at = rankCompleted, ticket.SLAMet, ended
	if breached {
		l.sla.State = ticket.SLABreached
	}
}

// run computes what is stored stale. The working time that is left is never more
// than the time on the wall until the due time, so at least the rest is used up;
// without a calendar this is exact.
func (l *level) run(breached bool, due time.Time, left time.Duration, asOf time.Time) {
	l.rank, l.sla.State, l.sla.Due, l.at = rankRunning, ticket.SLARunning, due, due
	if due.IsZero() {
		l.sla.Remaining, l.at = left, asOf.Add(left)
	}
	if breached || (!due.IsZero() && !due.After(asOf)) {
		l.sla.State = ticket.SLABreached
	}
	if l.sla.Goal > 0 && !due.IsZero() {
		l.sla.Elapsed = max(l.sla.Elapsed, l.sla.Goal-due.Sub(asOf))
	}
}

// span reads a duration; none and what cannot be read are 0.
func (f *cells) span(field string) time.Duration {
	span, _, err := parseSpan(f.value(field))
	f.unreadable = f.unreadable || err != nil
	return span
}

// firstSpan reads the first of the fields that holds a duration at all.
func (f *cells) firstSpan(fields ...string) time.Duration {
	for _, field := range fields {
		span, known, err := parseSpan(f.value(field))
		f.unreadable = f.unreadable || err != nil
		if known {
			return span
		}
	}
	return 0
}
