package plugin

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// clockDocument has a round in the hour that is missing in spring and comes twice in autumn.
const clockDocument = `
version: 1
checklists:
  - id: night
    customer: acme
    title: Night round
    slots: [{id: gap, dates: FREQ=DAILY, anchor: 2026-01-01, start: 02:15, end: 02:45}]
    checks: [{id: tape, title: Tape changed}]
`

type occurrencesAnswer struct {
	Occurrences []check.Occurrence `json:"occurrences"`
}

func TestTheDaysOnWhichClocksChange(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-03-20 12:00")
	k.keepAsOf(t, k.now, clockDocument)
	k.clockAt(t, "2026-03-29 01:00")
	got := decoded[occurrencesAnswer](t, k.call(t, asAcme, "GET", "checklists/night/occurrences?from=2026-03-28&to=2026-03-30", ""))
	var starts []string
	for _, one := range got.Occurrences {
		starts = append(starts, one.Start.Format("2006-01-02T15:04-07:00")+" "+one.End.Format("15:04"))
	}
	assert.Equal(t, []string{
		"2026-03-28T02:15+01:00 02:45", "2026-03-29T03:15+02:00 03:45", "2026-03-30T02:15+02:00 02:45",
	}, starts, "a time that does not exist is moved forward by the gap")
	assert.True(t, got.Occurrences[1].ClocksChange)
	assert.False(t, got.Occurrences[0].ClocksChange)
	assert.False(t, got.Occurrences[2].ClocksChange)

	k.clockAt(t, "2026-03-29 03:20")
	assert.Equal(t, []string{"2026-03-29|due|29T01:15"}, told(t, k.ask(t, asEditor, "rounds", `{}`), "date state start"))
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "night/gap/2026-03-29", `"act":"done","check":"tape","seen":0`).status)

	k.clockAt(t, "2026-10-25 02:20")
	k.now = k.now.UTC().Truncate(1)
	first := decoded[occurrencesAnswer](t, k.call(t, asAcme, "GET", "checklists/night/occurrences?from=2026-10-25&to=2026-10-25", "")).Occurrences
	require.Len(t, first, 1, "a time that occurs twice means the first")
	assert.True(t, first[0].ClocksChange, "also where it is over before they do")
	assert.Equal(t, "2026-10-25T02:15:00+02:00", first[0].Start.Format("2006-01-02T15:04:05-07:00"))
	k.now = first[0].Start.Add(70 * 60e9)
	assert.Equal(t, []string{"2026-10-25|missed"}, told(t, k.ask(t, asEditor, "rounds", `{}`), "date state"), "a quarter past two comes again, the round does not")
	day := decoded[occurrencesAnswer](t, k.call(t, asAcme, "GET", "checklists/night/occurrences?count=1", ""))
	assert.Equal(t, "2026-10-26", day.Occurrences[0].Date.String())
}

func TestBadOccurrences(t *testing.T) {
	k := newMorning(t, "06:40")
	for query, sentence := range map[string]string{
		"occurrences?count=0":                       "The count must be between 1 and 500.",
		"occurrences?count=x":                       "The count must be between 1 and 500.",
		"occurrences?from=2026-01-01":               "The days from and to must be written as 2026-03-29, at most 400 days apart.",
		"occurrences?from=2026-01-02&to=2026-01-01": "The days from and to must be written as 2026-03-29, at most 400 days apart.",
		"occurrences?from=0001-01-01&to=9999-01-01": "The days from and to must be written as 2026-03-29, at most 400 days apart.",
		"year?year=20x7":                            "The year must be written as 2027.",
		"year?year=1":                               "The year must be written as 2027.",
	} {
		got := k.call(t, asEditor, "GET", "checklists/morning/"+query, "")
		assert.Equal(t, http.StatusBadRequest, got.status, query)
		assert.Equal(t, sentence, decoded[rounds.RefusedAnswer](t, got).Error, query)
	}
}

func TestTheYearOfACalendar(t *testing.T) {
	k := newMorning(t, "06:40")
	year := decoded[rounds.YearAnswer](t, k.call(t, asAcme, "GET", "checklists/morning/year?year=2027", ""))
	days := map[string]string{}
	for _, one := range year.Days {
		days[one.Date.String()] = one.DayOff
	}
	assert.Equal(t, "Weekend", days["2027-01-02"])
	assert.NotEmpty(t, days["2027-10-04"], "Saint Francis, a holiday again from 2026")
	assert.NotEmpty(t, days["2027-12-08"])
	assert.Empty(t, days["2027-12-09"])
	assert.Empty(t, year.Warning)
	assert.Contains(t, decoded[rounds.YearAnswer](t, k.call(t, asAcme, "GET", "checklists/morning/year?year=2099", "")).Warning, "knows 2024 to 2035 only")
	assert.Equal(t, 2026, decoded[rounds.YearAnswer](t, k.call(t, asAcme, "GET", "checklists/morning/year", "")).Year)
	assert.Equal(t, []string{"not_applicable|Weekend|Weekend|5"}, withReasons(t, k, "2026-11-28"))
}

// withReasons are a round's state and why, as a customer sees it, and of its checks.
func withReasons(t *testing.T, k *kit, day string) []string {
	t.Helper()
	lines := told(t, k.ask(t, asAcme, "rounds", `{"checklists":["morning"],"day":"`+day+`"}`), "state reason")
	checks := told(t, k.ask(t, asAcme, "checks", `{"checklists":["morning"],"day":"`+day+`"}`), "reason")
	if len(lines) == 1 && len(checks) > 0 {
		lines[0] += "|" + checks[0] + "|" + string(rune('0'+len(checks)))
	}
	return lines
}
