package playbook

import (
	"regexp/syntax"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// strangers are values that nobody's labels have: a word in small letters, a name, a
// word in capitals, a number, and one of many characters. Whatever accepts one of them
// accepts anything of its kind.
var strangers = []string{"qzxvjkwq", "Qzxvjkwq", "QZXVJKWQ", "73519086", "Qz7/xv-jk_81.wq:Zx é@ jq"}

// isOpen says that a matcher tells no alert from another: it fits alerts that lack the
// label, or values that nobody has ever written. Such are severity!="info", x="",
// x!="", x=~".*", x=~".+", x=~"[a-z]+" and x=~"disk|". No answer to the question
// whether an expression accepts everything is both quick and right; this one errs
// towards saying that it does, because 100 % coverage must not be one line away.
func isOpen(m *labels.Matcher) bool {
	return m.Matches("") || acceptsStranger(m)
}

func acceptsStranger(m *labels.Matcher) bool {
	for _, stranger := range strangers {
		if m.Matches(stranger) {
			return true
		}
	}
	return false
}

// specificityOf is 4 for a value, 2 for an expression, 1 for what must not be, and 0
// for what narrows nothing.
func specificityOf(m *labels.Matcher) int {
	switch {
	case m.Value == "":
		return 0
	case m.Type == labels.MatchEqual:
		return 4
	case m.Type == labels.MatchRegexp && acceptsStranger(m):
		return 0
	case m.Type == labels.MatchRegexp:
		return 2
	default:
		return 1
	}
}

func isExpression(m *labels.Matcher) bool {
	return m.Type == labels.MatchRegexp || m.Type == labels.MatchNotRegexp
}

// maxWeight is how many steps an expression may have; a list of a hundred hosts has a
// few thousand. Go's expressions take time in the product of steps and characters.
const maxWeight = 10_000

// weigh estimates the steps of an expression, repetitions multiplied.
func weigh(m *labels.Matcher) int {
	if !isExpression(m) {
		return 1
	}
	tree, err := syntax.Parse(m.Value, syntax.Perl)
	if err != nil {
		return maxWeight + 1
	}
	return weighTree(tree)
}

func weighTree(tree *syntax.Regexp) int {
	weight := 0
	for _, sub := range tree.Sub {
		weight += weighTree(sub)
	}
	switch tree.Op {
	case syntax.OpLiteral:
		return len(tree.Rune)
	case syntax.OpRepeat:
		return weight * max(tree.Min, tree.Max, 1)
	default:
		return weight + 1
	}
}
