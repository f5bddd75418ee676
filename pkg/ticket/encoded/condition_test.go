package encoded

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var instant = time.Date(2026, 11, 1, 9, 0, 0, 0, time.FixedZone("", 3600))

func TestRender(t *testing.T) {
	for want, c := range map[string]Condition{
		"active=true":                         Is("active", "true"),
		"assigned_to=":                        Is("assigned_to", ""),
		"state!=7":                            IsNot("state", "7"),
		"stateIN1,2":                          In("state", "1", "2"),
		"stateIN1":                            In("state", "1"),
		"u_site=a,b^ORu_site=c":               In("u_site", "a,b", "c"),
		"stateNOT IN6,7":                      NotIn("state", "6", "7"),
		"short_descriptionLIKEdisk 50% & ?=#": Like("short_description", "disk 50% & ?=#"),
		"short_descriptionLIKEa^^NQb":         Like("short_description", "a^NQb"),
		"short_descriptionLIKE^^NQb":          Like("short_description", "^NQb"),
		"assigned_toISEMPTY":                  Empty("assigned_to"),
		"assigned_toISNOTEMPTY":               NotEmpty("assigned_to"),
		"sys_id>0a":                           After("sys_id", "0a"),
		"opened_at>=2026-11-01 08:00:00":      AtOrAfter("opened_at", instant),
		"opened_at<2026-11-01 08:00:01":       Before("opened_at", instant.Add(time.Millisecond)),
		"a=1^ORb=2^ORc=3^ORd=4":               Is("a", "1").OrElse(Is("b", "2")).OrElse(Is("c", "3").OrElse(Is("d", "4"))),
		"task.company.name=x":                 Is("task.company.name", "x"),
		"aBETWEEN1@2":                         {Field: "a", Operator: Between, Values: []string{"1", "2"}},
		"aRELATIVEGT@hour@ago@2":              {Field: "a", Operator: RelativeAfter, Values: []string{"@hour@ago@2"}},
		"aGT_FIELDb.c":                        {Field: "a", Operator: GreaterField, Values: []string{"b.c"}},
		"a>javascript:gs.daysAgo(7)":          After("a", "javascript:gs.daysAgo(7)"),
	} {
		text, err := c.Render()
		require.NoError(t, err, want)
		require.Equal(t, want, text)
	}
}

func TestRenderRefuses(t *testing.T) {
	for want, c := range map[string]Condition{
		"is not the name of a field":               Is("State", "1"),
		"'a^NQb' is not the name of a field":       Is("a^NQb", "1"),
		"'' is not the name of a field":            {},
		"'a.b.c.d.e' is not the name":              Is("a.b.c.d.e", "1"),
		"The field user_password cannot":           Is("user_password", "1"),
		"The field caller_id.user_password cannot": Is("caller_id.user_password", "1"),
		"There is no operator 'X'":                 {Field: "a", Operator: "X", Values: []string{"1"}},
		"There is no operator '^NQ'":               {Field: "a", Operator: "^NQ", Values: []string{"1"}},
		"The operator IN needs at least one value": In("a"),
		"The operator IN needs a value":            In("a", "1", ""),
		"The operator LIKE needs a value":          Like("a", ""),
		"The operator ISEMPTY takes 0 values":      {Field: "a", Operator: IsEmpty, Values: []string{"1"}},
		"The operator = takes 1 values, not 2":     {Field: "a", Operator: Equals, Values: []string{"1", "2"}},
		"holds ',', which separates values here":   NotIn("a", "1,2"),
		"holds '@', which separates values here":   {Field: "a", Operator: Between, Values: []string{"1", "2@3"}},
		"holds a line break":                       Like("a", "x\ny"),
		"The value 'x\\u0000' holds":               Like("a", "x\x00"),
		"'x\\u2028y' holds a line break":           Like("a", "x\u2028y"),
		"bytes that are no text":                   Like("a", "\xff"),
		"longer than 1000 characters":              Like("a", strings.Repeat("x", 1001)),
		"A list holds 1001 values":                 In("a", strings.Split(strings.Repeat("x,", 1000)+"x", ",")...),
		"The value 'a^' ends with ^":               Like("a", "a^"),
		"The value '=5' cannot be told from":       {Field: "a", Operator: Less, Values: []string{"=5"}},
		"'STANCEOFtask' cannot be told from":       In("a", "STANCEOFtask"),
		"'javascript:1' would run a script":        Is("a", "javascript:1"),
		"' JavaScript : x' would run a script":     Is("a", " JavaScript : x"),
		"'java\\u200bscript:x' would run a script": Is("a", "java\u200bscript:x"),
		"'b@javascript:x' would run":               Like("a", "b@javascript:x"),
		"'javascript:gs.sleep(1)' would run":       In("a", "1", "javascript:gs.sleep(1)"),
		"'javascript:gs.daysAgo(7)' would run":     Like("a", "javascript:gs.daysAgo(7)"),
		"'glidefunction:length(a)' would run":      Is("a", "glidefunction:length(a)"),
		"is written like RELATIVEGT@hour@ago@2":    {Field: "a", Operator: RelativeAfter, Values: []string{"@hour@ago@x"}},
		"An alternative cannot have alternatives":  {Field: "a", Operator: IsEmpty, Or: []Condition{Empty("b").OrElse(Empty("c"))}},
		"'B' is not the name of a field":           Empty("a").OrElse(Empty("B")),
		"'Bad' is not the name of a field":         {Field: "a", Operator: SameAs, Values: []string{"Bad"}},
	} {
		text, err := c.Render()
		var refusal *Refusal
		require.ErrorAs(t, err, &refusal, want)
		require.Contains(t, refusal.Sentence, want)
		require.Empty(t, text)
	}
}

func TestBind(t *testing.T) {
	text, err := Bind(In("company", "id1", "id2"), Query{
		Conditions: []Condition{Is("active", "true"), Is("priority", "1").OrElse(Empty("assigned_to")), AtOrAfter("opened_at", instant)},
		Order:      []Order{{"opened_at", true}, {"number", false}},
	})
	require.NoError(t, err)
	require.Equal(t, "companyINid1,id2^sys_idISNOTEMPTY^active=true^priority=1^ORassigned_toISEMPTY^opened_at>=2026-11-01 08:00:00^ORDERBYDESCopened_at^ORDERBYnumber^ORDERBYsys_id", text)

	text, err = Bind(Is("company", "id1").OrElse(In("location.company", "id2")), Query{Order: []Order{{"sys_id", true}}})
	require.NoError(t, err)
	require.Equal(t, "company=id1^ORlocation.companyINid2^ORDERBYDESCsys_id", text)

	_, err = Bind(Is("company", "id1"), Query{Order: []Order{{"a^NQb", false}}})
	require.ErrorContains(t, err, "is not the name of a field")
}

func TestScopesThatBindNothing(t *testing.T) {
	for name, scope := range map[string]Condition{
		"no scope":                  {},
		"no id":                     In("company"),
		"an empty id":               Is("company", ""),
		"a negative scope":          IsNot("company", "x"),
		"a negative list":           NotIn("company", "x"),
		"any company":               NotEmpty("company"),
		"a caret":                   Is("company", "x^NQactive=true"),
		"a script":                  Is("company", "javascript:gs.getUser().getCompanyID()"),
		"a comma":                   Is("company", "x,y"),
		"a bad field":               Is("Company", "x"),
		"a negative alternative":    Is("company", "x").OrElse(IsNot("company", "y")),
		"an alternative without id": Is("company", "x").OrElse(In("company")),
	} {
		text, err := Bind(scope, Query{})
		require.Error(t, err, name)
		require.Empty(t, text, name)
	}
}

func TestInstant(t *testing.T) {
	for instant, want := range map[time.Time]string{
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC):                               "2026-01-01 00:00:00",
		time.Date(2026, 1, 1, 0, 0, 0, 1, time.UTC):                               "2026-01-01 00:00:01",
		time.Date(2026, 1, 1, 0, 30, 0, 0, time.FixedZone("", 5*3600+1800)):       "2025-12-31 19:00:00",
		time.Date(2025, 12, 31, 23, 59, 59, 999_999_999, time.FixedZone("", -60)): "2026-01-01 00:01:00",
	} {
		require.Equal(t, want, Instant(instant))
	}
}
