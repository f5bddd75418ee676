package jira

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestATicketThatIsNotThere(t *testing.T) {
	const gone = `{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}`
	for _, fake := range []*fakeJira{
		newFakeJira(t, map[string]http.HandlerFunc{"issue/ACM-1": refuse(404, gone)}),
		newFakeDataCenter(t, map[string]http.HandlerFunc{"issue/ACM-1": refuse(404, gone)}),
	} {
		client, _ := open(t, fake.connection(), "secret")
		err := client.call(t.Context(), request{path: "issue/ACM-1"}, nil)
		require.ErrorIs(t, err, ticket.ErrNotFound)
		require.EqualError(t, err, "Jira has no such ticket, or the account cannot read it.")
	}
}
