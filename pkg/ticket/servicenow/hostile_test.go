package servicenow

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// hostileInputs are the shared hostile inputs by their id. They are not part of this
// repository.
func hostileInputs(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "hostile.json"))
	if err != nil {
		t.Skip("the shared list of hostile inputs is missing")
	}
	var entries []struct{ ID, Input string }
	require.NoError(t, json.Unmarshal(text, &entries))
	inputs := make(map[string]string, len(entries))
	for _, entry := range entries {
		inputs[entry.ID] = entry.Input
	}
	return inputs
}
