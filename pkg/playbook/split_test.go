package playbook

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLinesAreSetsButForThoseBetweenBraces(t *testing.T) {
	for text, want := range map[string][]piece{
		"":                               nil,
		" \n\t\r\n":                      nil,
		"a=b\r\nc=d":                     {{"a=b\r", 1}, {"c=d", 2}},
		"\n{\na=b,\nc=d\n}\ne=f":         {{"{\na=b,\nc=d\n}", 2}, {"e=f", 6}},
		"a=\"{\"\nb=c":                   {{`a="{"`, 1}, {"b=c", 2}},
		"{a=\"x\\\"{\"}\nb=c":            {{`{a="x\"{"}`, 1}, {"b=c", 2}},
		"a=\"open\nb={\nc=d":             {{`a="open`, 1}, {"b={\nc=d", 2}},
		"{a=\"open}\nb=c}\nd=e":          {{"{a=\"open}\nb=c}", 1}, {"d=e", 3}},
		"a=\\\"{\nb=\"c\"\n}\nd=\"e\"\n": {{`a=\"{`, 1}, {`b="c"`, 2}, {"}", 3}, {`d="e"`, 4}},
	} {
		assert.Equal(t, want, split(text), "%q", text)
	}
}
