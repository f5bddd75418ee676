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

// A rule that asks what is at risk would else stay quiet for ever where service levels
// cannot be read: none would look as if there were none.
func TestARuleGetsNoNumberOfServiceLevelsThatCannotBeRead(t *testing.T) {
	k := newKit(t)
	k.source.notices = []ticket.Notice{{Warning: true, NoLevels: true, Text: "Service levels cannot be read."}}
	for _, test := range []struct {
		kind, query string
		isRefused   bool
	}{
		{"sla", `{"format":"numeric"}`, true},
		{"sla", `{"view":"compliance","measure":"breached"}`, true},
		{"count", `{"filters":{"sla":["breached"]}}`, true},
		{"durations", `{"of":"acknowledge","measure":"n"}`, true},
		{"sla", `{"format":"numeric","partial":true}`, false},
		{"durations", `{"measure":"n"}`, false},
		{"count", `{}`, false},
	} {
		query := `{"schema":1,"query":` + test.query + `}`
		require.Equal(t, test.isRefused, k.query(t, asAlert, test.kind, query).Error != nil, test.query)
		require.NoError(t, k.query(t, asEditor, test.kind, query).Error, "people read the notice")
	}
}
