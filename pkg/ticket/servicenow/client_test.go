package servicenow

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestARefusedSetup(t *testing.T) {
	for name, alter := range map[string]func(*setup.Connection){
		"table":  func(c *setup.Connection) { c.Tables = []string{"incident/../sys_user"} },
		"user":   func(c *setup.Connection) { c.Auth.User = "a:b" },
		"breaks": func(c *setup.Connection) { c.Auth.User = "a\r\nX-Evil: 1" },
		"method": func(c *setup.Connection) { c.Auth.Method = setup.PAT },
		"client": func(c *setup.Connection) { c.Auth.Method = setup.ClientCredentials },
		"url":    func(c *setup.Connection) { c.URL = "https://u:p@x.example" },
		"state":  func(c *setup.Connection) { c.Mapping.States = map[string]string{"3": "waiting"} },
	} {
		connection := setup.Connection{URL: "https://acme.service-now.com", Auth: setup.Auth{Method: setup.Basic, User: "admin"}}
		alter(&connection)
		_, err := New(connection, Secrets{Secret: "s"}, http.DefaultClient, nil)
		require.ErrorIs(t, err, ticket.ErrConfig, name)
	}
	_, err := New(setup.Connection{URL: "https://acme.service-now.com", Auth: setup.Auth{Method: setup.Basic, User: "admin"}}, Secrets{}, http.DefaultClient, nil)
	require.ErrorIs(t, err, ticket.ErrConfig)
}
