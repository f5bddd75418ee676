package encoded

import (
	"fmt"
	"hash/fnv"
	"regexp"
	"slices"
	"strings"
)

// A second, independent reading of encoded queries for tests, with ServiceNow's
// rules: ^NQ begins an alternative of everything before it, ^OR binds to the
// condition before it, ^EQ ends all, an order is none of the conditions, and an
// invalid condition is ignored, which widens. A condition on company is judged; any
// other is true, false or ignored by chance.

// dialect is one way to tell a caret in a value from one between conditions; which
// one an instance takes is not documented.
type dialect struct {
	name  string
	split func(text string) []string
}

var dialects = []dialect{
	{"from the left", func(text string) []string {
		return strings.Split(strings.ReplaceAll(text, "^^", "\x00"), "^")
	}},
	{"from the right", func(text string) []string {
		parts := strings.Split(strings.ReplaceAll(reversed(text), "^^", "\x00"), "^")
		for i, part := range parts {
			parts[i] = reversed(part)
		}
		slices.Reverse(parts)
		return parts
	}},
	{"by single carets", func(text string) []string {
		var parts []string
		for {
			found := singleCaret.FindStringSubmatchIndex(text)
			if found == nil {
				return append(parts, text)
			}
			parts = append(parts, text[:found[3]])
			text = text[found[4]:]
		}
	}},
}

var singleCaret = regexp.MustCompile(`(^|[^^])\^([^^]|$)`)

func reversed(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	return string(runes)
}

// finds says whether the query answers a row of the company.
func finds(text, company string, chance uint64, how dialect) bool {
	found := false
	var groups []bool
	for _, part := range how.split(text) {
		if strings.HasPrefix(part, "EQ") {
			break
		}
		if rest, opens := strings.CutPrefix(part, "NQ"); opens {
			found = found || !slices.Contains(groups, false)
			groups, part = nil, rest
		}
		if strings.HasPrefix(part, "ORDERBY") || strings.HasPrefix(part, "GROUPBY") {
			continue
		}
		other, binds := strings.CutPrefix(part, "OR")
		holds, ignored := judge(other, company, chance)
		switch {
		case ignored:
		case binds && len(groups) > 0:
			groups[len(groups)-1] = groups[len(groups)-1] || holds
		default:
			groups = append(groups, holds)
		}
	}
	return found || !slices.Contains(groups, false)
}

var companyPattern = regexp.MustCompile(`^company(=|IN)([A-Za-z0-9,]*)$`)

// judge knows companies, and that every row has a sys_id.
func judge(part, company string, chance uint64) (holds, ignored bool) {
	if match := companyPattern.FindStringSubmatch(part); match != nil {
		return slices.Contains(strings.Split(match[2], ","), company), false
	}
	if part == "sys_idISNOTEMPTY" {
		return true, false
	}
	sum := fnv.New64a()
	_, _ = fmt.Fprint(sum, company, chance, part)
	return sum.Sum64()&4 != 0, sum.Sum64()&24 == 0
}
