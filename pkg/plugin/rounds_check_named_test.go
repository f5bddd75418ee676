package plugin

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTheTeamSeesWhatAnAnswerNames, and nobody else does.
func TestTheTeamSeesWhatAnAnswerNames(t *testing.T) {
	k := newMorning(t, "06:40")
	got := k.act(t, asEditor, today26, `"act":"problem","check":"report","text":"Not sent","severity":"major","evidence":{"kind":"ticket","text":"ACM-471"},"seen":0`)
	require.Equal(t, http.StatusOK, got.status, got.body)
	columns := "check state ticket playbook alert_rule"
	assert.Equal(t, []string{
		"Backup finished|due|||", "Rows loaded|due|||",
		"Report mailed|done_problem|ACM-471|https://wiki.example/report|",
		"Queue empty|due|||q1", "Portal answers|due|||",
	}, told(t, k.ask(t, asEditor, "checks", `{"checklists":["morning"]}`), columns))
	for _, who := range []person{asAcme, asAlert, asOther} {
		raw, err := json.Marshal(k.ask(t, who, "checks", `{}`).Frames)
		require.NoError(t, err)
		for _, hidden := range []string{"ACM-471", "wiki.example", "q1", "alert_rule", `"playbook"`, `"ticket"`} {
			assert.NotContains(t, string(raw), hidden)
		}
	}
}
