package plugin

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/setup"
)

func TestAdminsAreWarnedOfAShortKeyAndNeverShownIt(t *testing.T) {
	for key, warned := range map[string]bool{"": false, "tiny-key": true, strings.Repeat("é", 15): true, strings.Repeat("é", 16): false} {
		k := newKit(t, withSecure("workspaceKey", key))
		got := k.call(t, asAdmin, "GET", "setup", "")
		answer := decoded[setupAnswer](t, got)
		assert.Equal(t, key != "", answer.WorkspaceKey)
		assert.Equal(t, warned, len(answer.Problems) == 1 && answer.Problems[0].Severity == setup.Warning, key)
		status := decoded[statusAnswer](t, k.call(t, asAdmin, "GET", "status", ""))
		assert.Equal(t, key != "", status.Setup.WorkspaceKey)
		assert.Zero(t, status.Setup.Problems)
		assert.False(t, decoded[statusAnswer](t, k.call(t, asEditor, "GET", "status", "")).Setup.WorkspaceKey)
		if key != "" {
			assert.NotContains(t, got.body, key)
		}
	}
	missing := newKit(t, withSetup(""), withSecure("workspaceKey", "tiny-key"))
	assert.Len(t, decoded[setupAnswer](t, missing.call(t, asAdmin, "GET", "setup", "")).Problems, 1)
}
