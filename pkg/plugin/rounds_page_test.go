package plugin

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// stateOf is the state and what is told of one check of a round of three days ago.
func (k *kit) stateOf(t *testing.T, in *Backend, id string) string {
	t.Helper()
	response := in.answer(t.Context(), kindNamed("checks"), boardReader, backend.DataQuery{
		RefID: "A", QueryType: "checks",
		JSON: []byte(`{"schema":1,"query":{"checklists":["daily"],"checks":["` + id + `"],"day":"2026-11-18"}}`),
	})
	require.NoError(t, response.Error)
	require.Equal(t, backend.Status(http.StatusOK), response.Status)
	frame := response.Frames[0]
	told := ""
	for _, name := range []string{"state", "by", "reason", "problem"} {
		field, _ := frame.FieldByName(name)
		text, _ := field.At(0).(*string)
		if text != nil {
			told += *text
		}
		told += "|"
	}
	return told
}

func TestWhatIsRememberedOfARoundFollowsCorrections(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-16 12:00")
	k.keepAsOf(t, k.now, dailyDocument)
	k.clockAt(t, "2026-11-18 10:00")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "daily/day/2026-11-18", `"act":"done","check":"look","seen":0`).status)
	k.clockAt(t, "2026-11-21 10:00")
	first := k.stateOf(t, k.instance, "look")
	assert.Contains(t, first, "done_ok|")
	assert.Equal(t, first, k.stateOf(t, k.instance, "look"), "the same from memory")
	assert.Equal(t, "missed||||", k.stateOf(t, k.instance, "tick"))

	round := decoded[rounds.RoundAnswer](t, k.call(t, asEditor, "GET", "rounds/daily/day/2026-11-18", ""))
	correct := fmt.Sprintf(`"act":"problem","check":"look","seen":%d,"reason":"wrong portal","text":"it is down","severity":"major"`, round.Checks[0].Seen)
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "daily/day/2026-11-18", correct).status)
	assert.Contains(t, k.stateOf(t, k.instance, "look"), "|wrong portal|it is down|")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "daily/day/2026-11-18", `"act":"done","check":"tick","seen":0`).status)
	assert.Contains(t, k.stateOf(t, k.instance, "tick"), "missed|", "done late, and missed for ever")
	assert.NotEqual(t, "missed||||", k.stateOf(t, k.instance, "tick"), "but somebody did it")
}
