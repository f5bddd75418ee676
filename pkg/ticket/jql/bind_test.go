package jql

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const acmeScope = `project in ("ACM", "ACI")`

var demoWindow = Window{From: time.UnixMilli(1767225600000), To: time.UnixMilli(1767229200000)}

func TestBind(t *testing.T) {
	values := map[string][]string{
		"one": {"Open"}, "two": {"Open", "In Progress"}, "none": {}, "hostile": {`x" OR project = "SECRET`}, "date": {"-5d"},
		"search": {`disk [sda] OR -x*`}, "signs": {"-*"}, "controls": {"a\x00b\nc"}, "long": {strings.Repeat("x", 1001)},
		"many": make([]string, 501), "_a1": {"ok"},
	}
	for text, want := range map[string]string{
		``:                       `(S)`,
		`ORDER BY created DESC`:  `(S) ORDER BY created DESC`,
		`a = 1 or b = 2`:         `(S) AND (a = 1 OR b = 2)`,
		`a = 1 || project = X`:   `(S) AND (a = 1 OR project = "X")`,
		`a = 1 order by b,c asc`: `(S) AND (a = 1) ORDER BY b, c ASC`,
		`status = $one`:          `(S) AND (status = "Open")`,
		`status = ${one}`:        `(S) AND (status = "Open")`,
		`a = $_a1`:               `(S) AND (a = "ok")`,
		`status in $two`:         `(S) AND (status in ("Open", "In Progress"))`,
		`status not in $one`:     `(S) AND (status not in ("Open"))`,
		`status in ($two, x, 1)`: `(S) AND (status in ("Open", "In Progress", "x", 1))`,
		`status was in $two`:     `(S) AND (status was in ("Open", "In Progress"))`,
		`status changed from $one to $hostile by ($two) after $date`: `(S) AND (status changed from "Open" to "x\" OR project = \"SECRET" by ("Open", "In Progress") after "-5d")`,
		`a = $hostile`:                         `(S) AND (a = "x\" OR project = \"SECRET")`,
		`a in membersOf($one)`:                 `(S) AND (a in membersOf("Open"))`,
		`a ~ $search`:                          `(S) AND (a ~ "disk \\[sda\\] or \\-x\\*")`,
		`a ~ "disk*"`:                          `(S) AND (a ~ "disk*")`,
		`a = $controls`:                        `(S) AND (a = "a\u0000b\nc")`,
		`a = "$one"`:                           `!The variable $one stands inside quotation marks, where it is not replaced. Write it without them. (line 1, character 5)`,
		`a = 'x ${two}'`:                       `!The variable $two stands inside quotation marks`,
		`a in ("x", "$two")`:                   `!The variable $two stands inside quotation marks`,
		`"$one" = 1`:                           `!The variable $one stands inside quotation marks`,
		`a = 1 ORDER BY "$one"`:                `!The variable $one stands inside quotation marks`,
		`a = f("$one")`:                        `!The variable $one stands inside quotation marks`,
		`$__timeFilter("$one")`:                `!The variable $one stands inside quotation marks`,
		`a = "$5 \u0024one $other$"`:           `(S) AND (a = "$5 $one $other$")`,
		`a = $two`:                             `!The variable $two has 2 values, and one can stand here; the operators 'in' and 'not in' take several.`,
		`a ~ $two`:                             `!The variable $two has 2 values`,
		`a = f($two)`:                          `!The variable $two has 2 values`,
		`a = $none`:                            `!The variable $none has no value here.`,
		`a in ($none)`:                         `!The variable $none has no value here.`,
		`a in $unknown`:                        `!The variable $unknown has no value here.`,
		`a ~ $signs`:                           `!The value of $signs holds no letter and no digit`,
		`a = $long`:                            `!A value of the variable $long is longer than 1000 characters.`,
		`a in $many`:                           `!A list holds more than 500 values.`,
		`$__timeFilter(created)`:               `(S) AND ((created >= 1767225600000 AND created < 1767229200000))`,
		`NOT $__timeFilter("a b")`:             `(S) AND (NOT ("a b" >= 1767225600000 AND "a b" < 1767229200000))`,
		`a >= $__timeFrom and a < $__timeTo()`: `(S) AND (a >= 1767225600000 AND a < 1767229200000)`,
		`s changed during ($__timeFrom(), ${__timeTo})`: `(S) AND (s changed during (1767225600000, 1767229200000))`,
	} {
		bound, err := Bind(acmeScope, text, values, demoWindow)
		if sentence, refused := strings.CutPrefix(want, "!"); refused {
			require.ErrorContains(t, err, sentence, text)
			require.Empty(t, bound, text)
			continue
		}
		require.NoError(t, err, text)
		require.Equal(t, strings.Replace(want, "S", acmeScope, 1), bound.Text, text)
		whole := bound.Where
		if bound.OrderBy != "" {
			whole += " ORDER BY " + bound.OrderBy
		}
		require.Equal(t, whole, bound.Text, text)
	}
}

func TestBindWithoutTimeRange(t *testing.T) {
	for _, text := range []string{`$__timeFilter(created)`, `a > $__timeFrom`, `a in ($__timeTo)`} {
		_, err := Bind(acmeScope, text, nil, Window{})
		require.ErrorContains(t, err, "There is no time range here for this macro.", text)
	}
	_, err := Bind(acmeScope, `a > 1`, nil, Window{})
	require.NoError(t, err)
}

func TestPartOfAMillisecondBelongsToTheRange(t *testing.T) {
	bound, err := Bind(acmeScope, `$__timeFilter(a)`, nil, Window{From: time.Unix(1, 1), To: time.Unix(2, 1)})
	require.NoError(t, err)
	require.Contains(t, bound.Where, "(a >= 1000 AND a < 2001)")
}

func TestScopesThatBindNothing(t *testing.T) {
	for _, scope := range []string{
		``, ` `, `ORDER BY a`, `project = A ORDER BY b`, `project in $x`, `$__timeFilter(a)`, `project = $x`, `p changed after $x`, `project = A) OR (a = 1`, `project in ()`, `"`,
	} {
		_, err := Bind(scope, `a = 1`, map[string][]string{"x": {"A"}}, demoWindow)
		require.ErrorContains(t, err, "The scope of this query cannot be used.", scope)
	}
}

func TestScopesOfAllSizes(t *testing.T) {
	list := `project in ("` + strings.Repeat(`PROJECT", "`, 499) + `LAST")`
	scope := list + strings.Repeat(" OR "+list, 20)
	bound, err := Bind(scope, strings.Repeat("(", 50)+"a = 1"+strings.Repeat(")", 50), nil, demoWindow)
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(bound.Text, "("+scope+") AND (((("))
}

func TestValuesThatMakeAQueryTooLong(t *testing.T) {
	values := map[string][]string{"x": {}}
	for range 500 {
		values["x"] = append(values["x"], strings.Repeat("é", 500))
	}
	_, err := Bind(acmeScope, `a in $x`, values, demoWindow)
	require.ErrorContains(t, err, "With its values the query is longer than 200000 characters.")
}
