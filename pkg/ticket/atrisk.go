package ticket

import "time"

// AtRisk are the open tickets whose service level is breached, or will be before a
// while has passed if nothing is done, the most urgent first.
func AtRisk(tickets []*Glance, within time.Duration, now time.Time) []*Glance {
	by, at := Sort{By: BySLADue}, momentOf(now)
	found := &last{compare: comparing(by, now)}
	for place, t := range tickets {
		state := t.slaAt(at)
		if !t.isOpen || state != slaRunning && state != slaBreached {
			continue
		}
		if left, counts := Remaining(t.SLA, now); counts && left <= within {
			found.tickets = append(found.tickets, ranked{t, rankOf(t, by, now), place})
		}
	}
	return found.inOrder()
}
