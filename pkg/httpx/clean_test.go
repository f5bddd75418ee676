package httpx

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

func TestClean(t *testing.T) {
	require.Equal(t, "a b c", Clean("  a\r\n\tb\u00a0 \u2028c  ", 100))
	require.Equal(t, "abcde…", Clean("abcdefgh", 5))
	require.Equal(t, "red [31m alert", Clean("red \x1b[31m\x00 alert", 100), "an escape sequence loses its escape")
	require.Equal(t, "a b", Clean("a\u202eb", 100), "no bidirectional override")
	require.Empty(t, Clean("\x00\x1b\xff", 100))
}

func FuzzClean(f *testing.F) {
	f.Add("a\x00b\x1b[2J\u202e\xff", 10)
	f.Add("00 0", 3)
	f.Fuzz(func(t *testing.T, text string, max int) {
		if max < 0 || max > 1000 {
			return
		}
		cleaned := Clean(text, max)
		for _, r := range cleaned {
			if unicode.IsControl(r) || r == '\u202e' {
				t.Fatalf("%q keeps %U", cleaned, r)
			}
		}
		if len([]rune(cleaned)) > max+1 {
			t.Fatalf("%q is longer than %d", cleaned, max)
		}
	})
}
