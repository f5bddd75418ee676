package encoded

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// attacks on the scope, beside the shared ones.
var attacks = []string{
	"active=true^NQactive=false", "active=true^nqactive=false", "a=1^ NQb=2", "ORcompany!=x", "^ORcompany!=x", "active=true^ORcompany!=x", "active=true^ORcompany=SECRET",
	"x=1^EQ^NQa=1", "company=javascript:gs.getUser().getCompanyID()", "short_descriptionLIKEa^^NQb", "short_descriptionLIKEa^^^NQb=1", "aLIKE^^^^NQb", "a=^^NQb=1", "a=b^^",
	"^RLQUERYtask_sla.task,>=1^ENDRLQUERY", "ORDERBYx^NQ", "ORDERBYx^ORcompany=SECRET", "a=1^ORDERBYDESCb^c=2", "$__timeFilter(a)", "$__timeFilter(a)^ORcompany=SECRET",
	"a=$x^ORb=$x", "aIN$y^bNOT IN$y,3", "aLIKE x $x y", "companyISEMPTY^ORcompanyISNOTEMPTY", "companyNOT INacme", "a=1\n^NQb=2", "company=SECRET", "companyINSECRET",
	"aBETWEEN$x@$__timeTo", "aONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "a>javascript:gs.daysAgo(1)", "a=1^ORb=2^ORc=3^d=4^ORe=5",
}

var demoScope = In("company", "acme", "acme2")

// checkBound proves for one bound query that no row of another company is found,
// whatever its conditions are worth and whichever way the carets are read, and
// that it is read again as it was written.
func checkBound(t require.TestingT, query Query) {
	text, err := Bind(demoScope, query)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(text, "companyINacme,acme2^"), text)
	for _, how := range dialects {
		for chance := range uint64(12) {
			for _, company := range []string{"SECRET", "x", ""} {
				require.False(t, finds(text, company, chance, how), "%s finds %q, read %s", text, company, how.name)
			}
		}
	}
	again, err := Parse(text, nil, Window{})
	if strings.Contains(text, "$") {
		return
	}
	require.NoError(t, err, text)
	require.Equal(t, demoScope, again.Conditions[0])
	added := len(again.Conditions) - len(query.Conditions)
	require.Contains(t, []int{1, 2}, added, text)
	for i, c := range query.Conditions {
		require.Equal(t, plain(c), plain(again.Conditions[i+added]), text)
	}
	twice, err := again.Render()
	require.NoError(t, err)
	require.Equal(t, text, twice)
}

// plain makes no difference between no values and an empty list of them.
func plain(c Condition) []string {
	words := append([]string{c.Field, string(c.Operator)}, c.Values...)
	for _, other := range c.Or {
		words = append(words, plain(other)...)
	}
	return words
}

func checkSentence(t *testing.T, err error) {
	t.Helper()
	var refusal *Refusal
	switch {
	case !errors.As(err, &refusal):
		t.Fatalf("%v is no refusal", err)
	case refusal.Position < 0 || len(refusal.Sentence) > 600 || !utf8.ValidString(refusal.Sentence):
		t.Fatalf("%+v", refusal)
	case strings.ContainsFunc(refusal.Sentence, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' }):
		t.Fatalf("%q holds control characters", refusal.Sentence)
	}
}

func TestTheIndependentReadingSeesALeak(t *testing.T) {
	leak := func(text string) bool {
		for _, how := range dialects {
			for chance := range uint64(12) {
				if finds(text, "SECRET", chance, how) {
					return true
				}
			}
		}
		return false
	}
	require.True(t, leak("companyINacme^active=true^NQactive=false"))
	require.True(t, leak("companyINacme^ORcompany!=x"))
	require.True(t, leak("companyINacme^ORactive=true^b=1"))
	require.True(t, leak("company!=acme^a=1"))
	require.True(t, leak("companyINacme^active=true^ORb=1"), "active may be ignored")
	require.False(t, leak("companyINacme^sys_idISNOTEMPTY^active=true^ORb=1"))
	require.False(t, leak("companyINacme^aLIKEx^^NQb^ORDERBYsys_id"))
	require.True(t, finds("companyINacme^ORDERBYsys_id", "acme", 1, dialects[0]))
}

func TestAttacksStayInsideTheScope(t *testing.T) {
	bound := 0
	for _, text := range append(sharedTexts(), attacks...) {
		for _, value := range []string{"x", text} {
			query, err := Parse(text, map[string][]string{"x": {value}, "y": {"1", value}}, demoWindow)
			if err != nil {
				checkSentence(t, err)
				continue
			}
			bound++
			checkBound(t, query)
		}
		for _, frame := range []string{"a=$x", "aLIKEb $x", "aIN$y^ORb=2", "a=1^ORbENDSWITH$x^cNOT IN$y"} {
			query, err := Parse(frame, map[string][]string{"x": {text}, "y": {text, text}}, demoWindow)
			if err == nil {
				checkBound(t, query)
			}
		}
	}
	require.Greater(t, bound, 25)
}

func TestSharedListIsHere(t *testing.T) {
	if sharedTexts() == nil {
		t.Skip("the shared list of hostile inputs is missing")
	}
	require.Greater(t, len(sharedTexts()), 300)
}

func TestAnyQueryStaysInsideTheScope(t *testing.T) {
	part := rapid.SampledFrom([]string{
		"a=1", "b", "IN", "=", "1,2", "^", "^^", "^OR", "OR", "NQ", "EQ", "ORDERBY", "DESC", "company", "SECRET", "!=x", "LIKE", "$x", "${y}", "$__timeFilter(c)", "@", "ISEMPTY", " ", "javascript:",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, one := range rapid.SliceOfN(part, 0, 14).Draw(t, "parts") {
			text += one
		}
		query, err := Parse(text, map[string][]string{"x": {rapid.String().Draw(t, "x")}, "y": {"1", "^NQ"}}, demoWindow)
		if err == nil {
			checkBound(t, query)
		}
	})
}

// FuzzParse: whatever the text and the values, either a refusal with a sentence or
// a query that never leaves the scope.
func FuzzParse(f *testing.F) {
	for _, text := range append(sharedTexts(), attacks...) {
		f.Add(text, "x", text)
	}
	f.Fuzz(func(t *testing.T, text, first, second string) {
		query, err := Parse(text, map[string][]string{"x": {first}, "y": {first, second}}, demoWindow)
		if err != nil {
			checkSentence(t, err)
			return
		}
		checkBound(t, query)
	})
}

// FuzzRender: whatever field, operator and values a condition has, it is refused or
// read back as it is.
func FuzzRender(f *testing.F) {
	for _, text := range append(sharedTexts(), attacks...) {
		f.Add("a", "=", text, "b")
		f.Add(text, "IN", text, "1")
		f.Add("a", text, "x", text)
	}
	f.Fuzz(func(t *testing.T, field, operator, first, second string) {
		c := Condition{Field: field, Operator: Operator(operator), Values: []string{first}}
		if strings.HasSuffix(operator, "IN") || operator == "BETWEEN" {
			c.Values = append(c.Values, second)
		}
		query := Query{Conditions: []Condition{c.OrElse(Is("b", second))}}
		if _, err := query.Render(); err != nil {
			return
		}
		checkBound(t, query)
	})
}
