package jira

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestQuote(t *testing.T) {
	for value, want := range map[string]string{
		"":                      `""`,
		"ACM":                   `"ACM"`,
		"AND":                   `"AND"`,
		"1. a+b [c] {d} # @ %":  `"1. a+b [c] {d} # @ %"`,
		`OPS" OR project = "X`:  `"OPS\" OR project = \"X"`,
		`a\`:                    `"a\\"`,
		"it's":                  `"it's"`,
		"a\tb\nc\rd":            `"a\tb\nc\rd"`,
		"a\x00b\x01c\x7f\u0085": `"a\u0000b\u0001c\u007f\u0085"`,
		"a\u2028b\u2029":        `"a\u2028b\u2029"`,
		"\xff":                  "\"\ufffd\"",
		"（full width）":          `"（full width）"`,
	} {
		require.Equal(t, want, quote(value))
	}
}

// requireLiteral demands that a value reads back as exactly one string.
func requireLiteral(t *testing.T, value string) {
	t.Helper()
	tokens, err := tokenise("project = " + quote(value))
	require.NoError(t, err, "%q", value)
	require.Len(t, tokens, 3, "%q", value)
	require.Equal(t, byte('s'), tokens[2].kind)
	if utf8.ValidString(value) {
		require.Equal(t, value, tokens[2].value)
	}
}

func TestHostileInputStaysOneLiteral(t *testing.T) {
	for id, input := range hostileInputs(t) {
		t.Run(id, func(t *testing.T) {
			requireLiteral(t, input)
			requireLiteral(t, textQuery(input))
		})
	}
}

func FuzzQuote(f *testing.F) {
	for _, seed := range []string{"", `a"b`, `\`, `\u0041`, "x\") OR (created > -999d", "a\x00\x1f\u2028\xff", "'", "ORDER BY x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		requireLiteral(t, value)
		requireLiteral(t, textQuery(value))
	})
}

func TestTextQuery(t *testing.T) {
	for text, want := range map[string]string{
		"backup failed":     "backup failed",
		"  backup \t\n x ":  "backup x",
		"disk [sda]":        `disk \[sda\]`,
		`"disk full"`:       `\"disk full\"`,
		`C:\temp`:           `C\:\\temp`,
		"AND backup OR NOT": "and backup or not",
		"a\x00b":            "a b",
		"-+*?":              "",
		"~":                 "",
		"Perché":            "Perché",
		"return code -911":  `return code \-911`,
		"x && y || !z":      `x \&\& y \|\| \!z`,
	} {
		require.Equal(t, want, textQuery(text), "%q", text)
	}
}
