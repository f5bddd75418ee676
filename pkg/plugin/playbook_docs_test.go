package plugin

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/playbook"
	"github.com/quantyca/rounds/pkg/plugin/lookback"
)

// TestTheDocumentationOfPlaybooksIsTrue: its example can be asked, its catch-alls are
// such, and its words are ours.
func TestTheDocumentationOfPlaybooksIsTrue(t *testing.T) {
	raw, err := os.ReadFile("../../docs/queries.md")
	require.NoError(t, err)
	_, text, found := strings.Cut(string(raw), "## Which entry belongs to which alert")
	require.True(t, found)
	_, rest, found := strings.Cut(text, "```json\n")
	require.True(t, found)
	example, _, _ := strings.Cut(rest, "```")
	question, err := playbook.Read([]byte(example))
	require.NoError(t, err)
	answer, err := playbook.Match(t.Context(), question)
	require.NoError(t, err)
	assert.Equal(t, "panel:ops/2", answer.Matches[0].Entry)

	for _, by := range []playbook.By{playbook.ByPin, playbook.ByName, playbook.ByRule, playbook.ByMatchers, playbook.ByCatchAll} {
		assert.Contains(t, text, "`"+string(by)+"`: ")
	}
	for _, one := range lookback.CoverageMeasures {
		assert.Contains(t, string(raw), "`"+one.Name+"`")
	}
	for matchers, isCatchAll := range map[string]bool{
		`severity="critical"`: false, `alertname=~"Disk.*"`: false, `{}`: true, `customer="acme"`: true, `alertname=~".+"`: true,
		`severity!="info"`: true, `x!~"a|b"`: true, `x=""`: true, `x=~"a|"`: true, `severity!=""`: true,
	} {
		assert.Contains(t, text, "`"+matchers+"`")
		judged, err := playbook.Match(t.Context(), playbook.Question{Entries: []playbook.Entry{{ID: "e", Matchers: []string{matchers}}}})
		require.NoError(t, err)
		assert.Equal(t, isCatchAll, judged.Entries[0].CatchAll, matchers)
	}
}
