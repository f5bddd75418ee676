package shown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"disk full":               "disk full",
		"a\nb\x00\u2028\u202e":    `a\u000ab\u0000\u2028\u202e`,
		strings.Repeat("ä", 40):   strings.Repeat("ä", 40),
		strings.Repeat("ä", 41):   strings.Repeat("ä", 40) + "…",
		"日本" + "\u00a0" + "keeps": `日本\u00a0keeps`,
	} {
		require.Equal(t, want, shown.Text(text))
	}
}
