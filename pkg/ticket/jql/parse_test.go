package jql

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseWritesAnew(t *testing.T) {
	for text, want := range map[string]string{
		``:                                     ``,
		" \t\r\n":                              ``,
		`status = Open`:                        `status = "Open"`,
		`status=Open`:                          `status = "Open"`,
		`STATUS = 'Open'`:                      `STATUS = "Open"`,
		`a=1 and b=2 Or c=3`:                   `a = 1 AND b = 2 OR c = 3`,
		`a=1&b=2|c=3`:                          `a = 1 AND b = 2 OR c = 3`,
		`a=1&&b=2||c=3`:                        `a = 1 AND b = 2 OR c = 3`,
		`not a=1`:                              `NOT a = 1`,
		`!a=1 and ! (b=2)`:                     `NOT a = 1 AND NOT (b = 2)`,
		`NOT NOT a = 1`:                        `NOT NOT a = 1`,
		`((a=1))`:                              `((a = 1))`,
		`a != 1 AND b !~ c AND d ~ e`:          `a != 1 AND b !~ "c" AND d ~ "e"`,
		`a<1 and b<=1 and c>-1 and d>=-1`:      `a < 1 AND b <= 1 AND c > -1 AND d >= -1`,
		`status in (Open,"In Progress", 3)`:    `status in ("Open", "In Progress", 3)`,
		`status NOT  in (Open)`:                `status not in ("Open")`,
		`a in ((1,2),3)`:                       `a in ((1, 2), 3)`,
		`a is empty or b is not null`:          `a is EMPTY OR b is not EMPTY`,
		`a = EMPTY`:                            `a = EMPTY`,
		`status was Open`:                      `status was "Open"`,
		`status was not in (Open)`:             `status was not in ("Open")`,
		`status WAS NOT Open BEFORE "-1d"`:     `status was not "Open" before "-1d"`,
		`status was Open by anna after -5d`:    `status was "Open" by "anna" after "-5d"`,
		`status changed`:                       `status changed`,
		`status changed from Open to "Done"`:   `status changed from "Open" to "Done"`,
		`status changed during (-5d, now())`:   `status changed during ("-5d", now())`,
		`assignee = currentUser()`:             `assignee = currentUser()`,
		`assignee in membersOf("jira users")`:  `assignee in membersOf("jira users")`,
		`due < endOfWeek( -1 , x)`:             `due < endOfWeek(-1, "x")`,
		`cf[10010] = ")"`:                      `cf[10010] = ")"`,
		`CF[10010]=1`:                          `cf[10010] = 1`,
		`issue.property[a.b].c.d = 1`:          `issue.property[a.b].c.d = 1`,
		`issue.property["a b"] = 1`:            `issue.property["a b"] = 1`,
		`x[1] = 1`:                             `x[1] = 1`,
		`"cf"[1] = 1`:                          `"cf"[1] = 1`,
		`"order by" = 1`:                       `"order by" = 1`,
		`"Story Points" > 3`:                   `"Story Points" > 3`,
		`foo\ bar = a\ b`:                      `"foo bar" = "a b"`,
		`a = "x\"y" and b = 'x\'y'`:            `a = "x\"y" AND b = "x'y"`,
		`a = '"'`:                              `a = "\""`,
		`a = "\u0041\t\n\r\\\ \ud83d\ude00"`:   `a = "A\t\n\r\\ 😀"`,
		`a = "\u0000\u2028"`:                   `a = "\u0000\u2028"`,
		"a = \"x\ny\"":                         `a = "x\ny"`,
		`summary ~ "ORDER BY x"`:               `summary ~ "ORDER BY x"`,
		`summary ~ "a ORDER BY " OR p = S`:     `summary ~ "a ORDER BY " OR p = "S"`,
		`summary ~ 'a\'' OR project = SECRET`:  `summary ~ "a'" OR project = "SECRET"`,
		`reporter = 5b10a2844c20165700ede21g`:  `reporter = "5b10a2844c20165700ede21g"`,
		`due = 2026-11-22`:                     `due = "2026-11-22"`,
		`Priorità = Più`:                       `"Priorità" = "Più"`,
		`-x = 1`:                               `"-x" = 1`,
		`labels = the`:                         `labels = "the"`,
		`key = 0005`:                           `key = 0005`,
		`filter = 10000`:                       `filter = 10000`,
		`a = $x and b in ${y} and c in ($z,1)`: `a = $x AND b in $y AND c in ($z, 1)`,
		`$__timeFilter( created ) OR a=1`:      `$__timeFilter(created) OR a = 1`,
	} {
		query, err := Parse(text)
		require.NoError(t, err, "%q", text)
		require.Equal(t, want, query.Where(), "%q", text)
		again, err := Parse(query.Where())
		require.NoError(t, err, "%q", query.Where())
		require.Equal(t, want, again.Where())
	}
}

func TestParseOrderAndFields(t *testing.T) {
	query, err := Parse(`"Story Points" > 3 or cf[10].x = 1`)
	require.Error(t, err, "a custom field has no path")
	require.Empty(t, query.Where())

	query, err = Parse(`"Story Points" > 3 and cf[10] = 1 and STATUS = a and status = b ORDER BY "rank x" asc, created DESC, key, cf[10]`)
	require.NoError(t, err)
	require.Equal(t, []Order{{`"rank x"`, "ASC"}, {"created", "DESC"}, {"key", ""}, {"cf[10]", ""}}, query.OrderBy())
	require.Equal(t, []string{"Story Points", "cf[10]", "STATUS", "status", "rank x", "created", "key"}, query.Fields())

	query, err = Parse("order\nby created")
	require.NoError(t, err)
	require.Empty(t, query.Where())
	require.Equal(t, []Order{{"created", ""}}, query.OrderBy())
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		`summary ~ "x`:                       `The quoted string 'x' has not been completed. (line 1, character 11)`,
		"a = 1 and\n summary ~ 'x":           `The quoted string 'x' has not been completed. (line 2, character 12)`,
		`a = "\c"`:                           `'\c' is an illegal JQL escape sequence. The valid escape sequences are \', \", \t, \n, \r, \\, '\ ' and \uXXXX. (line 1, character 6)`,
		`a = "\u00g0"`:                       `'\u' is an illegal`,
		`a = \`:                              `'\' is an illegal`,
		`a = "\ud800"`:                       `The escape '\ud800' is half a character. (line 1, character 6)`,
		`a = "\ud800\u0041"`:                 `half a character`,
		`a = {`:                              `The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\u007b' instead. (line 1, character 5)`,
		"a = \"x\x00\"":                      `The character '\u0000' is a reserved JQL character. You must enclose it in a string or use the escape '\u0000' instead. (line 1, character 7)`,
		"a = \"\tx\"":                        `The character '\u0009' is a reserved`,
		"a = \x01":                           `The character '\u0001' is a reserved`,
		"a = \u00a0x":                        `The character '\u00a0' (U+00A0) must stand in quotation marks. (line 1, character 5)`,
		"a = 1\u2028or b = 2":                `(U+2028)`,
		`x = 1）OR（project = SECRET`:          `The character '）' (U+FF09) must stand in quotation marks. (line 1, character 6)`,
		"a = \xff":                           `bytes that are no text`,
		`ORDER/**/BY created`:                `The character '/' is a reserved JQL character`,
		`a = 1 -- comment`:                   `Expecting either 'OR' or 'AND' but got '--'. (line 1, character 7)`,
		`a = 1 b = 2`:                        `Expecting either 'OR' or 'AND' but got 'b'. (line 1, character 7)`,
		`x = 1) OR (project = SECRET`:        `This ')' closes nothing. (line 1, character 6)`,
		`status = Open) OR (project = S`:     `This ')' closes nothing. (line 1, character 14)`,
		`summary ~ "ORDER BY x" AND (s = o`:  `Expecting ')' before the end of the query. (line 1, character 34)`,
		`(a = 1 ORDER BY b)`:                 `ORDER BY can stand only at the end, outside all parentheses. (line 1, character 8)`,
		`a = 1 ORDER BY b)`:                  `Expecting either 'ASC', 'DESC' or ',' but got ')'.`,
		`a = 1 ORDER BY b OR c = 1`:          `Expecting either 'ASC', 'DESC' or ',' but got 'OR'.`,
		`ORDER BY`:                           `Expecting a field name at the end of the query.`,
		`ORDER`:                              `Expecting 'by' before the end of the query.`,
		`ORDER = 1`:                          `Expecting 'by' but got '='.`,
		`ORDER BY a desc asc`:                `but got 'asc'`,
		`ORDER BY a,`:                        `Expecting a field name at the end`,
		`ORDER BY $x`:                        `The variable $x cannot stand for a field or a condition, only for a value.`,
		`ORDER BY a,b,c,d,e,f,g,h`:           `ordered by 7 fields at most`,
		`status = for`:                       `'for' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 10)`,
		`AND`:                                `'AND' is a reserved JQL word.`,
		`a = 1 AND`:                          `Expecting a field name at the end of the query.`,
		`a = 1 AND OR b = 2`:                 `'OR' is a reserved JQL word.`,
		`()`:                                 `Expecting a field name but got ')'.`,
		`(`:                                  `Expecting a field name at the end`,
		`NOT`:                                `Expecting a field name at the end`,
		`a`:                                  `Expecting an operator at the end of the query.`,
		`cf[10001] = 1 OR project`:           `Expecting an operator at the end of the query.`,
		`a b`:                                `Expecting an operator but got 'b'.`,
		`a not b`:                            `Expecting 'in' but got 'b'.`,
		`a =`:                                `Expecting either a value, list or function before the end of the query.`,
		`a = =`:                              `Expecting either a value, list or function but got '='.`,
		`a == 1`:                             `Expecting either a value, list or function but got '='.`,
		`a = [[x]]`:                          `but got '['`,
		`a in 1`:                             `The operator 'in' needs a list of values in parentheses.`,
		`a = (1)`:                            `The operator '=' takes one value and no list.`,
		`a in ()`:                            `Expecting either a value, list or function but got ')'.`,
		`a in (1`:                            `Expecting ')' before the end of the query.`,
		`a in (1,)`:                          `but got ')'`,
		`a in (1 2)`:                         `Expecting ')' but got '2'.`,
		`a in (1) or`:                        `Expecting a field name at the end`,
		`a = f(`:                             `Expecting a value before the end`,
		`a = f(g())`:                         `Expecting ')' but got '('.`,
		`a = f(1))`:                          `This ')' closes nothing.`,
		`a = 5()`:                            `'5' is not the name of a function.`,
		`a = ""()`:                           `is not the name of a function.`,
		`a = for()`:                          `'for' is a reserved JQL word`,
		`a = $f()`:                           `Expecting either 'OR' or 'AND' but got '('.`,
		`1 = 1`:                              `Expecting a field name but got '1'.`,
		`"" = 1`:                             `A field name is empty.`,
		`= 1`:                                `Expecting a field name but got '='.`,
		`cf[x] = 1`:                          `A custom field is written cf[10010], with its number.`,
		`cf[-1] = 1`:                         `A custom field is written`,
		`cf[1 = 1`:                           `Expecting ']' but got '='.`,
		`cf = 1`:                             `'cf' is a reserved JQL word.`,
		`a[b].é = 1`:                         `The path '.é' can hold only letters`,
		`a[ = 1`:                             `Expecting a property after '['.`,
		`a[b = 1`:                            `Expecting ']' but got '='.`,
		`a = 1 after "-1d"`:                  `Expecting either 'OR' or 'AND' but got 'after'.`,
		`a changed Open`:                     `Expecting either 'OR' or 'AND' but got 'Open'.`,
		`a changed after`:                    `Expecting either a value`,
		`a = 99999999999999999999`:           `'99999999999999999999' is not a valid number.`,
		`$x = 1`:                             `The variable $x cannot stand for a field or a condition`,
		`$x`:                                 `The variable $x cannot stand for a field or a condition`,
		`a = $`:                              `The character '$' is a reserved`,
		`a = $1`:                             `The character '$' is a reserved`,
		`a = ${x`:                            `A variable is written $name or ${name}.`,
		`a = ${}`:                            `A variable is written $name or ${name}.`,
		`a = ${x:csv}`:                       `Write the variable as ${x}, without a format`,
		`a = $__timeFilter(created)`:         `There is no macro $__timeFilter here; a value can be $__timeFrom or $__timeTo.`,
		`a = $__interval`:                    `There is no macro $__interval here`,
		`$__timeFilter`:                      `Expecting '(' before the end of the query.`,
		`$__timeFilter()`:                    `Expecting a field name but got ')'.`,
		`$__timeFilter($x)`:                  `cannot stand for a field`,
		`$__timeFilter(a) = 1`:               `Expecting either 'OR' or 'AND' but got '='.`,
		strings.Repeat("(", 51):              `nested more than 50 deep`,
		strings.Repeat("not ", 100_000):      `longer than 20000 characters`,
		strings.Repeat("!", 19_000):          `nested more than 50 deep`,
		"a in (" + strings.Repeat("1,", 501): `A list holds more than 500 values.`,
		"a in " + strings.Repeat("(", 60):    `nested more than 50 deep`,
	} {
		_, err := Parse(text)
		var refusal *Refusal
		require.ErrorAs(t, err, &refusal, "%.60q", text)
		require.Contains(t, refusal.Sentence, want, "%.60q", text)
		require.Regexp(t, `\(line \d+, character \d+\)$`, refusal.Sentence)
	}
}
