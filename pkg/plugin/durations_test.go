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

func TestDurationsOverTimeAreOfWholeStepsOfTheWall(t *testing.T) {
	k := newKit(t)
	done := func(resolved time.Time, took time.Duration) ticket.Ticket {
		return ticket.Ticket{State: ticket.Closed, Priority: 1, Created: resolved.Add(-took), Resolved: resolved}
	}
	at := func(day, hour int) time.Time { return time.Date(2026, 3, day, hour, 0, 0, 0, time.UTC) }
	now := k.atNoon(
		done(at(8, 22), time.Minute),  // still Sunday in Rome, the week before
		done(at(8, 23), time.Hour),    // Monday
		done(at(11, 0), 2*time.Hour),  // before the time range, in its first week
		done(at(17, 0), 3*time.Hour),  //
		done(at(29, 22), 4*time.Hour), // Monday, the clocks have changed
		ticket.Ticket{State: ticket.Open, Created: at(30, 0), FirstResponse: at(30, 1)},
	)
	ask := func(query string) *data.Frame {
		response := k.queryIn(t, asEditor, "durations", `{"schema":1,"query":`+query+`}`, backend.TimeRange{From: at(12, 12), To: now.AddDate(0, 0, 1)})
		require.NoError(t, response.Error)
		return response.Frames[0]
	}
	weeks := ask(`{"customers":["acme"],"format":"series","bucket":"week","measure":"p90_s"}`)
	require.Equal(t, data.FrameTypeTimeSeriesWide, weeks.Meta.Type)
	require.Equal(t, 4, weeks.Rows())
	first, _ := weeks.Fields[0].ConcreteAt(0)
	assert.Equal(t, at(8, 23), first.(time.Time).UTC(), "Monday") //nolint:forcetypeassert // the first field is the time
	assert.Equal(t, "s", weeks.Fields[1].Config.Unit)
	assert.Equal(t, "90 % within", weeks.Fields[1].Config.DisplayNameFromDS)
	assert.Contains(t, weeks.Meta.ExecutedQueryString, "time to resolve, by week in Europe/Rome")
	values := make([]any, weeks.Rows())
	for row := range values {
		values[row], _ = weeks.Fields[1].ConcreteAt(row)
	}
	_, known := weeks.Fields[1].ConcreteAt(2)
	assert.False(t, known, "nothing was resolved: a gap, not zero")
	assert.Equal(t, []any{7200.0, 10800.0, 0.0, 14400.0}, values)

	assert.Equal(t, []float64{2, 1, 0, 1}, numbersIn(t, ask(`{"customers":["acme"],"format":"series","bucket":"week","measure":"n"}`), 1))
	assert.Equal(t, "median_s", ask(`{"customers":["acme"],"format":"series"}`).Fields[1].Name)
	answered := ask(`{"customers":["acme"],"format":"series","bucket":"day","of":"acknowledge","measure":"n","groupBy":["customer"]}`)
	assert.Equal(t, "ACME", answered.Fields[1].Config.DisplayNameFromDS)
	for query, want := range map[string]string{
		`{"format":"series","timeField":"updated"}`: "Durations over time are of tickets that were created or resolved in each step",
		`{"format":"series","bucket":"year"}`:       `The field bucket of this query cannot be "year"`,
		`{"format":"series","measure":"mean"}`:      `The field measure of this query cannot be "mean"`,
	} {
		assert.ErrorContains(t, k.over(at(12, 12), t, asEditor, "durations", query).Error, want)
	}
	later := k.queryIn(t, asEditor, "durations", `{"schema":1,"query":{"format":"series"}}`, backend.TimeRange{From: now, To: now.AddDate(0, 0, 1)})
	assert.ErrorContains(t, later.Error, "The time range of durations over time must begin in the past")
}
