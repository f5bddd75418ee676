package jql

import (
	"strconv"
	"unicode/utf16"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

var escapes = map[rune]rune{'t': '\t', 'n': '\n', 'r': '\r', '"': '"', '\'': '\'', '\\': '\\', ' ': ' '}

// escape reads the escape at the current place, a backslash.
func (s *scanner) escape() (rune, error) {
	from, kind := s.at, s.peek(1)
	if plain, ok := escapes[kind]; ok {
		s.at += 2
		return plain, nil
	}
	code, ok := s.unicodeEscape()
	if !ok {
		after := ""
		if kind != -1 {
			after = string(kind)
		}
		return 0, s.runes.refuse(from,
			`'\%s' is an illegal JQL escape sequence. The valid escape sequences are \', \", \t, \n, \r, \\, '\ ' and \uXXXX.`, shown.Text(after))
	}
	if !utf16.IsSurrogate(code) {
		return code, nil
	}
	// Two escapes make one character beyond U+FFFF.
	second, ok := s.unicodeEscape()
	if pair := utf16.DecodeRune(code, second); ok && pair != '\ufffd' {
		return pair, nil
	}
	return 0, s.runes.refuse(from, `The escape '\u%04x' is half a character.`, code)
}

// unicodeEscape reads \uXXXX.
func (s *scanner) unicodeEscape() (rune, bool) {
	if s.peek(0) != '\\' || s.peek(1) != 'u' || s.at+6 > len(s.runes) {
		return 0, false
	}
	code, err := strconv.ParseUint(string(s.runes[s.at+2:s.at+6]), 16, 16)
	if err != nil {
		return 0, false
	}
	s.at += 6
	return rune(code), true
}
