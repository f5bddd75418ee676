package httpx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from elsewhere safe to stand in an error or a log line: no
// control or formatting characters, single spaces, at most max characters.
func Clean(text string, max int) string {
	var b strings.Builder
	space, count := false, 0
	for _, r := range text {
		if unicode.IsSpace(r) || r == utf8.RuneError || unicode.In(r, unicode.C, unicode.Z) {
			space = count > 0
			continue
		}
		if count >= max {
			b.WriteRune('…')
			break
		}
		if space {
			b.WriteRune(' ')
			count++
			space = false
		}
		b.WriteRune(r)
		count++
	}
	return b.String()
}
