package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// TestCustomersGetTheProjection: nothing of what the team wrote, and no trial.
func TestCustomersGetTheProjection(t *testing.T) {
	k := newMorning(t, "06:40")
	for _, fields := range []string{
		`"act":"problem","check":"backup","text":"Tape XK7 is full","severity":"major"`,
		`"act":"done","check":"rows","evidence":{"kind":"number","number":471}`,
		`"act":"skip","check":"report","reason":"Vendor Zeta is on strike"`,
		`"act":"not_applicable","check":"portal","reason":"Contract suspended"`,
		`"act":"start","check":"queue"`,
	} {
		got := k.act(t, asEditor, today26, fields+`,"seen":0`)
		require.Equal(t, http.StatusOK, got.status, got.body)
	}
	columns := "check state severity by evidence evidence_number problem reason owner links seen"
	assert.Equal(t, []string{
		"Backup finished|done_problem|major|anna||<nil>|Tape XK7 is full||Team Blue||1",
		"Rows loaded|done_ok||anna|471 rows|471|||||2",
		`Report mailed|skipped||anna||<nil>||Vendor Zeta is on strike||[{"title":"Wiki","url":"https://wiki.example/report"}]|3`,
		"Queue empty|in_progress||anna||<nil>|||||<nil>",
		"Portal answers|not_applicable||anna||<nil>||Contract suspended|||4",
	}, nilNumbers(told(t, k.ask(t, asEditor, "checks", `{"checklists":["morning"]}`), columns)))
	for _, who := range []person{asAcme, asAlert} {
		assert.Equal(t, []string{
			"Backup finished|done_problem|major||-|-|-||-|-|-", "Rows loaded|done_ok|||-|-|-||-|-|-", "Report mailed|skipped|||-|-|-||-|-|-",
			"Queue empty|in_progress|||-|-|-||-|-|-", "Portal answers|not_applicable|||-|-|-||-|-|-",
		}, told(t, k.ask(t, who, "checks", `{"checklists":["morning"]}`), columns))
	}
	detail := k.call(t, asAcme, "GET", "rounds/"+today26, "")
	require.Equal(t, http.StatusOK, detail.status)
	for _, hidden := range []string{"XK7", "471", "Zeta", "suspended", "Team Blue", "console", "Send it again", "anna", "wiki", "q1", `"trail"`} {
		assert.NotContains(t, detail.body, hidden)
	}
	assert.Contains(t, detail.body, `"severity":"major"`)
	for _, who := range []person{asAcme, asAlert, asOther} {
		for _, kind := range []string{"rounds", "checks", "check-stats"} {
			raw, err := json.Marshal(k.ask(t, who, kind, `{}`).Frames)
			require.NoError(t, err)
			assert.NotContains(t, string(raw), "Trial")
			assert.NotContains(t, string(raw), "Maybe")
		}
	}
	require.Equal(t, http.StatusForbidden, k.call(t, asAcme, "GET", "checklists/trial/occurrences", "").status)
	require.Equal(t, http.StatusForbidden, k.call(t, asAcme, "GET", "rounds/trial/t/2026-11-26", "").status)
}

// TestATrialOfAnOldChecklistIsTheTeams: what customers know goes on trial again under
// new names and at new times, of which they learn nothing.
func TestATrialOfAnOldChecklistIsTheTeams(t *testing.T) {
	k := newMorning(t, "06:40")
	trial := strings.NewReplacer(
		"title: Morning round", "title: Night shift trial\n    shadow: true", "title: Portal answers", "title: Portal trial",
		"title: Early", "title: Late trial", "start: 06:30, end: 07:30, grace", "start: 03:15, end: 04:00, grace",
	).Replace(morningDocument)
	k.keepAsOf(t, k.now, trial)
	k.clockAt(t, "2026-11-28 12:00")
	counted := `{"checklists":["morning"],"day":"2026-11-26","groupBy":["checklist","slot","check"],"format":"numeric","measure":"n"}`
	for _, who := range []person{asAcme, asAlert} {
		raw, err := json.Marshal(k.ask(t, who, "check-stats", counted).Frames)
		require.NoError(t, err)
		assert.Contains(t, string(raw), "Portal answers")
		assert.NotContains(t, string(raw), "trial")
	}
	raw, err := json.Marshal(k.ask(t, asEditor, "check-stats", counted).Frames)
	require.NoError(t, err)
	assert.Contains(t, string(raw), "Portal trial", "the team knows it by its new name")
	for path, isAlsoOfBefore := range map[string]bool{
		"checklists/morning/occurrences": false, "checklists/morning/occurrences?from=2026-11-25&to=2026-11-30": true, "checklists/morning/year": true,
	} {
		got := k.call(t, asAcme, "GET", path, "")
		require.Equal(t, http.StatusOK, got.status, path)
		assert.NotContains(t, got.body, "T03:15", path)
		assert.Equal(t, isAlsoOfBefore, strings.Contains(got.body, "T06:30"), path)
		assert.Contains(t, k.call(t, asEditor, "GET", path, "").body, "T03:15", path)
	}
}

// nilNumbers writes missing numbers in one way.
func nilNumbers(lines []string) []string {
	for i, line := range lines {
		parts := strings.Split(line, "|")
		for _, at := range []int{5, 10} {
			if parts[at] == "" {
				parts[at] = "<nil>"
			}
		}
		lines[i] = strings.Join(parts, "|")
	}
	return lines
}

func TestPeopleAreShownWhereThePerimeterSaysSo(t *testing.T) {
	k := newMorning(t, "12:00")
	require.Equal(t, http.StatusOK, k.act(t, asOlga, "weekly/mon/2026-11-23", `"act":"problem","check":"disk","seen":0,"text":"Still full of logs","severity":"minor"`).status)
	assert.Equal(t, []string{"Disk cleaned|missed|olga|minor|-|"},
		told(t, k.ask(t, asOther, "checks", `{"customers":["globex"],"day":"2026-11-23"}`), "check state by severity problem reason"))
}

// TestNobodyLearnsOfOthers: totals, errors and suggestions are the same whether the
// other customer exists or not.
func TestNobodyLearnsOfOthers(t *testing.T) {
	k := newMorning(t, "06:40")
	for _, who := range []person{asAcme, asOther, asOlga} {
		for _, kind := range []string{"rounds", "checks", "check-stats"} {
			for foreign, never := range map[string]string{"secret": "nothing", "trial": "nothing"} {
				one := k.query(t, who, kind, `{"schema":1,"query":{"checklists":["`+foreign+`"]}}`)
				other := k.query(t, who, kind, `{"schema":1,"query":{"checklists":["`+never+`"]}}`)
				require.Error(t, one.Error)
				assert.Equal(t, strings.ReplaceAll(one.Error.Error(), foreign, "X"), strings.ReplaceAll(other.Error.Error(), never, "X"))
				assert.Equal(t, one.Status, other.Status)
			}
			raw, err := json.Marshal(k.ask(t, who, kind, `{"zero":true,"groupBy":["customer","checklist","check"]}`).Frames)
			require.NoError(t, err)
			assert.NotContains(t, strings.ToLower(string(raw)), "secret")
			assert.NotContains(t, strings.ToLower(string(raw)), "hidden l")
		}
		for _, path := range []string{
			"rounds/%s/s/2026-11-26", "checklists/%s/occurrences", "checklists/%s/year", "checklists/%s/versions",
			"rounds/%s/s/2026-11-26/entries", "rounds/%s/s/2026-11-26/bulk", "signals/%s/one",
		} {
			method := "GET"
			if strings.HasSuffix(path, "entries") || strings.HasSuffix(path, "bulk") || strings.HasPrefix(path, "signals") {
				method = "POST"
			}
			one := k.call(t, who, method, fmt.Sprintf(path, "secret"), "{}")
			other := k.call(t, who, method, fmt.Sprintf(path, "nothing"), "{}")
			assert.Equal(t, http.StatusForbidden, one.status, path)
			assert.Equal(t, other.status, one.status, path)
			assert.Equal(t, strings.ReplaceAll(other.body, "nothing", "secret"), one.body, path)
		}
		list := k.call(t, who, "GET", "checklists", "")
		assert.NotContains(t, list.body, "secret")
		assert.NotContains(t, list.body, "trial")
	}
	list := decoded[rounds.ChecklistsAnswer](t, k.call(t, asAcme, "GET", "checklists", ""))
	ids := map[string]string{}
	for _, one := range list.Checklists {
		ids[one.ID] = one.Title
		assert.Nil(t, one.Definition)
		assert.False(t, one.MayDefine)
		assert.Empty(t, one.Next)
	}
	assert.Equal(t, map[string]string{"morning": "Morning round", "evening": "Evening backup", "weekly": "Weekly cleaning"}, ids)
	assert.Empty(t, list.Calendars)
}
