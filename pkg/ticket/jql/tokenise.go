package jql

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// symbols, longest first. There are no comments in JQL.
var symbols = []string{"!=", "!~", "<=", ">=", "&&", "||", "=", "~", "<", ">", "!", "&", "|", "(", ")", ",", "[", "]"}

const (
	// stops end a word; the backslash does not, it begins an escape.
	stops = `"'()[],=!~<>|&`
	// reservedCharacters have no meaning outside strings, but $ begins a name.
	reservedCharacters = `{}*/%+^$#@?;`
)

// tokenise cuts a text into tokens, the last one of kind endToken. Errors are *Refusal.
func tokenise(text string, maxLength int) ([]token, source, error) {
	if !utf8.ValidString(text) {
		return nil, nil, source(nil).refuse(0, "The query holds bytes that are no text.")
	}
	runes := source(text)
	if len(runes) > maxLength {
		return nil, nil, runes.refuse(maxLength, "The query is longer than %d characters.", maxLength)
	}
	s := scanner{runes: runes}
	var tokens []token
	for {
		t, err := s.next()
		if err != nil {
			return nil, nil, err
		}
		tokens = append(tokens, t)
		if t.kind == endToken {
			return tokens, runes, nil
		}
	}
}

type scanner struct {
	runes source
	at    int
}

// peek is the character at a distance, or -1 after the end.
func (s *scanner) peek(ahead int) rune {
	if s.at+ahead < len(s.runes) {
		return s.runes[s.at+ahead]
	}
	return -1
}

func (s *scanner) token(kind tokenKind, from int, text string) token {
	return token{kind: kind, text: text, at: from, end: s.at}
}

func (s *scanner) next() (token, error) {
	for isSpace(s.peek(0)) {
		s.at++
	}
	from := s.at
	switch first := s.peek(0); first {
	case -1:
		return s.token(endToken, from, ""), nil
	case '"', '\'':
		return s.quoted(first)
	case '$':
		return s.name()
	}
	for _, symbol := range symbols {
		if strings.HasPrefix(string(s.runes[from:min(from+2, len(s.runes))]), symbol) {
			s.at += len(symbol)
			return s.token(symbolToken, from, symbol), nil
		}
	}
	return s.word()
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// quoted reads a string; line breaks may stand in it, other control characters not.
func (s *scanner) quoted(mark rune) (token, error) {
	from := s.at
	s.at++
	var b strings.Builder
	for {
		switch r := s.peek(0); {
		case r == -1:
			return token{}, s.runes.refuse(from, "The quoted string '%s' has not been completed.", shown.Text(b.String()))
		case r == mark:
			s.at++
			return s.token(stringToken, from, b.String()), nil
		case r == '\\':
			plain, err := s.escape()
			if err != nil {
				return token{}, err
			}
			b.WriteRune(plain)
		case unicode.IsControl(r) && r != '\n' && r != '\r':
			return token{}, s.reservedCharacter(r)
		default:
			b.WriteRune(r)
			s.at++
		}
	}
}

// word reads text without quotation marks: a word, a number, or a string if it
// holds escapes.
func (s *scanner) word() (token, error) {
	from, escaped := s.at, false
	var b strings.Builder
	for {
		r := s.peek(0)
		if r == -1 || isSpace(r) || strings.ContainsRune(stops, r) {
			break
		}
		if r == '\\' {
			plain, err := s.escape()
			if err != nil {
				return token{}, err
			}
			b.WriteRune(plain)
			escaped = true
			continue
		}
		if err := s.checkBare(r); err != nil {
			return token{}, err
		}
		b.WriteRune(r)
		s.at++
	}
	text := b.String()
	switch {
	case escaped:
		return s.token(stringToken, from, text), nil
	case !isNumber(text):
		return s.token(wordToken, from, text), nil
	}
	if _, err := strconv.ParseInt(text, 10, 64); err != nil {
		return token{}, s.runes.refuse(from, "'%s' is not a valid number. Numbers must be between %d and %d.",
			shown.Text(text), int64(-1<<63), int64(1<<63-1))
	}
	return s.token(numberToken, from, text), nil
}

// checkBare refuses what cannot stand outside a string. Jira takes any other
// character as part of a word; spaces and brackets that only look like plain ones
// are refused here all the same, because who wrote them meant something else.
func (s *scanner) checkBare(r rune) error {
	switch {
	case strings.ContainsRune(reservedCharacters, r) || unicode.IsControl(r):
		return s.reservedCharacter(r)
	case r < utf8.RuneSelf || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
		return nil
	default:
		return s.runes.refuse(s.at, "The character '%s' (U+%04X) must stand in quotation marks.", shown.Text(string(r)), r)
	}
}

func (s *scanner) reservedCharacter(r rune) error {
	return s.runes.refuse(s.at,
		`The character '%s' is a reserved JQL character. You must enclose it in a string or use the escape '\u%04x' instead.`,
		shown.Text(string(r)), r)
}

// isNumber tells 5 and -5 from words such as 5d.
func isNumber(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}
