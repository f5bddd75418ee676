package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// hostileInputs are the shared list of them.
func hostileInputs(t *testing.T) []string {
	t.Helper()
	raw, err := os.ReadFile("../../../shared/hostile.json")
	if err != nil {
		t.Skip("the list of hostile inputs is not here")
	}
	var inputs []struct{ Input string }
	require.NoError(t, json.Unmarshal(raw, &inputs))
	require.NotEmpty(t, inputs)
	var list []string
	for _, one := range inputs {
		list = append(list, one.Input)
	}
	return list
}

// requireSentence is for what was refused: a sentence that a screen can show.
func requireSentence(t *testing.T, got answered, what string) {
	t.Helper()
	require.Less(t, got.status, http.StatusInternalServerError, "%s: %s", what, got.body)
	if got.status == http.StatusOK {
		return
	}
	sentence := decoded[struct{ Error string }](t, got).Error
	assert.NotEmpty(t, sentence, what)
	assert.False(t, strings.ContainsFunc(sentence, unicode.IsControl), "%s: %q", what, sentence)
}

// TestHostileInputsInActs writes the shared list wherever a person or a job writes
// about a round: what is kept comes back as it was, and what is not is refused in words.
func TestHostileInputsInActs(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	k.keepAsOf(t, k.now.AddDate(0, 0, -2), dailyDocument)
	const round = "daily/day/2026-11-20"
	seen := int64(0)
	for i, input := range hostileInputs(t) {
		word, err := json.Marshal(input)
		require.NoError(t, err)
		what := fmt.Sprintf("input %d", i)
		got := k.act(t, asEditor, round, fmt.Sprintf(`"act":"problem","check":"look","seen":%d,"severity":"minor","text":%s,"reason":%s`, seen, word, word))
		requireSentence(t, got, what)
		if got.status == http.StatusOK {
			entry := decoded[rounds.EntryRecorded](t, got).Entry
			assert.Equal(t, strings.TrimSpace(input), entry.Text, what)
			seen = entry.Number
		}
		for _, fields := range []string{
			`"act":"done","check":X,"seen":0`, `"act":X,"check":"tick","seen":0`, `"act":"problem","check":"tick","seen":0,"text":"x","severity":X`,
			`"act":"done","check":"tick","seen":9,"evidence":{"kind":X}`, `"act":"done","check":"tick","seen":0,"claimed":X`,
		} {
			got := k.act(t, asEditor, round, strings.ReplaceAll(fields, "X", string(word)))
			requireSentence(t, got, what+fields)
			assert.NotEqual(t, http.StatusOK, got.status, what+fields)
		}
		for _, kind := range []string{"link", "panel"} {
			got := k.act(t, asEditor, round, fmt.Sprintf(`"act":"problem","check":"look","seen":%d,"severity":"minor","text":"x","reason":"r","evidence":{"kind":"%s","url":%s}`, seen, kind, word))
			requireSentence(t, got, what+kind)
			if got.status == http.StatusOK {
				seen = decoded[rounds.EntryRecorded](t, got).Entry.Number
				assert.Regexp(t, `^https?://`, input)
			}
		}
		requireSentence(t, k.call(t, asEditor, "POST", "signals/daily/job", fmt.Sprintf(`{"state":"fail","text":%s}`, word)), what)
		requireSentence(t, k.call(t, asEditor, "POST", "signals/daily/job", fmt.Sprintf(`{"state":%s}`, word)), what)
	}
	whole := k.call(t, asEditor, "GET", "rounds/"+round, "")
	require.Equal(t, http.StatusOK, whole.status)
	response := k.query(t, asEditor, "checks", `{"schema":1,"query":{"checklists":["daily"]}}`)
	require.NoError(t, response.Error)
	field, _ := response.Frames[0].FieldByName("evidence_url")
	for i := range field.Len() {
		if address, ok := field.At(i).(*string); ok && address != nil {
			assert.Regexp(t, `^https?://`, *address)
		}
	}
}

// TestHostileInputsInDefinitions writes the list wherever a definition has a text.
func TestHostileInputsInDefinitions(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	saved := 0
	for i, input := range hostileInputs(t) {
		what := fmt.Sprintf("input %d", i)
		word, err := json.Marshal(input)
		require.NoError(t, err)
		sample := strings.NewReplacer(`"title":"Made"`, `"title":`+string(word), `"title":"One"`, `"title":"One","steps":`+string(word)+`,"owner":`+string(word),
			`"seenVersion":0`, fmt.Sprintf(`"seenVersion":%d`, saved)).Replace(checklistSample)
		got := k.call(t, asEditor, "PUT", "checklists/made", sample)
		requireSentence(t, got, what)
		if got.status == http.StatusOK {
			answer := decoded[rounds.ChecklistAnswer](t, got)
			assert.Equal(t, input, answer.Title, what)
			saved = answer.Definition.Version
			exported := decoded[struct{ YAML string }](t, k.call(t, asEditor, "GET", "checklists/export", "")).YAML
			document, err := check.ParseDocument(exported)
			require.NoError(t, err, what)
			assert.Equal(t, input, document.Checklists[0].Title, "%s comes back from YAML", what)
		}
		for _, place := range []string{`"dates":"FREQ=DAILY"`, `"anchor":"2026-01-01"`, `"start":"06:30"`, `"grace":"30m"`, `"id":"one"`, `"customer":"acme"`} {
			name, _, _ := strings.Cut(place, ":")
			got := k.call(t, asEditor, "PUT", "checklists/made", strings.Replace(checklistSample, place, name+":"+string(word), 1))
			requireSentence(t, got, what+place)
			assert.NotEqual(t, http.StatusOK, got.status, what+place)
		}
		requireSentence(t, k.call(t, asEditor, "POST", "checklists/import", `{"yaml":`+string(word)+`,"dryRun":true}`), what)
		filled := k.call(t, asEditor, "POST", "templates/built-in-evening-backup/preview", `{"customer":"acme","parameters":{"system":`+string(word)+`}}`)
		requireSentence(t, filled, what)
		if answer := decoded[rounds.TemplateFilled](t, filled); len(answer.Problems) == 0 {
			assert.Equal(t, "Backup of "+strings.TrimSpace(orDefault(input)), strings.TrimSuffix(answer.Checklist.Checks[0].Title, " ended"), what)
		}
	}
	require.Positive(t, saved)
}

func orDefault(input string) string {
	if strings.TrimSpace(input) == "" {
		return "all databases"
	}
	return input
}
