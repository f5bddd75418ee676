// Package shown makes pieces of a query safe to stand in the sentence of a refusal.
package shown

import (
	"fmt"
	"strings"
	"unicode"
)

// maxShown is how many characters of a query a sentence repeats.
const maxShown = 40

// Text is the beginning of a text; what cannot be seen is written as \uXXXX.
func Text(text string) string {
	var b strings.Builder
	count := 0
	for _, r := range text {
		if count++; count > maxShown {
			b.WriteString("…")
			break
		}
		if r == '\u2028' || r == '\u2029' || (r != ' ' && !unicode.IsPrint(r)) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
