package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/playbook"
	"github.com/quantyca/rounds/pkg/plugin/lookback"
)

func TestPlaybookMatchAnswersWhoeverIsSignedIn(t *testing.T) {
	k := newKit(t)
	body := `{"entries":[{"id":"panel:ops/2","matchers":["alertname=\"DiskFull\""],"customer":"acme"},{"id":"panel:ops/3","matchers":["{}"]}],
		"targets":[{"id":"rule:r1","ruleUid":"r1","labels":{"alertname":"DiskFull","customer":"acme"}},{"id":"instance:1","labels":{}}]}`
	for name, who := range map[string]person{"Admin": asAdmin, "Viewer": asOther, "service account": asRobot} {
		got := k.call(t, who, "POST", "playbook/match", body)
		require.Equal(t, http.StatusOK, got.status, name)
		var answer playbook.Answer
		require.NoError(t, json.Unmarshal([]byte(got.body), &answer))
		assert.Equal(t, playbook.Found{
			Target: "rule:r1", Entry: "panel:ops/2", By: playbook.ByMatchers, Why: `Its matchers fit: alertname="DiskFull", customer="acme".`,
			Set: 0, Also: []string{"panel:ops/3"}, Conflict: []string{},
		}, answer.Matches[0])
		assert.Equal(t, playbook.ByCatchAll, answer.Matches[1].By)
		assert.True(t, answer.Entries[1].CatchAll)
	}
}

func TestPlaybookMatchRefusesWithOneSentence(t *testing.T) {
	k := newKit(t)
	many := func(member, one string, count int) string {
		return fmt.Sprintf(`{%q:[%s]}`, member, strings.TrimSuffix(strings.Repeat(one+",", count), ","))
	}
	for name, row := range map[string]struct {
		body     string
		status   int
		sentence string
	}{
		"nothing":           {"", 400, "The request is not valid JSON."},
		"NUL":               {"\x00", 400, "The request is not valid JSON."},
		"a list":            {"[]", 400, "The request must be an object with entries and targets."},
		"deep":              {`{"entries":` + strings.Repeat("[", 1<<20), 400, "The request is not valid JSON."},
		"wrong member":      {`{"targets":[{"id":"t","labels":"\u001b[2J"}]}`, 400, "The member targets.labels must be an object, not string."},
		"too many entries":  {many("entries", `{"id":"e"}`, 2001), 422, "These are 2001 playbook entries; at most 2000 can be matched."},
		"too many targets":  {many("targets", `{"id":"t"}`, 20_001), 422, "These are 20001 rules and alerts; at most 20000 can be matched at once."},
		"too large":         {`{"x":"` + strings.Repeat("x", 24<<20) + `"}`, 413, "The request is larger than 24 MiB."},
		"without an id":     {`{"entries":[{"id":""}]}`, 400, "The id of entry 1 is missing or longer than 2048 characters."},
		"heavy expressions": {heavyQuestion(), 422, "The regular expressions of these entries are too large together."},
	} {
		t.Run(name, func(t *testing.T) {
			got := k.call(t, asOther, "POST", "playbook/match", row.body)
			assert.Equal(t, row.status, got.status)
			raw, err := json.Marshal(map[string]string{"error": row.sentence})
			require.NoError(t, err)
			assert.JSONEq(t, string(raw), got.body)
			assert.False(t, strings.ContainsFunc(got.body, unicode.IsControl))
		})
	}
	assert.Equal(t, http.StatusNotFound, k.call(t, asOther, "GET", "playbook/match", "").status)
	form := signedIn("u-other", "other", "Viewer", sent("Content-Type", "text/plain"))
	assert.Equal(t, http.StatusUnsupportedMediaType, k.call(t, form, "POST", "playbook/match", `{}`).status)
	assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asEditor, "POST", "checklists/check", `{"x":"`+strings.Repeat("x", 256<<10)+`"}`).status,
		"only this resource takes more")
}

func heavyQuestion() string {
	var entries []string
	for i := range 200 {
		entries = append(entries, fmt.Sprintf(`{"id":"%d","matchers":["a=~\"%s%d\""]}`, i, strings.Repeat(`\\\\pL{999}`, 9), i))
	}
	return `{"entries":[` + strings.Join(entries, ",") + `]}`
}

// TestPlaybookMatchNeedsNoSetUp: what is asked about stands in the request alone.
func TestPlaybookMatchNeedsNoSetUp(t *testing.T) {
	for _, text := range []string{"", "version: [", demoSetup} {
		got := newKit(t, withSetup(text)).call(t, asOther, "POST", "playbook/match", `{"entries":[],"targets":[]}`)
		assert.Equal(t, `{"entries":[],"matches":[]}`, got.body)
	}
}

func TestPlaybookMatchOfTheLargestQuestion(t *testing.T) {
	var targets strings.Builder
	for i := range playbook.MaxTargets {
		fmt.Fprintf(&targets, `{"id":"instance:%d","ruleUid":"r","labels":{"alertname":"A%d","filler":"%s"}},`, i, i%500, strings.Repeat("x", 900))
	}
	body := `{"entries":[{"id":"e","matchers":["alertname=~\"A[0-9]\""]}],"targets":[` + strings.TrimSuffix(targets.String(), ",") + `]}`
	require.Less(t, len(body), lookback.MaxPlaybookBytes)
	require.Greater(t, len(body), 18<<20)
	got := newKit(t).call(t, asOther, "POST", "playbook/match", body)
	require.Equal(t, http.StatusOK, got.status)
	var answer playbook.Answer
	require.NoError(t, json.Unmarshal([]byte(got.body), &answer))
	require.Len(t, answer.Matches, playbook.MaxTargets)
	assert.Equal(t, 400, answer.Entries[0].First)
}
