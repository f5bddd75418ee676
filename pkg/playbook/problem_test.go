package playbook

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func problemOf(t *testing.T, matchers ...string) string {
	t.Helper()
	return match(t, Question{Entries: []Entry{entry("e", matchers...)}}).Entries[0].Problem
}

func TestProblemsSayWhereAndWhat(t *testing.T) {
	for matchers, want := range map[string]string{
		`a="b`:                              `The matchers cannot be read at character 3: "b: missing end ": expected label value.`,
		`a`:                                 `The matchers cannot be read at character 2: end of input: expected an operator such as '=', '!=', '=~' or '!~'.`,
		`a="b" c="d"`:                       `The matchers cannot be read at character 7: unexpected c: expected a comma or close brace.`,
		`{a="b"`:                            `The matchers cannot be read at character 6: end of input: expected close brace.`,
		`a="b"}`:                            `The matchers cannot be read at character 6: }: expected opening brace.`,
		`è="à",a=`:                          `The matchers cannot be read at character 9: end of input: expected label value.`,
		"a=\"b\"\n\nc==\"d\"":               `The matchers cannot be read at line 3, character 3: unexpected =: expected label value.`,
		"{\n  a=\"b\",\n  ,\n}":             `The matchers cannot be read at line 3, character 3: unexpected ,: expected a matcher or close brace after comma.`,
		`a=~"web-\d+"`:                      `The matchers cannot be read at character 4: "web-\d+": invalid input (in quotation marks a backslash is written twice, \\).`,
		`a=~"web[0-9"`:                      `The matchers hold a regular expression that cannot be used at character 8: missing closing ] in "[0-9".`,
		`a=~"(b"`:                           `The matchers hold a regular expression that cannot be used at character 5: missing closing ) in "(b".`,
		`a=~"b(?!c)"`:                       `The matchers hold a regular expression that cannot be used at character 6: invalid or unsupported Perl syntax in "(?!".`,
		`a=~"*"`:                            `The matchers hold a regular expression that cannot be used at character 5: missing argument to repetition operator in "*".`,
		`a=~"\\1"`:                          `The matchers hold a regular expression that cannot be used at character 6: invalid escape sequence in "\\1".`,
		`a="b",a="c"`:                       `The matchers can never fit: a cannot be both "b" and "c".`,
		`a="\xff"`:                          `The matchers cannot be read at character 3: "\xff": invalid input (in quotation marks a backslash is written twice, \\).`,
		"a=\"\xff\"":                        `The matchers are not valid text (UTF-8).`,
		"a=\"\x00\"":                        `The matchers hold a NUL character.`,
		`a=~"(b{900}){900}"`:                `The matchers hold a regular expression that cannot be used: invalid repeat count in "{900}".`,
		`a=~"(b{99}){99}"`:                  `The matchers hold a regular expression that cannot be used: invalid repeat count in "{99}".`,
		`a=~"(\\pL{100}|x){9}\\pL{999}{1}"`: `The matchers hold a regular expression that cannot be used at character 25: invalid nested repetition operator in "{999}{1}".`,
		`a=~"` + strings.Repeat(`\\pL{999}`, 20) + `"`: `The matchers hold a regular expression that is too large, on a.`,
		`a="` + strings.Repeat("x", 1<<20) + `"`:       `The matchers are longer than 200 KiB.`,
		`a="` + strings.Repeat("x", 5000) + `"`:        `The matchers are longer than 4 KiB.`,
		"a=\"\x1b[2J\u202e":                            `The matchers cannot be read at character 3: "�[2J�: missing end ": expected label value.`,
	} {
		assert.Equal(t, want, problemOf(t, matchers), clean(matchers, 60))
	}
	assert.Equal(t, `Matchers 2 cannot be read at character 2: end of input: expected an operator such as '=', '!=', '=~' or '!~'.`, problemOf(t, `a="b"`, `a`, `b`))
	assert.Equal(t, `Matchers 51 are more than 50 sets; the rest is left out.`, problemOf(t, strings.Split(strings.Repeat("a=\"b\"\n", 60), "\n")...))
	var many []string
	for i := range 65 {
		many = append(many, `a`+strings.Repeat("b", i)+`="c"`)
	}
	assert.Equal(t, `The matchers are more than 64.`, problemOf(t, strings.Join(many, ",")))
}

func TestWhatIsWrongSpoilsNothingElse(t *testing.T) {
	entries := []Entry{entry("half", `a=`, `a="b"`), entry("twice", `a="b",c="d"`), entry("twice", `x="y"`), entry("whole", `a="b"`)}
	answer := match(t, Question{Entries: entries, Targets: []Target{{ID: "t", Labels: labelSet{"a": "b", "c": "d"}, Pinned: "twice"}}})
	assert.Equal(t, "Another entry has the same id, so neither is used.", answer.Entries[1].Problem)
	assert.Equal(t, answer.Entries[1].Problem, answer.Entries[2].Problem)
	assert.Equal(t, []string{"half", "whole"}, answer.Matches[0].Conflict)
	assert.Equal(t, 1, answer.Matches[0].Set)
}

func TestTooMuchOfATarget(t *testing.T) {
	many := labelSet{"a": "b"}
	for len(many) < 65 {
		many[strings.Repeat("x", len(many))] = "y"
	}
	found := match(t, Question{Entries: []Entry{entry("e", `a="b"`)}, Targets: []Target{
		{ID: "many", Labels: many}, {ID: "long", Labels: labelSet{"a": strings.Repeat("b", 9000)}},
		{ID: "pinned", Labels: many, Pinned: "e"}, {ID: "plain", Labels: labelSet{"a": "b"}},
	}}).Matches
	assert.Equal(t, "It has more than 64 labels, so nothing is matched.", found[0].Why)
	assert.Equal(t, "One of its labels is longer than 8 KiB, so nothing is matched.", found[1].Why)
	assert.Equal(t, "A person pinned this entry here.", found[2].Why)
	assert.Equal(t, []string{"", "", "e", "e"}, []string{found[0].Entry, found[1].Entry, found[2].Entry, found[3].Entry})
}

// FuzzMatchers: whatever stands as matchers, there is an answer, and each sentence is
// short, valid text.
func FuzzMatchers(f *testing.F) {
	for _, seed := range []string{`{a="b"}`, "a=~\"x\ny", `{"foo bar"!~"\\d+",}`, "\xff\x00", strings.Repeat("{", 300), "a=\"b\n{"} {
		f.Add(seed, "disk")
	}
	f.Fuzz(func(t *testing.T, matchers, value string) {
		answer, err := Match(t.Context(), Question{
			Entries: []Entry{entry("e", matchers)}, Targets: []Target{{ID: "t", Labels: labelSet{"a": value, value: "b"}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, sentence := range []string{answer.Entries[0].Problem, answer.Matches[0].Why} {
			if !utf8.ValidString(sentence) || utf8.RuneCountInString(sentence) > 600 || strings.ContainsFunc(sentence, unicode.IsControl) {
				t.Fatalf("%q", sentence)
			}
		}
	})
}
