package jql

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// attacks on the scope, beside the shared ones.
var attacks = []string{
	`a = 1 OR project = SECRET`, `a = 1 || project in (SECRET)`, `a = 1 | b = 2`, `x = 1) OR (project = SECRET`, `x = 1)) OR ((a = 1`,
	`NOT a = 1`, `! (project = ACM)`, `ORDER BY created`, `order` + "\n" + `by a, b desc`, `ORDER/**/BY a`, `(a = 1 ORDER BY b)`, `summary ~ "x`,
	`summary ~ "a ORDER BY " OR project = SECRET`, `summary ~ 'a\'' OR project = SECRET`, `"order by" = 1`, "）OR（project = SECRET", "a = \"b\u2028c\"",
	`cf[10010] = ")"`, `a in (")", "(") OR b was not in ("x") before now()`, `$__timeFilter(created) OR NOT $__timeFilter("a) OR (b")`,
	`a = $x OR b in $y AND c in (1, $x, $y)`, `a = "$x"`, `a = f("\") OR (", $x)`, `issue.property["] OR ("].x = 1`, `a\ OR\ b = \(1`, `foo\u0029 = 1`,
	`a = "\u0022 OR project = \u0022X"`, `a = '\\' OR b = '\\'`, `a = "\\\" OR b = \"x"`, `a is not EMPTY order by cf[1], "b c" asc`, `a = 1 order by "x) OR (project"`,
	`not not not a = 1 or not (b = 2 and (c = 3 or d = 4))`, `project in (SECRET) or a = 1`, `"project" in ("SECRET") OR PROJECT in (SECRET)`,
}

// checkBound proves for one bound query that it is well-formed, that the scope is
// never left whatever its clauses are worth, and that it is read again as it was
// written.
func checkBound(t require.TestingT, bound Bound) {
	for chance := range uint64(12) {
		for _, project := range []string{"SECRET", "X", "ACME", "", "ACM\" "} {
			found, err := finds(bound.Text, project, chance)
			require.NoError(t, err, bound.Text)
			require.False(t, found, "%s finds %s", bound.Text, project)
		}
		_, err := finds(bound.Where, "ACM", chance)
		require.NoError(t, err, bound.Where)
	}
	again, err := parse(bound.Text, scopeLimits.andBound())
	require.NoError(t, err, bound.Text)
	require.Equal(t, bound.Where, again.Where())
	require.Equal(t, bound.OrderBy, orderText(again.OrderBy()))
}

// checkTokens proves that nothing is lost or added: a query without variables
// and macros is written with the tokens that it was read from.
func checkTokens(t require.TestingT, text string) {
	query, err := Parse(text)
	if err != nil || query.where == nil || hasNames(*query.where) {
		return
	}
	written := query.Where()
	if len(query.order) > 0 {
		written += " ORDER BY " + orderText(query.order)
	}
	require.Equal(t, meanings(t, text), meanings(t, written), text)
}

func meanings(t require.TestingT, text string) []string {
	tokens, _, err := tokenise(text, maxBound)
	require.NoError(t, err, text)
	var all []string
	for _, one := range tokens {
		all = append(all, meaning(one))
	}
	return all
}

// meaning is a token without what may change: the marks around a string, the case
// of the grammar's own words, the sign instead of a word. Words that are neither
// mean themselves.
func meaning(t token) string {
	switch {
	case t.isAny("&", "&&"):
		return "AND"
	case t.isAny("|", "||"):
		return "OR"
	case t.is("!"):
		return "NOT"
	case t.is("null"):
		return "EMPTY"
	case t.kind == endToken:
		return "end"
	case t.kind == numberToken:
		return "number " + t.text
	case t.kind == symbolToken:
		return t.text
	case t.kind == wordToken && isReserved(t.text):
		return strings.ToUpper(t.text)
	default:
		return "text " + t.text
	}
}

func TestTheIndependentReadingSeesALeak(t *testing.T) {
	leak := func(text string) bool {
		for chance := range uint64(12) {
			if found, err := finds(text, "SECRET", chance); err == nil && found {
				return true
			}
		}
		return false
	}
	require.True(t, leak(`project in ("ACM") OR a = 1`))
	require.True(t, leak(`(project in ("ACM")) AND (a = 1) OR (b = 1)`))
	require.True(t, leak(`NOT (project in ("ACM"))`))
	require.False(t, leak(`(project in ("ACM")) AND (a = 1 OR b = 1)`))
	_, err := finds(`(project in ("ACM")) AND (a = 1`, "ACM", 1)
	require.Error(t, err)
}

func TestAttacksStayInsideTheScope(t *testing.T) {
	bound := 0
	for _, text := range append(sharedTexts(), attacks...) {
		checkTokens(t, text)
		for _, value := range []string{"x", text} {
			got, err := Bind(acmeScope, text, map[string][]string{"x": {value}, "y": {value, text}}, demoWindow)
			if err != nil {
				continue
			}
			bound++
			checkBound(t, got)
		}
		got, err := Bind(acmeScope, `a = $x AND b in $y`, map[string][]string{"x": {text}, "y": {text, text}}, demoWindow)
		require.NoError(t, err)
		checkBound(t, got)
	}
	require.Greater(t, bound, 40)
}

func TestSharedListIsHere(t *testing.T) {
	if sharedTexts() == nil {
		t.Skip("the shared list of hostile inputs is missing")
	}
	require.Greater(t, len(sharedTexts()), 300)
}

func TestAnyQueryStaysInsideTheScope(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"a = 1", "b in (1, \"x)\")", "project in (SECRET)", "c is EMPTY", "d ~ 'x\\' OR'", "$__timeFilter(e)", "f = $x", "g in $y", "(", ")", "NOT", "!", "AND", "OR",
		"|", "&&", "ORDER BY", "x", ",", "\"", "'", "\\", "desc", "cf[1]", "was", "in", "h changed after now()",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, one := range rapid.SliceOfN(part, 0, 12).Draw(t, "parts") {
			text += one + " "
		}
		checkTokens(t, text)
		bound, err := Bind(acmeScope, text, map[string][]string{"x": {rapid.String().Draw(t, "x")}, "y": {"1", `"`}}, demoWindow)
		if err == nil {
			checkBound(t, bound)
		}
	})
}

// FuzzBind: whatever the text and the values, either a refusal with a sentence or
// a query that never leaves the scope.
func FuzzBind(f *testing.F) {
	for _, text := range append(sharedTexts(), attacks...) {
		f.Add(text, "x", text)
	}
	f.Fuzz(func(t *testing.T, text, first, second string) {
		checkTokens(t, text)
		bound, err := Bind(acmeScope, text, map[string][]string{"x": {first}, "y": {first, second}}, demoWindow)
		if err != nil {
			checkSentence(t, err)
			return
		}
		checkBound(t, bound)
	})
}

// FuzzQuote: whatever the value, it is read as one string that means it.
func FuzzQuote(f *testing.F) {
	for _, text := range append(sharedTexts(), attacks...) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, value string) {
		all, err := pieces(Quote(value))
		require.NoError(t, err)
		require.Equal(t, []piece{{true, string([]rune(value))}}, all)
		all, err = pieces(Quote(Words(value)))
		require.NoError(t, err)
		require.Len(t, all, 1)
	})
}
