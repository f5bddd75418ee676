package plugin

import (
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// gauges are a collector's numbers, by name and labels.
func gauges(t *testing.T, collector prometheus.Collector) map[string]float64 {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	require.NoError(t, registry.Register(collector))
	families, err := registry.Gather()
	require.NoError(t, err)
	numbers := map[string]float64{}
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			name := family.GetName()
			for _, label := range metric.GetLabel() {
				name += " " + label.GetName() + "=" + label.GetValue()
			}
			numbers[name] = metric.GetGauge().GetValue()
		}
	}
	return numbers
}

// The age of a copy is told by kind of system alone, and not at all before there is one.
func TestTheAgeOfCopiesIsTold(t *testing.T) {
	k, tick := copiedKit(t)
	const age, are = "rounds_mirror_age_seconds system=jira-cloud", "rounds_mirrors state="
	assert.Empty(t, gauges(t, k.instance.Mirrors), "nothing runs yet")

	k.source.err = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira does not answer."}
	require.Error(t, k.query(t, asEditor, "count", `{}`).Error)
	tick()
	never := gauges(t, k.instance.Mirrors)
	assert.NotContains(t, never, age, "what was never loaded has no age; 0 would look fresh")
	assert.InDelta(t, 1, never[are+"failing system=jira-cloud"], 0)

	k.source.err = nil
	k.moved = true
	k.wait(instance.RetryAfter)
	tick()
	assert.Equal(t, map[string]float64{
		age: 0, are + "ready system=jira-cloud": 1, are + "loading system=jira-cloud": 0, are + "failing system=jira-cloud": 0,
	}, gauges(t, k.instance.Mirrors), "no customer, no connection")

	k.source.err = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira does not answer."}
	k.wait(7 * time.Minute)
	tick()
	later := gauges(t, k.instance.Mirrors)
	assert.InDelta(t, (7 * time.Minute).Seconds(), later[age], 0)
	assert.InDelta(t, 1, later[are+"failing system=jira-cloud"], 0)
}
