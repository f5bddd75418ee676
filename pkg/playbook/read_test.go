package playbook

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadTakesWhatIsKnown(t *testing.T) {
	question, err := Read([]byte(`{"entries":[{"id":"e","matchers":["a=\"b\""],"customer":"acme","priority":-2,"reviewedOn":"2026-01-01","rules":["r"],"title":"more"}],
		"targets":[{"id":"t","ruleUid":"r","labels":{"a":"b"},"named":["e"],"pinned":"p","kind":"rule"}],"later":{}}`))
	require.NoError(t, err)
	assert.Equal(t, Question{
		Entries: []Entry{{ID: "e", Matchers: []string{`a="b"`}, Customer: "acme", Priority: -2, ReviewedOn: "2026-01-01", Rules: []string{"r"}}},
		Targets: []Target{{ID: "t", RuleUID: "r", Labels: labelSet{"a": "b"}, Named: []string{"e"}, Pinned: "p"}},
	}, question)
	empty, err := Read([]byte(`{}`))
	require.NoError(t, err)
	assert.Equal(t, Answer{Entries: []Judgement{}, Matches: []Found{}}, match(t, empty))
}

func TestReadRefusesWithASentence(t *testing.T) {
	entries := func(count int) string { return strings.TrimSuffix(strings.Repeat(`{"id":"e"},`, count), ",") }
	for body, want := range map[string]string{
		``:                       "The request is not valid JSON.",
		`{`:                      "The request is not valid JSON.",
		"\x00":                   "The request is not valid JSON.",
		"{}{}":                   "The request is not valid JSON.",
		`[]`:                     "The request must be an object with entries and targets.",
		`"entries"`:              "The request must be an object with entries and targets.",
		`{"entries":{}}`:         "The member entries must be a list, not object.",
		`{"entries":[{"id":7}]}`: "The member entries.id must be text, not number.",
		`{"entries":[{"id":"e","priority":1.5}]}`:                                 "The member entries.priority must be a whole number, not number 1.5.",
		`{"entries":[{"id":"e","priority":1e99}]}`:                                "The member entries.priority must be a whole number, not number 1e99.",
		`{"entries":[{"id":"e","matchers":"a=b"}]}`:                               "The member entries.matchers must be a list, not string.",
		`{"targets":[{"id":"t","labels":[]}]}`:                                    "The member targets.labels must be an object, not array.",
		`{"targets":[{"id":"t","labels":{"a":{"b":"c"}}}]}`:                       "The member targets.labels must be text, not object.",
		`{"entries":[{}]}`:                                                        "The id of entry 1 is missing or longer than 2048 characters.",
		`{"targets":[{"id":"` + strings.Repeat("x", 3000) + `"}]}`:                "The id of target 1 is missing or longer than 2048 characters.",
		`{"x":` + strings.Repeat(`[`, 20_000) + strings.Repeat(`]`, 20_000) + `}`: "The request is not valid JSON.",
		`{"entries":[` + entries(2001) + `]}`:                                     "These are 2001 playbook entries; at most 2000 can be matched.",
		`{"targets":[` + entries(20_001) + `]}`:                                   "These are 20001 rules and alerts; at most 20000 can be matched at once.",
	} {
		_, err := Read([]byte(body))
		var fault *Fault
		require.ErrorAs(t, err, &fault, clean(body, 60))
		assert.Equal(t, want, fault.Sentence, clean(body, 60))
		assert.Equal(t, strings.HasPrefix(want, "These are"), fault.TooMuch)
	}
}

func TestInvalidTextInJSON(t *testing.T) {
	question, err := Read([]byte("{\"entries\":[{\"id\":\"e\",\"matchers\":[\"a=\\\"\xff\\\"\"]}],\"targets\":[{\"id\":\"t\",\"labels\":{\"a\":\"\xff\",\"\\u0000\":\"\\u0000\"}}]}"))
	require.NoError(t, err)
	assert.Equal(t, "e", match(t, question).Matches[0].Entry, "both became the same sign")
}

func TestHeavyExpressionsAreRefusedTogether(t *testing.T) {
	var heavy []Entry
	for i := range 200 {
		heavy = append(heavy, entry(fmt.Sprint(i), fmt.Sprintf(`a=~"%s%d"`, strings.Repeat(`\\pL{999}`, 9), i)))
	}
	_, err := Match(t.Context(), Question{Entries: heavy})
	var fault *Fault
	require.ErrorAs(t, err, &fault)
	assert.True(t, fault.TooMuch)
	assert.Equal(t, "The regular expressions of these entries are too large together.", fault.Sentence)
}

func TestNobodyIsKeptWaitingForLong(t *testing.T) {
	var slow []Entry
	for i := range 90 {
		slow = append(slow, entry(fmt.Sprint(i), fmt.Sprintf(`a=~"(?:x|y|.)*%s%d"`, strings.Repeat(`.?`, 900), i)))
	}
	question := Question{Entries: slow}
	for i := range 50 {
		question.Targets = append(question.Targets, Target{ID: fmt.Sprint(i), Labels: labelSet{"a": strings.Repeat("x", 8000) + fmt.Sprint(i)}})
	}
	waiting := &patience{Context: t.Context(), looks: 93}
	_, err := Match(waiting, question)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	// It ends at the next look, not at the next target.
	assert.GreaterOrEqual(t, waiting.looks, -3)
}

// patience is a context that ends at a number of looks at it, whatever the clock says.
type patience struct {
	context.Context
	looks int
}

func (p *patience) Err() error {
	if p.looks--; p.looks >= 0 {
		return nil
	}
	return context.DeadlineExceeded
}
