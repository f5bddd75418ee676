package servicenow

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Whoever keeps tickets himself gets as many as he asks for, with all that they have, and
// nothing that was true a while ago.
func TestAWholeSearchIsBoundByItselfAloneAndRemembersNothing(t *testing.T) {
	fake := shelf{number: 2500}
	served := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": fake.serve})
	served.handlers["table/task_sla"] = reply(result())
	connection := served.connection("incident")
	connection.Limits.MaxRows = 100
	desk, _ := open(t, connection, "secret")
	search := everything(acme)
	search.Whole, search.WithExcerpt, search.MaxRows = true, true, 2_200
	for range 2 {
		found, err := desk.Search(t.Context(), search)
		require.NoError(t, err)
		require.Len(t, found.Tickets, 2_200)
		require.Equal(t, 2_500, found.Matched)
	}
	calls := served.asked("table/incident")
	require.Len(t, calls, 6, "asked anew")
	require.Contains(t, calls[2].query.Get("sysparm_query"), "^sys_id>"+idOf(2000)+"^ORDERBYsys_id")
	require.Contains(t, calls[0].query.Get("sysparm_fields"), "short_description")

	served.handlers["table/incident"] = refuse(http.StatusServiceUnavailable, "{}")
	_, err := desk.Search(t.Context(), search)
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}
