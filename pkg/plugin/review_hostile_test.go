package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/review"
)

// TestHostileInputsInTheReview writes the shared list wherever a person writes in the
// review: what is kept comes back as it was, and what is not is refused in words.
func TestHostileInputsInTheReview(t *testing.T) {
	k := newKit(t)
	for i, input := range hostileInputs(t) {
		raw, err := json.Marshal(input)
		require.NoError(t, err)
		word, what := string(raw), fmt.Sprintf("input %d", i)
		request := fmt.Sprintf("hostile-%03d", i)
		got := k.sendActs(t, asEditor, actSample(request, "acme", "e-1", `{"kind":"note","text":`+word+`}`))
		requireRefusalOr(t, got, http.StatusCreated, what)
		if got.status == http.StatusCreated {
			assert.JSONEq(t, `{"kind":"note","text":`+word+`}`, string(decoded[lookback.ReviewActs](t, got).Acts[0].Deed.Content), what)
		}
		for n, act := range []string{
			`{"requestId":"` + request + `-a","customer":"acme","item":` + word + `,"itemAt":5,"deed":{"kind":"split"}}`,
			`{"requestId":"` + request + `-b","customer":` + word + `,"item":"e","itemAt":5,"deed":{"kind":"split"}}`,
			`{"requestId":` + word + `,"customer":"acme","item":"e","itemAt":5,"deed":{"kind":"split"}}`,
			`{"requestId":"` + request + `-c","customer":"acme","item":"e","itemAt":5,"title":` + word + `,"deed":{"kind":"close","note":` + word + `}}`,
			`{"requestId":"` + request + `-d","customer":"acme","item":"e","itemAt":5,"deed":{"kind":"link","ticket":{"connection":` + word + `,"key":` + word + `},"method":"hand"}}`,
			`{"requestId":"` + request + `-e","customer":"acme","item":"e","itemAt":5,"deed":{"kind":` + word + `}}`,
		} {
			requireRefusalOr(t, k.sendActs(t, asEditor, act), http.StatusCreated, fmt.Sprint(what, " act ", n))
		}
		claim := strings.NewReplacer(`"No entry for disk"`, word, `"fired"`, word, `"1. look"`, word, `"a/acme/disk"`, word).Replace(claimOf("acme", "disk"))
		got = k.call(t, asEditor, "POST", "review/findings", `{"requestId":"`+request+`","findings":[`+claim+`]}`)
		requireRefusalOr(t, got, http.StatusOK, what)
		if got.status == http.StatusOK {
			finding := decoded[struct{ Findings []review.Finding }](t, got).Findings[0]
			assert.Equal(t, input, finding.Title, what)
			for _, decision := range []string{
				`{"kind":"accept","owner":` + word + `,"due":"` + k.now.Format("2006-01-02") + `","ticket":null,"note":` + word + `}`, `{"kind":"dismiss","reason":"x","until":` + word + `}`,
			} {
				body := fmt.Sprintf(`{"requestId":"%s-%d","expects":99999,"decision":%s}`, request, len(decision), decision)
				requireRefusalOr(t, k.call(t, asEditor, "POST", "review/findings/"+finding.ID+"/decide", body), http.StatusOK, what)
			}
		}
		day := fmt.Sprintf("19%02d-%02d-01", 70+i/12%30, 1+i%12)
		for _, field := range []string{"title", "markdown", "snapshot", "zone", "from"} {
			body := map[string]any{"requestId": request, "customer": "", "from": day, "to": day, "zone": "UTC", "title": "t", "snapshot": 1, "markdown": ""}
			body[field] = input
			whole, err := json.Marshal(body)
			require.NoError(t, err)
			got := k.call(t, asEditor, "POST", "review/close", string(whole))
			if got.status != http.StatusConflict {
				requireRefusalOr(t, got, http.StatusCreated, what+field)
			}
		}
		requireRefusalOr(t, k.call(t, asEditor, "POST", "review/summary", `{"customer":"acme","from":1,"to":2,"figures":[{"id":`+word+`,"value":1,"n":1,"unknown":0}]}`), http.StatusCreated, what)
	}
	assert.Equal(t, http.StatusOK, k.call(t, asEditor, "GET", "review/state", "").status)
}

func requireRefusalOr(t *testing.T, got answered, good int, what string) {
	t.Helper()
	if got.status != good {
		require.GreaterOrEqual(t, got.status, http.StatusBadRequest, what)
		requireSentence(t, got, what)
	}
}

// TestHostileBodiesOfTheReview: wrong types, too much, twice, and numbers that are none.
func TestHostileBodiesOfTheReview(t *testing.T) {
	k := newKit(t)
	id := k.raised(t, "acme", "disk").ID
	deep := strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000)
	bodies := []string{``, `null`, `[]`, `7`, `"x"`, "\x00", "\xff\xfe", `{"acts":7}`, `{"acts":null}`, `{"acts":[null]}`, `{"acts":[[]]}`, `{"acts":[{}]}`,
		`{"acts":[]}`, `{"acts":` + deep + `}`, `{"findings":{"a":1},"requestId":"request-01"}`, `{"requestId":"request-01","findings":[7]}`,
		`{"requestId":"request-01","expects":1e308,"decision":{}}`, `{"requestId":"request-01","expects":-1,"decision":{}}`,
		`{"requestId":"request-01","expects":1.5,"decision":{"kind":"done","note":""}}`, `{"requestId":"request-01","expects":1,"decision":` + deep + `}`,
		`{"requestId":{},"text":[]}`, `{"customer":"acme","from":1e308,"to":1e309,"figures":[]}`,
		`{"customer":"acme","from":1,"to":2,"figures":[{"id":"a","value":1e308,"n":1,"unknown":0}]}`,
		`{"customer":"acme","from":1,"to":2,"figures":[{"id":"a","value":"NaN","n":1,"unknown":0}]}`,
		`{"customer":"acme","from":1,"to":2,"figures":[{"id":"a","value":1,"n":1.5,"unknown":0}]}`,
		`{"customer":"acme","from":-9e18,"to":2,"figures":[{"id":"a","value":1,"n":1,"unknown":0}]}`}
	for _, path := range []string{"review/acts", "review/findings", "review/findings/" + id + "/decide", "review/close", "review/reviews/none/notes", "review/summary"} {
		for _, body := range bodies {
			got := k.call(t, asEditor, "POST", path, body)
			require.Less(t, got.status, http.StatusInternalServerError, "%s %.60s: %s", path, body, got.body)
			if got.status != http.StatusOK {
				requireSentence(t, got, path)
			}
		}
	}
	assert.Empty(t, k.state(t, asEditor, "").Acts)
	huge := `{"acts":[],"x":"` + strings.Repeat("x", lookback.MaxReviewBytes) + `"}`
	assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asEditor, "POST", "review/acts", huge).status)
	assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asEditor, "POST", "review/summary", huge).status)
	many := strings.TrimSuffix(strings.Repeat(actSample("request-01", "acme", "e", `{"kind":"split"}`)+",", 1001), ",")
	assert.JSONEq(t, `{"error":"There must be 1 to 1000 acts."}`, k.sendActs(t, asEditor, many).body)
	claims := strings.TrimSuffix(strings.Repeat(claimOf("acme", "disk")+",", 201), ",")
	assert.JSONEq(t, `{"error":"There may be at most 200 findings."}`, k.call(t, asEditor, "POST", "review/findings", `{"requestId":"request-01","findings":[`+claims+`]}`).body)
	for _, query := range []string{"?from=x", "?to=1e308", "?since=-1", "?since=99999999999999999999", "?from=2&to=1"} {
		assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "GET", "review/state"+query, "").status, query)
	}
	for _, of := range []string{"%00", "..", "%2e%2e", "'", strings.Repeat("x", 5000)} {
		got := k.call(t, asEditor, "GET", "review/reviews/"+of, "")
		assert.Contains(t, []int{http.StatusBadRequest, http.StatusNotFound}, got.status, of)
	}
}
