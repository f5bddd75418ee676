package encoded

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheDocumentIsTrue binds every example of the documentation, and looks for
// every operator in it.
func TestTheDocumentIsTrue(t *testing.T) {
	text, err := os.ReadFile("../../../docs/queries.md")
	require.NoError(t, err)
	examples := regexp.MustCompile("(?s)```encoded\n(.*?)```").FindAllSubmatch(text, -1)
	require.NotEmpty(t, examples)
	for _, example := range examples {
		query, err := Parse(string(example[1]), map[string][]string{"team": {"Network"}}, demoWindow)
		require.NoError(t, err, string(example[1]))
		_, err = Bind(demoScope, query)
		require.NoError(t, err)
	}
	for operator := range forms {
		require.Contains(t, string(text), "`"+string(operator)+"`")
	}
}
