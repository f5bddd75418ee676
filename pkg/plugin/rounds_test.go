package plugin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// morningDocument has what a shift does: rounds of ACME in the morning and over
// midnight, one of Globex, one of a customer whom nobody outside may know.
const morningDocument = `
version: 1
calendars:
  - {id: italy, title: Italy, holidays: IT}
checklists:
  - id: morning
    customer: acme
    title: Morning round
    about: Before the day begins.
    calendar: italy
    slots: [{id: early, title: Early, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:30, end: 07:30, grace: 30m, opensEarly: 15m}]
    checks:
      - {id: backup, title: Backup finished, impact: high, steps: Look at the console., owner: Team Blue}
      - {id: rows, title: Rows loaded, evidence: {kind: number, required: true, unit: rows, min: 1, max: 1000}}
      - {id: report, title: Report mailed, signOff: true, remedy: {steps: Send it again., links: [{title: Wiki, url: "https://wiki.example/report"}]}}
      - {id: queue, title: Queue empty, kind: alert, alert: {ruleUid: q1}}
      - {id: portal, title: Portal answers}
  - id: evening
    customer: acme
    title: Evening backup
    slots: [{id: night, dates: FREQ=DAILY, anchor: 2026-01-01, start: 23:00, end: 01:00, grace: 30m}]
    checks: [{id: dump, title: Dump written, kind: signal, evidence: {kind: number, unit: GB, min: 5}}]
  - id: weekly
    customer: globex
    title: Weekly cleaning
    signOff: true
    slots: [{id: mon, dates: FREQ=WEEKLY;BYDAY=MO, anchor: 2026-01-05, start: 09:00, end: 10:00, overdue: carry}]
    checks: [{id: disk, title: Disk cleaned}]
  - id: trial
    customer: acme
    title: Trial round
    shadow: true
    slots: [{id: t, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:30, end: 07:30}]
    checks: [{id: maybe, title: Maybe later}]
  - id: secret
    customer: hidden
    title: Secret round
    slots: [{id: s, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:30, end: 07:30}]
    checks: [{id: one, title: Secret check}]
`

// newMorning is the Thursday before Advent at a wall time of Rome, with
// morningDocument in force for two weeks.
func newMorning(t *testing.T, clock string, options ...kitOption) *kit {
	t.Helper()
	k := newKit(t, options...)
	k.clockAt(t, "2026-11-12 12:00")
	k.keepAsOf(t, k.now, morningDocument)
	k.clockAt(t, "2026-11-26 "+clock)
	return k
}

const today26 = "morning/early/2026-11-26"

func (k *kit) ask(t *testing.T, who person, kind, query string) backend.DataResponse {
	t.Helper()
	response := k.query(t, who, kind, `{"schema":1,"query":`+query+`}`)
	require.NoError(t, response.Error)
	return response
}

// told writes chosen columns of a frame, one line a row.
func told(t *testing.T, response backend.DataResponse, columns string) []string {
	t.Helper()
	require.Len(t, response.Frames, 1)
	lines := []string{}
	for row := range response.Frames[0].Rows() {
		var words []string
		for column := range strings.FieldsSeq(columns) {
			field, _ := response.Frames[0].FieldByName(column)
			if field == nil {
				words = append(words, "-")
				continue
			}
			value, _ := field.ConcreteAt(row)
			if instant, ok := value.(time.Time); ok {
				value = instant.Format("02T15:04")
			}
			if field.NilAt(row) {
				value = ""
			}
			words = append(words, fmt.Sprint(value))
		}
		lines = append(lines, strings.Join(words, "|"))
	}
	return lines
}

func TestRoundsOfTodayByTheClock(t *testing.T) {
	k := newMorning(t, "06:00")
	columns := "start customer checklist slot state answered total late missed"
	assert.Equal(t, []string{
		"26T05:30|ACME|Morning round|Early|upcoming|0|5|0|0",
		"26T05:30|ACME|Trial round|06:30–07:30|upcoming|0|1|0|0",
		"26T06:30|Hidden Ltd|Secret round|06:30–07:30|upcoming|0|1|0|0",
		"26T22:00|ACME|Evening backup|23:00–01:00|upcoming|0|1|0|0",
	}, withoutFirst(told(t, k.ask(t, asEditor, "rounds", `{}`), columns), "Weekly"), "the carried one of Monday comes first")
	k.clockAt(t, "2026-11-26 00:45")
	assert.Contains(t, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["evening"]}`), columns), "25T22:00|ACME|Evening backup|23:00–01:00|due|0|1|0|0",
		"what began before midnight is not over")
	k.clockAt(t, "2026-11-26 07:45")
	assert.Equal(t, []string{"late|4"}, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["morning"]}`), "state late"), "four by hand; the alert is not evaluated")
	k.clockAt(t, "2026-11-26 08:01")
	assert.Equal(t, []string{"missed|4|1"}, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["morning"]}`), "state missed not_evaluated"))
}

func withoutFirst(lines []string, word string) []string {
	if len(lines) > 0 && strings.Contains(lines[0], word) {
		return lines[1:]
	}
	return lines
}

func TestWhatIsCarriedOverStaysOnTheListOnce(t *testing.T) {
	k := newMorning(t, "12:00")
	assert.Equal(t, []string{"2026-11-23|missed"}, told(t, k.ask(t, asEditor, "rounds", `{"customers":["globex"]}`), "date state"),
		"two Mondays were missed, the latest is shown")
	assert.Equal(t, []string{"2026-11-23|missed|true"}, told(t, k.ask(t, asOlga, "checks", `{}`), "date state carried"))
	got := k.act(t, asOlga, "weekly/mon/2026-11-23", `"act":"done","check":"disk","seen":0`)
	require.Equal(t, http.StatusOK, got.status, got.body)
	assert.Equal(t, []string{"2026-11-16|missed"}, told(t, k.ask(t, asEditor, "rounds", `{"customers":["globex"]}`), "date state"), "the one before is still to be done")
	assert.Equal(t, []string{"2026-11-23|missed|1|awaiting"}, told(t, k.ask(t, asEditor, "rounds", `{"customers":["globex"],"day":"2026-11-23"}`), "date state answered sign_off"),
		"missed stays missed, and done late")
}

func TestWhichRounds(t *testing.T) {
	k := newMorning(t, "12:00")
	dates := func(query string) []string { return told(t, k.ask(t, asEditor, "rounds", query), "date slot_id") }
	assert.Equal(t, []string{"2026-11-25|early"}, dates(`{"checklists":["morning"],"day":"2026-11-25"}`))
	assert.Equal(t, []string{"2026-11-25|night", "2026-11-26|early"}, dates(`{"customers":["acme"],"checklists":["morning","evening"],"timeField":"start"}`), "the last 24 hours")
	assert.Empty(t, dates(`{"day":"2026-11-11"}`), "before there was a definition")
	assert.Equal(t, []string{"2026-11-26|early"}, dates(`{"checklists":["morning"],"states":["missed"]}`))
	assert.Empty(t, dates(`{"checklists":["morning"],"states":["done_ok"]}`))
	assert.Equal(t, []string{"2026-11-26|night"}, dates(`{"checklists":["morning","evening"],"slots":["night"]}`))
	assert.Equal(t, []string{"2026-11-26|early"}, dates(`{"customers":["acme"],"impacts":["high"]}`))
}

func TestRoundsFrame(t *testing.T) {
	k := newMorning(t, "06:40")
	frame := k.ask(t, asEditor, "rounds", `{"checklists":["morning"]}`).Frames[0]
	assert.Equal(t, "rounds", frame.Name)
	state, _ := frame.FieldByName("state")
	assert.Equal(t, "◔ Due", state.Config.Mappings[0].(data.ValueMapper)["due"].Text)
	for _, one := range frames.CheckStateWords {
		assert.Contains(t, []string{"red", "blue", "purple", "text"}, one.Color, "no other colour can be read in both themes")
		assert.NotEmpty(t, one.Glyph)
	}
	assert.Len(t, frames.CheckStateWords, len(check.States))
	for _, name := range []string{"customer_id", "checklist_id", "slot_id", "date", "zone"} {
		field, _ := frame.FieldByName(name)
		require.NotNil(t, field, name)
		assert.NotEmpty(t, field.Config.Custom["hideFrom"], name)
	}
	assert.Contains(t, frame.Meta.ExecutedQueryString, "customers acme")
	assert.Equal(t, rounds.Meta{Returned: 1, Matched: 1, AsOf: "2026-11-26T05:40:00Z"}, frame.Meta.Custom)
	empty := k.ask(t, asEditor, "checks", `{"checklists":["morning"],"day":"2026-01-01"}`).Frames[0]
	assert.Zero(t, empty.Rows())
	assert.NotEmpty(t, empty.Fields, "columns stand without rows")
}

func TestAListThatIsCutSaysSo(t *testing.T) {
	k := newMorning(t, "12:00")
	response := k.ask(t, asEditor, "checks", `{"checklists":["morning"],"limit":2}`)
	assert.Equal(t, []string{"Queue empty", "Portal answers"}, told(t, response, "check"), "the latest stay")
	assert.Equal(t, "Showing the latest 2 of 5 checks.", response.Frames[0].Meta.Notices[0].Text)
	request := backend.DataQuery{RefID: "A", JSON: []byte(`{"query":{"timeField":"start"}}`), TimeRange: backend.TimeRange{From: k.now.AddDate(-10, 0, 0), To: k.now}}
	long, err := rounds.AnswerRounds(k.context(), k.instance.rounds, callerOf(identity.Admin, identity.RoleAdmin, "u"), request)
	require.NoError(t, err)
	assert.Equal(t, "Rounds are read for at most 800 days: this answer begins on 2024-09-17.", long.Frames[0].Meta.Notices[0].Text)
}

func TestBadRoundQueriesAreOneSentence(t *testing.T) {
	k := newMorning(t, "06:40")
	for query, sentence := range map[string]string{
		`{"day":"tomorrow"}`:                              `The field day of this query must be today or a day such as 2026-03-29, not "tomorrow".`,
		`{"day":"$day"}`:                                  `The variable "$day" has no value here`,
		`{"states":["open"]}`:                             `The field states of this query cannot be "open"; it must be one of missed, late,`,
		`{"kinds":["magic"]}`:                             `The field kinds of this query cannot be "magic"`,
		`{"impacts":["low"]}`:                             `The field impacts of this query cannot be "low"`,
		`{"timeField":"end"}`:                             `The field timeField of this query cannot be "end"`,
		`{"limit":0}`:                                     "The limit must be between 1 and 200000.",
		`{"limit":200001}`:                                "The limit must be between 1 and 200000.",
		`{"checklists":"morning"}`:                        "The field checklists of this query must be a list.",
		`{"customers":["nobody"]}`:                        `The customer "nobody" is not available to you.`,
		`{"checklists":["$c"]}`:                           `The variable "$c" has no value here`,
		`{"checks":["` + strings.Repeat("x", 300) + `"]}`: "A value of the field checks is longer than 255 characters.",
	} {
		for _, kind := range []string{"rounds", "checks"} {
			response := k.query(t, asEditor, kind, `{"schema":1,"query":`+query+`}`)
			require.ErrorContains(t, response.Error, sentence, query)
		}
	}
}
