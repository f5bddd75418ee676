package setup

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzParse: whatever the text, the answer is a document that can be used, or
// sentences; and what was understood survives being written and read again.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		good, "", "version: 1", "{}", "[", "a: &a [*a]", "version: 1\nconnections: [{id: a, auth: 1}]",
		"version: 1\nperimeters: [{id: a, scope: [{projects: [1, null]}]}]", "? {}", "\ufeffversion: 1", "%YAML 1.1\n---\n1", "{\"version\":1}",
		"!!map {version: 1}", "version: 0x1", "a: 2027-01-31", "a: |\n  x\n", "- - - a", "a: \"\\u0000\"",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		document, problems := Parse(text)
		for _, problem := range problems {
			if problem.Message == "" || strings.ContainsFunc(problem.String(), unicode.IsControl) {
				t.Fatalf("not a sentence: %q", problem)
			}
		}
		usable := Usable(document, problems)
		if _, err := Render(usable); err != nil {
			t.Fatalf("usable, but cannot be written: %v", err)
		}
		tree, err := ReadTree(text)
		if err != nil {
			return
		}
		written, err := RenderTree(tree)
		if err != nil {
			t.Fatalf("read, but cannot be written: %v", err)
		}
		again, err := ReadTree(written)
		if err != nil && len(written) <= MaxBytes {
			t.Fatalf("written, but cannot be read: %v\n%s", err, written)
		}
		if err == nil && len(tree) > 0 {
			assert.Equal(t, tree, again)
		}
	})
}

// TestHostileAddresses runs the shared list of hostile inputs where it is present.
func TestHostileAddresses(t *testing.T) {
	raw, err := os.ReadFile("../../../shared/hostile.json")
	if err != nil {
		t.Skip("the list of hostile inputs is not here")
	}
	var inputs []struct{ ID, Target, Input string }
	require.NoError(t, json.Unmarshal(raw, &inputs))
	ran := 0
	for _, input := range inputs {
		if input.Target != "ssrf.baseurl" {
			continue
		}
		ran++
		t.Run(input.ID, func(t *testing.T) {
			quoted, err := json.Marshal(input.Input)
			require.NoError(t, err)
			document, problems := Parse(replaced(t, "https://acme.atlassian.net/jira", string(quoted)))
			assert.Empty(t, Usable(document, problems).Connections, "%v", problems)
		})
	}
	assert.Positive(t, ran)
}
