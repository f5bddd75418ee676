package plugin

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
)

func TestWhatACheckLeadsTo(t *testing.T) {
	for name, one := range map[string]struct {
		uid   string
		links []string
		want  namedBy
	}{
		"nothing":                  {},
		"its own rule":             {uid: "q1", want: namedBy{rule: "q1"}},
		"a runbook":                {links: []string{"https://wiki.example/a", "https://wiki.example/b"}, want: namedBy{playbook: "https://wiki.example/a"}},
		"a rule's page":            {links: []string{"https://grafana.example/sub/alerting/grafana/disk_1/view?tab=history"}, want: namedBy{rule: "disk_1"}},
		"a rule's page and a book": {links: []string{"https://g.example/alerting/disk/edit", "https://wiki.example/b"}, want: namedBy{"https://wiki.example/b", "disk"}},
		"its own rule first":       {uid: "q1", links: []string{"https://g.example/alerting/disk/edit"}, want: namedBy{rule: "q1"}},
		"the list of rules":        {links: []string{"https://g.example/alerting/list"}, want: namedBy{playbook: "https://g.example/alerting/list"}},
		"no address":               {links: []string{"javascript:alert(1)", "https://wiki.example/c"}, want: namedBy{playbook: "https://wiki.example/c"}},
	} {
		t.Run(name, func(t *testing.T) {
			checked := check.Check{Alert: check.AlertSource{RuleUID: one.uid}}
			for _, address := range one.links {
				checked.Remedy.Links = append(checked.Remedy.Links, check.Link{Title: "x", URL: address})
			}
			assert.Equal(t, one.want, namedIn(checked))
		})
	}
}

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
