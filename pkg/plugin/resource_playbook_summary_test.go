package plugin

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
)

func TestPlaybookSummaryIsKeptWithWhoAndWhen(t *testing.T) {
	k := newKit(t)
	k.at(8, 0)
	got := k.call(t, asAdmin, "POST", "playbook/summary", `{"coverage":[
		{"customer":"acme","rules":4,"covered":3,"unknown":1,"conflicts":2,"catchAllOnly":1},{"customer":"globex","rules":1,"covered":1},{"customer":"","rules":2}],
		"entries":9,"orphans":1,"stale":2,"later":true}`)
	require.Equal(t, http.StatusCreated, got.status, got.body)
	assert.JSONEq(t, `{"computed":"`+k.now.Format("2006-01-02T15:04:05Z")+`","by":"admin","customers":["acme","globex",""],"left":[]}`, got.body)
	answer := k.coverage(t, asAdmin, `{}`)
	assert.Equal(t, []string{"ACME 4 3 75 1 2 1 08:00 0", "Globex 1 1 100 0 0 0 08:00 0", "(none) 2 0 0 0 0 0 08:00 0"}, coverageLines(t, answer))
	assert.Equal(t, []string{"As of " + k.now.Format("2006-01-02") + " 08:00 UTC by admin."}, noticesOf(answer))
}

// TestPlaybookSummaryOfOthersCustomers: where a customer has operators, an Editor who
// is none of them says nothing about him, and what was said before stands.
func TestPlaybookSummaryOfOthersCustomers(t *testing.T) {
	k := newKit(t)
	both := `{"coverage":[{"customer":"globex","rules":2,"covered":2},{"customer":"acme","rules":1}]}`
	require.Equal(t, http.StatusCreated, k.call(t, asAdmin, "POST", "playbook/summary", both).status)
	got := k.call(t, asEditor, "POST", "playbook/summary", `{"coverage":[{"customer":"globex","rules":2},{"customer":"acme","rules":1,"covered":1}]}`)
	require.Equal(t, http.StatusCreated, got.status)
	var answer lookback.SummaryAnswer
	require.NoError(t, json.Unmarshal([]byte(got.body), &answer))
	assert.Equal(t, []string{"globex"}, answer.Left)
	assert.Equal(t, []string{"acme"}, answer.Customers)
	lines := coverageLines(t, k.coverage(t, asEditor, `{}`))
	assert.Contains(t, lines[0], "ACME 1 1 100")
	assert.Contains(t, lines[1], "Globex 2 2 100")

	got = k.call(t, asEditor, "POST", "playbook/summary", `{"coverage":[{"customer":"globex","rules":2}]}`)
	assert.Equal(t, http.StatusForbidden, got.status)
	assert.JSONEq(t, `{"error":"Only the operators of these customers may do this."}`, got.body)
	assert.Equal(t, http.StatusForbidden, k.call(t, asOlga, "POST", "playbook/summary", both).status, "a Viewer, though an operator")
}

func TestPlaybookSummaryRefusesWithASentence(t *testing.T) {
	k := newKit(t)
	for body, want := range map[string]string{
		`{"coverage":[{"customer":"initech","rules":1}]}`: `There is no customer "initech"; rules of unknown customers count among those that name none.`,
		`{}`: "A coverage is of 1 to 1000 customers.",
		`{"coverage":[{"customer":"acme","rules":1,"covered":2}]}`: "More rules are covered, unknown or left to a catch-all than there are.",
		`{"coverage":[{"customer":"acme"},{"customer":"acme"}]}`:   "The coverage names a customer twice.",
		`{"coverage":[{"customer":"acme","rules":-1}]}`:            "A number of the coverage is not between 0 and 1000000.",
		`{"coverage":[{"customer":"acme","rules":1.5}]}`:           "The request must be an object with coverage, entries, orphans and stale, all of them whole numbers.",
		`[]`:   "The request must be an object with coverage, entries, orphans and stale, all of them whole numbers.",
		"\x00": "The request must be an object with coverage, entries, orphans and stale, all of them whole numbers.",
		`{"coverage":[{"customer":"acme","rules":1}],"orphans":10000000}`: "A number of the coverage is not between 0 and 1000000.",
	} {
		got := k.call(t, asAdmin, "POST", "playbook/summary", body)
		assert.Equal(t, http.StatusBadRequest, got.status, body)
		raw, err := json.Marshal(map[string]string{"error": want})
		require.NoError(t, err)
		assert.JSONEq(t, string(raw), got.body)
	}
	assert.Empty(t, coverageLines(t, k.coverage(t, asAdmin, `{}`)), "nothing of it was kept")
	assert.Equal(t, http.StatusBadRequest, newKit(t, withSetup("")).call(t, asAdmin, "POST", "playbook/summary", `{"coverage":[{"customer":""}]}`).status)
}
