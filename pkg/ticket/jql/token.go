package jql

import "strings"

type tokenKind int

const (
	// endToken stands once, after everything.
	endToken tokenKind = iota
	// symbolToken is an operator, a parenthesis, a bracket or a comma.
	symbolToken
	// wordToken is text without quotation marks and without escapes.
	wordToken
	// numberToken is a whole number as it was written.
	numberToken
	// stringToken is text in quotation marks, or with escapes; its text is what it means.
	stringToken
	// nameToken is $name or ${name}; its text is the name.
	nameToken
)

// token is one piece of a query.
type token struct {
	kind tokenKind
	text string
	// at and end bound it, in characters.
	at, end int
}

// is says whether the token is this word (in any case) or symbol.
func (t token) is(text string) bool {
	switch t.kind {
	case wordToken:
		return strings.EqualFold(t.text, text)
	case symbolToken:
		return t.text == text
	default:
		return false
	}
}

func (t token) isAny(texts ...string) bool {
	for _, text := range texts {
		if t.is(text) {
			return true
		}
	}
	return false
}
