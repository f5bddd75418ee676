package servicenow

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func levelsSince(minutes int) ticket.Search {
	return ticket.Search{
		Scopes: []ticket.Scope{acme}, Time: ticket.UpdatedTime, From: simulatedNow.Add(-time.Duration(minutes) * time.Minute), To: simulatedNow.Add(time.Minute),
	}
}

func TestChangedLevelsAreAskedByTheirOwnTimeAndTheScope(t *testing.T) {
	changed := func(at string) string { return cellOf("sys_updated_on", at) }
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/task_sla": reply(result(
		levelRow(1, "a", "Resolution", "completed", changed("2026-11-03 08:58:00")),
		levelRow(2, "a", "Resolution", "cancelled", changed("2026-11-03 08:59:00")),
		levelRow(2, "b", "Response", "completed", changed("2026-11-03 08:59:00")),
		levelRow(3, "a", "Resolution", "completed", changed("2026-11-03 07:00:00")),
	))})
	desk, _ := fake.open()
	ids, err := desk.LevelsChanged(t.Context(), levelsSince(5))
	require.NoError(t, err)
	require.Equal(t, []string{idOf(1), idOf(2)}, ids, "each once, and only of this time, whatever the instance made of it")
	asked := fake.asked("table/task_sla")
	require.Len(t, asked, 1)
	require.Equal(t, "task.companyIN"+acmeID+"^sys_updated_on>=2026-11-03 08:55:00^sys_updated_on<2026-11-03 09:01:00^stage!=in_progress^ORDERBYsys_id",
		asked[0].query.Get("sysparm_query"))
	require.Equal(t, 1, fake.probes("table/task_sla"), "the scope is proven first")
}

func TestWithoutRightsOnLevelsNothingHasChanged(t *testing.T) {
	forbidden := refuse(403, `{"error":{"message":"User Not Authorized","detail":"Failed API level ACL Validation"},"status":"failure"}`)
	for name, handler := range map[string]http.HandlerFunc{"forbidden": forbidden, "ignored": ignoring(1)} {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/task_sla": handler})
		desk, _ := fake.open()
		ids, err := desk.LevelsChanged(t.Context(), levelsSince(5))
		require.NoError(t, err, name)
		require.Empty(t, ids, name)
	}
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/task_sla": refuse(503, `{}`)})
	desk, _ := fake.open()
	_, err := desk.LevelsChanged(t.Context(), levelsSince(5))
	require.Error(t, err, "an outage is no answer")
}

func TestRecordsAreReadAgainWithinTheirScope(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(2))})
	desk, _ := fake.open()
	search := everything(acme)
	search.Whole = true
	found, err := desk.Again(t.Context(), search, []string{idOf(1), "no id^NQactive=true", idOf(2)})
	require.NoError(t, err)
	require.Equal(t, numbers(1, 2), keysOf(found.Tickets))
	require.Equal(t, "companyIN"+acmeID+"^sys_idIN"+idOf(1)+","+idOf(2)+"^ORDERBYsys_id", fake.asked("table/incident")[0].query.Get("sysparm_query"))

	search.Scopes = []ticket.Scope{globex}
	other, err := desk.Again(t.Context(), search, []string{idOf(1)})
	require.NoError(t, err)
	require.Empty(t, other.Tickets, "an id opens nobody else's ticket")
	require.Equal(t, 2, other.Dropped)
}
