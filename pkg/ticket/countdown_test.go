package ticket

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestCountdownIsByTheTimeThatIsLeft(t *testing.T) {
	now := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	with := func(key string, state State, sla SLA) Ticket { return Ticket{Key: key, State: state, SLA: sla} }
	found := Countdown(Seen([]Ticket{
		with("unknown", Open, SLA{State: SLARunning}),
		with("two hours", Open, SLA{State: SLARunning, Due: now.Add(2 * time.Hour)}),
		with("paused with one", Pending, SLA{State: SLAPaused, Remaining: time.Hour}),
		with("just breached", InProgress, SLA{State: SLARunning, Due: now}),
		with("breached and paused", Pending, SLA{State: SLABreached, Remaining: -3 * time.Hour}),
		with("long breached", Open, SLA{State: SLABreached, Due: now.Add(-2 * time.Hour)}),
		with("done", Closed, SLA{State: SLABreached, Due: now}),
		with("met", Open, SLA{State: SLAMet}),
		with("none", Open, SLA{State: SLANone}),
	}), now)
	keys, paused := []string{}, []string{}
	for _, one := range found {
		keys = append(keys, one.Key)
		if one.SLA.IsPaused() {
			paused = append(paused, one.Key)
		}
	}
	assert.Equal(t, []string{"breached and paused", "long breached", "just breached", "paused with one", "two hours", "unknown"}, keys)
	assert.Equal(t, []string{"breached and paused", "paused with one"}, paused)
}
