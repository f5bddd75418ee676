package encoded

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	demoWindow = Window{From: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), To: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)}
	demoValues = map[string][]string{
		"one": {"Open"}, "two": {"1", "2"}, "none": {}, "hostile": {"x^NQactive=true"}, "comma": {"a,b"}, "line": {"a\nb"},
		"script": {"script:gs.sleep(1)"}, "code": {"javascript:gs.daysAgo(1)"}, "n": {"7"}, "at": {"a@b"}, "caret": {"a^"}, "empty": {""},
	}
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "",
		"  active=true  ":                    "active=true",
		"active=true^state!=7":               "active=true^state!=7",
		"a<1^b<=2^c>3^d>=4":                  "a<1^b<=2^c>3^d>=4",
		"active=true^ORassignment_group=x":   "active=true^ORassignment_group=x",
		"a=1^ORb=2^c=3^ORd=4^ORe=5":          "a=1^ORb=2^c=3^ORd=4^ORe=5",
		"a=":                                 "a=",
		"short_descriptionLIKEa^^NQb":        "short_descriptionLIKEa^^NQb",
		"short_descriptionLIKEa^^^^b":        "short_descriptionLIKEa^^^^b",
		"aNOTLIKEx":                          "aNOT LIKEx",
		"aNOT LIKEx":                         "aNOT LIKEx",
		"aSTARTSWITHx^bENDSWITHy":            "aSTARTSWITHx^bENDSWITHy",
		"stateIN1,2":                         "stateIN1,2",
		"stateNOT IN1,2":                     "stateNOT IN1,2",
		"sys_class_nameINSTANCEOFtask":       "sys_class_nameINSTANCEOFtask",
		"aISEMPTY^bISNOTEMPTY^cANYTHING":     "aISEMPTY^bISNOTEMPTY^cANYTHING",
		"aEMPTYSTRING":                       "aEMPTYSTRING",
		"aSAMEASb^cNSAMEASd":                 "aSAMEASb^cNSAMEASd",
		"aGT_FIELDb^aLT_OR_EQUALS_FIELDc":    "aGT_FIELDb^aLT_OR_EQUALS_FIELDc",
		"company.nameSTARTSWITHA":            "company.nameSTARTSWITHA",
		"order=1^origin=x^equipment=y":       "order=1^origin=x^equipment=y",
		"aLIKE$5 and 100%":                   "aLIKE$5 and 100%",
		"aRELATIVELT@dayofweek@ahead@3":      "aRELATIVELT@dayofweek@ahead@3",
		"a>javascript:gs.beginningOfToday()": "a>javascript:gs.beginningOfToday()",
		"a<javascript:gs.endOfLastMonth()":   "a<javascript:gs.endOfLastMonth()",
		"a>=javascript:gs.daysAgoStart(30)":  "a>=javascript:gs.daysAgoStart(30)",
		"aBETWEEN2026-01-01@2026-02-01":      "aBETWEEN2026-01-01@2026-02-01",
		"aBETWEEN$__timeFrom@$__timeTo":      "aBETWEEN2026-11-01 00:00:00@2026-11-02 00:00:00",
		"a>$__timeFrom":                      "a>2026-11-01 00:00:00",
		"$__timeFilter(opened_at)":           "opened_at>=2026-11-01 00:00:00^opened_at<2026-11-02 00:00:00",
		"a=1^$__timeFilter( sys.x )^b=2":     "a=1^sys.x>=2026-11-01 00:00:00^sys.x<2026-11-02 00:00:00^b=2",
		"ORDERBYa^ORDERBYDESCb.c":            "ORDERBYa^ORDERBYDESCb.c",
		"ORDERBYa^b=1":                       "b=1^ORDERBYa",
		"a=$one":                             "a=Open",
		"a=${one}":                           "a=Open",
		"aLIKEnot $one yet":                  "aLIKEnot Open yet",
		"aLIKE${one}ed":                      "aLIKEOpened",
		"aIN$two":                            "aIN1,2",
		"aIN$two,3,$one":                     "aIN1,2,3,Open",
		"aNOT INx$one":                       "aNOT INxOpen",
		"aLIKE$hostile":                      "aLIKEx^^NQactive=true",
		"a=1^ORb=$hostile^c=2":               "a=1^ORb=x^^NQactive=true^c=2",
		"a=$comma":                           "a=a,b",
		"a=$empty":                           "a=",
		"a=$at":                              "a=a@b",
		"a=x$":                               "a=x$",
		"aONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()":                   "aONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()",
		"aBETWEENjavascript:gs.dateGenerate('2026-01-01','00:00:00')@javascript:gs.endOfToday()": "aBETWEENjavascript:gs.dateGenerate('2026-01-01','00:00:00')@javascript:gs.endOfToday()",
	} {
		query, err := Parse(text, demoValues, demoWindow)
		require.NoError(t, err, text)
		got, err := query.Render()
		require.NoError(t, err, text)
		require.Equal(t, want, got, text)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"active=true^NQactive=false":           "^NQ begins a second query, which no scope would bind; join the alternatives with ^OR. (character 13)",
		"NQactive=true":                        "^NQ begins a second query",
		"a=1^nqb=2":                            "^NQ begins a second query",
		"a=1^Nqb=2":                            "^NQ begins a second query",
		"a=1^ NQb=2":                           "^NQ begins a second query",
		"a=1^ORNQb=2":                          "^NQ begins a second query",
		"ORDERBYx^NQ":                          "^NQ begins a second query",
		"ORDERBYx^NQa=1":                       "^NQ begins a second query",
		"x=1^EQ^NQa=1":                         "^EQ ends a query; leave it out. (character 5)",
		"x=1^EQ":                               "^EQ ends a query",
		"ORa=1":                                "^OR stands only behind a single condition",
		"^ORa=1":                               "A condition is empty",
		"ORDERBYx^ORa=1":                       "^OR stands only behind a single condition",
		"$__timeFilter(a)^ORb=1":               "^OR stands only behind a single condition",
		"a=1^OR$__timeFilter(b)":               "does not begin with the name of a field",
		"a=1^OR":                               "does not begin with the name of a field",
		"a=1^ORORDERBYb":                       "does not begin with the name of a field",
		"a=1^Orb=2":                            "does not begin with the name of a field",
		"a=1^ b=2":                             "' b=2' does not begin with the name of a field. (character 5)",
		"^a=1":                                 "A condition is empty",
		"a=1^":                                 "A condition is empty",
		"^":                                    "A condition is empty",
		"a=1^^^b=2":                            "So many ^ in a row can be read in two ways. (character 4)",
		"a=1^RLQUERYtask_sla.task,>=1":         "related lists (RLQUERY)",
		"a=1^ENDRLQUERY":                       "related lists (RLQUERY)",
		"active=true^GROUPBYcategory":          "GROUPBY cannot be used in a filter.",
		"a=1^TRENDsys_created_on,Month":        "TREND cannot be used in a filter.",
		"123TEXTQUERY321=x":                    "Text searches (TEXTQUERY) cannot be used",
		"a=1^123TEXTINDEXGROUP321=x":           "Text searches (TEXTQUERY) cannot be used",
		"glidefunction:length(a)=1":            "Functions (glidefunction:) cannot be used.",
		"GLIDEFUNCTION:x":                      "Functions (glidefunction:) cannot be used.",
		"javascript:x":                         "A condition cannot be a script.",
		"JavaScript:x":                         "A condition cannot be a script.",
		"a>javascript:gs.sleep(60000)":         "would run a script there",
		"a=javascript:gs.getUserID()":          "would run a script there",
		"company=javascript:gs.getUser().x()":  "would run a script there",
		"aIN1, javascript:gs.getUserID()":      "would run a script there",
		"aBETWEEN1@JAVASCRIPT:gs.x()":          "would run a script there",
		"a>javascript:gs.daysAgo(1);gs.x()":    "would run a script there",
		"a>javascript:gs.daysAgo(gs.x())":      "would run a script there",
		"a>javascript:gs.beginningOfEvil()":    "would run a script there",
		"a>javascript:gs.daysAgo($n)":          "A variable cannot stand in a function.",
		"a>java$script":                        "The value 'javascript:gs.sleep(1)' of a variable would run a script there.",
		"a>$code":                              "of a variable would run a script there.",
		"aINx,$code":                           "of a variable would run a script there.",
		"a=glidefunction:length(b)":            "would run a script there",
		"aDYNAMICd6435e965f510100a9ad2572f2b4": "'DYNAMICd6435e965f510100a9ad2572f2b4' does not begin with an operator.",
		"aVALCHANGES":                          "does not begin with an operator",
		"aDATEPARTMonday@x":                    "does not begin with an operator",
		"alike x":                              "does not begin with an operator",
		"a.b.c.d.e=1":                          "is not the name of a field",
		"a..b=1":                               "is not the name of a field",
		"1a=1":                                 "does not begin with the name of a field",
		"A=1":                                  "does not begin with the name of a field",
		"user_password=x":                      "The field user_password cannot be asked for.",
		"ORDERBYcaller_id.user_password":       "cannot be asked for.",
		"a":                                    "The field a has no operator.",
		"company.nameSTARTSWITH":               "The operator STARTSWITH needs a value.",
		"aIN":                                  "The operator IN needs a value.",
		"aIN1,,2":                              "The operator IN needs a value.",
		"aISEMPTYx":                            "The operator ISEMPTY takes no value.",
		"aBETWEEN1":                            "The operator BETWEEN takes 2 values, not 1.",
		"aON1@2":                               "The operator ON takes 3 values, not 2.",
		"aSAMEASB":                             "'B' is not the name of a field",
		"aRELATIVEGT@hour@ago":                 "is written like RELATIVEGT@hour@ago@2",
		"ORDERBY":                              "is not the name of a field",
		"ORDERBYa,b":                           "is not the name of a field",
		"ORDERBYDESC":                          "is not the name of a field",
		"a=1\n^b=2":                            "A line break or control character cannot stand in an encoded query. (character 4)",
		"a=\x00":                               "A line break or control character",
		"a=\xff":                               "bytes that are no text",
		"a=$none":                              "The variable $none has no value here.",
		"a=$unknown":                           "The variable $unknown has no value here.",
		"a=$two":                               "The variable $two has 2 values",
		"aINx$two":                             "The variable $two has 2 values",
		"a=${one:csv}":                         "without a format",
		"aIN$comma":                            "holds ',', which separates values here",
		"aBETWEEN$at@2":                        "holds '@', which separates values here",
		"a=$line":                              "holds a line break",
		"a=$caret":                             "ends with ^",
		"aIN$empty":                            "The operator IN needs a value.",
		"$one=1":                               "does not begin with the name of a field",
		"$one":                                 "does not begin with the name of a field",
		"aSAMEAS$one":                          "'Open' is not the name of a field",
		"$__timeFilter(A)":                     "is not the name of a field",
		"$__timeFilter()":                      "is not the name of a field",
		"a=$__timeFilter(b)":                   "$__timeFilter(field) is a condition of its own",
		"a=$__interval":                        "There is no macro $__interval here",
		strings.Repeat("a", 20_001):            "longer than 20000 characters",
		strings.Repeat("a=1^", 201) + "b=1":    "A query holds 200 conditions at most.",
		strings.Repeat("ORDERBYa^", 8) + "b=1": "ordered by 7 fields at most",
	} {
		_, err := Parse(text, demoValues, demoWindow)
		var refusal *Refusal
		require.ErrorAs(t, err, &refusal, "%.60q", text)
		require.Contains(t, refusal.Sentence, want, "%.60q", text)
		require.Regexp(t, `\(character \d+\)$`, refusal.Sentence, "%.60q", text)
	}
}

func TestParseWithoutTimeRange(t *testing.T) {
	for _, text := range []string{"$__timeFilter(opened_at)", "a>$__timeFrom", "aIN1,$__timeTo"} {
		_, err := Parse(text, nil, Window{})
		require.ErrorContains(t, err, "There is no time range here for this macro.", text)
	}
}

func TestFields(t *testing.T) {
	query, err := Parse("a=1^ORb.c=2^a=3^dSAMEASe^$__timeFilter(f)^ORDERBYg^ORDERBYDESCa", nil, demoWindow)
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b.c", "d", "e", "f", "g"}, query.Fields())
}
