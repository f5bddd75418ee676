package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/review"
)

var asLucaToo = signedIn("u-luca", "luca", "Editor")

func (k *kit) sendActs(t *testing.T, who person, acts ...string) answered {
	t.Helper()
	return k.call(t, who, "POST", "review/acts", `{"acts":[`+strings.Join(acts, ",")+`]}`)
}

func (k *kit) state(t *testing.T, who person, query string) lookback.ReviewState {
	t.Helper()
	got := k.call(t, who, "GET", "review/state"+query, "")
	require.Equal(t, http.StatusOK, got.status, got.body)
	return decoded[lookback.ReviewState](t, got)
}

// everyDeed is one good deed of each kind.
var everyDeed = []string{
	`{"kind":"ack","comment":"on it","until":1763900000000,"severity":"critical","sticky":false}`, `{"kind":"unack"}`,
	`{"kind":"feedback","entry":"panel:ops/2","verdict":"missing_step","note":"the queue"}`, `{"kind":"unfeedback"}`, `{"kind":"pin","entry":"panel:ops/2"}`, `{"kind":"unpin"}`,
	`{"kind":"match","entry":"","by":""}`, `{"kind":"use","entry":"panel:ops/2","step":"Look at the disk"}`,
	`{"kind":"link","ticket":{"connection":"desk","key":"ACM-1"},"method":"confirmed"}`, `{"kind":"unlink","ticket":{"connection":"desk","key":"ACM-1"}}`,
	`{"kind":"split"}`, `{"kind":"merge","into":"episode-2"}`, `{"kind":"cause","technical":true}`, `{"kind":"note","text":"\u202eevil\u202c <script>"}`,
	`{"kind":"close","note":""}`, `{"kind":"reopen"}`,
}

func TestEveryDeedComesBackAsItWas(t *testing.T) {
	k := newKit(t)
	var acts []string
	for i, deed := range everyDeed {
		acts = append(acts, actSample(fmt.Sprintf("request-%02d", i), "acme", "episode-1", deed))
	}
	got := k.sendActs(t, asEditor, acts...)
	require.Equal(t, http.StatusCreated, got.status, got.body)
	state := k.state(t, asAdmin, "?customer=acme&from=1763800000000&to=1763800000000")
	require.Len(t, state.Acts, len(everyDeed))
	for i, act := range state.Acts {
		assert.Equal(t, int64(i+1), act.Number)
		assert.Equal(t, review.Person{UID: "u-anna", Name: "anna"}, act.By)
		assert.Equal(t, "episode-1", act.Item)
		raw, err := json.Marshal(act.Deed)
		require.NoError(t, err)
		assert.JSONEq(t, everyDeed[i], string(raw))
	}
	assert.EqualValues(t, len(everyDeed), state.Cursor)
	assert.False(t, state.More)
	assert.Equal(t, got.body, k.sendActs(t, asEditor, acts...).body, "sent again it is not kept again")
	assert.Empty(t, k.state(t, asAdmin, fmt.Sprintf("?since=%d", state.Cursor)).Acts)
	assert.Empty(t, k.state(t, asAdmin, "?customer=globex").Acts)
	assert.Empty(t, k.state(t, asAdmin, "?to=1763799999999").Acts)
	assert.Len(t, k.state(t, asAdmin, "?customer=").Acts, len(everyDeed), "an empty choice is all")
}

// dealtWith is a conflict, told in the same words under both names.
func dealtWith(t *testing.T, got answered) lookback.Conflicting {
	t.Helper()
	require.Equal(t, http.StatusConflict, got.status, got.body)
	answer := decoded[lookback.Conflicting](t, got)
	assert.Equal(t, answer.Error, answer.Message)
	return answer
}

func TestTheFirstMatchStands(t *testing.T) {
	k := newKit(t)
	first := k.sendActs(t, asEditor, actSample("request-01", "acme", "e-1", `{"kind":"match","entry":"panel:a","by":"rule"}`))
	later := k.sendActs(t, asLucaToo, actSample("request-02", "acme", "e-1", `{"kind":"match","entry":"panel:b","by":"pin"}`),
		actSample("request-03", "acme", "e-2", `{"kind":"match","entry":"panel:b","by":"pin"}`))
	require.Equal(t, http.StatusCreated, later.status, later.body)
	acts := decoded[lookback.ReviewActs](t, later).Acts
	assert.Equal(t, decoded[lookback.ReviewActs](t, first).Acts[0], acts[0])
	assert.EqualValues(t, 2, acts[1].Number)
}

func TestAClosingThatWasNotSeenStandsInTheWay(t *testing.T) {
	k := newKit(t)
	seen := decoded[lookback.ReviewActs](t, k.sendActs(t, asEditor, actSample("request-01", "acme", "e-1", `{"kind":"note","text":"x"}`))).Cursor
	require.Equal(t, http.StatusCreated, k.sendActs(t, asEditor, actSample("request-02", "acme", "e-1", `{"kind":"cause","technical":false}`)).status)
	other := func(request, deed string) string {
		return strings.Replace(actSample(request, "acme", "e-1", deed), `"itemAt"`, fmt.Sprintf(`"expects":%d,"itemAt"`, seen), 1)
	}
	got := dealtWith(t, k.sendActs(t, asLucaToo, actSample("request-10", "acme", "e-9", `{"kind":"note","text":"lost with it"}`), other("request-03", `{"kind":"cause","technical":true}`)))
	assert.Regexp(t, `^anna judged the cause otherwise meanwhile, on .*\.$`, got.Message)
	assert.Equal(t, "anna", got.By.Name)
	assert.Equal(t, "request-03", got.Request)
	assert.EqualValues(t, 2, got.Act.Number)
	assert.Len(t, k.state(t, asAdmin, "").Acts, 2, "all or nothing")
	for request, deed := range map[string]string{"request-04": `{"kind":"cause","technical":false}`, "request-05": `{"kind":"close","note":"done"}`} {
		assert.Equal(t, http.StatusCreated, k.sendActs(t, asLucaToo, other(request, deed)).status, "the same, or another matter")
	}
	inDeed := actSample("request-06", "acme", "e-1", fmt.Sprintf(`{"kind":"close","note":"other","expects":%d}`, seen))
	dealtWith(t, k.sendActs(t, asEditor, inDeed))
	assert.Equal(t, http.StatusCreated, k.sendActs(t, asLucaToo, actSample("request-07", "acme", "e-1", `{"kind":"close","note":"mine"}`)).status, "who expects nothing overrules")
}

func TestAFindingFromTheRuleToItsEnd(t *testing.T) {
	k := newKit(t)
	k.at(8, 0)
	raise := func(request string) review.Finding {
		got := k.call(t, asEditor, "POST", "review/findings", `{"requestId":"`+request+`","from":1,"to":2,"findings":[`+claimOf("acme", "disk")+`]}`)
		require.Equal(t, http.StatusOK, got.status, got.body)
		return decoded[struct{ Findings []review.Finding }](t, got).Findings[0]
	}
	first := raise("request-01")
	assert.Equal(t, review.StateOpen, first.State)
	assert.Equal(t, k.now.UnixMilli(), first.RaisedAt)
	assert.Len(t, first.History, 1)
	assert.Equal(t, first, raise("request-02"), "known, and told today already")
	k.now = k.now.AddDate(0, 0, 1)
	seen := raise("request-03")
	assert.Equal(t, k.now.UnixMilli(), seen.SeenAt)
	assert.Equal(t, seen, raise("request-03"))

	decide := func(who person, request string, expects int64, decision string) answered {
		return k.call(t, who, "POST", "review/findings/"+first.ID+"/decide", fmt.Sprintf(`{"requestId":%q,"expects":%d,"decision":%s}`, request, expects, decision))
	}
	due := k.now.AddDate(0, 0, 7).Format(time.DateOnly)
	accept := `{"kind":"accept","owner":"Luca","due":"` + due + `","ticket":{"connection":"desk","key":"ACM-1"},"note":"n"}`
	got := decide(asEditor, "decide-01", first.Last, accept)
	require.Equal(t, http.StatusOK, got.status, "what a rule said since is no decision")
	accepted := decoded[review.Finding](t, got)
	assert.Equal(t, review.StateAccepted, accepted.State)
	assert.Equal(t, "Luca", accepted.Owner)
	assert.Equal(t, due, accepted.Due)
	assert.Equal(t, &review.TicketRef{Connection: "desk", Key: "ACM-1"}, accepted.Ticket)
	assert.Equal(t, got.body, decide(asEditor, "decide-01", first.Last, accept).body)

	conflict := dealtWith(t, decide(asLucaToo, "decide-02", seen.Last, `{"kind":"dismiss","reason":"no","until":"`+due+`"}`))
	assert.Regexp(t, `^anna decided meanwhile that this finding is accepted, on .*\.$`, conflict.Message)
	assert.Equal(t, &accepted, conflict.Finding)
	k.now = k.now.AddDate(0, 0, 9)
	assert.True(t, k.state(t, asEditor, "").Findings[0].Overdue)
	done := decoded[review.Finding](t, decide(asEditor, "decide-03", accepted.Last, `{"kind":"done","note":""}`))
	assert.False(t, done.Overdue)
	refused := decide(asEditor, "decide-04", done.Last, accept)
	assert.Equal(t, http.StatusBadRequest, refused.status)
	back := decoded[review.Finding](t, decide(asEditor, "decide-05", done.Last, `{"kind":"came_back","note":"again"}`))
	assert.Equal(t, review.StateCameBack, back.State)
	assert.Equal(t, "Luca", back.Owner)
	assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "POST", "review/findings/0000/decide", `{"requestId":"decide-09","expects":1,"decision":{"kind":"done","note":""}}`).status)
}

func TestADismissedFindingStaysUntilItsDay(t *testing.T) {
	k := newKit(t)
	k.at(12, 0)
	until := k.now.AddDate(0, 0, 10).Format(time.DateOnly)
	log := k.decided(t, k.raised(t, "acme", "disk"), `{"kind":"dismiss","reason":"known","until":"`+until+`"}`)
	raise := func(request string) review.Finding {
		got := k.call(t, asEditor, "POST", "review/findings", `{"requestId":"`+request+`","from":1,"to":2,"findings":[`+claimOf("acme", "disk")+`]}`)
		return decoded[struct{ Findings []review.Finding }](t, got).Findings[0]
	}
	k.now = k.now.AddDate(0, 0, 9)
	assert.Equal(t, review.StateDismissed, raise("request-01").State)
	assert.Empty(t, k.state(t, asEditor, fmt.Sprintf("?to=%d", log.Acts[0].At-1)).Findings, "final, and of another time")
	k.now = k.now.AddDate(0, 0, 1)
	again := raise("request-02")
	assert.Equal(t, review.StateOpen, again.State)
	assert.Equal(t, log.Acts[0].At, again.RaisedAt)
	assert.Equal(t, again, raise("request-03"))
}

func TestAReviewIsClosedOnce(t *testing.T) {
	k := newKit(t)
	body := func(request, title string) string {
		return `{"requestId":"` + request + `","customer":"acme","from":"2026-11-16","to":"2026-11-22","zone":"Europe/Rome","title":"` + title + `",
			"snapshot":{"figures":[1,2.5,null],"text":"<b>"},"markdown":"# Week"}`
	}
	got := k.call(t, asEditor, "POST", "review/close", body("request-01", "Week 47"))
	require.Equal(t, http.StatusCreated, got.status, got.body)
	id := decoded[lookback.ClosedReview](t, got).ID
	assert.Equal(t, got.body, k.call(t, asEditor, "POST", "review/close", body("request-01", "Week 47")).body)
	conflict := dealtWith(t, k.call(t, asLucaToo, "POST", "review/close", body("request-02", "Mine")))
	assert.Equal(t, id, conflict.ID)
	assert.Regexp(t, `^anna closed this review on .*\.$`, conflict.Message)
	note := `{"requestId":"request-03","text":" Checked with the customer "}`
	require.Equal(t, http.StatusCreated, k.call(t, asLucaToo, "POST", "review/reviews/"+id+"/notes", note).status)
	require.Equal(t, http.StatusCreated, k.call(t, asLucaToo, "POST", "review/reviews/"+id+"/notes", note).status)
	whole := decoded[lookback.WholeReview](t, k.call(t, asAdmin, "GET", "review/reviews/"+id, ""))
	assert.JSONEq(t, `{"figures":[1,2.5,null],"text":"<b>"}`, string(whole.Snapshot))
	assert.Equal(t, "# Week", whole.Markdown)
	require.Len(t, whole.Notes, 1)
	assert.Equal(t, "Checked with the customer", whole.Notes[0].Text)
	listed := decoded[struct{ Reviews []lookback.ClosedReview }](t, k.call(t, asAdmin, "GET", "review/reviews?customer=acme", "")).Reviews
	require.Len(t, listed, 1)
	assert.Equal(t, 1, listed[0].Notes)
	assert.Equal(t, "2026-11-16", listed[0].From)
	assert.Empty(t, decoded[struct{ Reviews []lookback.ClosedReview }](t, k.call(t, asAdmin, "GET", "review/reviews?customer=globex", "")).Reviews)
	assert.Equal(t, http.StatusNotFound, k.call(t, asAdmin, "GET", "review/reviews/none", "").status)
}
