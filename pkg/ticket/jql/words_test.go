package jql

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"backup failed":     "backup failed",
		"  backup \t\n x ":  "backup x",
		"disk [sda]":        `disk \[sda\]`,
		`"disk full"`:       `\"disk full\"`,
		"AND backup OR NOT": "and backup or not",
		"a\x00b":            "a b",
		"-+*?":              "",
		"":                  "",
		"Perché":            "Perché",
	} {
		require.Equal(t, want, Words(text), "%q", text)
	}
}

func TestQuote(t *testing.T) {
	for value, want := range map[string]string{
		"":                      `""`,
		"AND":                   `"AND"`,
		`OPS" OR project = "X`:  `"OPS\" OR project = \"X"`,
		`a\`:                    `"a\\"`,
		"it's":                  `"it's"`,
		"a\tb\nc\rd":            `"a\tb\nc\rd"`,
		"a\x00b\x01c\x7f\u0085": `"a\u0000b\u0001c\u007f\u0085"`,
		"a\u2028b\u2029":        `"a\u2028b\u2029"`,
		"\xff":                  "\"\ufffd\"",
	} {
		require.Equal(t, want, Quote(value))
	}
}
