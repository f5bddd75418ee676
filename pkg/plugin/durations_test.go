package plugin

import (
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestDurationsAreMediansOfWhatIsKnown(t *testing.T) {
	k := newKit(t)
	start := time.Date(2026, 3, 31, 1, 0, 0, 0, time.UTC)
	done := func(priority int, took time.Duration) ticket.Ticket {
		return ticket.Ticket{State: ticket.Closed, Priority: priority, Created: start, FirstResponse: start.Add(took / 4), Resolved: start.Add(took)}
	}
	now := k.atNoon(done(1, time.Hour), done(1, 2*time.Hour), done(1, 4*time.Hour), done(2, time.Minute),
		ticket.Ticket{State: ticket.Open, Priority: 2, Created: start})
	frame := k.over(now.AddDate(0, 0, -1), t, asEditor, "durations", `{"groupBy":["priority"]}`).Frames[0]
	assert.Equal(t, []string{"P1", "P2"}, textsIn(t, backend.DataResponse{Frames: data.Frames{frame}}, "priority"))
	assert.Equal(t, []float64{7200, 60}, numbersIn(t, frame, 1))
	assert.Equal(t, []float64{14400, 60}, numbersIn(t, frame, 2))
	assert.Equal(t, []float64{3, 1}, numbersIn(t, frame, 3))
	assert.Equal(t, []float64{0, 0}, numbersIn(t, frame, 4), "what is not resolved is not in the range")

	answered := k.over(now.AddDate(0, 0, -1), t, asEditor, "durations", `{"groupBy":["priority"],"of":"acknowledge"}`).Frames[0]
	assert.Equal(t, []float64{1800, 15}, numbersIn(t, answered, 1))
	assert.Equal(t, []float64{0, 1}, numbersIn(t, answered, 4), "nobody has answered the open one")

	found, err := threshold(t, k.over(now.AddDate(0, 0, -1), t, asAlert, "durations", `{"measure":"p90_s","groupBy":["priority"],"zero":true}`).Frames, 3600)
	require.NoError(t, err)
	assert.Equal(t, []alertInstance{{"priority=P1", true}, {"priority=P2", false}}, found, "a group without a ticket has no duration")
}
