package jira

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Whoever keeps tickets himself gets as many as he asks for, with all that they have, and
// nothing that was true a while ago.
func TestAWholeSearchIsBoundByItselfAloneAndRemembersNothing(t *testing.T) {
	var asked []offsetBody
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: offsets(t, 1_500, 1000, &asked)})
	connection := fake.connection()
	connection.Limits.MaxRows = 100
	client, _ := open(t, connection, "secret")
	search := everything(acme)
	search.Whole, search.WithExcerpt, search.MaxRows = true, true, 1_200
	for range 2 {
		result, err := client.Search(t.Context(), search)
		require.NoError(t, err)
		require.Len(t, result.Tickets, 1_200)
		require.Equal(t, 1_500, result.Matched)
	}
	require.Len(t, asked, 4, "asked anew")
	require.Subset(t, asked[0].Fields, []string{"summary", "description"})
	require.Contains(t, asked[0].JQL, "ORDER BY key ASC", "an order that does not change while pages are read")

	fake.handlers[offsetPath] = refuse(http.StatusServiceUnavailable, "")
	_, err := client.Search(t.Context(), search)
	require.ErrorIs(t, err, ticket.ErrUnreachable, "what was read before is nobody's answer now")
}
