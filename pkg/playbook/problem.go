package playbook

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The longest word of somebody else's in a sentence of ours.
const maxQuoted = 80

// clean makes foreign text fit to stand in a sentence: no control or formatting
// characters, and not too long.
func clean(text string, limit int) string {
	shown := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if r == utf8.RuneError || unicode.In(r, unicode.C) {
			return '�'
		}
		return r
	}, text)
	if utf8.RuneCountInString(shown) > limit {
		return string([]rune(shown)[:limit]) + "…"
	}
	return shown
}

// placed is how Alertmanager's parser begins what it has to say: the columns, in
// characters from 0, between which the trouble is.
var placed = regexp.MustCompile(`^(\d+):(\d+): `)

// complaint makes a sentence of what the parser says of one set.
func complaint(of piece, err error) string {
	var bad *syntax.Error
	if errors.As(err, &bad) {
		return badExpression(of, bad)
	}
	words := err.Error()
	at := -1
	if found := placed.FindStringSubmatch(words); found != nil {
		words = words[len(found[0]):]
		begin, _ := strconv.Atoi(found[1])
		end, _ := strconv.Atoi(found[2])
		at = begin
		// Of what is missing at the end, only the second number says where that is.
		if strings.HasPrefix(words, "end of input") || strings.HasPrefix(words, "}: ") {
			at = max(end-1, 0)
		}
	} else if strings.HasPrefix(words, "end of input") {
		at = utf8.RuneCountInString(of.text)
	}
	words = clean(words, 2*maxQuoted)
	if strings.Contains(words, `\`) && strings.Contains(words, "invalid input") {
		words += ` (in quotation marks a backslash is written twice, \\)`
	}
	return fmt.Sprintf("cannot be read%s: %s", position(of, at), words)
}

// badExpression says what is wrong with a regular expression, without the anchors that
// Alertmanager puts around it, and where it stands if that is not ambiguous.
func badExpression(of piece, bad *syntax.Error) string {
	part := strings.TrimSuffix(strings.TrimPrefix(bad.Expr, "^(?:"), ")$")
	at := -1
	if part != "" && strings.Count(of.text, part) == 1 {
		at = utf8.RuneCountInString(of.text[:strings.Index(of.text, part)])
	}
	return fmt.Sprintf("hold a regular expression that cannot be used%s: %s in %s",
		position(of, at), bad.Code, strconv.Quote(clean(part, maxQuoted)))
}

// position is where the character number at of a set stands, as people count.
func position(of piece, at int) string {
	if at < 0 {
		return lineOf(of.line)
	}
	line, column := of.line, 0
	for _, r := range of.text {
		if at--; at < 0 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 0
		}
	}
	if line == 1 {
		return fmt.Sprintf(" at character %d", column+1)
	}
	return fmt.Sprintf(" at line %d, character %d", line, column+1)
}

func lineOf(line int) string {
	if line == 1 {
		return ""
	}
	return fmt.Sprintf(" in line %d", line)
}
