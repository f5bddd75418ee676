package plugin

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/ticket"
)

// everyAnswer is all that a caller can get out of an instance, and its log.
func everyAnswer(t *testing.T, k *kit, who person) string {
	t.Helper()
	var out strings.Builder
	for kind, sample := range querySamples {
		response := k.query(t, who, kind, k.queryBody(t, sample.body, "acme"))
		raw, _ := json.Marshal(backend.Responses{"A": response})
		out.Write(raw)
	}
	for pattern, sample := range resourceSamples {
		method, _, _ := strings.Cut(pattern, " ")
		got := k.call(t, who, method, k.resourcePath(t, sample.path), sample.body)
		fmt.Fprint(&out, got.body, got.header)
	}
	health := k.health(t, who)
	fmt.Fprint(&out, health.Message, string(health.JSONDetails))
	return out.String()
}

// talkative is a failure whose every word is as bad as a careless source makes it.
func talkative() error {
	encoded := base64.StdEncoding.EncodeToString([]byte(demoSecret))
	return &ticket.Failure{
		Kind: ticket.ErrAnswer, Sentence: "The answer cannot be used.",
		Cause: errors.New("got \x1b[2J\r\nlevel=info msg=forged " + demoSecret + " and " + encoded),
	}
}

func TestSecretsNeverLeave(t *testing.T) {
	for name, who := range map[string]person{"Admin": asAdmin, "Editor": asEditor, "Viewer": asAcme, "alert": asAlert, "public": asPublic} {
		for _, err := range []error{nil, talkative()} {
			t.Run(fmt.Sprint(name, err), func(t *testing.T) {
				k := newKit(t, withSecure("grafanaToken", "glsa_very_secret"), withSecure("secret.other", "other-secret"))
				k.source.err = err
				out := everyAnswer(t, k, who) + k.log.text()
				for _, secret := range []string{demoSecret, base64.StdEncoding.EncodeToString([]byte(demoSecret)), "glsa_very_secret", "other-secret"} {
					assert.NotContains(t, out, secret)
				}
				user, header := who(k)
				if token := header["X-Grafana-Id"]; token != nil && user != nil {
					_, signature, _ := strings.Cut(token[0], ".")
					assert.NotContains(t, out, signature[:40])
				}
			})
		}
	}
}

func TestLogsHoldNoTicketTextAndNoForgedLine(t *testing.T) {
	k := newKit(t)
	k.source.err = talkative()
	everyAnswer(t, k, asAdmin)
	k.source.err = nil
	everyAnswer(t, k, asAcme)
	k.query(t, asAdmin, "ti\nlevel=error msg=forged", "{}")
	log := k.log.text()
	assert.NotContains(t, log, "Backup of")
	assert.NotContains(t, log, "internal note")
	for _, control := range []string{`\\n`, `\\r`, `\\u001b`} {
		assert.NotContains(t, log, control)
	}
}

// TestOthersLearnNoAddress: where the ticket systems are, how one signs in there
// and what the connections are called is an Admin's.
func TestOthersLearnNoAddress(t *testing.T) {
	for name, who := range map[string]person{"Viewer": asAcme, "alert": asAlert, "public": asPublic, "nobody": tokenless("x", "Viewer", nil)} {
		for _, err := range []error{nil, talkative()} {
			t.Run(fmt.Sprint(name, err), func(t *testing.T) {
				k := newKit(t)
				k.source.err = err
				out := strings.ReplaceAll(everyAnswer(t, k, who), "https://desk.example.com/browse/", "")
				for _, hidden := range []string{"desk", "svc@ops.example", k.grafana.URL} {
					assert.NotContains(t, out, hidden)
				}
				if name != "alert" {
					assert.NotContains(t, out, "HID-")
					assert.NotContains(t, out, "Hidden")
				}
			})
		}
	}
}

// TestWhatTheTeamWroteStaysInside: why a ticket happened, how it was solved, by which
// channel it came and what Rounds finds it by are the team's, whatever is asked for.
func TestWhatTheTeamWroteStaysInside(t *testing.T) {
	asked := strings.Replace(everyColumn, `{"query":{`, `{"query":{GRANT`, 1)
	words := []string{"Full disk", "Workaround", "Dumps of", "Zabbix", "0123456789ab"}
	for name, who := range map[string]person{"Viewer": asAcme, "Viewer of another": asOther, "alert": asAlert, "public": asPublic} {
		k := newKit(t)
		response := k.query(t, who, "tickets", k.queryBody(t, asked, "acme"))
		assert.NoError(t, response.Error, name)
		raw, _ := json.Marshal(backend.Responses{"A": response})
		out := string(raw) + everyAnswer(t, k, who) + k.log.text()
		assert.Contains(t, string(raw), "reported_by", name)
		for _, word := range words {
			assert.NotContains(t, out, word, name)
		}
	}
	k := newKit(t)
	raw, _ := json.Marshal(backend.Responses{"A": k.query(t, asEditor, "tickets", everyColumn)})
	for _, word := range words {
		assert.Contains(t, string(raw), word)
	}
}
