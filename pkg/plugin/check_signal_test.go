package plugin

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// hourlyDocument has rounds whose grace reaches into the next, and one that is
// carried over.
const hourlyDocument = `
version: 1
checklists:
  - id: batches
    customer: acme
    title: Batches
    slots:
      - {id: first, dates: FREQ=DAILY, anchor: 2026-01-01, start: 06:00, end: 07:00, grace: 2h}
      - {id: second, dates: FREQ=DAILY, anchor: 2026-01-01, start: 08:00, end: 09:00, grace: 30m}
    checks:
      - {id: job, title: Batch ended, kind: signal}
      - {id: hand, title: By hand}
`

func (k *kit) signal(t *testing.T, who person, at, body string) rounds.SignalAnswer {
	t.Helper()
	got := k.call(t, who, "POST", "signals/"+at, body)
	require.Equal(t, http.StatusOK, got.status, got.body)
	return decoded[rounds.SignalAnswer](t, got)
}

func newHourly(t *testing.T, clock string) *kit {
	t.Helper()
	k := newKit(t)
	k.clockAt(t, "2026-11-12 12:00")
	k.keepAsOf(t, k.now, hourlyDocument)
	k.clockAt(t, "2026-11-26 "+clock)
	return k
}

func TestASignalFindsItsRound(t *testing.T) {
	k := newHourly(t, "08:30")
	slot := func() string { return k.signal(t, asMachine, "batches/job", `{"state":"success"}`).Round.Slot }
	assert.Equal(t, "first", slot(), "two are open: the one that is due first")
	assert.Equal(t, "second", slot(), "the first is answered")
	assert.Equal(t, "second", slot(), "both are: the later one")
	k = newHourly(t, "12:00")
	answer := k.signal(t, asMachine, "batches/job", `{"state":"success"}`)
	assert.Equal(t, "second", answer.Round.Slot, "the last one of today that is over")
	assert.Equal(t, check.Missed, answer.State, "missed stays missed")
	assert.Equal(t, int64(3*3600), answer.LateSeconds)
	k = newHourly(t, "05:00")
	got := k.call(t, asMachine, "POST", "signals/batches/job", `{"state":"success"}`)
	assert.Equal(t, http.StatusConflict, got.status, "yesterday's batch is not today's")
	assert.Contains(t, got.body, "No round of this check is open; the next one opens at 06:00 CET on Thu 26 Nov.")
}

func TestASignalAfterMidnightIsTheEveningsRound(t *testing.T) {
	k := newMorning(t, "02:10")
	answer := k.signal(t, asMachine, "evening/dump", `{"state":"success","number":9}`)
	assert.Equal(t, "2026-11-25", answer.Round.Date.String())
	assert.Equal(t, check.Missed, answer.State)
	k.clockAt(t, "2026-11-27 00:20")
	assert.Equal(t, check.DoneOK, k.signal(t, asMachine, "evening/dump", `{"state":"success","number":9}`).State)
}

func TestWhatASignalSays(t *testing.T) {
	for body, want := range map[string]string{
		`{"state":"success"}`:                             "done_ok||",
		`{"exitCode":0}`:                                  "done_ok||",
		`{"exitCode":3,"text":"ABEND S0C7"}`:              "done_problem|Exit code 3. ABEND S0C7|major",
		`{"state":"success","exitCode":3}`:                "done_problem|Exit code 3.|major",
		`{"state":"start","exitCode":3}`:                  "done_problem|Exit code 3.|major",
		`{"state":"fail"}`:                                "done_problem|The job reported a failure.|major",
		`{"state":"start"}`:                               "in_progress||",
		`{"state":"success","text":"a\u0000b\u001b[2J"}`:  "done_ok|ab[2J|",
		`{"state":"success","at":"2036-01-01T00:00:00Z"}`: "done_ok||",
		`{"state":"success","at":"1970-01-01T00:00:00Z"}`: "done_ok||",
	} {
		k := newHourly(t, "06:30")
		k.signal(t, asMachine, "batches/job", body)
		one := checkNamed(t, k.round(t, asEditor, "batches/first/2026-11-26"), "job")
		got := string(one.State) + "||"
		if one.Answer != nil {
			got = fmt.Sprintf("%s|%s|%s", one.State, one.Answer.Text, one.Answer.Severity)
			assert.Equal(t, check.BySignal, one.Answer.Source)
			assert.Equal(t, "sa-1-machine", one.Answer.By)
		}
		assert.Equal(t, want, got, body)
	}
	k := newMorning(t, "23:30")
	got := k.signal(t, asMachine, "evening/dump", `{"state":"success","number":1.5}`)
	assert.Equal(t, check.DoneProblem, got.State, "a number outside the range is a problem, whatever the job says")
	one := checkNamed(t, k.round(t, asEditor, "evening/night/2026-11-26"), "dump")
	assert.Equal(t, "1.5 GB is outside at least 5 GB.", one.Answer.Text)
}

func TestASignalAgain(t *testing.T) {
	k := newHourly(t, "06:30")
	say := func(body string) string {
		answer := k.signal(t, asMachine, "batches/job", body)
		return fmt.Sprintf("%s %t %s", answer.State, answer.Recorded, answer.Message)
	}
	assert.Equal(t, "done_ok true ", say(`{"state":"success"}`))
	assert.Equal(t, "done_ok false The check is answered so already.", say(`{"state":"success"}`))
	assert.Equal(t, "done_ok false The check is answered already.", say(`{"state":"start"}`))
	assert.Equal(t, "done_problem true ", say(`{"state":"fail"}`), "a failure always counts")
	assert.Equal(t, "done_ok true ", say(`{"state":"success"}`), "the batch was run again")
	round := k.round(t, asEditor, "batches/first/2026-11-26")
	seen := checkNamed(t, round, "job").Seen
	require.Equal(t, http.StatusOK, k.act(t, asEditor, "batches/first/2026-11-26", fmt.Sprintf(`"act":"problem","check":"job","seen":%d,"text":"Half the rows","severity":"major","reason":"Looked"`, seen)).status)
	assert.Equal(t, "done_problem false A person has answered the check; a success changes nothing about it.", say(`{"state":"success"}`))
}

// TestASignalSentAgainIsFoundWhereItWas: by its own id, whichever round is open now.
func TestASignalSentAgainIsFoundWhereItWas(t *testing.T) {
	k := newHourly(t, "08:10")
	body := `{"state":"success","request":"job-4711-0001"}`
	first := k.signal(t, asMachine, "batches/job", body)
	assert.Equal(t, "first", first.Round.Slot)
	assert.Equal(t, first, k.signal(t, asMachine, "batches/job", body))
	k.clockAt(t, "2026-11-26 12:00")
	assert.Equal(t, first, k.signal(t, asMachine, "batches/job", body))
	assert.Zero(t, k.round(t, asEditor, "batches/second/2026-11-26").Last, "nothing of it went into the other round")
	got := k.call(t, asMachine, "POST", "signals/batches/job", strings.Replace(body, "success", "fail", 1))
	assert.Equal(t, http.StatusConflict, got.status)
}

func TestManySignalsAtOnce(t *testing.T) {
	k := newHourly(t, "06:30")
	var wait sync.WaitGroup
	for i := range 16 {
		wait.Go(func() {
			k.call(t, asMachine, "POST", "signals/batches/job", fmt.Sprintf(`{"state":"success","request":"same-time-%04d"}`, i))
		})
	}
	wait.Wait()
	assert.Len(t, checkNamed(t, k.round(t, asEditor, "batches/first/2026-11-26"), "job").Trail, 1)
}

func TestSignalsThatBelongNowhere(t *testing.T) {
	k := newHourly(t, "06:30")
	for at, want := range map[string]string{
		"batches/hand":    "409 This check is not one that takes signals; its definition says how it is answered.",
		"batches/nothing": "404 This checklist has no such check.",
		"nothing/job":     "404 There is no such checklist.",
	} {
		got := k.call(t, asMachine, "POST", "signals/"+at, `{"state":"success"}`)
		assert.Equal(t, want, fmt.Sprintf("%d %s", got.status, decoded[rounds.RefusedAnswer](t, got).Error))
	}
	for body, sentence := range map[string]string{
		`{}`:                                 "The request states neither a state (start, success or fail) nor an exitCode.",
		`{"state":"done"}`:                   `The state must be start, success or fail, not "done".`,
		`{"exitCode":"0"}`:                   "The request must be an object with a state (start, success or fail) or an exitCode.",
		`{"state":"success","request":"x"}`:  "The request's id must be 8 to 64 letters, digits or dashes.",
		`{"state":"success","number":1e999}`: "The request must be an object with a state (start, success or fail) or an exitCode.",
	} {
		got := k.call(t, asMachine, "POST", "signals/batches/job", body)
		assert.Equal(t, http.StatusBadRequest, got.status, body)
		assert.Equal(t, sentence, decoded[rounds.RefusedAnswer](t, got).Error, body)
	}
	for _, who := range []person{asRobot, asAcme, asOther} {
		assert.Equal(t, http.StatusForbidden, k.call(t, who, "POST", "signals/batches/job", `{"state":"success"}`).status)
	}
	assert.Equal(t, http.StatusUnauthorized, k.call(t, asAlert, "POST", "signals/batches/job", `{"state":"success"}`).status)
	assert.Zero(t, k.round(t, asEditor, "batches/first/2026-11-26").Last)
}
