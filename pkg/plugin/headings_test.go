package plugin

import (
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// TestOneNumberLeavesEachGroupItsName: Grafana writes a title on each slice of a pie and
// on each column of a matrix, which then shows the numbers of its first one.
func TestOneNumberLeavesEachGroupItsName(t *testing.T) {
	k := newKit(t)
	for _, one := range []struct{ kind, query, unit string }{
		{"count", `{"groupBy":["customer","priority"],"zero":true}`, ""},
		{"trend", `{"measure":"growth","groupBy":["customer"]}`, ""},
		{"sla", `{"format":"numeric","groupBy":["customer"],"zero":true}`, ""},
		{"sla", `{"view":"compliance","measure":"compliance_pct","groupBy":["customer"],"zero":true}`, "percent"},
		{"durations", `{"measure":"median_s","groupBy":["customer"],"zero":true}`, "s"},
		{"changes", `{"format":"numeric","groupBy":["customer"],"zero":true}`, ""},
		{"check-stats", `{"format":"numeric"}`, "percent"},
	} {
		response := k.query(t, asEditor, one.kind, k.queryBody(t, `{"query":`+one.query+`}`, ""))
		require.NoError(t, response.Error, one.query)
		for _, field := range response.Frames[0].Fields {
			if field.Type().Numeric() {
				assert.Equal(t, &data.FieldConfig{Unit: one.unit}, field.Config, "%s %s", one.kind, field.Name)
			}
		}
	}
}

func TestLinesAreCalledByTheWordsOfTheirWholeGroup(t *testing.T) {
	k := newKit(t)
	created := time.Date(2026, 3, 28, 12, 0, 0, 0, time.UTC)
	met := ticket.SLA{State: ticket.SLAMet}
	now := k.atNoon(
		ticket.Ticket{State: ticket.InProgress, Type: ticket.Incident, Priority: 1, Created: created},
		ticket.Ticket{State: ticket.Closed, Type: ticket.Request, Priority: 2, Created: created, Resolved: created.Add(time.Hour), SLA: met},
	)
	names := func(kind, query string) []string {
		frame := k.over(now.AddDate(0, 0, -5), t, asEditor, kind, query).Frames[0]
		require.Equal(t, data.FrameTypeTimeSeriesWide, frame.Meta.Type)
		found := []string{}
		for _, field := range frame.Fields[1:] {
			found = append(found, field.Config.DisplayNameFromDS)
		}
		return found
	}
	assert.Equal(t, []string{"Opened", "Resolved", "Backlog"}, names("trend", `{}`))
	assert.ElementsMatch(t, []string{"In progress", "Closed"}, names("trend", `{"measures":["opened"],"groupBy":["state"]}`))
	assert.ElementsMatch(t, []string{"ACME · Incident · Opened", "ACME · Incident · Backlog", "ACME · Request · Opened", "ACME · Request · Backlog"},
		names("trend", `{"measures":["opened","backlog"],"groupBy":["customer","type"]}`))
	assert.Equal(t, []string{"Met"}, names("sla", `{"view":"by-month"}`))
	assert.Contains(t, names("sla", `{"view":"by-month","groupBy":["customer","priority"]}`), "ACME · P2")
}
