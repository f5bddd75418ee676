package servicenow

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// ignoring answers everything to any condition, as an instance does that does not
// understand it.
func ignoring(number int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Total-Count", "3")
		_, _ = io.WriteString(w, rows(number))
	}
}

func TestATableThatIgnoresTheScopeIsNotRead(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{"with rows": ignoring(1), "with a total alone": ignoring(0)} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": handler})
			desk, clock := fake.open()
			for range 2 {
				_, err := desk.Search(t.Context(), everything(acme))
				require.ErrorIs(t, err, ticket.ErrConfig)
				require.ErrorIs(t, err, errIgnored)
				require.Equal(t, "ServiceNow ignores the field company on the table incident, so the table is not read: it would answer everybody's tickets.", err.Error())
			}
			require.Empty(t, fake.asked("table/incident"), "nothing but the probe was asked")
			require.Equal(t, 1, fake.probes("table/incident"), "a refusal is remembered for a while")
			clock.move(keepRefusal)
			_, err := desk.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, errIgnored)
			require.Equal(t, 2, fake.probes("table/incident"))
		})
	}
}

func TestAProofIsRememberedForADay(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(2))})
	desk, clock := fake.open()
	probes := func() int {
		_, err := desk.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		return fake.probes("table/incident")
	}
	require.Equal(t, 1, probes())
	clock.move(keepProof - time.Hour)
	require.Equal(t, 1, probes())
	clock.move(time.Hour)
	require.Equal(t, 2, probes())
	desk.Diagnose(t.Context(), []ticket.Scope{acme})
	require.Equal(t, 3, fake.probes("table/incident"), "a diagnosis proves anew")
}

func TestAForeignRowUndoesTheProof(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(result(incident(1, acmeID), incident(2, otherID)))})
	desk, clock := fake.open()
	for i := range 3 {
		found, err := desk.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.Equal(t, 1, found.Dropped)
		require.Equal(t, []string{"INC0000001"}, keysOf(found.Tickets))
		require.Equal(t, i+1, fake.probes("table/incident"))
		clock.move(2 * time.Minute)
	}
}

// Without a total, an empty page may be one that access rules have emptied.
func TestAnEmptyPageWithoutATotalProvesNothing(t *testing.T) {
	counted := "0"
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": func(w http.ResponseWriter, r *http.Request) {
			if isProbe(r.URL.Query()) || r.URL.Query().Get("sysparm_offset") != "" {
				_, _ = io.WriteString(w, rows(0))
				return
			}
			_, _ = io.WriteString(w, rows(2))
		},
		"stats/incident": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"result":{"stats":{"count":"`+counted+`"}}}`)
		},
	})
	desk, clock := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 2)
	require.True(t, found.Exact, "the pages were read to an empty one")
	require.Equal(t, 1, fake.probes("stats/incident"))
	counted = "7"
	clock.move(25 * time.Hour)
	_, err = desk.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, errIgnored)
}

func TestATableThatCannotBeReadDoesNotTakeTheOthers(t *testing.T) {
	notThere := refuse(400, `{"error":{"message":"Invalid table problem","detail":null},"status":"failure"}`)
	forbidden := refuse(403, `{"error":{"message":"User Not Authorized","detail":"Failed API level ACL Validation"},"status":"failure"}`)
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": reply(rows(2)), "table/problem": notThere, "table/sc_task": forbidden, "table/change_request": ignoring(1),
	})
	desk, _ := open(t, fake.connection("incident", "problem", "sc_task", "change_request"), "secret")
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, numbers(1, 2), keysOf(found.Tickets))
	require.Equal(t, []ticket.Notice{
		{Warning: true, Missing: true, Lasting: true, Text: "The table problem does not exist in ServiceNow or cannot be read, so its tickets are missing."},
		{Warning: true, Missing: true, Lasting: true, Text: "The table sc_task does not exist in ServiceNow or cannot be read, so its tickets are missing."},
		{Warning: true, Missing: true, Lasting: true, Text: "The tickets of the table change_request are missing. ServiceNow ignores the field company on the table change_request, so the table is not read: it would answer everybody's tickets."},
	}, found.Notices)

	search := everything(acme)
	search.Filters.Types = []ticket.Type{ticket.Problem}
	_, err = desk.Search(t.Context(), search)
	require.ErrorIs(t, err, errNoTable, "no table is left")
	require.ErrorIs(t, err, ticket.ErrConfig)
}

// A table that is out of order is no table that is not there: half a list would
// pass for a whole one.
func TestATableThatIsOutOfOrderIsAnError(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(2)), "table/problem": refuse(500, `{"error":{"message":"x"}}`)})
	desk, _ := open(t, fake.connection("incident", "problem"), "secret")
	_, err := desk.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}

func TestAnOldInterfaceSaysNotFoundForNothing(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": refuse(404, `{"error":{"message":"No Record found","detail":"Record doesn't exist or ACL restricts the record retrieval"},"status":"failure"}`),
	})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Empty(t, found.Tickets)
	require.True(t, found.Exact)
	require.Equal(t, []ticket.Notice{{Warning: true, Text: "The scope matches no ticket in ServiceNow at all."}}, found.Notices)
}

// An empty answer is believed without a word where the scope matches something.
func TestAFilterThatMatchesNothingIsNoSilence(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Query().Get("sysparm_query"), "stateNOT IN") {
			reply(rows(0))(w, r)
			return
		}
		reply(rows(2))(w, r)
	}})
	desk, _ := fake.open()
	search := everything(acme)
	search.Filters.States = []ticket.State{ticket.Closed}
	found, err := desk.Search(t.Context(), search)
	require.NoError(t, err)
	require.Empty(t, found.Tickets)
	require.Empty(t, found.Notices)
}

func TestTheScopesFieldMustExist(t *testing.T) {
	fake := newFakeDesk(t, nil)
	desk, _ := fake.open()
	_, err := desk.Search(t.Context(), everything(ticket.Scope{Customer: "acme", Field: "u_customer", IDs: []string{"a"}}))
	require.ErrorIs(t, err, ticket.ErrQuery)
	require.Equal(t, "The table incident has no field u_customer.", err.Error())
	for _, field := range []string{"company^NQ", "Company", "a.b.c.d.e", "company;"} {
		_, err := desk.Search(t.Context(), everything(ticket.Scope{Customer: "acme", Field: field, IDs: []string{"a"}}))
		require.ErrorIs(t, err, ticket.ErrConfig, field)
	}
	for _, id := range []string{"a,b", "a^NQx=1", "javascript:gs.getUserID()", " ", "a\nb"} {
		_, err := desk.Search(t.Context(), everything(ticket.Scope{Customer: "acme", IDs: []string{id}}))
		require.ErrorIs(t, err, ticket.ErrConfig, id)
	}
	result, err := desk.Search(t.Context(), everything(ticket.Scope{Customer: "acme"}))
	require.NoError(t, err)
	require.True(t, result.Exact)
	require.Empty(t, fake.asked("table/incident"))
}

func TestWithoutADictionaryOnlyWellKnownFieldsAreUsed(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": reply(rows(1)), "table/sys_dictionary": reply(rows(0)), "table/sys_db_object": refuse(403, `{"error":{"message":"ACL Exception"}}`),
	})
	desk, _ := fake.open()
	found, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 1)
	_, err = desk.Search(t.Context(), everything(ticket.Scope{Customer: "acme", Field: "u_customer", IDs: []string{"a"}}))
	require.ErrorIs(t, err, ticket.ErrQuery)
	require.ErrorContains(t, err, "may not read ServiceNow's dictionary")
	step := byID(desk.Diagnose(t.Context(), []ticket.Scope{acme}))["dictionary"]
	require.Equal(t, ticket.StepWarning, step.State)
	require.Contains(t, step.Message, "only fields that every instance has")
}

func byID(steps []ticket.Step) map[string]ticket.Step {
	all := map[string]ticket.Step{}
	for _, step := range steps {
		all[step.ID] = step
	}
	return all
}
