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

// atNoon sets the kit's clock and gives it tickets of its own, all of ACME.
func (k *kit) atNoon(tickets ...ticket.Ticket) time.Time {
	k.moved, k.now = true, time.Date(2026, 3, 31, 10, 0, 0, 0, time.UTC)
	for i := range tickets {
		tickets[i].Connection, tickets[i].ID = "desk", string(rune('a'+i))
		if tickets[i].Key == "" {
			tickets[i].Key = "ACM-" + tickets[i].ID
		}
	}
	k.source.tickets = tickets
	return k.now
}

func (k *kit) over(from time.Time, t *testing.T, who person, kind, query string) backend.DataResponse {
	t.Helper()
	return k.queryIn(t, who, kind, `{"schema":1,"query":`+query+`}`, backend.TimeRange{From: from, To: k.now})
}

func TestTrendHasWholeDaysOfTheCustomersWall(t *testing.T) {
	k := newKit(t)
	now := k.atNoon(
		ticket.Ticket{State: ticket.Open, Priority: 1, Created: time.Date(2026, 3, 28, 22, 59, 0, 0, time.UTC)},
		ticket.Ticket{State: ticket.Closed, Priority: 2, Created: time.Date(2026, 3, 28, 23, 0, 0, 0, time.UTC), Resolved: time.Date(2026, 3, 29, 21, 59, 0, 0, time.UTC)},
		ticket.Ticket{State: ticket.Open, Priority: 2, Created: time.Date(2026, 3, 29, 22, 0, 0, 0, time.UTC)},
	)
	from := now.AddDate(0, 0, -3)
	frame := k.over(from, t, asEditor, "trend", `{"customers":["acme"],"bucket":"day"}`).Frames[0]
	require.Equal(t, 4, frame.Rows())
	edges := []string{}
	for row := range frame.Rows() {
		at, _ := frame.Fields[0].ConcreteAt(row)
		edges = append(edges, at.(time.Time).UTC().Format("02T15:04")) //nolint:forcetypeassert // the first field is the time
	}
	assert.Equal(t, []string{"27T23:00", "28T23:00", "29T22:00", "30T22:00"}, edges, "the 29th has 23 hours in Rome")
	assert.Equal(t, []float64{1, 1, 1, 0}, numbersIn(t, frame, 1), "opened")
	assert.Equal(t, []float64{0, 1, 0, 0}, numbersIn(t, frame, 2), "resolved")
	assert.Equal(t, []float64{1, 1, 2, 2}, numbersIn(t, frame, 3), "backlog")
	assert.Equal(t, data.FrameTypeTimeSeriesWide, frame.Meta.Type)
	assert.Contains(t, frame.Meta.ExecutedQueryString, "by day in Europe/Rome")

	utc := k.over(from, t, asEditor, "trend", `{"customers":["acme"],"bucket":"day","timezone":"utc","measures":["opened"],"groupBy":["priority"]}`).Frames[0]
	require.Len(t, utc.Fields, 3)
	assert.Equal(t, data.Labels{"priority": "P1"}, utc.Fields[1].Labels)
	assert.Equal(t, []float64{1, 0, 0, 0}, numbersIn(t, utc, 1))
	assert.Equal(t, []float64{1, 1, 0, 0}, numbersIn(t, utc, 2))
}

func numbersIn(t *testing.T, frame *data.Frame, at int) []float64 {
	t.Helper()
	values := make([]float64, frame.Rows())
	for row := range values {
		value, err := frame.Fields[at].FloatAt(row)
		require.NoError(t, err)
		values[row] = value
	}
	return values
}

func TestTrendGoesStraightIntoAThreshold(t *testing.T) {
	k := newKit(t)
	now := k.atNoon(
		ticket.Ticket{State: ticket.Open, Created: time.Date(2026, 3, 31, 9, 0, 0, 0, time.UTC)},
		ticket.Ticket{State: ticket.Open, Created: time.Date(2026, 3, 31, 9, 30, 0, 0, time.UTC)},
		ticket.Ticket{State: ticket.Closed, Created: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), Resolved: time.Date(2026, 3, 31, 9, 45, 0, 0, time.UTC)},
		ticket.Ticket{State: ticket.Open, Key: "GLX-4", Created: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)},
	)
	for query, want := range map[string][]alertInstance{
		`{"measure":"growth"}`:                                {{"", true}},
		`{"format":"numeric","groupBy":["customer"]}`:         {{"customer=ACME", true}, {"customer=Globex", false}},
		`{"measure":"opened","groupBy":["customer"]}`:         {{"customer=ACME", true}, {"customer=Globex", false}},
		`{"measure":"backlog","customers":["globex"]}`:        {{"", true}},
		`{"measure":"resolved","filters":{"types":["task"]}}`: {{"", false}},
	} {
		found, err := threshold(t, k.over(now.Add(-2*time.Hour), t, asAlert, "trend", query).Frames, 0)
		require.NoError(t, err, query)
		assert.Equal(t, want, found, query)
	}
}

func TestTrendRefusesWithASentence(t *testing.T) {
	k := newKit(t)
	now := k.atNoon()
	for query, want := range map[string]string{
		`{"bucket":"minute"}`:                  `The field bucket of this query cannot be "minute"`,
		`{"measures":["growth"]}`:              `The field measures of this query cannot be "growth"`,
		`{"measure":"mean"}`:                   `The field measure of this query cannot be "mean"`,
		`{"timezone":"Europe/Atlantis"}`:       `There is no time zone "Europe/Atlantis".`,
		`{"timezone":"../../etc/passwd"}`:      `There is no time zone`,
		`{"format":"table"}`:                   `The field format of this query cannot be "table"`,
		`{"groupBy":["colour"]}`:               `The field groupBy of this query cannot be "colour"`,
		`{"bucket":"hour","customers":[]}`:     "This time range holds more than 2000 buckets of one hour; take a larger bucket.",
		`{"measures":{}}`:                      "The field measures of this query must be a list.",
		`{"customers":["nobody"]}`:             `The customer "nobody" is not available to you.`,
		`{"filters":{"assignees":["$who"]}}`:   `The variable "$who" has no value here`,
		`{"timezone":"Europe/Rome\u0000/../"}`: "There is no time zone",
	} {
		response := k.over(now.AddDate(-1, 0, 0), t, asEditor, "trend", query)
		require.Error(t, response.Error, query)
		assert.Contains(t, response.Error.Error(), want)
	}
	assert.ErrorContains(t, k.over(now.Add(time.Hour), t, asEditor, "trend", `{}`).Error, "must begin in the past")
}

// The first bucket is whole, so what it needs begins before the time range does.
func TestWhoAnswersInBucketsNeedsAllOfTheFirst(t *testing.T) {
	k := newKit(t)
	now := k.atNoon()
	for _, one := range []struct{ kind, query, want string }{
		{"trend", `{"customers":["acme"],"bucket":"month"}`, "2026-02-28T23:00:00Z"},
		{"trend", `{"customers":["acme"],"bucket":"week","timezone":"Asia/Kolkata"}`, "2026-03-15T18:30:00Z"},
		{"trend", `{"customers":["acme"],"measure":"opened"}`, "2026-03-21T10:00:00Z"},
		{"sla", `{"customers":["acme"],"view":"by-month"}`, "2026-02-28T23:00:00Z"},
		{"sla", `{"customers":["acme"],"view":"compliance"}`, "2026-03-21T10:00:00Z"},
	} {
		require.NoError(t, k.over(now.AddDate(0, 0, -10), t, asEditor, one.kind, one.query).Error, one.query)
		asked := k.source.asked()
		assert.Equal(t, one.want, asked[len(asked)-1].Since.UTC().Format(time.RFC3339), one.query)
	}
}
