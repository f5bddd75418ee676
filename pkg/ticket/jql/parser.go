package jql

import "github.com/quantyca/rounds/pkg/ticket/shown"

// limits bound what is read. Zero values of a list mean: no limit.
type limits struct{ length, depth, values int }

const (
	// maxLength is the longest text in characters.
	maxLength = 20_000
	// maxDepth is how deep parentheses and NOT may nest.
	maxDepth = 50
	// maxValues is the longest list; Jira refuses lists of a thousand.
	maxValues = 500
	// maxOrder is how many keys Jira orders by.
	maxOrder = 7
)

var userLimits = limits{length: maxLength, depth: maxDepth, values: maxValues}

// parser walks over the tokens of a text.
type parser struct {
	tokens []token
	runes  source
	limits limits
	at     int
	depth  int
}

func (p *parser) peek() token { return p.tokens[p.at] }

// after is the token behind the current one.
func (p *parser) after() token { return p.tokens[min(p.at+1, len(p.tokens)-1)] }

func (p *parser) take() token {
	t := p.tokens[p.at]
	if t.kind != endToken {
		p.at++
	}
	return t
}

// takes steps over one of the words or symbols, if it is next.
func (p *parser) takes(texts ...string) bool {
	if p.peek().isAny(texts...) {
		p.at++
		return true
	}
	return false
}

// expect demands a symbol.
func (p *parser) expect(symbol string) error {
	if p.takes(symbol) {
		return nil
	}
	return p.expecting("'" + symbol + "'")
}

// expecting refuses the current token because something else should be there.
func (p *parser) expecting(what string) error {
	t := p.peek()
	if t.kind == endToken {
		return p.runes.refuse(t.at, "Expecting %s before the end of the query.", what)
	}
	return p.runes.refuse(t.at, "Expecting %s but got '%s'.", what, p.shown(t))
}

// shown is a token as it was written.
func (p *parser) shown(t token) string { return shown.Text(string(p.runes[t.at:t.end])) }

// deeper counts one level of nesting; the caller counts it back.
func (p *parser) deeper() error {
	if p.depth++; p.depth > p.limits.depth {
		return p.runes.refuse(p.peek().at, "The query is nested more than %d deep.", p.limits.depth)
	}
	return nil
}
