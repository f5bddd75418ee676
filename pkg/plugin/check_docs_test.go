package plugin

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// TestTheDocumentationIsTrue: its example can be used, and its words are ours.
func TestTheDocumentationIsTrue(t *testing.T) {
	raw, err := os.ReadFile("../../docs/checklists.md")
	require.NoError(t, err)
	text := string(raw)
	_, rest, found := strings.Cut(text, "```yaml\n")
	require.True(t, found)
	example, _, _ := strings.Cut(rest, "```")
	document, err := check.ParseDocument(example)
	require.NoError(t, err)
	require.Empty(t, document.Validate())
	filled, problems := document.Templates[0].Fill(map[string]string{"host": "web-1"})
	require.Empty(t, problems)
	filled.Customer = "acme"
	assert.Empty(t, filled.Validate())

	for _, one := range frames.CheckStateWords {
		assert.Contains(t, text, "| `"+one.Value+"`", one.Value)
		assert.Contains(t, text, one.Label())
	}
	for _, one := range rounds.Measures {
		assert.Contains(t, text, "`"+one.Name+"`")
	}
	for _, one := range rounds.PersonActs {
		assert.Contains(t, text, "`"+string(one)+"`")
	}
	for _, key := range rounds.StatsKeys {
		assert.Contains(t, text, "`"+string(key)+"`")
	}
	assert.Contains(t, text, strings.Join(check.HolidaySets(), ", "))
}
