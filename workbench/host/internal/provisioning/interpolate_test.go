package provisioning

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

func TestInterpolateReplacesAsGrafanaDoes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "secret")
	require.NoError(t, os.WriteFile(file, []byte("from $NAME, a $$b and a \\u0024c\n"), 0o600))
	t.Setenv("NAME", "value")
	for text, want := range map[string]string{
		"plain":         "plain",
		"$NAME ${NAME}": "value value",
		"$__env{NAME}!": "value!",
		"a$$b":          "a$b",
		"a$$NAME":       "a$NAME",
		"$NONE|${NONE}": "|",
		"$__other{x}":   "{x}",
		// A dollar sign in a file cannot be kept, not even doubled; an escape of JSON or YAML can.
		"$__file{" + file + "}": "from value, a b and a \\u0024c",
	} {
		got, err := Interpolate(text)
		require.NoError(t, err)
		assert.Equal(t, want, got, text)
	}
	_, err := Interpolate("$__file{/nowhere}")
	assert.ErrorContains(t, err, "/nowhere")
}

func TestTextsInJSONDataBecomeWhatTheyReadAs(t *testing.T) {
	t.Setenv("PORT", "8080")
	t.Setenv("RATIO", "0.5")
	t.Setenv("FLAG", "true")
	t.Setenv("WORD", "word")
	var got object
	require.NoError(t, yaml.Unmarshal([]byte(`
port: $PORT
ratio: ${RATIO}
flag: $FLAG
word: $WORD
literal: "8080"
kept: $$8080
list: [$PORT, {deep: $WORD}, 3, null]
`), &got))
	assert.Equal(t, object{
		"port": int64(8080), "ratio": 0.5, "flag": true, "word": "word", "literal": "8080", "kept": "$8080",
		"list": []any{int64(8080), map[string]any{"deep": "word"}, 3, nil},
	}, got)
}
