package plugin

import (
	"net/http"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

// shows is what the check of the only round of the day shows to somebody.
func (w *watchtower) shows(in *Backend, caller access.Caller) (state, soFar string) {
	w.t.Helper()
	response := in.answer(w.t.Context(), kindNamed("checks"), caller, backend.DataQuery{
		RefID: "A", QueryType: "checks", JSON: []byte(`{"schema":1,"query":{"day":"2026-11-23"}}`),
	})
	require.NoError(w.t, response.Error)
	require.Equal(w.t, backend.Status(http.StatusOK), response.Status)
	frame := response.Frames[0]
	at := func(name string) string {
		field, _ := frame.FieldByName(name)
		if field == nil {
			return "no column"
		}
		if text, ok := field.At(0).(*string); ok && text != nil {
			return *text
		}
		return ""
	}
	return at("state"), at("so_far")
}

// watched is an instance whose worker is moved by hand.
func (w *watchtower) watched() (*worker, *Backend) {
	workers := NewWorkers(w.clock, instance.RealTicker)
	in, one := w.instance(workers), newWorker(w.clock)
	workers.running[instance.Key{Org: in.OrgID, UID: in.UID}] = one
	one.meet(in.rounds, w.clock())
	return one, in
}

var boardReader = callerOf(identity.Admin, identity.RoleAdmin, "u1")

func TestWhatIsSeenSoFarIsNoAnswer(t *testing.T) {
	w := newWatchtower(t, batchCheck())
	one, in := w.watched()
	w.turns(one, in, -5, -1)
	_, soFar := w.shows(in, boardReader)
	assert.Empty(t, soFar, "the window is not open")
	w.turns(one, in, 0, 11)
	state, soFar := w.shows(in, boardReader)
	assert.Equal(t, "due", state)
	assert.Equal(t, "Rule normal, seen at 06:41", soFar)
	assert.Empty(t, w.entries(), "nothing is recorded of it")
	w.rulesStatus = http.StatusInternalServerError
	w.turns(one, in, 11.5, 12)
	state, soFar = w.shows(in, boardReader)
	assert.Equal(t, "due", state)
	assert.NotContains(t, soFar, "normal", "what is not seen now is not told as if it were")
	w.rulesStatus = 0
	w.turns(one, in, 12.5, 62)
	state, soFar = w.shows(in, boardReader)
	assert.Equal(t, "done_ok", state)
	assert.Empty(t, soFar, "the answer says it")
}

func TestTicketsAreCountedForShowNowAndThen(t *testing.T) {
	w := newWatchtower(t, check.Check{ID: "queue", Title: "Queue", Kind: check.Tickets, Tickets: check.TicketsSource{Priorities: []string{"1"}}})
	w.source.tickets = demoTickets()[:1]
	one, in := w.watched()
	w.turns(one, in, 0, 4)
	assert.Len(t, w.source.asked(), 1, "not at every turn")
	w.turns(one, in, 4.5, 11)
	assert.Len(t, w.source.asked(), 3)
	state, soFar := w.shows(in, boardReader)
	assert.Equal(t, "due", state)
	assert.Equal(t, "1 open P1 ticket so far (0 allowed), counted at 06:40", soFar)
	assert.Empty(t, w.entries())
	_, soFar = w.shows(in, access.Caller{Identity: identity.Identity{Kind: identity.AlertRule}})
	assert.Equal(t, "no column", soFar, "customers and alert rules do not get it")
}
