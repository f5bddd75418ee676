package jql

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"unicode"
)

// A second, independent reading of JQL for tests. It knows strings, parentheses,
// AND, OR, NOT and where ORDER BY begins, in the way of Jira's grammar; all else is
// part of a clause. A clause on project is judged; any other is true or false by
// chance, so that whatever clauses mean, no row may leave the scope.

// piece is a string, a sign, or a word.
type piece struct {
	quoted bool
	text   string
}

func (p piece) is(word string) bool { return !p.quoted && strings.EqualFold(p.text, word) }

// pieces refuses what Jira's lexer refuses.
func pieces(text string) ([]piece, error) {
	var all []piece
	runes := []rune(text)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case r == ' ':
			i++
		case r == '"':
			value, end, err := stringAt(runes, i+1)
			if err != nil {
				return nil, err
			}
			all = append(all, piece{true, value})
			i = end
		case strings.ContainsRune("(),[]", r):
			all = append(all, piece{false, string(r)})
			i++
		case strings.ContainsRune("=!<>~", r):
			begin := i
			for i < len(runes) && strings.ContainsRune("=!<>~", runes[i]) {
				i++
			}
			all = append(all, piece{false, string(runes[begin:i])})
		case unicode.IsControl(r), r == '\'', r == '&', r == '|', r == '\\', strings.ContainsRune("{}*/%+^$#@?;\u2028\u2029", r):
			return nil, fmt.Errorf("%q outside a string", r)
		default:
			begin := i
			for i < len(runes) && !strings.ContainsRune(` "'(),[]=!<>~&|\{}*/%+^$#@?;`, runes[i]) {
				i++
			}
			all = append(all, piece{false, string(runes[begin:i])})
		}
	}
	return all, nil
}

func stringAt(runes []rune, i int) (string, int, error) {
	var b strings.Builder
	for ; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '"':
			return b.String(), i + 1, nil
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return "", 0, fmt.Errorf("control character %U", r)
		case r != '\\':
			b.WriteRune(r)
		case i+5 < len(runes) && runes[i+1] == 'u':
			var code rune
			if _, err := fmt.Sscanf(string(runes[i+2:i+6]), "%04x", &code); err != nil {
				return "", 0, err
			}
			b.WriteRune(code)
			i += 5
		case i+1 < len(runes) && strings.ContainsRune(`"\tnr`, runes[i+1]):
			b.WriteRune(map[rune]rune{'"': '"', '\\': '\\', 't': '\t', 'n': '\n', 'r': '\r'}[runes[i+1]])
			i++
		default:
			return "", 0, errors.New("unknown escape")
		}
	}
	return "", 0, errors.New("open string")
}

// reading judges rows of one project by a query.
type reading struct {
	pieces  []piece
	at      int
	project string
	chance  uint64
	clauses int
}

// finds says whether a query finds a row of the project. An error means that the
// query is not well-formed.
func finds(text, project string, chance uint64) (bool, error) {
	all, err := pieces(text)
	if err != nil {
		return false, err
	}
	r := &reading{pieces: all, project: project, chance: chance}
	found, err := r.anyOf()
	if err != nil {
		return false, err
	}
	if r.at < len(all) && (!r.next("ORDER") || !r.next("BY") || r.at == len(all)) {
		return false, fmt.Errorf("%v is left over", all[r.at:])
	}
	for _, p := range all[r.at:] {
		if p.is("(") || p.is(")") || p.is("AND") || p.is("OR") || p.is("=") {
			return false, fmt.Errorf("%v in the order", p)
		}
	}
	return found, nil
}

func (r *reading) peek() piece {
	if r.at < len(r.pieces) {
		return r.pieces[r.at]
	}
	return piece{}
}

func (r *reading) next(word string) bool {
	if r.peek().is(word) && word != "" {
		r.at++
		return true
	}
	return false
}

func (r *reading) anyOf() (bool, error) {
	found, err := r.allOf()
	for err == nil && r.next("OR") {
		var other bool
		other, err = r.allOf()
		found = found || other
	}
	return found, err
}

func (r *reading) allOf() (bool, error) {
	found, err := r.negated()
	for err == nil && r.next("AND") {
		var other bool
		other, err = r.negated()
		found = found && other
	}
	return found, err
}

func (r *reading) negated() (bool, error) {
	if r.next("NOT") {
		found, err := r.negated()
		return !found, err
	}
	if r.next("(") {
		found, err := r.anyOf()
		if err == nil && !r.next(")") {
			err = fmt.Errorf("no closing parenthesis at %v", r.peek())
		}
		return found, err
	}
	return r.clause()
}

// clause takes everything up to the next AND, OR, ORDER or closing parenthesis.
func (r *reading) clause() (bool, error) {
	begin, depth := r.at, 0
	for r.at < len(r.pieces) {
		p := r.peek()
		if depth == 0 && (p.is(")") || p.is("AND") || p.is("OR") || p.is("ORDER")) {
			break
		}
		if p.is("(") {
			depth++
		}
		if p.is(")") {
			depth--
		}
		r.at++
	}
	parts := r.pieces[begin:r.at]
	if len(parts) < 2 || depth != 0 || parts[0].is("(") {
		return false, fmt.Errorf("%v is no clause", parts)
	}
	r.clauses++
	return r.judge(parts), nil
}

func (r *reading) judge(parts []piece) bool {
	if strings.EqualFold(parts[0].text, "project") && parts[1].is("in") {
		for _, p := range parts[2:] {
			if p.quoted && strings.EqualFold(p.text, r.project) {
				return true
			}
		}
		return false
	}
	sum := fnv.New64a()
	_, _ = fmt.Fprint(sum, r.project, r.chance, parts)
	return sum.Sum64()&4 != 0
}
