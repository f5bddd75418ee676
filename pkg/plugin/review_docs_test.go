package plugin

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/review"
)

// TestTheDocumentationOfTheReviewIsTrue: every column, state, number and resource
// stands in it under its own name.
func TestTheDocumentationOfTheReviewIsTrue(t *testing.T) {
	raw, err := os.ReadFile("../../docs/queries.md")
	require.NoError(t, err)
	_, text, found := strings.Cut(string(raw), "## findings\n")
	require.True(t, found)
	text, _, _ = strings.Cut(text, "\n## raw")
	for _, column := range lookback.FindingColumns {
		assert.Contains(t, text, "`"+column.Name+"`")
	}
	for _, field := range lookback.ReviewStatsTable(nil, "").Fields {
		assert.Contains(t, text, "`"+field.Name+"`")
	}
	for _, measure := range lookback.FindingsMeasures {
		assert.Contains(t, text, "`"+measure.Name+"`")
	}
	for _, state := range review.States {
		assert.Contains(t, text, "`"+string(state)+"`")
	}
	for _, entry := range resources() {
		method, path, _ := strings.Cut(entry.pattern, " /review/")
		if path != "" {
			assert.Contains(t, text, "`"+method+" "+path)
		}
	}
}
