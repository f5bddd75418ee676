package servicenow

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestManyIdsAreAskedInShortAddresses(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(2))})
	connection := fake.connection()
	connection.Limits.Concurrency = 1
	desk, _ := open(t, connection, "secret")
	scope := ticket.Scope{Customer: "acme", IDs: []string{acmeID}}
	for i := range 300 {
		scope.IDs = append(scope.IDs, idOf(i+1000))
	}
	search := everything(scope)
	search.Filters.Text = strings.Repeat("wörter und mehr ", 100)
	search.Filters.States, search.Filters.Priorities = []ticket.State{ticket.Open}, []int{1}
	found, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.Empty(t, found.Tickets, "the filter wants the highest priority")
	require.Contains(t, found.Notices, ticket.Notice{Warning: true, Text: "The text filter is too long for ServiceNow, so only its first words count."})
	ids := map[string]bool{}
	calls := fake.asked("table/incident")
	require.Greater(t, len(calls), 10)
	for _, one := range calls {
		require.LessOrEqual(t, len(one.address), maxAddress)
		list, _, _ := strings.Cut(strings.TrimPrefix(one.query.Get("sysparm_query"), "companyIN"), "^")
		for id := range strings.SplitSeq(list, ",") {
			ids[id] = true
		}
	}
	require.Len(t, ids, 301, "no id is left out")
}

func TestRowsWithoutAnIdAreAnError(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(`{"result":[{"number":"INC1"}]}`)})
	desk, _ := fake.open()
	_, err := desk.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrAnswer)
}

func TestARowThatDoesNotSayWhoseItIsIsDropped(t *testing.T) {
	without := strings.Replace(incident(2, acmeID), `"company"`, `"u_company"`, 1)
	empty := strings.Replace(incident(3, acmeID), cellOf("company", acmeID, "A customer"), `"company":""`, 1)
	bare := strings.Replace(incident(4, acmeID), cellOf("company", acmeID, "A customer"), `"company":"`+acmeID+`"`, 1)
	bad := strings.Replace(incident(5, acmeID), cellOf("company", acmeID, "A customer"), `"company":["`+acmeID+`"]`, 1)
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(result(incident(1, acmeID), without, empty, bare, bad))})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, []string{"INC0000001", "INC0000004"}, keysOf(found.Tickets))
	require.Equal(t, 3, found.Dropped)
}

// Everything that a scope is checked by is asked for, and nothing crosses domains.
func TestWhatIsAsked(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/task": reply(rows(0)), "stats/task": reply(`{}`)})
	desk, _ := open(t, fake.connection("task"), "secret")
	_, err := desk.Search(t.Context(), everything(acme, globex))
	require.NoError(t, err)
	asked := fake.asked("table/task")[0].query
	require.Equal(t, "companyIN"+acmeID+","+globexID+"^sys_class_name=task^ORDERBYDESCactive^ORDERBYpriority^ORDERBYsys_created_on^ORDERBYsys_id", asked.Get("sysparm_query"))
	require.Equal(t, "all", asked.Get("sysparm_display_value"))
	require.Equal(t, "true", asked.Get("sysparm_exclude_reference_link"))
	require.Contains(t, strings.Split(asked.Get("sysparm_fields"), ","), "company")
	require.NotContains(t, strings.Split(asked.Get("sysparm_fields"), ","), "description", "descriptions are read where somebody shows them")
}

func TestTheTableOfAllTasksGivesItsOwnOnly(t *testing.T) {
	own := strings.NewReplacer(`"display_value":"Incident","value":"incident"`, `"display_value":"Task","value":"task"`).Replace(incident(2, acmeID))
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/task": reply(result(incident(1, acmeID), own))})
	desk, _ := open(t, fake.connection("task"), "secret")
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, []string{"INC0000002"}, keysOf(found.Tickets), "whatever the instance made of the condition")
	require.Equal(t, ticket.Task, found.Tickets[0].Type)
}

func TestScopesOfSeveralFields(t *testing.T) {
	place := ticket.Scope{Customer: "rome", Field: "location", IDs: []string{"rome1"}}
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query().Get("sysparm_query")
		if strings.HasPrefix(query, "locationINrome1^") {
			reply(result(incident(2, otherID, cellOf("location", "rome1", "Rome")), incident(3, acmeID, cellOf("location", "rome1", "Rome"))))(w, r)
			return
		}
		reply(result(incident(1, acmeID, cellOf("location", "")), incident(3, acmeID, cellOf("location", "rome1", "Rome"))))(w, r)
	}})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme, place))
	require.NoError(t, err)
	require.Zero(t, found.Dropped)
	customers := map[string]string{}
	for _, one := range found.Tickets {
		customers[one.Key] = one.Customer
	}
	require.Equal(t, map[string]string{"INC0000001": "acme", "INC0000002": "rome", "INC0000003": "acme"}, customers, "each ticket once, for the first scope that covers it")
	require.Equal(t, 3, found.Matched)
}
