package jira

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// A second, independent reading of JQL by Atlassian's grammar, for tests: what
// the product writes must read as what it meant.

type token struct {
	kind  byte // 's' string, '(' , ')', 'w' word or symbol
	value string
}

// tokenise reads JQL. It refuses what Jira's lexer refuses: open strings, unknown
// escapes, raw control characters, reserved characters outside strings.
func tokenise(text string) ([]token, error) {
	var tokens []token
	runes := []rune(text)
	for i := 0; i < len(runes); {
		switch r := runes[i]; {
		case r == ' ':
			i++
		case unicode.IsControl(r):
			return nil, fmt.Errorf("control character %U", r)
		case r == '(' || r == ')' || r == ',':
			tokens = append(tokens, token{byte(r), string(r)})
			i++
		case r == '"':
			value, end, err := readString(runes, i+1)
			if err != nil {
				return nil, err
			}
			tokens = append(tokens, token{'s', value})
			i = end
		case strings.ContainsRune("{}*/%+^$#@?;'&|\\", r):
			return nil, fmt.Errorf("reserved character %q", r)
		default:
			start := i
			for i < len(runes) && !strings.ContainsRune(` (),"`, runes[i]) {
				i++
			}
			tokens = append(tokens, token{'w', string(runes[start:i])})
		}
	}
	return tokens, nil
}

func readString(runes []rune, i int) (string, int, error) {
	var b strings.Builder
	for ; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '"':
			return b.String(), i + 1, nil
		case r == '\\':
			i++
			if i >= len(runes) {
				return "", 0, errors.New("open escape")
			}
			if runes[i] == 'u' {
				var code rune
				if _, err := fmt.Sscanf(string(runes[i+1:i+5]), "%04x", &code); err != nil {
					return "", 0, err
				}
				b.WriteRune(code)
				i += 4
				continue
			}
			plain, ok := map[rune]rune{'t': '\t', 'n': '\n', 'r': '\r', '"': '"', '\'': '\'', '\\': '\\', ' ': ' '}[runes[i]]
			if !ok {
				return "", 0, fmt.Errorf("unknown escape %q", runes[i])
			}
			b.WriteRune(plain)
		case unicode.IsControl(r):
			return "", 0, fmt.Errorf("control character %U in a string", r)
		default:
			b.WriteRune(r)
		}
	}
	return "", 0, errors.New("open string")
}

// groups splits a query into the parenthesised parts that AND joins at the top,
// and the words after them. Anything else at the top is an error.
func groups(tokens []token) (parts [][]token, tail []token, err error) {
	for i := 0; i < len(tokens); {
		switch {
		case tokens[i].kind == '(':
			depth, start := 0, i
			for ; i < len(tokens); i++ {
				if tokens[i].kind == '(' {
					depth++
				}
				if tokens[i].kind == ')' {
					if depth--; depth == 0 {
						break
					}
				}
			}
			if depth != 0 {
				return nil, nil, errors.New("parentheses are not balanced")
			}
			parts = append(parts, tokens[start+1:i])
			i++
		case tokens[i].value == "AND" && tokens[i].kind == 'w' && i+1 < len(tokens) && tokens[i+1].kind == '(':
			i++
		case tokens[i].value == "ORDER":
			return parts, tokens[i:], nil
		default:
			return nil, nil, fmt.Errorf("%q stands at the top", tokens[i].value)
		}
	}
	return parts, nil, nil
}
