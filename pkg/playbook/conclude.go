package playbook

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// conclude makes the answer of the ways to a target's entry.
func (s *seeker) conclude(ways []way) Found {
	first := ways[0]
	answer := Found{By: first.by, Why: s.why(first), Set: -1, Also: []string{}, Conflict: []string{}}
	if first.by == ByNothing {
		return answer
	}
	answer.Entry = s.entries[first.found[0].entry].id
	if first.by == ByMatchers || first.by == ByCatchAll {
		answer.Set = s.sets[first.found[0].set].at
	}
	answer.Also = make([]string, 0, min(maxAlso, len(first.found)))
	s.note()
	for _, h := range first.found[:first.ties] {
		s.isNew(h.entry)
		if first.ties > 1 {
			answer.Conflict = append(answer.Conflict, s.entries[h.entry].id)
		}
	}
	for _, one := range ways {
		for _, h := range one.found {
			if len(answer.Also) == maxAlso {
				return answer
			}
			if s.isNew(h.entry) {
				answer.Also = append(answer.Also, s.entries[h.entry].id)
			}
		}
	}
	return answer
}

// why says what led to the entry, and what put it before the next one.
func (s *seeker) why(first way) string {
	switch first.by {
	case ByPin:
		return "A person pinned this entry here."
	case ByName:
		return "The alert rule points to this entry."
	case ByRule:
		return "This entry lists the alert rule." + s.before(first)
	case ByMatchers:
		return "Its matchers fit: " + s.shown(first.found[0].set) + "." + s.before(first)
	case ByCatchAll:
		return "Nothing else fits. This entry tells no alert from another, so it does not count as coverage."
	default:
		return "No entry fits."
	}
}

// before says why the first one is first.
func (s *seeker) before(first way) string {
	if first.ties > 1 {
		others := "So does another entry"
		if first.ties > 2 {
			others = fmt.Sprintf("So do %d other entries", first.ties-1)
		}
		return " " + others + ", no better and no worse, which is a conflict; what was reviewed last is shown first."
	}
	if len(first.found) == 1 {
		return ""
	}
	one, next := s.standing(first.found[0]), s.standing(first.found[1])
	switch {
	case one.isCustomers != next.isCustomers:
		return " It is for this customer and comes before general ones."
	case one.priority != next.priority:
		return fmt.Sprintf(" Its priority is higher (%d, the next one's is %d).", one.priority, next.priority)
	default:
		return fmt.Sprintf(" It is more specific (%d, the next one is %d).", one.specificity, next.specificity)
	}
}

// shown are the matchers of a set as people read them.
func (s *seeker) shown(at int) string {
	one := &s.sets[at]
	if one.shown == "" {
		words := make([]string, len(one.matchers))
		for i, m := range one.matchers {
			words[i] = shownMatcher(m)
		}
		one.shown = clean(strings.Join(words, ", "), 3*maxQuoted)
	}
	return one.shown
}

var operators = map[labels.MatchType]string{
	labels.MatchEqual: "=", labels.MatchNotEqual: "!=", labels.MatchRegexp: "=~", labels.MatchNotRegexp: "!~",
}

// shownMatcher is what Alertmanager's own String says, in a hundredth of its time.
func shownMatcher(m *labels.Matcher) string {
	name := m.Name
	if strings.ContainsFunc(name, func(r rune) bool { return r != '_' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		name = strconv.Quote(name)
	}
	return name + operators[m.Type] + strconv.Quote(m.Value)
}
