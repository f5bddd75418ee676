package plugin

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/quantyca/rounds/pkg/ticket"
)

// TestWhichTypeAlertsHow is the table of docs/queries.md: what a rule gets where there is
// nothing to count, as each type is asked with and without zero.
func TestWhichTypeAlertsHow(t *testing.T) {
	k := newKit(t)
	now := k.atNoon()
	zero := []alertInstance{{"customer=ACME", false}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}}
	one := []alertInstance{{"", false}}
	for _, row := range []struct {
		kind, query string
		// alone is without groups, grouped by customers, with is grouped and with zero; nil is
		// Grafana's state No data.
		alone, grouped, with []alertInstance
	}{
		{"count", "", one, nil, zero},
		{"trend", `"measure":"growth"`, one, nil, zero},
		{"trend", `"measure":"opened"`, one, nil, zero},
		{"trend", `"measure":"resolved"`, one, nil, zero},
		{"trend", `"measure":"backlog"`, one, nil, zero},
		{"sla", `"format":"numeric"`, one, nil, zero},
		{"sla", `"view":"compliance","measure":"compliance_pct"`, nil, nil, nil},
		{"sla", `"view":"compliance","measure":"n"`, one, nil, zero},
		{"sla", `"view":"compliance","measure":"breached"`, one, nil, zero},
		{"sla", `"view":"compliance","measure":"open_breached"`, one, nil, zero},
		{"sla", `"view":"compliance","measure":"without"`, one, nil, zero},
		{"durations", `"measure":"median_s"`, nil, nil, nil},
		{"durations", `"measure":"p90_s"`, nil, nil, nil},
		{"durations", `"measure":"n"`, one, nil, zero},
		{"durations", `"measure":"unknown"`, one, nil, zero},
		{"changes", `"format":"numeric"`, one, nil, zero},
		{"check-stats", `"format":"numeric","measure":"missed"`, nil, nil, nil},
		{"coverage", `"measure":"coverage_pct"`, nil, nil, nil},
		{"coverage", `"measure":"age_s"`, nil, nil, nil},
		{"findings", `"measure":"open"`, nil, nil, nil},
		{"review-stats", `"figure":"episodes","format":"numeric"`, nil, nil, nil},
	} {
		isOfTickets := row.kind == "count" || isAnalysis(row.kind)
		for shape, want := range map[string][]alertInstance{"": row.alone, `"groupBy":["customer"]`: row.grouped, `"groupBy":["customer"],"zero":true`: row.with} {
			if !isOfTickets && shape != "" {
				continue
			}
			query := fmt.Sprintf(`{"later":1%s%s}`, member(row.query), member(shape))
			response := k.over(now.Add(-time.Hour), t, asAlert, row.kind, query)
			require.NoError(t, response.Error, row.kind+query)
			found, err := threshold(t, response.Frames, 0)
			require.NoError(t, err, row.kind+query)
			if row.kind == "findings" {
				// Each customer has a number, always.
				assert.Equal(t, zero, found[:3], row.kind+query)
				continue
			}
			assert.Equal(t, want, found, row.kind+query)
		}
	}
}

func isAnalysis(kind string) bool {
	return kind == "trend" || kind == "sla" || kind == "durations" || kind == "changes"
}

func member(text string) string {
	if text == "" {
		return ""
	}
	return "," + text
}

// TestTheSampleRulesOfTickets asks what the provisioned rules ask, and decides as Grafana
// does: who fires, and that nobody is without a number where all is well.
func TestTheSampleRulesOfTickets(t *testing.T) {
	fires, calm := firedBy(t, true), firedBy(t, false)
	assert.Equal(t, map[string][]alertInstance{
		"rounds-open-p1":           {{"customer=ACME", true}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}},
		"rounds-breached":          {{"customer=ACME", true}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}},
		"rounds-breach-soon":       {{"customer=ACME", true}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}},
		"rounds-backlog-growth":    {{"customer=ACME", false}, {"customer=Globex", true}, {"customer=Hidden Ltd", false}},
		"rounds-heartbeat-tickets": {{"", false}},
	}, fires)
	for uid, found := range calm {
		assert.Len(t, found, len(fires[uid]), uid)
		for _, one := range found {
			assert.False(t, one.fires, uid)
		}
	}
}

// firedBy are the instances of each rule, with tickets to alert about or without any.
func firedBy(t *testing.T, isBusy bool) map[string][]alertInstance {
	t.Helper()
	k := newKit(t)
	var tickets []ticket.Ticket
	noon := time.Date(2026, 3, 31, 10, 0, 0, 0, time.UTC)
	if isBusy {
		tickets = []ticket.Ticket{
			{State: ticket.Open, Priority: 1, Created: noon.AddDate(0, 0, -1), SLA: ticket.SLA{State: ticket.SLARunning, Due: noon.Add(time.Hour / 2)}},
			{State: ticket.Open, Priority: 3, Created: noon.AddDate(0, 0, -1), SLA: ticket.SLA{State: ticket.SLABreached, Due: noon.Add(-time.Hour)}},
		}
		for i := range 21 {
			tickets = append(tickets, ticket.Ticket{Key: fmt.Sprintf("GLX-%d", 10+i), State: ticket.Open, Priority: 4, Created: noon.AddDate(0, 0, -2)})
		}
	}
	k.atNoon(tickets...)
	found := map[string][]alertInstance{}
	for _, name := range []string{"rounds.yaml", "tickets.yaml"} {
		text, err := os.ReadFile("../../provisioning/alerting/" + name)
		require.NoError(t, err)
		var file ruleFile
		require.NoError(t, yaml.Unmarshal(text, &file))
		for _, rule := range file.Groups[0].Rules {
			found[rule.UID] = k.evaluated(t, rule.Data[0].QueryType, rule.Data[0].Model, rule.Data[0].RelativeTimeRange["from"], rule.Data[1].Model)
		}
	}
	return found
}

// evaluated are the instances of a rule with a query and a threshold on it.
func (k *kit) evaluated(t *testing.T, kind string, model map[string]any, seconds int, condition map[string]any) []alertInstance {
	t.Helper()
	raw, err := json.Marshal(model)
	require.NoError(t, err)
	response := k.queryIn(t, asAlert, kind, string(raw), backend.TimeRange{From: k.now.Add(-time.Duration(seconds) * time.Second), To: k.now})
	require.NoError(t, response.Error, kind)
	text, err := json.Marshal(condition)
	require.NoError(t, err)
	var threshed struct {
		Type, Expression string
		Conditions       []struct {
			Evaluator struct {
				Type   string
				Params []float64
			}
		}
	}
	require.NoError(t, json.Unmarshal(text, &threshed))
	assert.Equal(t, []string{"threshold", "A"}, []string{threshed.Type, threshed.Expression}, "straight from the query, without a Reduce")
	evaluator := threshed.Conditions[0].Evaluator
	found, err := threshold(t, response.Frames, evaluator.Params[0])
	require.NoError(t, err)
	if evaluator.Type == "lt" {
		// No number of tickets is below zero; the frame above was for "is above".
		assert.Zero(t, evaluator.Params[0])
		for i := range found {
			found[i].fires = false
		}
	}
	return found
}
