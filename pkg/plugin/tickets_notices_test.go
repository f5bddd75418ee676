package plugin

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// TestADoubtAboutServiceLevelsIsSaidWhereTheyAreAskedFor: a sign that every panel bears is
// no sign any more.
func TestADoubtAboutServiceLevelsIsSaidWhereTheyAreAskedFor(t *testing.T) {
	const doubt = "Jira could not tell a service level of 1 ticket."
	k := newKit(t)
	k.source.notices = []ticket.Notice{{Warning: true, OfSLA: true, Text: doubt}, {Warning: true, Text: "A state is not mapped."}}
	for _, test := range []struct {
		kind, query string
		isSaid      bool
	}{
		{"tickets", `{}`, true},
		{"count", `{}`, false},
		{"count", `{"groupBy":["sla"]}`, true},
		{"count", `{"filters":{"sla":["breached"]}}`, true},
		{"count", `{"filters":{"not":{"sla":["breached"]}}}`, true},
		{"count", `{"timeField":"slaDue"}`, true},
		{"trend", `{}`, false},
		{"trend", `{"filters":{"sla":["met"]}}`, true},
		{"durations", `{}`, false},
		{"changes", `{}`, false},
		{"sla", `{}`, true},
		{"sla", `{"view":"compliance"}`, true},
		{"sla", `{"view":"by-month"}`, true},
	} {
		t.Run(test.kind+test.query, func(t *testing.T) {
			response := k.query(t, asEditor, test.kind, `{"schema":1,"query":`+test.query+`}`)
			require.NoError(t, response.Error)
			var said []string
			for _, notice := range response.Frames[0].Meta.Notices {
				said = append(said, notice.Text)
			}
			assert.Contains(t, said, "A state is not mapped.")
			if test.isSaid {
				assert.Contains(t, said, doubt)
			} else {
				assert.NotContains(t, said, doubt)
			}
		})
	}
}
