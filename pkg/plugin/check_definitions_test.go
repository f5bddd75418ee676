package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

func TestAChecklistIsSavedInVersions(t *testing.T) {
	k := newMorning(t, "05:00")
	made := decoded[rounds.ChecklistAnswer](t, k.call(t, asEditor, "PUT", "checklists/made", checklistSample))
	assert.Equal(t, 1, made.Definition.Version)
	assert.Equal(t, "Europe/Rome", made.Definition.Zone, "the customer's")
	assert.True(t, made.MayDefine)
	require.Len(t, made.Next, 3)
	assert.Equal(t, "2026-11-26", made.Next[0].Date.String())
	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "PUT", "checklists/made", strings.Replace(checklistSample, "Made", "Other", 1)).status, "seen is 0, and there is one")
	k.clockAt(t, "2026-11-26 07:00")
	changed := strings.NewReplacer(`"Made"`, `"Changed"`, `"One"}`, `"One"},{"id":"two","title":"Two"}`, `"seenVersion":0`, `"seenVersion":1`).Replace(checklistSample)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", changed).status)
	assert.Equal(t, http.StatusConflict, k.call(t, asPaolo, "PUT", "checklists/made", strings.Replace(changed, "Two", "Three", 1)).status)
	assert.Equal(t, []string{"Made|1"}, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["made"]}`), "checklist total"), "a round keeps the version of its start")
	round := k.round(t, asEditor, "made/am/2026-11-26")
	assert.Equal(t, []int{1, 2}, []int{round.Version, round.LatestVersion})
	assert.Equal(t, []string{"Changed|2"}, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["made"],"day":"2026-11-27"}`), "checklist total"))
	versions := decoded[struct{ Versions []rounds.VersionAnswer }](t, k.call(t, asEditor, "GET", "checklists/made/versions", ""))
	require.Len(t, versions.Versions, 2)
	assert.Equal(t, "anna", versions.Versions[0].Saved.By)
	assert.Equal(t, "Changed", versions.Versions[0].Checklist.Title)

	retired := k.call(t, asEditor, "POST", "checklists/made/retire", `{"seenVersion":2}`)
	require.Equal(t, http.StatusOK, retired.status, retired.body)
	assert.NotContains(t, k.call(t, asEditor, "GET", "checklists", "").body, `"made"`)
	assert.Equal(t, []string{"Made|1"}, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["made"]}`), "checklist total"), "what has begun goes on")
	assert.Empty(t, told(t, k.ask(t, asEditor, "rounds", `{"checklists":["made"],"day":"2026-11-27"}`), "checklist"))
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "made/am/2026-11-26", `"act":"done","check":"one","seen":0`).status)
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "POST", "checklists/made/retire", `{}`).status)
}

func TestACheckThatChangesKindKeepsItsHistory(t *testing.T) {
	k := newMorning(t, "06:40")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","check":"portal","seen":0`).status)
	document, err := check.ParseDocument(morningDocument)
	require.NoError(t, err)
	morning := document.Checklists[0]
	morning.Checks[4].Kind, morning.Checks[4].Title = check.Signal, "Portal answers by itself"
	body, err := json.Marshal(map[string]any{"checklist": morning, "seenVersion": 1})
	require.NoError(t, err)
	got := k.call(t, asEditor, "PUT", "checklists/morning", string(body))
	require.Equal(t, http.StatusOK, got.status, got.body)
	k.clockAt(t, "2026-11-27 06:45")
	k.signal(t, asMachine, "morning/portal", `{"state":"success"}`)
	k.clockAt(t, "2026-11-27 12:00")
	assert.Equal(t, []string{"Portal answers by itself|2"}, told(t, k.stats(t, asEditor, `{"checklists":["morning"],"checks":["portal"],"groupBy":["check"]}`), "check on_time"))
}

func TestWhatIsWrongWithAChecklist(t *testing.T) {
	k := newMorning(t, "05:00")
	put := func(body string) rounds.ProblemsAnswer {
		got := k.call(t, asEditor, "PUT", "checklists/made", body)
		assert.Equal(t, http.StatusBadRequest, got.status, got.body)
		return decoded[rounds.ProblemsAnswer](t, got)
	}
	for change, sentence := range map[[2]string]string{
		{`"06:30"`, `"25:00"`}:                     `The request cannot be used: "25:00" is no time of day; write it as 06:30.`,
		{`"grace"`, `"grase"`}:                     `The request cannot be used: line 1: there is no member "grase".`,
		{`"FREQ=DAILY"`, `"FREQ=HOURLY"`}:          "The document cannot be saved: checklists[0].slots[0].dates FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY; several times a day are several slots.",
		{`"Made"`, `"Made","calendar":"x"`}:        `The document cannot be saved: checklists[0].calendar there is no calendar "x".`,
		{`"Made"`, `"Made","zone":"Mars/Olympus"`}: "The document cannot be saved: checklists[0].zone must be a time zone such as Europe/Rome.",
		{`"id":"made"`, `"id":"other"`}:            "The checklist's id is not that of the address.",
		{`"checklist"`, `"check"`}:                 `The request cannot be used: line 1: there is no member "check".`,
		{`{"checklist"`, `[{"checklist"`}:          "The request cannot be used: ",
	} {
		assert.Contains(t, put(strings.Replace(checklistSample, change[0], change[1], 1)).Error, sentence, change[1])
	}
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "PUT", "checklists/made", strings.Replace(checklistSample, `"acme"`, `"nobody"`, 1)).status)
	taken := strings.NewReplacer(`"made"`, `"secret"`).Replace(checklistSample)
	got := k.call(t, asEditor, "PUT", "checklists/secret", taken)
	assert.Contains(t, got.body, "is taken by another customer's checklist; choose another id")
	assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asEditor, "PUT", "checklists/made", strings.Repeat(" ", 300_000)).status)
	long := strings.Replace(checklistSample, `"title":"One"`, `"title":"One","steps":"`+strings.Repeat("look ", 3000)+`\n\t\"quoted\" \\ è 😀"`, 1)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", long).status, "long texts in one line")
	assert.Contains(t, k.round(t, asEditor, "made/am/2026-11-26").Checks[0].Steps, "look \n\t\"quoted\" \\ è 😀")
}

func TestACheckOfADocumentShowsWhenItIsDue(t *testing.T) {
	k := newMorning(t, "05:00")
	body := `{"document":{"version":1,"checklists":[` + strings.TrimSuffix(strings.TrimPrefix(checklistSample, `{"checklist":`), `,"seenVersion":0}`) + `]}}`
	got := decoded[rounds.Judged](t, k.call(t, asEditor, "POST", "checklists/check", strings.Replace(body, `"title":"Made"`, `"title":"Made","calendar":"italy"`, 1)))
	assert.Empty(t, got.Problems, "a kept calendar can be named")
	require.Len(t, got.Next, 10)
	assert.Equal(t, "made", got.Next[0].Checklist)
	assert.Equal(t, "Weekend", got.Next[2].DayOff)
	wrong := decoded[rounds.Judged](t, k.call(t, asEditor, "POST", "checklists/check", strings.Replace(body, `"acme"`, `"nobody"`, 1)))
	assert.Equal(t, []check.Problem{{Path: "checklists[0].customer", Message: `there is no customer "nobody"`}}, wrong.Problems)
	none := decoded[rounds.Judged](t, k.call(t, asEditor, "POST", "checklists/check", `{"document":{"version":2,"checklists":[{}]}}`))
	assert.NotEmpty(t, none.Problems)
	assert.Empty(t, none.Next)
	assert.NotContains(t, k.call(t, asEditor, "GET", "checklists", "").body, `"made"`)
}

func TestACalendarIsSavedForAllThatNameIt(t *testing.T) {
	k := newMorning(t, "05:00")
	got := k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy","title":"Italy","closures":[{"from":"2026-11-26","to":"2026-11-26","name":"Strike"}]},"seenVersion":1}`)
	require.Equal(t, http.StatusOK, got.status, got.body)
	assert.Equal(t, []string{"not_applicable|Strike"}, told(t, k.ask(t, asAcme, "rounds", `{"checklists":["morning"]}`), "state reason"))
	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy"},"seenVersion":1}`).status)
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy","holidays":"XX"},"seenVersion":2}`).status)
	moved := strings.NewReplacer(`"made"`, `"weekly"`, `"acme"`, `"globex"`, `"Made"`, `"Made","calendar":"italy"`, `"seenVersion":0`, `"seenVersion":1`).Replace(checklistSample)
	require.Equal(t, http.StatusOK, k.call(t, asAdmin, "PUT", "checklists/weekly", moved).status)
	assert.Contains(t, k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy"},"seenVersion":2}`).body,
		"is used by checklists of customers that you may not act on")
	along := strings.Replace(checklistSample, `"seenVersion":0`, `"calendar":{"id":"own","holidays":"IT"},"seenVersion":0`, 1)
	along = strings.Replace(along, `"title":"Made"`, `"title":"Made","calendar":"own"`, 1)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", along).status)
	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "PUT", "checklists/made", strings.NewReplacer(`"IT"`, `"AT"`, `"seenVersion":0`, `"seenVersion":1`).Replace(along)).status, "the calendar was not seen")
}

func TestExportAndImport(t *testing.T) {
	k := newMorning(t, "05:00")
	exported := decoded[struct{ YAML string }](t, k.call(t, asEditor, "GET", "checklists/export?customers=acme", ""))
	document, err := check.ParseDocument(exported.YAML)
	require.NoError(t, err)
	require.Empty(t, document.Validate())
	assert.Len(t, document.Checklists, 3)
	require.Len(t, document.Calendars, 1)
	assert.Equal(t, "Italy", document.Calendars[0].Title)

	send := func(k *kit, yaml string, dryRun bool) answered {
		body, err := json.Marshal(rounds.ImportRequest{YAML: yaml, DryRun: dryRun})
		require.NoError(t, err)
		return k.call(t, asEditor, "POST", "checklists/import", string(body))
	}
	other := newKit(t)
	other.clockAt(t, "2026-11-26 05:00")
	plan := decoded[rounds.ImportAnswer](t, send(other, exported.YAML, true))
	assert.False(t, plan.Imported)
	assert.Empty(t, plan.Problems)
	assert.Equal(t, rounds.ImportedPart{ID: "evening", Title: "Evening backup", Change: "new"}, plan.Checklists[0])
	assert.NotContains(t, other.call(t, asEditor, "GET", "checklists", "").body, "evening")
	assert.True(t, decoded[rounds.ImportAnswer](t, send(other, exported.YAML, false)).Imported)
	again := decoded[struct{ YAML string }](t, other.call(t, asEditor, "GET", "checklists/export?customers=acme", ""))
	assert.Equal(t, exported.YAML, again.YAML, "nothing is lost on the way")
	plan = decoded[rounds.ImportAnswer](t, send(other, strings.Replace(exported.YAML, "Portal answers", "Portal is there", 1), true))
	changes := map[string]string{}
	for _, one := range plan.Checklists {
		changes[one.ID] = one.Change
	}
	assert.Equal(t, map[string]string{"morning": "changed", "evening": "unchanged", "trial": "unchanged"}, changes)

	for yaml, sentence := range map[string]string{
		"":                         "The document cannot be used: the document is empty.",
		"version: 1\nchecklist: x": `there is no member "checklist"`,
		"version: 3":               "version must be 1",
		"a: [1, 2":                 "The document cannot be used: ",
		"version: 1\nchecklists: [{id: x, customer: acme}]": "checklists[0].title is missing",
	} {
		got := send(other, yaml, false)
		assert.Equal(t, http.StatusBadRequest, got.status, yaml)
		assert.Contains(t, decoded[rounds.ProblemsAnswer](t, got).Error, sentence, yaml)
	}
	bomb := "version: 1\na: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for i := range 9 {
		bomb += fmt.Sprintf("%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", 'b'+i, 'b'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i)
	}
	assert.Equal(t, http.StatusBadRequest, send(other, bomb, true).status)
	half := "version: 1\nchecklists:\n  - {id: good, customer: acme, title: Good, slots: [{id: a, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:00, end: 07:00}], checks: [{id: a, title: A}]}\n  - {id: bad, customer: acme, title: Bad, slots: [], checks: []}\n"
	assert.Equal(t, http.StatusBadRequest, send(other, half, false).status)
	assert.NotContains(t, other.call(t, asEditor, "GET", "checklists", "").body, `"good"`, "all or nothing")
}

func TestTemplates(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	k.keepAsOf(t, k.now, dailyDocument)
	list := decoded[struct{ Templates []rounds.TemplateAnswer }](t, k.call(t, asEditor, "GET", "templates", ""))
	require.Len(t, list.Templates, 5)
	assert.Equal(t, "host", list.Templates[0].ID, "those that are built in come last")
	fill := func(parameters string) rounds.TemplateFilled {
		return decoded[rounds.TemplateFilled](t, k.call(t, asEditor, "POST", "templates/host/preview", `{"customer":"acme","parameters":`+parameters+`}`))
	}
	got := fill(`{"host":"web \"1\", {}"}`)
	assert.Equal(t, `Checks of web "1", {}`, got.Checklist.Title)
	assert.Equal(t, "acme", got.Checklist.Customer)
	assert.Len(t, got.Next, 10)
	assert.Empty(t, got.Problems)
	assert.NotEmpty(t, fill(`{}`).Problems)
	assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "POST", "templates/none/preview", `{"customer":"acme"}`).status)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "templates/host/preview", `{"customer":"globex"}`).status, "Globex has operators")
}
