package check

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const wholeDocument = `
version: 1
calendars:
  - id: italy
    title: Italy
    holidays: IT
    patron: 12-07
    closures: [{from: 2026-08-10, to: 2026-08-21, name: August}]
checklists:
  - id: morning
    customer: acme
    title: Morning
    calendar: italy
    dayOff: skip
    slots:
      - {id: early, dates: "FREQ=DAILY", anchor: 2026-01-05, start: 06:30, end: 07:30, grace: 30m, opensEarly: 1h30m}
    checks:
      - id: rows
        title: Rows loaded
        impact: high
        evidence: {kind: number, required: true, unit: rows, min: 0.5, max: 1000}
        remedy: {steps: Call., links: [{title: Wiki, url: "https://wiki.example/x"}], ticket: {title: Rows missing}}
      - {id: queue, title: Queue empty, kind: alert, alert: {ruleUid: q1, labels: {queue: inv}, atEnd: true}}
templates:
  - {id: host, title: A host, parameters: [{name: host, default: web}], checklist: {id: "host-${host}", customer: "", title: "${host}", slots: [], checks: []}}
`

func TestADocumentIsReadAndWrittenWithoutLoss(t *testing.T) {
	document, err := ParseDocument(wholeDocument)
	require.NoError(t, err)
	require.Empty(t, document.Validate())
	slot := document.Checklists[0].Slots[0]
	assert.Equal(t, Slot{
		ID: "early", Dates: "FREQ=DAILY", Anchor: Date{Year: 2026, Month: time.January, Day: 5}, Start: 390, End: 450,
		Grace: Span(30 * time.Minute), OpensEarly: Span(90 * time.Minute),
	}, slot)
	assert.Equal(t, "12-07", document.Calendars[0].Patron)
	text, err := document.YAML()
	require.NoError(t, err)
	again, err := ParseDocument(text)
	require.NoError(t, err)
	assert.Equal(t, document, again)
	assert.NotContains(t, text, "signal:", "what is not stated is not written")
	assert.NotContains(t, text, "null")
}

func TestWhatNoDocumentHasIsAnError(t *testing.T) {
	for text, sentence := range map[string]string{
		"":                            "the document is empty",
		"version: 1\nchecklist: []":   `line 2: there is no member "checklist"`,
		"version: one":                `line 1: "one" must be a number`,
		"version: 1\n---\nversion: 1": "there is more than one document in it; put everything into the first",
		"checklists: {id: a}":         "line 1: this must be a list",
		"checklists: [{slots: [{start: \"6\"}]}]":       `"6" is no time of day; write it as 06:30`,
		"checklists: [{slots: [{anchor: 2026-02-30}]}]": `"2026-02-30" is no day; write it as 2026-03-29`,
		"checklists: [{slots: [{grace: 90s}]}]":         `"90s" is no length of time; write it as 30m or 1h30m, at most 31 days`,
		"checklists: [{checks: [{signOff: maybe}]}]":    `line 1: "maybe" must be true or false`,
		"a: &a [x,x,x,x,x,x,x,x,x]\nb: [*a,*a,*a,*a":    "did not find expected ',' or ']'",
	} {
		_, err := ParseDocument(text)
		require.Error(t, err, text)
		assert.Contains(t, err.Error(), sentence, text)
		assert.NotContains(t, err.Error(), "check.", text)
		assert.NotContains(t, err.Error(), "yaml:", text)
	}
	_, err := ParseDocument(strings.Repeat("#", MaxDocument+1))
	require.EqualError(t, err, "the document is larger than 1024 KiB")
}

func TestOutside(t *testing.T) {
	least, most := 1.0, 10.0
	wanted := Evidence{Kind: NumberEvidence, Required: true, Unit: "rows", Min: &least, Max: &most}
	assert.Empty(t, wanted.Outside(1))
	assert.Equal(t, "0 rows is outside 1 to 10 rows.", wanted.Outside(0))
	assert.Empty(t, Evidence{}.Outside(0))
	assert.Equal(t, "evidence", wanted.Needs(nil).Code)
	number := 3.0
	assert.Nil(t, wanted.Needs(&Proof{Kind: NumberEvidence, Number: &number}))
	assert.Nil(t, Evidence{Kind: NoteEvidence}.Needs(nil))
}
