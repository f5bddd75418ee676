package setup

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRenderAndParseAgree(t *testing.T) {
	document, _ := Parse(good)
	text, err := Render(document)
	require.NoError(t, err)
	again, problems := Parse(text)
	assert.Empty(t, problems)
	assert.Equal(t, document, again)
	assert.Regexp(t, `(?s)^version: 1\ngrafana:.*\nconnections:.*\nperimeters:`, text)
}

func TestRenderTreeKeepsWhatIsNotKnown(t *testing.T) {
	tree, err := ReadTree(`{"zzz":[{"x":1.5}],"version":1,"connections":[{"colour":"red","id":"a","note":"yes","flag":true,"none":null}]}`)
	require.NoError(t, err)
	text, err := RenderTree(tree)
	require.NoError(t, err)
	assert.Equal(t, `version: 1
connections:
    - id: a
      colour: red
      flag: true
      none: null
      note: "yes"
zzz:
    - x: 1.5
`, text)
	again, err := ReadTree(text)
	require.NoError(t, err)
	assert.Equal(t, tree, again)
}
