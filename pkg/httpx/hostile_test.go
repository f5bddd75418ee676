package httpx

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// hostileInput reads one entry of the shared list of hostile inputs, which is not part
// of this repository.
func hostileInput(t *testing.T, id string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "hostile.json"))
	if err != nil {
		t.Skip("the shared list of hostile inputs is missing")
	}
	var entries []struct{ ID, Input string }
	require.NoError(t, json.Unmarshal(text, &entries))
	for _, entry := range entries {
		if entry.ID == id {
			return entry.Input
		}
	}
	t.Fatalf("there is no hostile input %s", id)
	return ""
}
