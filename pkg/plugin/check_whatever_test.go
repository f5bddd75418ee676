package plugin

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// TestWhateverHappensNothingIsLostOrInvented throws acts of several people at a round,
// with requests that come twice, clocks that step back and restarts in between, and
// asks after each act. What was acknowledged is there, once, and who has remembered
// things sees the same as who reads everything anew.
func TestWhateverHappensNothingIsLostOrInvented(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) { newWhatever(t, seed).run(t) })
	}
}

type whatever struct {
	*kit
	file   string
	random *rand.Rand
	// kept are the numbers of the entries that were acknowledged, by request.
	kept map[string]int64
	// bodies are those that were sent, to be sent again.
	bodies map[string]string
	who    map[string]person
}

const whateverRound = "rounds/mixed/day/2026-11-20"

func newWhatever(t *testing.T, seed uint64) *whatever {
	t.Helper()
	w := &whatever{
		file: t.TempDir() + "/rounds.db", random: rand.New(rand.NewPCG(seed, 1)),
		kept: map[string]int64{}, bodies: map[string]string{}, who: map[string]person{},
	}
	w.restart(t)
	w.keepAsOf(t, w.now.AddDate(0, 0, -2), `
version: 1
checklists:
  - id: mixed
    customer: acme
    title: Mixed
    slots: [{id: day, dates: FREQ=DAILY, anchor: 2020-01-01, start: "10:00", end: "11:00", grace: 30m, overdue: carry}]
    checks: [{id: look, title: Look}, {id: rule, title: Rule, kind: alert, alert: {ruleUid: r}}, {id: job, title: Job, kind: signal}]
`)
	return w
}

// restart begins with an empty memory on the same database.
func (w *whatever) restart(t *testing.T) {
	t.Helper()
	w.kit = newKit(t, keptIn(t, w.file))
	w.step(t)
}

// step moves the clock anywhere around the round, also back.
func (w *whatever) step(t *testing.T) {
	t.Helper()
	w.clockAt(t, "2026-11-20 09:30")
	w.now = w.now.Add(time.Duration(w.random.IntN(180)) * time.Minute)
}

func (w *whatever) run(t *testing.T) {
	t.Helper()
	for range 40 {
		switch w.random.IntN(10) {
		case 0:
			w.restart(t)
		case 1, 2:
			w.again(t)
		default:
			w.act(t)
		}
		w.step(t)
		w.compare(t)
	}
	w.compareAt(t, 24*time.Hour)
	require.NotEmpty(t, w.kept)
}

func (w *whatever) act(t *testing.T) {
	t.Helper()
	who := []person{asEditor, asAdmin, asOlga}[w.random.IntN(3)]
	one := w.round(t).Checks[w.random.IntN(3)]
	seen := one.Seen
	if w.random.IntN(4) == 0 {
		seen = int64(w.random.IntN(30))
	}
	acts := append([]check.Act{check.DoneAct, check.ProblemAct, check.SkipAct}, rounds.PersonActs...)
	act := acts[w.random.IntN(len(acts))]
	request := fmt.Sprintf("whatever-%04d", len(w.bodies))
	w.who[request] = who
	w.bodies[request] = fmt.Sprintf(`{"request":"%s","act":"%s","check":"%s","seen":%d,"text":"t","severity":"minor","reason":"r%d","until":"%s"}`,
		request, act, one.ID, seen, w.random.IntN(2), w.now.Add(5*time.Minute).Format(time.RFC3339))
	w.send(t, request)
}

func (w *whatever) send(t *testing.T, request string) {
	t.Helper()
	got := w.call(t, w.who[request], "POST", whateverRound+"/entries", w.bodies[request])
	require.Less(t, got.status, http.StatusInternalServerError, got.body)
	number, known := w.kept[request]
	if known {
		require.Equal(t, http.StatusOK, got.status, "what was acknowledged is so for ever: %s", got.body)
	}
	if got.status != http.StatusOK {
		return
	}
	recorded := decoded[rounds.EntryRecorded](t, got).Entry.Number
	if known {
		require.Equal(t, number, recorded, "the same request is recorded once")
	}
	w.kept[request] = recorded
}

// again repeats a request that was acknowledged, as a browser does that saw no answer.
func (w *whatever) again(t *testing.T) {
	t.Helper()
	for request := range w.kept {
		w.send(t, request)
		return
	}
}

func (w *whatever) round(t *testing.T) rounds.RoundAnswer {
	t.Helper()
	return decoded[rounds.RoundAnswer](t, w.call(t, asEditor, "GET", whateverRound, ""))
}

func (w *whatever) compare(t *testing.T) { w.compareAt(t, 0) }

// compareAt holds what is remembered against what is recorded, and against who
// remembers nothing.
func (w *whatever) compareAt(t *testing.T, later time.Duration) {
	t.Helper()
	w.now = w.now.Add(later)
	shown := map[int64]bool{}
	for _, one := range w.round(t).Checks {
		for _, entry := range one.Trail {
			require.False(t, shown[entry.Number])
			shown[entry.Number] = true
		}
		if one.State == check.DoneOK || one.State == check.DoneProblem || one.State == check.Skipped {
			require.NotNil(t, one.Answer, "a state without an answer")
		}
	}
	require.Len(t, shown, len(w.kept), "entries that were acknowledged, and those that are shown")
	for _, number := range w.kept {
		require.True(t, shown[number])
	}
	fresh := newKit(t, keptIn(t, w.file))
	fresh.moved, fresh.now = true, w.now
	for kind, query := range map[string]string{
		"checks": `{"schema":1,"query":{"day":"2026-11-20"}}`, "rounds": `{"schema":1,"query":{"day":"2026-11-20"}}`,
		"check-stats": `{"schema":1,"query":{"groupBy":["check"],"day":"2026-11-20"}}`,
	} {
		remembered, anew := w.query(t, asEditor, kind, query), fresh.query(t, asEditor, kind, query)
		require.NoError(t, remembered.Error)
		require.NoError(t, anew.Error)
		one, err := json.Marshal(remembered.Frames)
		require.NoError(t, err)
		other, err := json.Marshal(anew.Frames)
		require.NoError(t, err)
		assert.Equal(t, string(other), string(one), kind)
	}
}
