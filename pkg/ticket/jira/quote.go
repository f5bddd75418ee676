package jira

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quote writes a value as a JQL string literal: quotes and backslashes are
// escaped, control and line-separating characters become \uXXXX, and bytes that
// are no UTF-8 become U+FFFD. Reserved words need no other care once quoted.
func quote(value string) string {
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

// luceneSpecial are the characters with a meaning in text searches (operator ~).
const luceneSpecial = `+-&|!(){}[]^"~*?:\/`

// textQuery turns plain text into the words of a text search: characters of the
// query language are escaped, its operators become plain words, control
// characters become spaces. It answers "" for text without a letter or digit,
// which Jira would refuse.
func textQuery(text string) string {
	var b strings.Builder
	wordy := false
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) || r == utf8.RuneError }) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		switch word {
		case "AND", "OR", "NOT", "TO":
			word = strings.ToLower(word)
		}
		for _, r := range word {
			if strings.ContainsRune(luceneSpecial, r) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
			wordy = wordy || unicode.IsLetter(r) || unicode.IsDigit(r)
		}
	}
	if !wordy {
		return ""
	}
	return b.String()
}
