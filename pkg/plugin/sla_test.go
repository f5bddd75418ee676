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

	for query, want := range map[string][]alertInstance{
		`{"format":"numeric","withinMinutes":60}`:                                             {{"", true}},
		`{"format":"numeric","groupBy":["customer"],"zero":true,"customers":["globex"]}`:      {{"customer=Globex", false}},
		`{"view":"compliance","measure":"compliance_pct","groupBy":["customer"],"zero":true}`: {{"customer=ACME", true}},
	} {
		found, err := threshold(t, k.over(month, t, asAlert, "sla", query).Frames, 1)
		require.NoError(t, err, query)
		assert.Equal(t, want, found, query)
	}
	assert.Equal(t, []string{"ACM-h"}, keys(`{"filters":{"sla":["breached","paused"]}}`), "filters narrow what is at risk")
	assert.Equal(t, []string{"ACM-f"}, keys(`{"withinMinutes":60,"filters":{"not":{"sla":["breached"]}}}`))
	for query, want := range map[string]string{
		`{"filters":{"sla":["met","paused"]}}`:                 "The view at-risk is of tickets whose service level is one of [breached running], and filters.sla asks for none of them.",
		`{"view":"countdown","filters":{"states":["closed"]}}`: "The view countdown is of tickets whose state is one of [open in_progress pending], and filters.states asks for none of them.",
		`{"view":"countdown","format":"numeric"}`:              "The view countdown is a list; an alert rule asks for the number of the view at-risk.",
		`{"view":"everything"}`:                                `The field view of this query cannot be "everything"`,
		`{"withinMinutes":-1}`:                                 "The field withinMinutes must be between 0 and 86400.",
		`{"withinMinutes":"soon"}`:                             "The field withinMinutes of this query must be a whole number.",
	} {
		assert.ErrorContains(t, k.over(month, t, asEditor, "sla", query).Error, want)
	}
}

func TestTheCountdownHasOneRowATicket(t *testing.T) {
	k := newKit(t)
	noon := time.Date(2026, 3, 31, 10, 0, 0, 0, time.UTC)
	with := func(level ticket.SLA) ticket.Ticket {
		return ticket.Ticket{Title: "Waits", State: ticket.Open, Priority: 2, Created: noon, URL: "https://desk.example.com/x", SLA: level}
	}
	now := k.atNoon(
		with(ticket.SLA{State: ticket.SLARunning, Due: noon.Add(90 * time.Minute)}),
		with(ticket.SLA{State: ticket.SLAPaused, Remaining: time.Hour}),
		with(ticket.SLA{State: ticket.SLARunning, Due: noon.Add(-time.Minute)}),
		with(ticket.SLA{State: ticket.SLARunning}),
		with(ticket.SLA{State: ticket.SLANone}),
	)
	ask := func(who person, query string) *data.Frame {
		response := k.over(now.Add(-time.Hour), t, who, "sla", query)
		require.NoError(t, response.Error, query)
		return response.Frames[0]
	}
	frame := ask(asEditor, `{"view":"countdown"}`)
	names := []string{}
	for _, field := range frame.Fields {
		names = append(names, field.Name)
	}
	assert.Equal(t, []string{"sla_remaining_s", "clock", "sla_due", "customer", "key", "title", "priority", "state", "url"}, names)
	assert.Equal(t, "s", frame.Fields[0].Config.Unit)
	rows := backend.DataResponse{Frames: data.Frames{frame}}
	assert.Equal(t, []string{"ACM-c", "ACM-b", "ACM-a", "ACM-d"}, textsIn(t, rows, "key"))
	assert.Equal(t, []string{"running", "paused", "running", "running"}, textsIn(t, rows, "clock"))
	left := []any{}
	for row := range frame.Rows() {
		value, known := frame.Fields[0].ConcreteAt(row)
		if !known {
			value = nil
		}
		left = append(left, value)
	}
	assert.Equal(t, []any{-60.0, 3600.0, 5400.0, nil}, left, "what its system does not tell is not guessed")
	key, _ := frame.FieldByName("key")
	assert.NotEmpty(t, key.Config.Links)
	assert.Equal(t, data.VisTypeTable, string(frame.Meta.PreferredVisualization))

	cut := ask(asEditor, `{"view":"countdown","limit":2,"filters":{"sla":["running","breached"]}}`)
	assert.Equal(t, 2, cut.Rows())
	assert.Equal(t, "Showing 2 of 3 tickets, the most urgent first.", cut.Meta.Notices[0].Text)
	assert.Equal(t, []string{"ACM-b"}, textsIn(t, backend.DataResponse{Frames: data.Frames{ask(asAcme, `{"view":"countdown","filters":{"sla":["paused"]}}`)}}, "key"))
}
