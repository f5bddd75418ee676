package jql

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// luceneSpecial are the characters with a meaning in text searches (operator ~).
const luceneSpecial = `+-&|!(){}[]^"~*?:\/`

// Words turns plain text into the words of a text search (operator ~), still to
// be quoted: characters of the search's own language are escaped, its operators
// become plain words, control characters become spaces. It answers "" for text
// without a letter or digit, which Jira would refuse.
func Words(text string) string {
	var b strings.Builder
	wordy := false
	for word := range strings.FieldsFuncSeq(text, separates) {
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

func separates(r rune) bool {
	return unicode.IsSpace(r) || !unicode.IsPrint(r) || r == utf8.RuneError
}
