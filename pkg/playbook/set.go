package playbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/prometheus/alertmanager/matcher/parse"
	"github.com/prometheus/alertmanager/pkg/labels"
)

// set is a matcher set that can be used.
type set struct {
	// at is the index of its text in the entry's Matchers.
	at       int
	matchers labels.Matchers
	// isCustomers says that it is for one customer.
	isCustomers bool
	// isCatchAll says that no matcher but on the customer tells alerts apart: who
	// matches all of a customer's alerts has said nothing about any of them.
	isCatchAll  bool
	specificity int
	weight      int
}

// readSets makes the sets of an entry, and a sentence of the first thing that is wrong.
func readSets(entry Entry) (sets []set, problem string) {
	complain := func(at int, words string) {
		if problem != "" {
			return
		}
		which := "The matchers"
		if len(entry.Matchers) > 1 {
			which = "Matchers " + strconv.Itoa(at+1)
		}
		problem = which + " " + strings.TrimSuffix(words, ".") + "."
	}
	for at, text := range entry.Matchers {
		if words := unreadable(text); words != "" {
			complain(at, words)
			continue
		}
		for _, one := range split(text) {
			if len(sets) == maxSets {
				complain(at, fmt.Sprintf("are more than %d sets; the rest is left out", maxSets))
				return sets, problem
			}
			made, words := readSet(at, one, entry.Customer)
			if words != "" {
				complain(at, words)
				continue
			}
			sets = append(sets, made)
		}
	}
	return sets, problem
}

// unreadable says what of a text is not even given to the parser.
func unreadable(text string) string {
	switch {
	case len(text) > maxSets*maxSetBytes:
		return fmt.Sprintf("are longer than %d KiB", maxSets*maxSetBytes>>10)
	case !utf8.ValidString(text):
		return "are not valid text (UTF-8)"
	case strings.ContainsRune(text, 0):
		return "hold a NUL character"
	default:
		return ""
	}
}

func readSet(at int, one piece, customer string) (set, string) {
	if len(one.text) > maxSetBytes {
		return set{}, fmt.Sprintf("are longer than %d KiB%s", maxSetBytes>>10, lineOf(one.line))
	}
	parsed, err := parse.Matchers(one.text)
	if err != nil {
		return set{}, complaint(one, err)
	}
	if customer != "" {
		parsed = append(parsed, &labels.Matcher{Type: labels.MatchEqual, Name: CustomerLabel, Value: customer})
	}
	made := set{at: at, isCatchAll: true}
	for _, m := range parsed {
		if !slices.ContainsFunc(made.matchers, func(other *labels.Matcher) bool { return isSame(m, other) }) {
			made.matchers = append(made.matchers, m)
		}
	}
	if len(made.matchers) > maxMatchers {
		return set{}, fmt.Sprintf("are more than %d%s", maxMatchers, lineOf(one.line))
	}
	for _, m := range made.matchers {
		if words := made.take(m); words != "" {
			return set{}, words + lineOf(one.line)
		}
	}
	return made, made.contradiction(one)
}

// take counts a matcher in.
func (s *set) take(m *labels.Matcher) string {
	weight := weigh(m)
	if s.weight += weight; s.weight > maxWeight {
		return fmt.Sprintf("hold a regular expression that is too large, on %s", clean(m.Name, maxQuoted))
	}
	s.specificity += specificityOf(m)
	if m.Name != CustomerLabel {
		s.isCatchAll = s.isCatchAll && isOpen(m)
	} else if m.Type == labels.MatchEqual && m.Value != "" {
		s.isCustomers = true
	}
	return ""
}

// contradiction finds two values that one label would have to have.
func (s *set) contradiction(one piece) string {
	values := map[string]string{}
	for _, m := range s.matchers {
		if m.Type != labels.MatchEqual {
			continue
		}
		if value, known := values[m.Name]; known {
			return fmt.Sprintf("can never fit%s: %s cannot be both %s and %s", lineOf(one.line),
				clean(m.Name, maxQuoted), strconv.Quote(clean(value, maxQuoted)), strconv.Quote(clean(m.Value, maxQuoted)))
		}
		values[m.Name] = m.Value
	}
	return ""
}

func isSame(a, b *labels.Matcher) bool {
	return a.Type == b.Type && a.Name == b.Name && a.Value == b.Value
}
