package plugin

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestServiceLevels(t *testing.T) {
	k := newKit(t)
	start := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	done := func(state ticket.SLAState, day int) ticket.Ticket {
		return ticket.Ticket{State: ticket.Closed, Created: start, Resolved: start.AddDate(0, 0, day), SLA: ticket.SLA{State: state}}
	}
	open := func(state ticket.SLAState, due time.Duration) ticket.Ticket {
		return ticket.Ticket{Title: "Waits", State: ticket.Open, Created: start, SLA: ticket.SLA{State: state, Due: time.Date(2026, 3, 31, 10, 0, 0, 0, time.UTC).Add(due)}}
	}
	now := k.atNoon(done(ticket.SLAMet, 1), done(ticket.SLAMet, 2), done(ticket.SLABreached, 3), done(ticket.SLANone, 4), done(ticket.SLABreached, -5),
		open(ticket.SLARunning, time.Hour), open(ticket.SLARunning, 3*time.Hour), open(ticket.SLABreached, -time.Hour), open(ticket.SLAPaused, 0))
	month := now.AddDate(0, 0, -30)
	frame := k.over(month, t, asEditor, "sla", `{"view":"compliance","groupBy":["customer"]}`).Frames[0]
	numbers := []float64{}
	for at := 1; at < len(frame.Fields); at++ {
		numbers = append(numbers, numbersIn(t, frame, at)...)
	}
	assert.InDeltaSlice(t, []float64{66.7, 3, 2, 1, 1, 1}, numbers, 0.05)

	keys := func(query string) []string {
		return textsIn(t, k.over(month, t, asEditor, "sla", query), "key")
	}
	assert.Equal(t, []string{"ACM-h", "ACM-f", "ACM-g"}, keys(`{}`))
	assert.Equal(t, []string{"ACM-h", "ACM-f"}, keys(`{"withinMinutes":60}`))
	assert.Equal(t, []string{"ACM-h"}, keys(`{"limit":1}`))

	months := k.over(start.AddDate(0, -1, 0), t, asEditor, "sla", `{"view":"by-month","groupBy":["customer"],"timezone":"utc"}`).Frames[0]
	assert.InDeltaSlice(t, []float64{0, 66.7}, numbersIn(t, months, 1), 0.05)

	for query, want := range map[string][]instance{
		`{"format":"numeric","withinMinutes":60}`:                                             {{"", true}},
		`{"format":"numeric","groupBy":["customer"],"zero":true,"customers":["globex"]}`:      {{"customer=Globex", false}},
		`{"view":"compliance","measure":"compliance_pct","groupBy":["customer"],"zero":true}`: {{"customer=ACME", true}},
	} {
		found, err := threshold(t, k.over(month, t, asAlert, "sla", query).Frames, 1)
		require.NoError(t, err, query)
		assert.Equal(t, want, found, query)
	}
	for query, want := range map[string]string{
		`{"view":"everything"}`:    `The field view of this query cannot be "everything"`,
		`{"withinMinutes":-1}`:     "The field withinMinutes must be between 0 and 86400.",
		`{"withinMinutes":"soon"}`: "The field withinMinutes of this query must be a whole number.",
	} {
		assert.ErrorContains(t, k.over(month, t, asEditor, "sla", query).Error, want)
	}
}
