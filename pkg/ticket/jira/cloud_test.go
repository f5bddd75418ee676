package jira

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestNewRefusesWhatCannotBeUsed(t *testing.T) {
	good := setup.Connection{URL: "https://acme.atlassian.net", Auth: setup.Auth{Method: setup.Basic, User: "u@x.example"}}
	for name, spoil := range map[string]func(*setup.Connection, *string){
		"address":             func(c *setup.Connection, _ *string) { c.URL = "https://user@acme.atlassian.net" },
		"gateway":             func(c *setup.Connection, _ *string) { c.APIURL = "ftp://x" },
		"cloud id":            func(c *setup.Connection, _ *string) { c.CloudID = "../x" },
		"mapping":             func(c *setup.Connection, _ *string) { c.Mapping.States = map[string]string{"x": "y"} },
		"line break in user":  func(c *setup.Connection, _ *string) { c.Auth.User = "u\r\nX-Evil: 1" },
		"line break in token": func(_ *setup.Connection, s *string) { *s = "t\r\nX-Evil: 1" },
		"colon in user":       func(c *setup.Connection, _ *string) { c.Auth.User = "a:b" },
		"no user":             func(c *setup.Connection, _ *string) { c.Auth.User = "" },
		"no secret":           func(_ *setup.Connection, s *string) { *s = "" },
		"no client id":        func(c *setup.Connection, _ *string) { c.Auth.Method = setup.ClientCredentials },
		"method":              func(c *setup.Connection, _ *string) { c.Auth.Method = "magic" },
	} {
		t.Run(name, func(t *testing.T) {
			connection, secret := good, "token-9f8e"
			spoil(&connection, &secret)
			_, err := New(connection, secret, http.DefaultClient, time.Now)
			require.ErrorIs(t, err, ticket.ErrConfig)
			require.NotContains(t, err.Error(), "token-9f8e")
		})
	}
	_, err := New(good, "token", http.DefaultClient, time.Now)
	require.NoError(t, err)
}

func TestHostileHeaderValuesAreRefused(t *testing.T) {
	connection := setup.Connection{URL: "https://acme.atlassian.net", Auth: setup.Auth{Method: setup.Basic, User: hostileInputs(t)["hdr-01"]}}
	_, err := New(connection, "token", http.DefaultClient, time.Now)
	require.ErrorIs(t, err, ticket.ErrConfig)
}
