package plugin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

func templatesOf(t *testing.T, k *kit) map[string]rounds.TemplateAnswer {
	t.Helper()
	found := map[string]rounds.TemplateAnswer{}
	for _, one := range decoded[struct{ Templates []rounds.TemplateAnswer }](t, k.call(t, asEditor, "GET", "templates", "")).Templates {
		found[one.ID] = one
	}
	return found
}

func TestATemplateIsSavedChangedAndRetired(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	got := k.call(t, asEditor, "PUT", "templates/made", templateSample)
	require.Equal(t, http.StatusOK, got.status, got.body)
	assert.Equal(t, 1, templatesOf(t, k)["made"].Version)
	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "PUT", "templates/made", strings.Replace(templateSample, "Made", "Other", 1)).status, "somebody else was faster")
	changed := strings.NewReplacer("Made", "Changed", `"seenVersion":0`, `"seenVersion":1`).Replace(templateSample)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "templates/made", changed).status)
	assert.Equal(t, "Changed", templatesOf(t, k)["made"].Title)

	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "POST", "templates/made/retire", `{"seenVersion":1}`).status)
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "POST", "templates/made/retire", `{}`).status)
	assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "POST", "templates/none/retire", `{"seenVersion":1}`).status)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "POST", "templates/made/retire", `{"seenVersion":2}`).status)
	assert.NotContains(t, templatesOf(t, k), "made")
	assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "POST", "templates/made/preview", `{"customer":"acme","parameters":{"host":"x"}}`).status)
	assert.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "templates/made", templateSample).status, "its id is free again")
}

func TestATemplateThatCannotBeUsedIsNotSaved(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	for name, test := range map[string]struct{ from, to, path string }{
		"a rule that is none":    {"FREQ=DAILY", "FREQ=HOURLY", "checklist.slots[0].dates"},
		"a hole nobody fills":    {"Checks of ${host}", "Checks of ${nobody}", "parameters"},
		"words no ticket can be": {`"title":"One"`, `"title":"One","kind":"tickets","tickets":{"types":["chore"]}`, "checklist.checks[0].tickets.types[0]"},
	} {
		got := k.call(t, asEditor, "PUT", "templates/made", strings.Replace(templateSample, test.from, test.to, 1))
		require.Equal(t, http.StatusBadRequest, got.status, name)
		assert.Equal(t, test.path, decoded[rounds.ProblemsAnswer](t, got).Problems[0].Path, name)
	}
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "PUT", "templates/other", templateSample).status, "the address names another")
	assert.Contains(t, k.call(t, asEditor, "PUT", "templates/made", strings.Replace(templateSample, `"parameters"`, `"holes"`, 1)).body, "holes")
	assert.NotContains(t, templatesOf(t, k), "made")
}

func TestBuiltInTemplatesAreCopiedAndNotChanged(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	const id = "built-in-evening-backup"
	one := templatesOf(t, k)[id]
	require.True(t, one.BuiltIn)
	assert.Equal(t, "built in", *one.Provisioned)
	sentence := `is built in; save a copy under another id.`
	got := k.call(t, asAdmin, "PUT", "templates/"+id, strings.Replace(templateSample, `"id":"made"`, `"id":"`+id+`"`, 1))
	assert.Equal(t, http.StatusConflict, got.status)
	assert.Contains(t, got.body, sentence)
	got = k.call(t, asAdmin, "POST", "templates/"+id+"/retire", `{"seenVersion":1}`)
	assert.Equal(t, http.StatusConflict, got.status)
	assert.Contains(t, got.body, sentence)

	filled := decoded[rounds.TemplateFilled](t, k.call(t, asEditor, "POST", "templates/"+id+"/preview", `{"customer":"acme","parameters":{"system":"db1"}}`))
	assert.Empty(t, filled.Problems)
	assert.Equal(t, "Backup of db1 ended", filled.Checklist.Checks[0].Title)
	assert.Equal(t, "Operator on shift", filled.Checklist.Checks[0].Owner)
	assert.Len(t, filled.Next, 10)
	assert.NotContains(t, k.call(t, asAdmin, "GET", "checklists/export", "").body, id, "an export holds what is kept")
	imported := k.call(t, asAdmin, "POST", "checklists/import",
		`{"yaml":"version: 1\ntemplates: [{id: `+id+`, title: Mine, checklist: {id: x, customer: a, title: X, slots: [], checks: []}}]"}`)
	assert.Equal(t, http.StatusBadRequest, imported.status)
	assert.Contains(t, imported.body, "is that of a built-in template; give the copy another id")
}

func TestACalendarIsRetiredWhenNobodyFollowsIt(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy","holidays":"IT"},"seenVersion":0}`).status)
	following := strings.Replace(checklistSample, `"title":"Made"`, `"title":"Made","calendar":"italy"`, 1)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", following).status)
	got := k.call(t, asEditor, "POST", "calendars/italy/retire", `{"seenVersion":1}`)
	assert.Equal(t, http.StatusConflict, got.status)
	assert.Contains(t, got.body, `The calendar \"italy\" is still followed by \"Made\"; choose another calendar for them first.`)
	free := strings.Replace(checklistSample, `"seenVersion":0`, `"seenVersion":1`, 1)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "checklists/made", free).status)
	assert.Equal(t, http.StatusConflict, k.call(t, asEditor, "POST", "calendars/italy/retire", `{"seenVersion":7}`).status)
	assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "POST", "calendars/spain/retire", `{"seenVersion":1}`).status)
	require.Equal(t, http.StatusOK, k.call(t, asEditor, "POST", "calendars/italy/retire", `{"seenVersion":1}`).status)
	assert.Empty(t, decoded[rounds.ChecklistsAnswer](t, k.call(t, asEditor, "GET", "checklists", "")).Calendars)
	again := k.call(t, asEditor, "PUT", "checklists/made", strings.Replace(following, `"seenVersion":0`, `"seenVersion":2`, 1))
	assert.Equal(t, http.StatusBadRequest, again.status, "nobody can follow it any more")
	assert.Equal(t, http.StatusOK, k.call(t, asEditor, "PUT", "calendars/italy", `{"calendar":{"id":"italy","holidays":"IT"},"seenVersion":0}`).status, "its id is free again")
	assert.Len(t, decoded[rounds.ChecklistsAnswer](t, k.call(t, asEditor, "GET", "checklists", "")).Calendars, 1)
}

func TestWordsThatNoTicketCanHaveAreRefusedOnSave(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	for words, path := range map[string]string{
		`{"priorities":["1","P2"],"types":["incident"],"states":["all"]}`: "",
		`{"priorities":["0"]}`:                        "priorities[0]",
		`{"priorities":["1","urgent"]}`:               "priorities[1]",
		`{"states":["wip"]}`:                          "states[0]",
		`{"types":["Incident"]}`:                      "types[0]",
		`{"text":"` + strings.Repeat("x", 300) + `"}`: "text",
	} {
		sample := strings.Replace(checklistSample, `"title":"One"`, `"title":"One","kind":"tickets","tickets":`+words, 1)
		got := k.call(t, asEditor, "PUT", "checklists/made", sample)
		if path == "" {
			assert.Equal(t, http.StatusOK, got.status, got.body)
			continue
		}
		require.Equal(t, http.StatusBadRequest, got.status, words)
		problems := decoded[rounds.ProblemsAnswer](t, got).Problems
		require.Len(t, problems, 1, words)
		assert.Equal(t, "checklists[0].checks[0].tickets."+path, problems[0].Path)
	}
}
