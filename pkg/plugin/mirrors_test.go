package plugin

import (
	"net/http"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// copiedKit is a kit with mirrors; a tick that has been taken means that all that was due
// before it is done.
func copiedKit(t *testing.T) (k *kit, tick func()) {
	t.Helper()
	k = newKit(t)
	ticks := make(chan time.Time)
	k.instance.Mirrors = instance.NewMirrors(k.instance.Clock, func(time.Duration) (<-chan time.Time, func()) { return ticks, func() {} })
	t.Cleanup(func() { require.NoError(t, k.instance.Mirrors.Close()) })
	return k, func() {
		t.Helper()
		for range 2 {
			select {
			case ticks <- k.clock():
			case <-t.Context().Done():
				t.Fatal("the mirror is not running")
			}
		}
	}
}

func (k *kit) counted(t *testing.T, who person) float64 {
	t.Helper()
	response := k.query(t, who, "count", `{"query":{"filters":{"states":["all"]}}}`)
	require.NoError(t, response.Error)
	return numbersIn(t, response.Frames[0], 0)[0]
}

func noticesIn(response backend.DataResponse) (texts []string) {
	for _, notice := range response.Frames[0].Meta.Notices {
		texts = append(texts, notice.Text)
	}
	return texts
}

const keptNotice = "Closed tickets are kept for 400 days."

func TestTheFirstQuestionStartsAMirrorAndTheNextCostNothing(t *testing.T) {
	k, tick := copiedKit(t)
	waiting := decoded[[]mirrorAnswer](t, k.call(t, asEditor, "GET", "mirror", ""))
	assert.Equal(t, []mirrorAnswer{{Connection: "desk", Name: "Service desk", State: mirrorWaiting}}, waiting[:1])
	all, acme := k.counted(t, asEditor), k.counted(t, asAcme)
	tick()
	asked := len(k.source.asked())
	for range 50 {
		assert.InDelta(t, all, k.counted(t, asEditor), 0)
	}
	assert.InDelta(t, acme, k.counted(t, asAcme), 0)
	assert.Len(t, k.source.asked(), asked)
	ready := decoded[[]mirrorAnswer](t, k.call(t, asEditor, "GET", "mirror", ""))[0]
	assert.Equal(t, []any{mirrorReady, ""}, []any{ready.State, ready.Failure})
	assert.Equal(t, k.now.UTC().Format(time.RFC3339), ready.AsOf)
	assert.Equal(t, http.StatusForbidden, k.call(t, asAcme, "GET", "mirror", "").status)

	// What Rounds itself has written is there at the next look.
	k.source.tickets = append(k.source.tickets, ticket.Ticket{
		Connection: "desk", ID: "new", Key: "ACM-99", State: ticket.Open, Priority: 1, Created: k.now, Updated: k.now,
	})
	k.instance.Hurry("desk")
	tick()
	assert.InDelta(t, all+1, k.counted(t, asEditor), 0)
}

// What a dead system leaves behind is told for what it is: to the team why, to a customer
// that it is old, and an alert rule gets no number at all.
func TestAMirrorOfADeadSystemSaysSo(t *testing.T) {
	k, tick := copiedKit(t)
	all := k.counted(t, asEditor)
	tick()
	k.source.err = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira does not answer."}
	k.moved = true
	k.wait(7 * time.Minute)
	tick()
	asOf := k.now.UTC()
	young := k.query(t, asEditor, "count", `{}`).Frames[0].Meta.Notices
	assert.Equal(t, []data.Notice{{
		Severity: data.NoticeSeverityWarning, Text: "The tickets are those of " + asOf.Format("15:04") + " UTC, 7 minutes old: Jira does not answer.",
	}}, young)
	require.NoError(t, k.query(t, asAlert, "count", `{}`).Error, "not yet older than the set age")
	assert.Empty(t, noticesIn(k.query(t, asAcme, "count", `{}`)))

	k.wait(4 * time.Minute)
	tick()
	assert.InDelta(t, all, k.counted(t, asEditor), 0, "the last that is known, never none")
	team := k.query(t, asEditor, "count", `{}`).Frames[0].Meta.Notices
	assert.Equal(t, []data.Notice{{
		Severity: data.NoticeSeverityError, Text: "The tickets are those of " + asOf.Format("15:04") + " UTC, 11 minutes old: Jira does not answer.",
	}}, team)
	acme := noticesIn(k.query(t, asAcme, "count", `{}`))
	assert.Equal(t, []string{"The tickets are those of " + asOf.Format("2006-01-02 15:04") + " UTC."}, acme)
	require.Error(t, k.query(t, asAlert, "count", `{}`).Error)
	failed := decoded[[]mirrorAnswer](t, k.call(t, asEditor, "GET", "mirror", ""))[0]
	assert.Equal(t, "Jira does not answer.", failed.Failure)

	k.source.err = nil
	k.wait(instance.RetryAfter)
	tick()
	assert.Equal(t, []string{keptNotice}, noticesIn(k.query(t, asAcme, "count", `{"query":{"filters":{"states":["all"]}}}`)))
	require.NoError(t, k.query(t, asAlert, "count", `{}`).Error)
}

// A first load that a dead system stops is no number for anybody who has not said that a
// part is enough.
func TestAnUnfinishedMirrorOfADeadSystemIsNoCount(t *testing.T) {
	k, tick := copiedKit(t)
	k.source.err = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira does not answer."}
	require.Error(t, k.query(t, asEditor, "count", `{}`).Error)
	tick()
	for _, who := range []person{asEditor, asAcme, asAlert} {
		require.Error(t, k.query(t, who, "count", `{}`).Error, "never an empty answer that looks true")
		require.Error(t, k.query(t, who, "tickets", `{}`).Error)
	}
}

// A mirror at rest gets up when somebody asks.
func TestAMirrorThatNobodyAskedRests(t *testing.T) {
	k, tick := copiedKit(t)
	k.counted(t, asEditor)
	tick()
	k.moved = true
	k.wait(61 * time.Minute)
	tick()
	asked := len(k.source.asked())
	k.wait(2 * time.Minute)
	tick()
	assert.Len(t, k.source.asked(), asked, "it rests")
	k.wait(3 * time.Minute)
	k.counted(t, asEditor)
	assert.Greater(t, len(k.source.asked()), asked, "the first question is asked live")
	tick()
	asked = len(k.source.asked())
	k.counted(t, asEditor)
	assert.Len(t, k.source.asked(), asked, "and the next is not")
}
