package review_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
)

func TestADeedIsKeptInOneForm(t *testing.T) {
	for given, want := range map[string]string{
		`{"kind":"unack","more":{"deep":[1]}}`:                                                 `{"kind":"unack"}`,
		`{"note":"x","kind":"close","expects":7}`:                                              `{"kind":"close","note":"x"}`,
		`{"kind":"cause", "technical" : true}`:                                                 `{"kind":"cause","technical":true}`,
		`{"kind":"link","method":"hand","ticket":{"key":"A-1","connection":"desk","url":"x"}}`: `{"kind":"link","ticket":{"connection":"desk","key":"A-1"},"method":"hand"}`,
		`{"kind":"ack","comment":"","until":1763900000000,"severity":"","sticky":false}`:       `{"kind":"ack","comment":"","until":1763900000000,"severity":"","sticky":false}`,
	} {
		one, err := review.ParseDeed(json.RawMessage(given))
		require.NoError(t, err, given)
		assert.Equal(t, want, string(one.Content))
	}
}

func TestADeedThatCannotBeIsRefusedInWords(t *testing.T) {
	long := strings.Repeat("x", 2001)
	for given, want := range map[string]string{
		``:                                      "The deed must be an object with its kind.",
		`null`:                                  "The deed must be an object with its kind.",
		`[]`:                                    "The deed must be an object with its kind.",
		`"ack"`:                                 "The deed must be an object with its kind.",
		`{"kind":7}`:                            "The field kind of the deed must be one of ack, cause, close, ",
		`{"kind":"delete"}`:                     "The field kind of the deed must be one of ack, cause, close, ",
		`{"kind":"note"}`:                       "The deed has no text.",
		`{"kind":"note","text":null}`:           "The field text of the deed must be text of at most 2000 characters without NUL.",
		`{"kind":"note","text":"\u0000"}`:       "The field text of the deed must be text of at most 2000 characters without NUL.",
		`{"kind":"note","text":" \t"}`:          "The field text of the deed must be filled in.",
		`{"kind":"note","text":"` + long + `"}`: "The field text of the deed must be text of at most 2000 characters without NUL.",
		`{"kind":"cause","technical":"yes"}`:    "The field technical of the deed must be true or false.",
		`{"kind":"cause","technical":null}`:     "The field technical of the deed must be true or false.",
		`{"kind":"feedback","entry":"","verdict":"great","note":""}`:     "The field verdict of the deed must be one of worked, with_changes, missing_step, wrong_entry, not_needed.",
		`{"kind":"link","ticket":{"connection":"desk"},"method":"hand"}`: "The field ticket of the deed must be a ticket with its connection and its key.",
		`{"kind":"unlink","ticket":null}`:                                "The field ticket of the deed must be a ticket with its connection and its key.",
	} {
		_, err := review.ParseDeed(json.RawMessage(given))
		var refusal *review.Refusal
		require.ErrorAs(t, err, &refusal, given)
		assert.True(t, strings.HasPrefix(refusal.Sentence, want), refusal.Sentence)
	}
	for _, until := range []string{"1e308", "1e309", "0.5", "-1", "0", `"now"`, "null", "9999999999999999"} {
		_, err := review.ParseDeed(json.RawMessage(`{"kind":"ack","comment":"","until":` + until + `,"severity":"","sticky":false}`))
		assert.EqualError(t, err, "The field until of the deed must be a number of milliseconds since 1970.", until)
	}
}

func TestAnActThatCannotBeIsRefusedInWords(t *testing.T) {
	const sample = `{"requestId":"r","customer":"acme","item":"e-1","itemAt":5,"itemTo":9,"title":"x","deed":{"kind":"merge","into":"e-2"}}`
	_, err := review.ParseAct(json.RawMessage(sample))
	require.NoError(t, err)
	for change, want := range map[string]string{
		`"item":"e-1"→"item":""`:                                 "The item's id must be text of 1 to 400 characters.",
		`"item":"e-1"→"item":"e-2"`:                              "An item cannot be merged into itself.",
		`"itemAt":5→"itemAt":0`:                                  "The item's time must be a number of milliseconds since 1970.",
		`"itemAt":5→"itemAt":1e308`:                              "The item's time must be a number of milliseconds since 1970.",
		`"itemAt":5→"itemAt":10`:                                 "The item cannot end before it begins.",
		`"title":"x"→"expects":-1`:                               "The field expects must be the number of an act, or 0.",
		`"customer":"acme"→"customer":["a"]`:                     "An act must be an object with requestId, customer, item, itemAt and deed, all in the right form.",
		`"customer":"acme"→"customer":"\u0000"`:                  "The customer's id must be text of at most 63 characters.",
		`"title":"x"→"title":"` + strings.Repeat("x", 201) + `"`: "The item's title must be text of at most 200 characters.",
	} {
		old, changed, _ := strings.Cut(change, "→")
		require.Contains(t, sample, old)
		_, err := review.ParseAct(json.RawMessage(strings.Replace(sample, old, changed, 1)))
		assert.EqualError(t, err, want, change)
	}
}

func TestAClaimThatCannotBeIsRefusedInWords(t *testing.T) {
	const sample = `{"pattern":"p","rule":"a","reason":"no-entry","customer":"acme","title":"t","evidence":[{"item":"e-1","at":5,"text":""}],
		"proposals":[{"kind":"alert-rule","title":"","labels":{"a":"b"},"annotations":{},"condition":""}]}`
	_, err := review.ParseClaim(json.RawMessage(sample))
	require.NoError(t, err)
	many := strings.TrimSuffix(strings.Repeat(`{"item":"e-1","at":5,"text":""},`, 51), ",")
	for change, want := range map[string]string{
		`"rule":"a"→"rule":"d"`:                   "The field rule of the finding must be one of a, b, c.",
		`"pattern":"p"→"pattern":""`:              "The field pattern of the finding must be filled in.",
		`"title":"t"→"title":" "`:                 "The finding has no title.",
		`"title":"t"→"title":7`:                   "The field title of the finding must be text without NUL.",
		`{"a":"b"}→{"a":{"b":1}}`:                 "The field proposals of the finding must be a list of at most 10 such things; of one, the field labels of the proposal must be an object of at most 100 texts of at most 2000 characters.",
		`"kind":"alert-rule"→"kind":"shell"`:      "The field proposals of the finding must be a list of at most 10 such things; of one, the field kind of the proposal must be one of alert-rule, check, entry, problem.",
		`"at":5→"at":"5"`:                         "The field evidence of the finding must be a list of at most 50 such things; of one, the field at of the evidence must be a number of milliseconds since 1970.",
		`{"item":"e-1","at":5,"text":""}→` + many: "The field evidence of the finding must be a list of at most 50 such things.",
	} {
		old, changed, _ := strings.Cut(change, "→")
		require.Contains(t, sample, old)
		_, err := review.ParseClaim(json.RawMessage(strings.Replace(sample, old, changed, 1)))
		assert.EqualError(t, err, want, change)
	}
}

func TestWhatAMachineHasMadeIsCutNotRefused(t *testing.T) {
	long := strings.Repeat("ü", 25_000)
	one, err := review.ParseClaim(json.RawMessage(`{"pattern":"p","rule":"a","reason":"no-entry","customer":"","title":"` + long + `",
		"evidence":[{"item":"e","at":1763800000000.75,"text":"` + long + `"}],"proposals":[{"kind":"problem","title":"","customer":"","description":"` + long + `"}]}`))
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("ü", 299)+"…", one.Title)
	assert.Equal(t, `[{"item":"e","at":1763800000000,"text":"`+strings.Repeat("ü", 1999)+`…"}]`, string(one.Evidence))
	assert.Contains(t, string(one.Proposals), `"description":"`+strings.Repeat("ü", 19_999)+`…"`)
}

func FuzzParsing(f *testing.F) {
	for _, seed := range []string{`{"kind":"note","text":"x"}`, `{"kind":"ack","until":1e308}`, `{"kind":"link","ticket":{"connection":"a","key":"b"},"method":"hand"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, given string) {
		one, err := review.ParseDeed(json.RawMessage(given))
		if err != nil {
			return
		}
		again, err := review.ParseDeed(one.Content)
		require.NoError(t, err)
		require.Equal(t, fmt.Sprint(one), fmt.Sprint(again), "what is kept is read as it was kept")
	})
}
