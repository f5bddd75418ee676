package plugin

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestTheTokenIsTried(t *testing.T) {
	for name, test := range map[string]struct {
		change   func(w *watchtower)
		states   []ticket.StepState
		messages []string
	}{
		"good": {states: []ticket.StepState{ticket.StepOK, ticket.StepOK}, messages: []string{"The token reads alert rules.", "The token writes annotations."}},
		"none": {change: func(w *watchtower) { w.token = "" }, states: []ticket.StepState{ticket.StepWarning}, messages: []string{instance.SentenceNoToken}},
		"of another Grafana": {change: func(w *watchtower) { w.token = "glsa_other" }, states: []ticket.StepState{ticket.StepError, ticket.StepError},
			messages: []string{"Grafana refuses the token.", "Grafana refuses the token."}},
		"with a line break": {change: func(w *watchtower) { w.token = "glsa\nwatch" }, states: []ticket.StepState{ticket.StepError},
			messages: []string{"The stored token of a service account cannot be used."}},
		"of a Viewer": {change: func(w *watchtower) { w.postStatus = http.StatusForbidden }, states: []ticket.StepState{ticket.StepOK, ticket.StepError},
			messages: []string{"The token reads alert rules.", "The token may not write annotations."}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWatchtower(t, batchCheck())
			if test.change != nil {
				test.change(w)
			}
			steps := w.instance(nil).diagnoseToken(t.Context())
			require.Len(t, steps, len(test.states))
			for i, step := range steps {
				assert.Equal(t, test.states[i], step.State)
				assert.Equal(t, test.messages[i], step.Message)
				assert.Equal(t, step.State == ticket.StepOK, step.Remedy == "", "what does not work says what to do")
			}
			assert.Empty(t, w.annotations())
		})
	}
}
