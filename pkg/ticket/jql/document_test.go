package jql

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheDocumentIsTrue binds every example of the documentation.
func TestTheDocumentIsTrue(t *testing.T) {
	text, err := os.ReadFile("../../../docs/queries.md")
	require.NoError(t, err)
	examples := regexp.MustCompile("(?s)```jql\n(.*?)```").FindAllSubmatch(text, -1)
	require.NotEmpty(t, examples)
	for _, example := range examples {
		_, err := Bind(acmeScope, string(example[1]), map[string][]string{"state": {"Open", "In Progress"}}, demoWindow)
		require.NoError(t, err, string(example[1]))
	}
}
