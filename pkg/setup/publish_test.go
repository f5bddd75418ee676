package setup

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

const onePerimeter = `
version: 1
connections: []
perimeters: [{id: acme, name: ACME, zone: UTC, scope: [] %s}]
`

func TestOnlyTheSetUpForbidsToPublish(t *testing.T) {
	for text, allowed := range map[string]bool{"": true, ", publish: true": true, ", publish: false": false, ", publish: null": true} {
		document, problems := Parse(fmt.Sprintf(onePerimeter, text))
		assert.Len(t, problems, 1, "that the scope is empty")
		assert.Equal(t, allowed, document.Perimeters[0].MayBePublished(), text)
		rendered, err := Render(document)
		assert.NoError(t, err)
		again, _ := Parse(rendered)
		assert.Equal(t, document, again)
	}
}

// TestAPublishThatCannotBeReadDisables: who wrote "no" meant no.
func TestAPublishThatCannotBeReadDisables(t *testing.T) {
	document, problems := Parse(fmt.Sprintf(onePerimeter, `, publish: "no"`))
	assert.Contains(t, problems, Problem{Path: "perimeters[0].publish", Message: "must be true or false", Severity: Error})
	assert.Empty(t, Usable(document, problems).Perimeters)
}
