package plugin

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const oauthSetup = `
version: 1
connections:
  - {id: snow, system: servicenow, url: "https://initech.service-now.com",
     auth: {method: oauth-password, user: svc, clientId: abc, clientSecret: snow-client}}
perimeters:
  - {id: initech, name: Initech, zone: UTC, viewers: [u-acme], scope: [{connection: snow, ids: [a1b2, c3d4]}]}
`

func TestBothCredentialsOfAnOAuthPasswordAreFound(t *testing.T) {
	var got sources.Secrets
	open := func(_ setup.Connection, secrets sources.Secrets, _ func() time.Time) (ticket.Source, error) {
		got = secrets
		return nil, errors.New("not needed")
	}
	secure := map[string]string{"setup": oauthSetup, "secret.snow": "password", "secret.snow-client": "client"}
	newBackend(t.Context(), secure, Options{Clock: time.Now, Open: open, Logger: &capturedLog{}})
	assert.Equal(t, sources.Secrets{Secret: "password", ClientSecret: "client"}, got)

	for missing, path := range map[string]string{"secret.snow": "connections[0].auth.secret", "secret.snow-client": "connections[0].auth.clientSecret"} {
		less := map[string]string{"setup": oauthSetup, "secret.snow": "password", "secret.snow-client": "client", missing: ""}
		in := newBackend(t.Context(), less, Options{Clock: time.Now, Open: open, Logger: &capturedLog{}})
		assert.Contains(t, in.Setting.Problems, setup.Problem{Path: path, Message: "no secret is stored for this connection", Severity: setup.Error})
		less[missing] = "two\nlines"
		in = newBackend(t.Context(), less, Options{Clock: time.Now, Open: open, Logger: &capturedLog{}})
		require.Len(t, in.Setting.Problems, 1)
		assert.Equal(t, path, in.Setting.Problems[0].Path)
		assert.NotContains(t, in.Setting.Problems[0].Message, "lines\n")
	}
}

// TestAScopeOfServiceNowIsAskedWhole: field and values go to the source, and a
// connection that no scope names is not asked.
func TestAScopeOfServiceNowIsAskedWhole(t *testing.T) {
	k := newKit(t, withSetup(oauthSetup+fmt.Sprintf("  - {id: other, name: Other, zone: UTC, scope: [{connection: %s, field: location, ids: [x]}]}\n", "snow")),
		withSecure("secret.snow", "password"), withSecure("secret.snow-client", "client"))
	response := k.query(t, asAcme, "tickets", "{}")
	require.NoError(t, response.Error)
	asked := k.source.asked()
	require.Len(t, asked, 1)
	assert.Equal(t, []ticket.Scope{{Customer: "initech", Field: "company", IDs: []string{"a1b2", "c3d4"}}}, asked[0].Scopes)
	team := k.query(t, asEditor, "tickets", "{}")
	assert.Contains(t, team.Frames[0].Meta.ExecutedQueryString, "snow: initech: company a1b2, c3d4; other: location x")
}
