package jql

import (
	"fmt"
	"strings"
	"unicode"
)

// Quote writes a value as a JQL string literal: quotes and backslashes are
// escaped, control and line-separating characters become \uXXXX, and bytes that
// are no UTF-8 become U+FFFD. Reserved words need no other care once quoted.
func Quote(value string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range value {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
