package plugin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
)

// TestTheReviewOnTheWire holds the answers that pages read to the letter; the pages'
// own tests read the same files. UPDATE_WIRE=1 writes them.
func TestTheReviewOnTheWire(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-20 12:00")
	var acts []string
	for i, deed := range everyDeed {
		acts = append(acts, actSample(fmt.Sprintf("request-%02d", i), "acme", "episode-1", deed))
	}
	wire := map[string]answered{"acts": k.sendActs(t, asEditor, acts...)}
	proposals := `[{"kind":"entry","entry":"panel:ops/2","title":"Disk full","matchers":"alertname=\"Disk\"","customer":"acme","severity":"critical","steps":"1. look"},
		{"kind":"alert-rule","title":"Queue","labels":{"customer":"acme"},"annotations":{"summary":"<b>"},"condition":"more than 5"},
		{"kind":"check","title":"Queue","customer":"acme","instructions":"look"},{"kind":"problem","title":"Disk","customer":"acme","description":"again"}]`
	claims := claimOf("acme", "disk") + "," + strings.Replace(claimOf("acme", "queue"), `"proposals":[`, `"proposals":`+proposals+`,"was":[`, 1)
	wire["raised"] = k.call(t, asEditor, "POST", "review/findings", `{"requestId":"request-01","from":1,"to":2,"findings":[`+claims+`]}`)
	id := decoded[lookback.RaisedAnswer](t, wire["raised"]).Findings[0].ID
	decide := func(request string, expects int, decision string) answered {
		return k.call(t, asEditor, "POST", "review/findings/"+id+"/decide", fmt.Sprintf(`{"requestId":%q,"expects":%d,"decision":%s}`, request, expects, decision))
	}
	accept := `{"kind":"accept","owner":"Luca","due":"2026-12-01","ticket":{"connection":"desk","key":"ACM-1"},"note":"n"}`
	for i, decision := range []string{
		`{"kind":"defer","until":"2026-12-01","note":""}`, `{"kind":"dismiss","reason":"known","until":"2026-12-01"}`, `{"kind":"reopen","note":""}`, accept,
		`{"kind":"done","note":""}`, `{"kind":"held","note":""}`, `{"kind":"came_back","note":""}`, strings.Replace(accept, `{"connection":"desk","key":"ACM-1"}`, "null", 1), accept,
	} {
		wire["decided"] = decide(fmt.Sprintf("decide-%02d", i), 99, decision)
		require.Equal(t, http.StatusOK, wire["decided"].status, wire["decided"].body)
	}
	wire["decision-conflict"] = k.call(t, asLucaToo, "POST", "review/findings/"+id+"/decide", `{"requestId":"decide-99","expects":1,"decision":{"kind":"done","note":""}}`)
	wire["act-conflict"] = k.sendActs(t, asLucaToo, strings.Replace(actSample("request-99", "acme", "episode-1", `{"kind":"close","note":"other"}`), `"itemAt"`, `"expects":0,"itemAt"`, 1))
	wire["state"] = k.call(t, asEditor, "GET", "review/state", "")
	closed := k.resourcePath(t, "review/reviews/CLOSED")
	k.call(t, asEditor, "POST", closed+"/notes", `{"requestId":"request-01","text":"agreed"}`)
	wire["review"], wire["reviews"] = k.call(t, asEditor, "GET", closed, ""), k.call(t, asEditor, "GET", "review/reviews", "")
	for name, got := range wire {
		file := "testdata/review/" + name + ".json"
		if os.Getenv("UPDATE_WIRE") != "" {
			var text bytes.Buffer
			require.NoError(t, json.Indent(&text, []byte(got.body), "", "  "))
			text.WriteByte('\n')
			require.NoError(t, os.MkdirAll("testdata/review", 0o755))
			require.NoError(t, os.WriteFile(file, text.Bytes(), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.JSONEq(t, string(want), got.body, name)
	}
}
