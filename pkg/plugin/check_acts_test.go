package plugin

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/store"
)

var asPaolo = signedIn("u-paolo", "paolo", "Editor")

// checkNamed is one check of a round's answer.
func checkNamed(t *testing.T, round rounds.RoundAnswer, id string) rounds.CheckAnswer {
	t.Helper()
	for _, one := range round.Checks {
		if one.ID == id {
			return one
		}
	}
	require.Fail(t, "no check "+id)
	return rounds.CheckAnswer{}
}

func (k *kit) round(t *testing.T, who person, at string) rounds.RoundAnswer {
	t.Helper()
	return decoded[rounds.RoundAnswer](t, k.call(t, who, "GET", "rounds/"+at, ""))
}

func TestAnActIsRecordedOnce(t *testing.T) {
	k := newMorning(t, "06:40")
	body := `{"request":"11111111-2222","act":"done","check":"rows","seen":0,"claimed":"2026-11-26T05:35:00Z","evidence":{"kind":"number","number":12,"unit":"lies"}}`
	first := decoded[rounds.EntryRecorded](t, k.call(t, asEditor, "POST", "rounds/"+today26+"/entries", body))
	assert.Equal(t, check.DoneAct, first.Entry.Act)
	assert.Equal(t, "rows", first.Entry.Evidence.Unit, "the unit is the definition's")
	assert.Equal(t, "anna", first.Entry.By)
	assert.True(t, first.Entry.Mine)
	assert.Equal(t, k.now.UTC(), first.Entry.At, "the server's clock")
	assert.Equal(t, check.InProgress, first.Status.State)
	k.clockAt(t, "2026-11-26 09:00")
	again := decoded[rounds.EntryRecorded](t, k.call(t, asEditor, "POST", "rounds/"+today26+"/entries", body))
	assert.Equal(t, first.Entry, again.Entry, "sent again after the round is closed")
	assert.Len(t, checkNamed(t, again.Status, "rows").Trail, 1)
	other := k.call(t, asEditor, "POST", "rounds/"+today26+"/entries", strings.Replace(body, "12,", "13,", 1))
	assert.Equal(t, http.StatusConflict, other.status)
	assert.Equal(t, http.StatusConflict, k.call(t, asPaolo, "POST", "rounds/"+today26+"/entries", body).status, "another person's request of the same id")
	assert.Len(t, checkNamed(t, k.round(t, asEditor, today26), "rows").Trail, 1)
}

func TestAConflictTellsHowTheRoundStands(t *testing.T) {
	k := newMorning(t, "06:40")
	require.Equal(t, http.StatusOK, k.act(t, asPaolo, today26, `"act":"done","check":"backup","seen":0`).status)
	got := k.act(t, asEditor, today26, `"act":"problem","check":"backup","seen":0,"text":"No tape","severity":"minor"`)
	require.Equal(t, http.StatusConflict, got.status)
	answer := decoded[rounds.RefusedAnswer](t, got)
	assert.Equal(t, "conflict", answer.Code)
	assert.Equal(t, "This check was answered by paolo in the meantime. Load it again to correct it.", answer.Error)
	seen := checkNamed(t, *answer.Status, "backup").Seen
	corrected := k.act(t, asEditor, today26, fmt.Sprintf(`"act":"problem","check":"backup","seen":%d,"text":"No tape","severity":"minor","reason":"Wrong console"`, seen))
	require.Equal(t, http.StatusOK, corrected.status, corrected.body)
	one := checkNamed(t, k.round(t, asEditor, today26), "backup")
	assert.Equal(t, check.DoneProblem, one.State)
	assert.Equal(t, 1, one.Corrected)
	assert.Len(t, one.Trail, 2, "the first answer stays")
}

func TestWhatCannotBeRecordedIsOneSentence(t *testing.T) {
	k := newMorning(t, "06:40")
	for fields, want := range map[string]string{
		`"act":"done","check":"rows","seen":0`:                                                                         "evidence: This check asks for evidence: a number.",
		`"act":"done","check":"rows","seen":0,"evidence":{"kind":"number","number":0}`:                                 "range: 0 rows is outside 1 to 1000 rows, so record it as a problem.",
		`"act":"done","check":"rows","seen":0,"evidence":{"kind":"link","url":"javascript:alert(1)"}`:                  "evidence: This check asks for a number.",
		`"act":"done","check":"portal","seen":0,"evidence":{"kind":"link","url":"javascript:alert(1)"}`:                "evidence: A link must be a whole address that begins with https:// or http://.",
		`"act":"done","check":"queue","seen":0`:                                                                        "reason: This check is automatic; to answer it by hand, say why.",
		`"act":"problem","check":"backup","seen":0,"severity":"minor"`:                                                 "text: Say in a few words what the problem is.",
		`"act":"problem","check":"backup","seen":0,"text":"x","severity":"huge"`:                                       "severity: Choose how bad it is: minor, major or critical.",
		`"act":"skip","check":"backup","seen":0,"reason":"  "`:                                                         "reason: Say why; without a reason nothing can be learnt from it.",
		`"act":"done","check":"nothing","seen":0`:                                                                      "unknown: This round has no such check; its list may have changed, so load it again.",
		`"act":"done","check":"portal","seen":99`:                                                                      "conflict: The answer that was on your screen is not there; load the round again.",
		`"act":"done","check":"portal","seen":0,"claimed":"2026-11-27T00:00:00Z"`:                                      "time: The time at which it was done must lie between the round's day and now.",
		`"act":"snooze","check":"portal","seen":0,"reason":"call","until":"2026-11-26T12:00:00Z"`:                      "time: A snooze ends by 08:00 CET on Thu 26 Nov; it stops reminders, not the clock.",
		`"act":"sign","check":"report","seen":0`:                                                                       "nothing: There is no answer to sign yet.",
		`"act":"sign","check":"","seen":0`:                                                                             "nothing: This round asks for no signature now.",
		`"act":"not_evaluated","check":"queue","seen":0,"reason":"x"`:                                                  `: There is no act "not_evaluated".`,
		`"act":"drop","check":"queue","seen":0`:                                                                        `: There is no act "drop".`,
		`"act":"done","check":"portal","seen":-1`:                                                                      ": The field seen must be the number of an answer, or 0.",
		`"act":"done","check":"portal","seen":"0"`:                                                                     ": The request must be an object with request, act, check and seen.",
		`"act":"problem","check":"portal","seen":0,"severity":"minor","text":"\u0000"`:                                 ": The text holds a control character.",
		`"act":"problem","check":"portal","seen":0,"severity":"minor","text":"` + strings.Repeat("x", 5000) + `"`:      "text: A reason and a text have at most 4000 characters each.",
		`"act":"done","check":"portal","seen":0,"evidence":{"kind":"note","text":"` + strings.Repeat("x", 5000) + `"}`: "evidence: A note has at most 4000 characters, a link 2000.",
		`"act":"done","check":"portal","seen":0,"claimed":"yesterday"`:                                                 ": The request must be an object with request, act, check and seen.",
	} {
		got := k.act(t, asEditor, today26, fields)
		answer := decoded[rounds.RefusedAnswer](t, got)
		assert.Equal(t, want, answer.Code+": "+answer.Error, fields[:min(len(fields), 100)])
		assert.Contains(t, []int{http.StatusBadRequest, http.StatusConflict}, got.status)
	}
	for _, body := range []string{``, `[]`, `null`, `{"request":"x"}`, `{"request":"` + strings.Repeat("a", 65) + `","act":"done"}`, `{"request":"auto|x|y","act":"done"}`, strings.Repeat("[", 100_000)} {
		assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "POST", "rounds/"+today26+"/entries", body).status, body[:min(len(body), 40)])
	}
	for _, at := range []string{"morning/early/2026-11-10", "morning/late/2026-11-26", "morning/early/26-11-2026", "morning/early/2026-02-30", "morning/early/9999999999"} {
		assert.Equal(t, http.StatusNotFound, k.act(t, asEditor, at, `"act":"done","check":"portal","seen":0`).status, at)
	}
	early := k.act(t, asEditor, "morning/early/2026-11-27", `"act":"done","check":"portal","seen":0`)
	assert.Contains(t, early.body, "This round opens at 06:15 CET on Fri 27 Nov.")
	assert.Zero(t, k.round(t, asEditor, today26).Last, "nothing of it was kept")
}

func TestLateAndTwiceAndOutOfOrder(t *testing.T) {
	k := newMorning(t, "07:45")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","check":"backup","seen":0`).status)
	one := checkNamed(t, k.round(t, asEditor, today26), "backup")
	assert.Equal(t, check.DoneOK, one.State)
	assert.Equal(t, int64(15*60), one.LateSeconds)
	k.clockAt(t, "2026-11-26 08:30")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","check":"portal","seen":0`).status)
	one = checkNamed(t, k.round(t, asEditor, today26), "portal")
	assert.Equal(t, check.Missed, one.State, "missed stays missed")
	assert.NotNil(t, one.Answer)
	k.clockAt(t, "2026-11-26 06:50")
	assert.Equal(t, http.StatusConflict, k.act(t, asEditor, today26, `"act":"done","check":"portal","seen":0`).status, "the clock stepped back")
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, fmt.Sprintf(`"act":"done","check":"portal","seen":%d,"reason":"again"`, one.Seen)).status)
	k.clockAt(t, "2026-11-26 09:00")
	assert.Equal(t, check.Missed, checkNamed(t, k.round(t, asEditor, today26), "portal").State, "and a clock that steps back makes nothing good")
}

func TestTwoPeopleAtOnceLoseNothing(t *testing.T) {
	k := newMorning(t, "06:40")
	k.clockAt(t, "2026-11-26 06:40")
	var wait sync.WaitGroup
	answers := make([]answered, 20)
	for i := range answers {
		who := []person{asEditor, asPaolo}[i%2]
		id := []string{"backup", "portal"}[i/2%2]
		wait.Go(func() {
			answers[i] = k.call(t, who, "POST", "rounds/"+today26+"/entries",
				fmt.Sprintf(`{"request":"at-once-%03d","act":"problem","check":%q,"seen":0,"text":"By %d","severity":"minor"}`, i, id, i))
		})
	}
	wait.Wait()
	recorded := 0
	for _, one := range answers {
		switch one.status {
		case http.StatusOK:
			recorded++
		case http.StatusConflict:
		default:
			assert.Fail(t, one.body)
		}
	}
	assert.Equal(t, 2, recorded, "one for each check; the others are told")
	round := k.round(t, asEditor, today26)
	assert.Equal(t, 2, round.Answered)
	assert.Equal(t, int64(2), round.Last)
}

func TestASecondPersonSigns(t *testing.T) {
	k := newMorning(t, "06:40")
	done := decoded[rounds.EntryRecorded](t, k.act(t, asEditor, today26, `"act":"done","check":"report","seen":0`))
	seen := fmt.Sprintf(`"check":"report","seen":%d`, done.Entry.Number)
	assert.Equal(t, check.AwaitingSignOff, checkNamed(t, done.Status, "report").SignOff)
	assert.Contains(t, k.act(t, asEditor, today26, `"act":"sign",`+seen).body, "A second person has to sign")
	require.Equal(t, http.StatusOK, k.act(t, asPaolo, today26, `"act":"reject","reason":"No attachment",`+seen).status)
	assert.Equal(t, check.Rejected, checkNamed(t, k.round(t, asEditor, today26), "report").SignOff)
	require.Equal(t, http.StatusOK, k.act(t, asPaolo, today26, `"act":"sign",`+seen).status)
	assert.Equal(t, check.Signed, checkNamed(t, k.round(t, asEditor, today26), "report").SignOff)
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","reason":"Sent again",`+seen).status)
	assert.Equal(t, check.AwaitingSignOff, checkNamed(t, k.round(t, asEditor, today26), "report").SignOff, "a correction voids the signature")
}

func TestBulkIsAllOrNothing(t *testing.T) {
	k := newMorning(t, "06:40")
	bulk := func(request, checks string) answered {
		return k.call(t, asEditor, "POST", "rounds/"+today26+"/bulk", fmt.Sprintf(`{"request":"bulk-%s","act":"done","checks":[%s]}`, request, checks))
	}
	for id, sentence := range map[string]string{
		"backup": "Backup finished has a high impact, so it is answered on its own.", "rows": "Rows loaded asks for evidence, so it is answered on its own.",
		"report": "Report mailed needs a signature, so it is answered on its own.", "queue": "Queue empty is automatic, so it is answered on its own.",
		"nothing": "This round has no such check; its list may have changed, so load it again.",
	} {
		got := bulk("no-"+id, fmt.Sprintf(`{"check":"portal","seen":0},{"check":%q,"seen":0}`, id))
		assert.Equal(t, http.StatusBadRequest, got.status)
		assert.Equal(t, sentence, decoded[rounds.RefusedAnswer](t, got).Error)
	}
	for _, checks := range []string{``, `{"check":"portal"},{"check":"portal"}`} {
		assert.Equal(t, http.StatusBadRequest, bulk("hostile", checks).status)
	}
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "POST", "rounds/"+today26+"/bulk", `{"request":"bulk-skip","act":"skip","checks":[{"check":"portal"}]}`).status)
	assert.Zero(t, k.round(t, asEditor, today26).Last)
	got := decoded[rounds.BulkRecorded](t, bulk("yes", `{"check":"portal","seen":0}`))
	require.Len(t, got.Entries, 1)
	assert.Equal(t, "bulk-yes", got.Entries[0].Batch)
	assert.Equal(t, http.StatusOK, bulk("yes", `{"check":"portal","seen":0}`).status, "sent again")
	assert.Equal(t, http.StatusConflict, bulk("late", `{"check":"portal","seen":0}`).status)
	assert.Equal(t, int64(1), k.round(t, asEditor, today26).Last)
}

// TestWhoActs: the gates beyond the table, with operators.
func TestWhoActs(t *testing.T) {
	k := newMorning(t, "12:00")
	weekly := "weekly/mon/2026-11-23"
	sentence := "Only the operators of Globex may do this."
	for _, who := range []person{asEditor, asOther, asAcme, asRobot} {
		got := k.act(t, who, weekly, `"act":"done","check":"disk","seen":0`)
		assert.Equal(t, http.StatusForbidden, got.status)
		assert.Contains(t, got.body, sentence)
	}
	assert.Equal(t, http.StatusForbidden, k.act(t, asAcme, today26, `"act":"done","check":"portal","seen":0`).status, "a customer looks on")
	require.Equal(t, http.StatusOK, k.act(t, asOlga, weekly, `"act":"done","check":"disk","seen":0`).status, "a Viewer who is an operator")
	got := k.act(t, asAdmin, weekly, `"act":"sign","check":"","seen":1`)
	require.Equal(t, http.StatusOK, got.status, got.body)
	assert.False(t, k.round(t, asOther, weekly).CanAct)
	assert.True(t, k.round(t, asOlga, weekly).CanAct)
	for _, who := range []person{asOlga, asOther} {
		for _, path := range []string{"checklists/weekly", "calendars/x"} {
			assert.Equal(t, http.StatusForbidden, k.call(t, who, "PUT", path, checklistSample).status, "definitions need the role")
		}
	}
	moved := strings.NewReplacer(`"made"`, `"weekly"`, `"acme"`, `"globex"`, `"seenVersion":0`, `"seenVersion":1`).Replace(checklistSample)
	assert.Contains(t, k.call(t, asEditor, "PUT", "checklists/weekly", moved).body, sentence)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "checklists/weekly/retire", `{"seenVersion":1}`).status)
	assert.Equal(t, http.StatusOK, k.call(t, asAdmin, "PUT", "checklists/weekly", moved).status)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "checklists/import", fmt.Sprintf(`{"yaml":%q}`, morningDocument)).status)
	assert.Equal(t, http.StatusUnsupportedMediaType, k.call(t, withPlainText(asEditor), "POST", "rounds/"+today26+"/entries", "{}").status)
	assert.Equal(t, http.StatusUnsupportedMediaType, k.call(t, withPlainText(asEditor), "PUT", "checklists/made", checklistSample).status)
}

// withPlainText is somebody whose request comes from a form of another site.
func withPlainText(who person) person {
	return func(k *kit) (user *backend.User, header map[string][]string) {
		user, header = who(k)
		header["Content-Type"] = []string{"text/plain"}
		return user, header
	}
}

// TestARestartForgetsNothing: a new instance on a new connection to the same file.
func TestARestartForgetsNothing(t *testing.T) {
	file := t.TempDir() + "/rounds.db"
	k := newMorning(t, "06:40", keptIn(t, file))
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","check":"backup","seen":0`).status)
	before := k.round(t, asEditor, today26)
	closing, _ := k.keeper.(*store.Keeper)
	require.NoError(t, closing.Close())
	again := newKit(t, keptIn(t, file))
	again.clockAt(t, "2026-11-26 06:40")
	assert.Equal(t, before, again.round(t, asEditor, today26))
}

// keptIn opens the store in a file, with the kit's clock.
func keptIn(t *testing.T, file string) kitOption {
	return func(_ map[string]string, k *kit) {
		keeper := store.NewKeeper(store.Options{Database: file, Clock: func() time.Time { return k.now }})
		t.Cleanup(func() { require.NoError(t, keeper.Close()) })
		k.keeper = keeper
	}
}

func TestAServiceAccountDoesNotSign(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	k.keepAsOf(t, k.now.AddDate(0, 0, -2), dailyDocument)
	const round = "daily/day/2026-11-20"
	got := k.act(t, asEditor, round, `"act":"done","check":"look","seen":0`)
	require.Equal(t, http.StatusOK, got.status, got.body)
	seen := decoded[rounds.EntryRecorded](t, got).Entry.Number
	for _, act := range []string{"sign", "reject"} {
		got := k.act(t, asMachine, round, fmt.Sprintf(`"act":"%s","check":"look","seen":%d,"reason":"r"`, act, seen))
		assert.Equal(t, http.StatusForbidden, got.status)
		assert.Contains(t, got.body, "A person has to sign, not a service account.")
	}
	assert.Equal(t, http.StatusOK, k.act(t, asMachine, round, `"act":"done","check":"tick","seen":0`).status, "it may look")
	assert.Equal(t, http.StatusOK, k.act(t, asAdmin, round, fmt.Sprintf(`"act":"sign","check":"look","seen":%d`, seen)).status)
}
