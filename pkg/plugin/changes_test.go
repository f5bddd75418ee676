package plugin

import (
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestPlannedWindows(t *testing.T) {
	k := newKit(t)
	noon := time.Date(2026, 3, 31, 10, 0, 0, 0, time.UTC)
	window := func(from, to time.Duration) ticket.Ticket {
		return ticket.Ticket{Type: ticket.Change, State: ticket.Open, PlannedStart: noon.Add(from), PlannedEnd: noon.Add(to), URL: "https://desk.example.com/x"}
	}
	cancelled := window(-time.Hour, time.Hour)
	cancelled.Cancelled = true
	incident := window(-time.Hour, time.Hour)
	incident.Type = ticket.Incident
	now := k.atNoon(window(-time.Hour, time.Hour), window(-48*time.Hour, -47*time.Hour), window(-3*time.Hour, -2*time.Hour), window(-2*time.Hour, -3*time.Hour),
		cancelled, incident, ticket.Ticket{Type: ticket.Change, State: ticket.Open})
	response := k.over(now.Add(-6*time.Hour), t, asEditor, "changes", `{}`)
	assert.Equal(t, []string{"ACM-c", "ACM-d", "ACM-a"}, textsIn(t, response, "key"))
	running, _ := response.Frames[0].FieldByName("running")
	assert.Equal(t, true, running.At(2))
	end, _ := response.Frames[0].FieldByName("planned_end")
	assert.Equal(t, noon.Add(-2*time.Hour), *end.At(1).(*time.Time), "an end before the beginning is a moment") //nolint:forcetypeassert // as the field is made
	found, err := threshold(t, k.over(now.Add(-6*time.Hour), t, asAlert, "changes", `{"format":"numeric","groupBy":["customer"],"zero":true}`).Frames, 0)
	require.NoError(t, err)
	assert.Equal(t, []alertInstance{{"customer=ACME", true}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}}, found)
}

func TestChangesThatCouldNotAllBeReadAreNotCounted(t *testing.T) {
	k := newKit(t)
	now := k.atNoon(ticket.Ticket{Type: ticket.Change, State: ticket.Open, PlannedStart: demoNow, PlannedEnd: demoNow.Add(time.Hour), URL: "https://desk.example.com/x"})
	k.source.inexact, k.source.unread = true, 700
	for _, test := range []struct {
		who      person
		sentence string
	}{
		{asEditor, "Only 1 of about 701 changes could be read"},
		{asAlert, faults.NoTickets},
		{asAcme, faults.NoTickets},
	} {
		response := k.over(now, t, test.who, "changes", `{"format":"numeric"}`)
		require.ErrorContains(t, response.Error, test.sentence)
		assert.Equal(t, backend.ErrorSourceDownstream, response.ErrorSource)
	}
	require.NoError(t, k.over(now, t, asAlert, "changes", `{"format":"numeric","partial":true}`).Error)
	require.NoError(t, k.over(now, t, asEditor, "changes", `{}`).Error, "a list says beside itself that it is cut")
}
