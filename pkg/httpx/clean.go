package httpx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from elsewhere safe to stand in an error or a log line: no
// control or formatting characters, single spaces, at most max characters before
// the sign of a cut.
func Clean(text string, max int) string {
	var b strings.Builder
	space, count := false, 0
	for _, r := range text {
		if unicode.IsSpace(r) || r == utf8.RuneError || unicode.In(r, unicode.C, unicode.Z) {
			space = count > 0
			continue
		}
		gap := 0
		if space {
			gap, space = 1, false
		}
		if count+gap >= max {
			b.WriteRune('…')
			break
		}
		b.WriteString(" "[:gap])
		b.WriteRune(r)
		count += gap + 1
	}
	return b.String()
}
