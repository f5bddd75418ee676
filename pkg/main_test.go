package main

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin"
)

// The build's own variable holds the app's id, so the data source's is a
// constant that has to agree with its plugin.json.
func TestIDIsThatOfThePlugin(t *testing.T) {
	raw, err := os.ReadFile("../src/datasource/plugin.json")
	if os.IsNotExist(err) {
		t.Skip("src/datasource/plugin.json is not here")
	}
	require.NoError(t, err)
	var manifest struct{ ID, Executable string }
	require.NoError(t, json.Unmarshal(raw, &manifest))
	assert.Equal(t, plugin.ID, manifest.ID)
	assert.Equal(t, "gpx_rounds", manifest.Executable)
}
