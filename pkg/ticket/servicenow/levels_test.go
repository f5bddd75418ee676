package servicenow

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// levelRow is a row of task_sla of the incident with a number.
func levelRow(number int, id, name, stage string, more ...string) string {
	members := []string{
		cellOf("sys_id", fmt.Sprintf("sla%s%d", id, number)), cellOf("task", idOf(number), "INC"), cellOf("sla.name", name), cellOf("sla", "def-"+name, name),
		cellOf("stage", stage), cellOf("has_breached", "false"), cellOf("sla.type", "SLA"),
	}
	return "{" + strings.Join(append(members, more...), ",") + "}"
}

func due(at string) string { return cellOf("planned_end_time", at) }

func TestTheMostUrgentLevelCounts(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": reply(rows(4)),
		"table/task_sla": reply(result(
			levelRow(1, "a", "Resolution", "in_progress", due("2026-11-03 12:00:00")),
			levelRow(1, "b", "Response", "in_progress", due("2026-11-03 10:00:00")),
			levelRow(1, "c", "Long ago", "completed", cellOf("end_time", "2026-11-01 09:00:00")),
			levelRow(2, "a", "Resolution", "paused", cellOf("business_time_left", "1970-01-01 02:00:00")),
			levelRow(2, "b", "Response", "completed", cellOf("end_time", "2026-11-01 08:30:00"), cellOf("sla.target", "response")),
			levelRow(3, "a", "Vendor", "in_progress", due("2026-11-03 08:00:00"), cellOf("sla.type", "OLA", "OLA")),
			levelRow(3, "b", "First", "completed", cellOf("end_time", "2026-11-01 08:30:00")),
			levelRow(3, "c", "Second", "completed", cellOf("end_time", "2026-11-02 08:30:00")),
			levelRow(4, "a", "Resolution", "cancelled", due("2026-11-03 08:00:00")),
			levelRow(99, "a", "Somebody else's", "in_progress", due("2026-11-03 08:00:00")),
		)),
	})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	told := map[string]string{}
	for _, one := range found.Tickets {
		told[one.Key] = strings.TrimSpace(one.SLA.Name + " " + string(one.SLA.State))
	}
	require.Equal(t, map[string]string{"INC0000001": "Response running", "INC0000002": "Resolution paused", "INC0000003": "Second met", "INC0000004": "none"}, told)
	slices.SortFunc(found.Tickets, func(a, b ticket.Ticket) int { return strings.Compare(a.Key, b.Key) })
	require.Equal(t, "2026-11-01 08:30:00", found.Tickets[1].FirstResponse.Format(stamp))
	asked := fake.asked("table/task_sla")
	require.Len(t, asked, 1)
	require.Equal(t, "taskIN"+strings.Join([]string{idOf(1), idOf(2), idOf(3), idOf(4)}, ",")+"^stage!=cancelled^sla.type=SLA^ORDERBYsys_id", asked[0].query.Get("sysparm_query"))
	require.NotContains(t, asked[0].query.Get("sysparm_fields"), "percentage")

	connection := fake.connection()
	connection.SLA.Fields = []string{"vendor", "def-Second"}
	desk, _ = open(t, connection, "secret")
	found, err = desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	for _, one := range found.Tickets {
		if one.Key == "INC0000003" {
			require.Equal(t, "Vendor", one.SLA.Name, "what the set-up names counts, whatever kind of agreement it is")
			continue
		}
		require.Equal(t, ticket.SLANone, one.SLA.State)
	}
}

// A cached ticket's level goes on: it is breached once its due time has passed.
func TestALevelGoesOnWhileItIsRemembered(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": reply(rows(1)),
		"table/task_sla": reply(result(levelRow(1, "a", "Resolution", "in_progress", due("2026-11-03 09:00:30")))),
	})
	desk, clock := fake.open()
	states := []ticket.SLAState{}
	for range 2 {
		found, err := desk.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		states = append(states, found.Tickets[0].SLA.State)
		clock.move(40_000_000_000)
	}
	require.Equal(t, []ticket.SLAState{ticket.SLARunning, ticket.SLABreached}, states)
	require.Len(t, fake.asked("table/task_sla"), 1)
}

// The levels of many tickets are asked by the scope where task_sla heeds it, else
// by ids in short addresses.
func TestLevelsOfManyTickets(t *testing.T) {
	const number = 400
	var levels []string
	for i := range number {
		levels = append(levels, levelRow(i+1, "a", "Resolution", "in_progress", due("2026-11-03 12:00:00")))
	}
	byScope := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("sysparm_limit") == "1" && !isProbe(r.URL.Query()) {
			refuse(200, `{"result":[]}`, "X-Total-Count", strconv.Itoa(number))(w, r)
			return
		}
		reply(result(levels...))(w, r)
	}
	search := func(handler http.HandlerFunc, alter func(*setup.Connection)) (*fakeDesk, []asked) {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(number)), "table/task_sla": handler})
		connection := fake.connection()
		alter(&connection)
		desk, _ := open(t, connection, "secret")
		found, err := desk.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.Empty(t, found.Notices)
		for _, one := range found.Tickets {
			require.Equal(t, ticket.SLARunning, one.SLA.State, one.Key)
		}
		return fake, fake.asked("table/task_sla")
	}
	_, calls := search(byScope, func(*setup.Connection) {})
	require.Len(t, calls, 2, "a taste and a page")
	require.Equal(t, "task.companyIN"+acmeID+"^task.sys_class_nameINincident^task.active=true^task.sys_created_on>=2026-10-31 17:00:00^task.sys_created_on<2026-11-01 23:00:01^stage!=cancelled^sla.type=SLA^ORDERBYsys_id",
		calls[1].query.Get("sysparm_query"))

	fake, calls := search(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Query().Get("sysparm_query"), "task.company") {
			ignoring(1)(w, r)
			return
		}
		reply(result(levels...))(w, r)
	}, func(*setup.Connection) {})
	require.Equal(t, 2, fake.probes("table/task_sla"), "the scope, which is ignored, and the ids")
	ids := map[string]bool{}
	for _, one := range calls {
		require.LessOrEqual(t, len(one.address), maxAddress)
		list, _, _ := strings.Cut(strings.TrimPrefix(one.query.Get("sysparm_query"), "taskIN"), "^")
		for id := range strings.SplitSeq(list, ",") {
			ids[id] = true
		}
	}
	require.Len(t, ids, number)
	require.Greater(t, len(calls), fewBatches)
}

func TestWithoutServiceLevelsTicketsAreStillRead(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{
		"forbidden": refuse(403, `{"error":{"message":"ACL Exception"}}`), "not there": refuse(400, `{"error":{"message":"Invalid table task_sla"}}`), "ignoring": ignoring(1),
	} {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1)), "table/task_sla": handler})
		desk, _ := fake.open()
		found, err := desk.Search(t.Context(), everything(acme))
		require.NoError(t, err, name)
		require.Len(t, found.Tickets, 1)
		require.Equal(t, ticket.SLANone, found.Tickets[0].SLA.State)
		require.Equal(t, []ticket.Notice{levelsUnreadable}, found.Notices, name)
	}
}
