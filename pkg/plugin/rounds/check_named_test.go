package rounds

import (
	"testing"

	"github.com/stretchr/testify/assert"

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
