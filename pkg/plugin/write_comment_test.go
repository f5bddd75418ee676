package plugin

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/ticket"
)

func comment(t *testing.T, changes map[string]any) string {
	t.Helper()
	body := map[string]any{"customer": "acme", "connection": "desk", "key": "ACM-1", "text": "looking", "request": "6f1c1c5e-0001"}
	for name, value := range changes {
		body[name] = value
	}
	raw, err := json.Marshal(body)
	require.NoError(t, err)
	return string(raw)
}

func (k *kit) comments(t *testing.T, who person, changes map[string]any) desk.TicketAnswer {
	t.Helper()
	got := k.call(t, who, "POST", "tickets/comment", comment(t, changes))
	require.Equal(t, http.StatusOK, got.status, got.body)
	return decoded[desk.TicketAnswer](t, got)
}

func TestCommentIsAddedOnceARequest(t *testing.T) {
	k := newKit(t)
	kits := []*kit{k, k.besides(t)}
	var all sync.WaitGroup
	for i := range 12 {
		all.Go(func() { kits[i%2].comments(t, asEditor, nil) })
	}
	all.Wait()
	assert.Equal(t, desk.TicketAnswer{Key: "ACM-1", URL: "https://desk.example.com/browse/ACM-1"}, k.comments(t, asEditor, nil))
	assert.Equal(t, []string{"ACM-1: looking"}, k.source.comments)
	k.comments(t, asAdmin, map[string]any{"request": "6f1c1c5e-0002", "text": "a\r\nb"})
	assert.Equal(t, []string{"ACM-1: looking", "ACM-1: a\nb"}, k.source.comments)
	assert.Equal(t, []string{"ticket.commented by anna", "ticket.commented by admin"}, k.acts(t))

	for _, changes := range []map[string]any{{"text": "another"}, {"key": "ACM-2"}} {
		assert.Equal(t, "This request's id was used for another comment.", k.refuses(t, asEditor, "tickets/comment", comment(t, changes), http.StatusBadRequest))
	}
	assert.Len(t, k.source.comments, 2)
}

func TestCommentWhoseAnswerWasLostIsNotSentAgain(t *testing.T) {
	k := newKit(t)
	k.source.failing = map[string]error{"comment": lost()}
	const want = "The request to Service desk got no answer, so it is not known whether the comment was added; look at the ticket before you write it again."
	assert.Equal(t, want, k.refuses(t, asEditor, "tickets/comment", comment(t, nil), http.StatusBadGateway))
	k.source.failing = nil
	assert.Equal(t, want, k.refuses(t, asEditor, "tickets/comment", comment(t, nil), http.StatusBadGateway))
	assert.Equal(t, want, k.besides(t).refuses(t, asEditor, "tickets/comment", comment(t, nil), http.StatusBadGateway))
	assert.Equal(t, 1, k.source.count("comment"))
	k.comments(t, asEditor, map[string]any{"request": "6f1c1c5e-0002"})
	assert.Equal(t, []string{"ticket.unanswered by anna", "ticket.commented by anna"}, k.acts(t))
}

func TestCommentThatWasRefusedCanBeSentAgain(t *testing.T) {
	k := newKit(t)
	k.source.failing = map[string]error{"comment": &ticket.Failure{Kind: ticket.ErrRateLimited, Sentence: "Jira answers no more questions for a while."}}
	assert.Equal(t, "Jira answers no more questions for a while.", k.refuses(t, asEditor, "tickets/comment", comment(t, nil), http.StatusBadGateway))
	k.source.failing = nil
	k.comments(t, asEditor, nil)
	assert.Equal(t, []string{"ticket.commented by anna"}, k.acts(t))
}

func TestTicketOfSomebodyElseCannotBeWritten(t *testing.T) {
	k := newKit(t)
	for _, key := range []string{"GLX-1", "HID-1", "ACMX-1", "NOSUCH-1"} {
		assert.Equal(t, "There is no such ticket of ACME.", k.refuses(t, asAdmin, "tickets/comment", comment(t, map[string]any{"key": key}), http.StatusNotFound))
		link := `{"customer":"acme","connection":"desk","link":"/d/x","key":"` + key + `"}`
		assert.Equal(t, "There is no such ticket of ACME.", k.refuses(t, asAdmin, "tickets/link", link, http.StatusNotFound))
	}
	assert.Empty(t, k.source.comments)
	assert.Empty(t, k.acts(t))
}

func TestHostileCommentsAreRefused(t *testing.T) {
	k := newKit(t)
	for want, changes := range map[string]map[string]any{
		`The key "../../x" is no ticket's.`:                                               {"key": "../../x"},
		`The key "ACM-1?x=1" is no ticket's.`:                                             {"key": "ACM-1?x=1"},
		`The key "" is no ticket's.`:                                                      {"key": ""},
		"The comment is empty.":                                                           {"text": " \n "},
		"The comment is longer than 30,000 characters.":                                   {"text": strings.Repeat("x", 30_001)},
		"The comment holds a control character.":                                          {"text": "a\x07b"},
		"The request's id must be 8 to 64 letters, digits or dashes.":                     {"request": ""},
		"The request must be an object with customer, connection, key, text and request.": {"text": 7},
	} {
		assert.Equal(t, want, k.refuses(t, asEditor, "tickets/comment", comment(t, changes), http.StatusBadRequest))
	}
	assert.Zero(t, k.source.count(""))
}

func TestLinkIsRecordedAndALostAnswerSaysSo(t *testing.T) {
	k := newKit(t)
	const body = `{"customer":"acme","connection":"desk","key":"ACM-1","link":"/d/disk","linkTitle":"Disk"}`
	for range 2 {
		got := k.call(t, asEditor, "POST", "tickets/link", body)
		require.Equal(t, http.StatusOK, got.status, got.body)
		assert.Equal(t, desk.TicketAnswer{Key: "ACM-1", URL: "https://desk.example.com/browse/ACM-1"}, decoded[desk.TicketAnswer](t, got))
	}
	records := k.audit(t)
	require.Len(t, records, 2)
	assert.Equal(t, "ticket.linked", records[0].Kind)
	assert.Equal(t, "ACM-1", records[0].Subject)
	assert.Equal(t, "acme", records[0].Customer)
	assert.JSONEq(t, `{"connection":"desk","ticket":"id-ACM-1","link":"`+k.grafana.URL+`/d/disk"}`, string(records[0].Details))

	k.source.failing = map[string]error{"link": lost()}
	assert.Equal(t, "The request to Service desk got no answer, so it is not known whether the link was added; trying again adds no second one.",
		k.refuses(t, asEditor, "tickets/link", body, http.StatusBadGateway))
}
