package playbook

import "strings"

// piece is one set in a text of several.
type piece struct {
	text string
	// line is the number of its first line, from 1.
	line int
}

// split parts a text at its line breaks, but for those between braces. A quotation
// mark does not reach beyond its line: Alertmanager allows no line break in quotes.
func split(text string) []piece {
	var pieces []piece
	begin, first, line := 0, 1, 1
	isQuoted, isEscaped, isBraced := false, false, false
	end := func(at int) {
		if strings.TrimSpace(text[begin:at]) != "" {
			pieces = append(pieces, piece{text: text[begin:at], line: first})
		}
	}
	for at, r := range text {
		switch {
		case r == '\n':
			line, isQuoted, isEscaped = line+1, false, false
			if !isBraced {
				end(at)
				begin, first = at+1, line
			}
		case isEscaped:
			isEscaped = false
		case r == '\\':
			isEscaped = isQuoted
		case r == '"':
			isQuoted = !isQuoted
		case !isQuoted && (r == '{' || r == '}'):
			isBraced = r == '{'
		}
	}
	end(len(text))
	return pieces
}
