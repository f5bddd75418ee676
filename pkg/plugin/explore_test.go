package plugin

import (
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestExploreKnowsHowToShowEachType: without this word Explore guesses, and shows a table
// of tickets as a graph of their priorities.
func TestExploreKnowsHowToShowEachType(t *testing.T) {
	k := newKit(t)
	shown := func(kind, body string) data.VisType {
		response := k.query(t, asEditor, kind, k.queryBody(t, body, ""))
		require.NoError(t, response.Error, kind)
		require.NotEmpty(t, response.Frames, kind)
		return response.Frames[0].Meta.PreferredVisualization
	}
	for kind, sample := range querySamples {
		var want data.VisType = data.VisTypeTable
		assert.Equal(t, want, shown(kind, sample.body), kind)
	}
	for kind, body := range map[string]string{
		"sla": `{"query":{"view":"by-month"}}`, "trend": `{"query":{}}`, "check-stats": `{"query":{"format":"series","day":"2026-11-20"}}`,
	} {
		assert.Equal(t, data.VisTypeGraph, shown(kind, body), kind)
	}
	assert.Equal(t, data.VisType(data.VisTypeTable), shown("sla", `{"query":{"view":"countdown"}}`))
	assert.Equal(t, data.VisType(data.VisTypeTable), shown("trend", `{"query":{"measure":"growth"}}`), "a number")
}
