package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// asks answers a query's one frame.
func (k *kit) asks(t *testing.T, who person, kind, query string) backend.DataResponse {
	t.Helper()
	response := k.query(t, who, kind, `{"schema":1,"query":`+query+`}`)
	require.NoError(t, response.Error)
	require.Len(t, response.Frames, 1)
	return response
}

// aFewFindings are one of each kind that matters.
func (k *kit) aFewFindings(t *testing.T) {
	t.Helper()
	k.at(12, 0)
	const accept = `{"kind":"accept","owner":"Luca Rossi","due":"2026-01-01","ticket":{"connection":"desk","key":"ACM-1"},"note":"secret note"}`
	k.raised(t, "acme", "open")
	k.decided(t, k.raised(t, "acme", "accepted"), accept)
	k.decided(t, k.decided(t, k.decided(t, k.raised(t, "acme", "back"), accept), `{"kind":"done","note":""}`), `{"kind":"came_back","note":""}`)
	k.decided(t, k.raised(t, "acme", "dismissed"), `{"kind":"dismiss","reason":"secret reason","until":"2099-01-01"}`)
	k.decided(t, k.raised(t, "hidden", "done"), `{"kind":"done","note":""}`)
	k.raised(t, "", "nobodys")
}

func columnsOf(response backend.DataResponse) []string {
	var names []string
	for _, field := range response.Frames[0].Fields {
		names = append(names, field.Name)
	}
	return names
}

func TestFindingsByWhoReadsThem(t *testing.T) {
	k := newKit(t)
	k.aFewFindings(t)
	day := k.now.Format("2006-01-02")
	team := k.asks(t, asEditor, "findings", `{}`)
	assert.Equal(t, []string{"rule", "customer", "title", "state", "due", "raised", "done", "overdue", "owner", "ticket", "reason", "evidence", "seen", "id"}, columnsOf(team))
	assert.Equal(t, []string{"nobodys", "done", "dismissed", "back", "accepted", "open"}, lastWords(textsIn(t, team, "title")), "the newest first")
	assert.Equal(t, []string{"open", "done", "dismissed", "came_back", "accepted", "open"}, textsIn(t, team, "state"))
	assert.Contains(t, textsIn(t, team, "customer"), "(none)")

	customersColumns := []string{"rule", "customer", "title", "state", "due", "raised", "done"}
	for name, response := range map[string]backend.DataResponse{
		"viewer": k.asks(t, asAcme, "findings", `{"customers":["acme"]}`),
		"public": k.asks(t, asPublic, "findings", `{"grant":"`+k.grant(t, "acme", "findings")+`"}`),
	} {
		assert.Equal(t, customersColumns, columnsOf(response), name)
		assert.Equal(t, []string{"back", "accepted"}, lastWords(textsIn(t, response, "title")), name)
		raw, err := json.Marshal(response)
		require.NoError(t, err)
		for _, hidden := range []string{"Luca", "Anna", "secret", "ACM-1", "no-entry", "episode-1", "2099"} {
			assert.NotContains(t, string(raw), hidden, name)
		}
	}
	assert.Empty(t, textsIn(t, k.asks(t, asOther, "findings", `{}`), "title"))
	assert.Empty(t, textsIn(t, k.asks(t, asAcme, "findings", `{"states":["open","dismissed"]}`), "title"))
	alert := k.asks(t, asAlert, "findings", `{}`)
	assert.Equal(t, customersColumns, columnsOf(alert))
	assert.Equal(t, []string{"done", "back", "accepted"}, lastWords(textsIn(t, alert, "title")))

	filtered := k.asks(t, asEditor, "findings", `{"states":["open","accepted"],"rules":["a"],"customers":["acme"]}`)
	assert.Equal(t, []string{"accepted", "open"}, lastWords(textsIn(t, filtered, "title")))
	assert.Empty(t, textsIn(t, k.asks(t, asEditor, "findings", `{"rules":["c"]}`), "title"))
	assert.NotEmpty(t, day)
}

func lastWords(titles []string) []string {
	words := []string{}
	for _, title := range titles {
		words = append(words, title[strings.LastIndex(title, " ")+1:])
	}
	return words
}

func TestFindingsGoStraightIntoAThreshold(t *testing.T) {
	k := newKit(t)
	k.aFewFindings(t)
	count := func(who person, query string) []alertInstance {
		found, err := threshold(t, k.asks(t, who, "findings", query).Frames, 0)
		require.NoError(t, err, query)
		return found
	}
	assert.Equal(t, []alertInstance{{"customer=ACME", true}, {"customer=Globex", false}, {"customer=Hidden Ltd", false}, {"customer=(none)", true}}, count(asAlert, `{"measure":"open"}`))
	assert.Equal(t, count(asAlert, `{"measure":"open"}`), count(asEditor, `{"format":"numeric"}`))
	assert.Equal(t, []alertInstance{{"customer=ACME", true}}, count(asAlert, `{"measure":"overdue","customers":["acme"]}`))
	assert.Equal(t, []alertInstance{{"customer=Globex", false}}, count(asAlert, `{"measure":"accepted","customers":["globex"]}`), "who has none has zero, not no data")
	assert.Equal(t, []alertInstance{{"customer=ACME", true}, {"customer=Globex", false}}, count(asAcme, `{"measure":"came_back"}`))
	refused := k.query(t, asAcme, "findings", `{"query":{"measure":"open"}}`)
	assert.EqualError(t, refused.Error, "The number of open findings is not available to you.")
	assert.Error(t, k.query(t, asPublic, "findings", `{"query":{"measure":"open","grant":"`+k.grant(t, "acme", "findings")+`"}}`).Error)
	assert.Error(t, k.query(t, asPublic, "findings", `{"query":{"grant":"`+k.grant(t, "acme", "review-stats")+`"}}`).Error, "the grant is for another query type")
}

func TestReviewStatsAreTheLatestOfEachCustomer(t *testing.T) {
	k := newKit(t)
	k.at(8, 0)
	three, half := 3.0, 0.5
	k.keepFigures(t, "acme", store.ReviewFigure{ID: "episodes", Value: new(float64), N: 1})
	k.keepFigures(t, "", store.ReviewFigure{ID: "episodes", Value: &half, N: 2})
	k.keepFigures(t, "hidden", store.ReviewFigure{ID: "episodes", Value: &three, N: 3})
	k.at(9, 30)
	k.keepFigures(t, "acme", store.ReviewFigure{ID: "episodes", Value: &three, N: 3}, store.ReviewFigure{ID: "mtta_p90_s", Unknown: 3})
	k.at(10, 0)
	team := k.asks(t, asEditor, "review-stats", `{}`)
	assert.Equal(t, []string{"customer", "figure", "value", "n", "unknown", "from", "to", "computed", "age_s"}, columnsOf(team))
	assert.Equal(t, []string{"ACME", "ACME", "Hidden Ltd", "(all)"}, textsIn(t, team, "customer"))
	assert.Equal(t, []string{"episodes", "mtta_p90_s", "episodes", "episodes"}, textsIn(t, team, "figure"))
	day := k.now.Format("2006-01-02")
	assert.Equal(t, []string{"As of " + day + " 09:30 UTC by Anna Ferri, the oldest row as of " + day + " 08:00 UTC by Anna Ferri."}, noticesOf(team))

	for _, response := range []backend.DataResponse{
		k.asks(t, asAcme, "review-stats", `{"figure":"episodes"}`),
		k.asks(t, asPublic, "review-stats", `{"figure":"episodes","grant":"`+k.grant(t, "acme", "review-stats")+`"}`),
	} {
		assert.Equal(t, []string{"ACME"}, textsIn(t, response, "customer"))
		assert.Equal(t, []string{"As of " + day + " 09:30 UTC."}, noticesOf(response))
	}
	found, err := threshold(t, k.asks(t, asAlert, "review-stats", `{"figure":"episodes","format":"numeric"}`).Frames, 1)
	require.NoError(t, err)
	assert.Equal(t, []alertInstance{{"customer=ACME", true}, {"customer=Hidden Ltd", true}, {"customer=(all)", false}}, found)
	found, err = threshold(t, k.asks(t, asAlert, "review-stats", `{"figure":"mtta_p90_s","format":"numeric"}`).Frames, 1)
	require.NoError(t, err)
	assert.Empty(t, found, "nothing can be said, which is not zero")
	found, err = threshold(t, k.asks(t, asAlert, "review-stats", `{"figure":"age_s","format":"numeric","customers":["acme"]}`).Frames, 1000)
	require.NoError(t, err)
	assert.Equal(t, []alertInstance{{"customer=ACME", true}}, found)

	none := newKit(t)
	assert.Equal(t, []string{"The review's figures have not been computed yet. The Review page computes them."}, noticesOf(none.asks(t, asEditor, "review-stats", `{}`)))
	assert.Equal(t, []string{"The review's figures have not been computed yet."}, noticesOf(none.asks(t, asOther, "review-stats", `{}`)))
	k.now = k.now.AddDate(0, 0, 40)
	assert.Regexp(t, `That is 40 days ago\.$`, noticesOf(k.asks(t, asEditor, "review-stats", `{}`))[0])
}

func TestReviewQueriesRefuseWithASentence(t *testing.T) {
	k := newKit(t)
	for query, want := range map[string]string{
		`findings {"measure":"mean"}`:           `The field measure of this query cannot be "mean"`,
		`findings {"states":["closed"]}`:        `The field states of this query cannot be "closed"`,
		`findings {"rules":["z"]}`:              `The field rules of this query cannot be "z"`,
		`findings {"format":"series"}`:          `The field format of this query cannot be "series"`,
		`findings {"states":7}`:                 "The field states of this query must be a list.",
		`findings {"customers":["$customer"]}`:  `The variable "$customer" has no value here; alert rules and public dashboards have no variables.`,
		`review-stats {"format":"numeric"}`:     "The format numeric needs the field figure: an alert rule compares one number.",
		`review-stats {"figure":"a\u0000"}`:     "The field figure of this query cannot be",
		`review-stats {"figure":"$figure"}`:     `The variable "$figure" has no value here`,
		`review-stats {"customers":["nobody"]}`: `The customer "nobody" is not available to you.`,
	} {
		kind, body, _ := strings.Cut(query, " ")
		response := k.query(t, asEditor, kind, `{"query":`+body+`}`)
		require.Error(t, response.Error, query)
		assert.Contains(t, response.Error.Error(), want)
	}
	without := newKit(t, keeping(nil))
	for _, kind := range []string{"findings", "review-stats"} {
		assert.EqualError(t, without.query(t, asOther, kind, `{}`).Error, lookback.SentenceReview)
		assert.EqualError(t, without.query(t, asEditor, kind, `{}`).Error, "This backend was started without a database.")
		for _, id := range []string{"hidden", "nobody", ""} {
			response := k.query(t, asAcme, kind, fmt.Sprintf(`{"query":{"customers":[%q]}}`, id))
			assert.EqualError(t, response.Error, fmt.Sprintf("The customer %q is not available to you.", id))
		}
	}
}

// TestWhoMayReviewWhom: the team reads all; where a customer has operators, an Editor
// who is none of them keeps nothing about him. What is nobody's is the team's.
func TestWhoMayReviewWhom(t *testing.T) {
	k := newKit(t)
	globex := k.raised(t, "globex", "disk")
	bodies := func(customer string) map[string]string {
		return map[string]string{
			"review/acts":    `{"acts":[` + actSample("request-01", customer, "e-1", `{"kind":"split"}`) + `]}`,
			"review/summary": `{"customer":"` + customer + `","from":1,"to":2,"figures":[{"id":"a","value":null,"n":0,"unknown":0}]}`,
			"review/close":   `{"requestId":"request-01","customer":"` + customer + `","from":"2026-11-16","to":"2026-11-22","zone":"UTC","title":"t","snapshot":null,"markdown":""}`,
		}
	}
	for path, body := range bodies("globex") {
		got := k.call(t, asEditor, "POST", path, body)
		assert.Equal(t, http.StatusForbidden, got.status, path)
		assert.JSONEq(t, `{"error":"Only the operators of Globex may do this."}`, got.body)
		assert.Equal(t, http.StatusForbidden, k.call(t, asOlga, "POST", path, body).status, "a Viewer, though an operator")
		assert.Equal(t, http.StatusCreated, k.call(t, asAdmin, "POST", path, body).status, path)
	}
	for path, body := range bodies("nobody") {
		assert.Equal(t, http.StatusForbidden, k.call(t, asAdmin, "POST", path, body).status, path)
	}
	for path, body := range bodies("") {
		assert.Equal(t, http.StatusCreated, k.call(t, asEditor, "POST", path, strings.ReplaceAll(body, "request-01", "request-02")).status, path)
	}
	decide := `{"requestId":"request-01","expects":9,"decision":{"kind":"done","note":""}}`
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "review/findings/"+globex.ID+"/decide", decide).status)
	raised := k.call(t, asEditor, "POST", "review/findings", `{"requestId":"request-03","findings":[`+claimOf("globex", "a")+`,`+claimOf("acme", "a")+`]}`)
	answer := decoded[lookback.RaisedAnswer](t, raised)
	assert.Equal(t, []string{"globex"}, answer.Left)
	assert.Len(t, answer.Findings, 1)
	state := k.state(t, asEditor, "")
	assert.True(t, slices.ContainsFunc(state.Acts, func(act review.Act) bool { return act.Customer == "globex" }), "he reads it")
	closed := k.call(t, asEditor, "GET", "review/reviews?customer=globex", "")
	id := decoded[struct{ Reviews []lookback.ClosedReview }](t, closed).Reviews[0].ID
	assert.Equal(t, http.StatusOK, k.call(t, asEditor, "GET", "review/reviews/"+id, "").status)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "review/reviews/"+id+"/notes", `{"requestId":"request-04","text":"x"}`).status)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "GET", "review/state?customer=nobody", "").status)

	// Who leaves the set-up takes his review with him.
	gone := newKit(t, keeping(k.keeper), withSetup(strings.ReplaceAll(demoSetup, "id: globex", "id: initech")))
	assert.Equal(t, http.StatusNotFound, gone.call(t, asAdmin, "GET", "review/reviews/"+id, "").status)
	assert.Equal(t, http.StatusNotFound, gone.call(t, asAdmin, "POST", "review/findings/"+globex.ID+"/decide", decide).status)
}
