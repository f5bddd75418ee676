package servicenow

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// A count reads everything, whatever the connection's limit on rows.
func TestCountingReadsEverything(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 400})
	connection := s.connection()
	connection.Limits.MaxRows = 20
	desk := s.open(connection, "secret")
	search := everything(initech)
	search.Counting = true
	result, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.True(t, result.Exact)
	all := s.truth(initechID)
	require.Equal(t, truthKeys(all, always), keysOf(result.Tickets))
	byKey := map[string]ticket.Ticket{}
	for _, one := range result.Tickets {
		require.Empty(t, one.Title)
		byKey[one.Key] = one
	}
	for _, want := range all {
		got := byKey[want.Key]
		require.Equal(t, []any{want.Type, want.State, want.PendingReason, want.Priority, want.Cancelled, want.Major, orEmpty(want.Team), orEmpty(want.Service), orEmpty(want.Assignee)},
			[]any{string(got.Type), string(got.State), string(got.Pending), got.Priority, got.Cancelled, got.Major, got.Team, got.Service, got.Assignee}, want.Key)
		requireLevel(t, want, got)
	}
	cut, err := desk.Search(t.Context(), everything(initech))
	require.NoError(t, err)
	require.Len(t, cut.Tickets, 20)
	require.False(t, cut.Exact)
	require.Equal(t, len(all), cut.Matched)
}
