package jira

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
)

func TestWikiMarkupBecomesPlainText(t *testing.T) {
	for markup, want := range map[string]string{
		"h1. Disk full\n\n* first\n** second\n# third":       "Disk full first second third",
		"*bold* and _slanted_, -struck- stays":               "bold and slanted, -struck- stays",
		"snake_case_name and 2*3*4 and a-b-c":                "snake_case_name and 2*3*4 and a-b-c",
		"[the runbook|https://wiki.example.com/r] helps":     "the runbook helps",
		"[https://wiki.example.com/r]":                       "https://wiki.example.com/r",
		"[~anna.rossi] please look":                          "@anna.rossi please look",
		"{code:java}int a = 1;{code} and {{df -h}}":          "int a = 1; and df -h",
		"{color:red}red{color} {panel:title=x}inside{panel}": "red inside",
		"bq. said\n----\nnext":                               "said next",
		"||Host||Free||\n|db1|2 GB|":                         "Host Free db1 2 GB",
		"see !screen.png|thumbnail! there!":                  "see there!",
		`one\\two`:                                           "one two",
		`\{not a macro} \[not a link] \!x`:                   "{not a macro} [not a link] !x",
		"a [] in {} stays":                                   "a [] in {} stays",
		"wow! really!":                                       "wow! really!",
	} {
		require.Equal(t, want, httpx.Clean(withoutMarkup(markup), 300), markup)
	}
}

func TestHostileMarkupIsText(t *testing.T) {
	text := hostileInputs(t)["xss-05"]
	plain := withoutMarkup(text)
	require.NotContains(t, plain, "{html}")
	require.NotContains(t, plain, "javascript:")
	require.NotContains(t, plain, "evil.test/a.png")
}

func TestEitherShapeOfADescriptionIsRead(t *testing.T) {
	document := json.RawMessage(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"*as* it is"}]}]}`)
	words := json.RawMessage(`"*as* it is"`)
	require.Equal(t, "*as* it is", plainText(document, true, 100))
	require.Equal(t, "*as* it is", plainText(document, false, 100))
	require.Equal(t, "as it is", plainText(words, true, 100))
	require.Equal(t, "*as* it is", plainText(words, false, 100))
	require.Len(t, []rune(plainText(json.RawMessage(`"`+strings.Repeat("x", 5000)+`"`), true, maxExcerpt)), maxExcerpt)
}

func TestDocumentsHoldNoEmptyText(t *testing.T) {
	text, err := json.Marshal(cloud{}.body("one\r\n\ntwo"))
	require.NoError(t, err)
	require.JSONEq(t, `{"type":"doc","version":1,"content":[
		{"type":"paragraph","content":[{"type":"text","text":"one"}]},{"type":"paragraph"},
		{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}`, string(text))
	require.Equal(t, "one\n\ntwo", dataCenter{}.body("one\n\ntwo"))
}
