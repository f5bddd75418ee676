package sources

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
)

func TestOpeningEachSystem(t *testing.T) {
	for name, connection := range map[string]setup.Connection{
		"cloud":       {System: setup.JiraCloud, URL: "https://a.atlassian.net", Auth: setup.Auth{Method: setup.Basic, User: "svc"}},
		"data center": {System: setup.JiraDC, URL: "https://jira.example/jira", Auth: setup.Auth{Method: setup.PAT}},
		"servicenow":  {System: setup.ServiceNow, URL: "https://x.service-now.com", Auth: setup.Auth{Method: setup.Basic, User: "svc"}},
	} {
		connection.ID = "one"
		source, err := Open(connection, Secrets{Secret: "secret"}, time.Now)
		require.NoError(t, err, name)
		assert.NotNil(t, source, name)
	}
	_, err := Open(setup.Connection{ID: "one", System: "trello", URL: "https://x.example"}, Secrets{Secret: "secret"}, time.Now)
	require.EqualError(t, err, "open one: The connection's system is not known.")
	assert.Equal(t, "The connection's system is not known.", SentenceOf(err))
}
