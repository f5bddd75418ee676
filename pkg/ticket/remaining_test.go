package ticket

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestRemaining(t *testing.T) {
	for name, test := range map[string]struct {
		sla   SLA
		left  time.Duration
		known bool
	}{
		"running counts down by the wall clock": {SLA{State: SLARunning, Due: now.Add(90 * time.Minute), Remaining: time.Minute}, 90 * time.Minute, true},
		"breached counts on, negative":          {SLA{State: SLABreached, Due: now.Add(-time.Hour)}, -time.Hour, true},
		"paused keeps its working time":         {SLA{State: SLAPaused, Due: now.Add(-time.Hour), Remaining: 30 * time.Minute}, 30 * time.Minute, true},
		"paused with nothing left":              {SLA{State: SLAPaused}, 0, true},
		"running without a due time":            {SLA{State: SLARunning, Remaining: time.Hour}, time.Hour, true},
		"breached while paused":                 {SLA{State: SLABreached, Remaining: -time.Hour}, -time.Hour, true},
		"met":                                   {SLA{State: SLAMet, Remaining: time.Hour}, 0, false},
		"completed and breached":                {SLA{State: SLABreached}, 0, false},
		"none":                                  {SLA{State: SLANone}, 0, false},
		"nothing said":                          {SLA{}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			left, known := Remaining(test.sla, now)
			require.Equal(t, test.known, known)
			require.Equal(t, test.left, left)
		})
	}
}

func TestASLAThatRanOutIsBreached(t *testing.T) {
	sla := SLA{State: SLARunning, Due: now}
	require.Equal(t, SLARunning, sla.At(now.Add(-time.Nanosecond)).State)
	require.Equal(t, SLABreached, sla.At(now).State)
	require.Equal(t, SLAPaused, SLA{State: SLAPaused, Due: now}.At(now.Add(time.Hour)).State, "a paused one never runs out")
}
