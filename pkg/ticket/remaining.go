package ticket

import "time"

// Remaining answers how long a service level still has at now, negative once
// breached. A running one counts down by the wall clock to its due time; a
// paused one keeps its working time. It answers false where nothing counts: no
// service level, a completed one, or one whose system tells neither time.
func Remaining(sla SLA, now time.Time) (time.Duration, bool) {
	switch sla.State {
	case SLARunning, SLABreached:
		if !sla.Due.IsZero() {
			return sla.Due.Sub(now), true
		}
		return sla.Remaining, sla.Remaining != 0
	case SLAPaused:
		return sla.Remaining, true
	default:
		return 0, false
	}
}

// At gives the service level as it stands at now: one that was running when it
// was read may have passed its due time since.
func (s SLA) At(now time.Time) SLA {
	if s.State == SLARunning && !s.Due.IsZero() && !s.Due.After(now) {
		s.State = SLABreached
	}
	return s
}
