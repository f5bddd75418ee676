package servicenow

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func asking(text string, fields ...string) ticket.RawSearch {
	return ticket.RawSearch{Scopes: []ticket.Scope{acme}, Text: text, Fields: fields}
}

func TestRawValuesAreTyped(t *testing.T) {
	record := incident(1, acmeID,
		cellOf("state", "3", "On Hold"), cellOf("assigned_to", idOf(9), "Anna Rossi"), cellOf("due_date", "2026-11-05 10:00:00", "05/11/2026"),
		cellOf("reassignment_count", "12"), cellOf("business_duration", "1970-01-01 00:02:17", "2 Minutes"), cellOf("known_error", "true"), cellOf("company.name", "ACME"),
		`"problem_id":{"display_value":"PRB7","value":"p"}`, `"problem_id.company":"`+acmeID+`"`, `"parent":{"display_value":"INC666","value":"q"}`, `"parent.company":"`+otherID+`"`)
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(result(record, incident(2, otherID)))})
	desk, _ := fake.open()
	found, err := desk.Raw(t.Context(), asking("active=true^ORpriority=1^ORDERBYDESCopened_at", "number", "state", "assigned_to", "due_date", "reassignment_count", "business_duration",
		"active", "company.name", "problem_id", "parent", "close_notes"))
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(found.Executed, "companyIN"+acmeID+"^"), found.Executed)
	require.True(t, strings.HasSuffix(found.Executed, "^active=true^ORpriority=1^ORDERBYDESCopened_at^ORDERBYsys_id"), found.Executed)
	require.Equal(t, 1, found.Dropped)
	require.Equal(t, 1, found.Matched)
	require.True(t, found.Exact)
	require.Equal(t, []ticket.RawColumn{
		{Name: "number", Title: "Number", Kind: ticket.RawText}, {Name: "state", Title: "State", Kind: ticket.RawText},
		{Name: "assigned_to", Title: "Assigned to", Kind: ticket.RawText}, {Name: "due_date", Title: "Due date", Kind: ticket.RawTime},
		{Name: "reassignment_count", Title: "Reassignment count", Kind: ticket.RawNumber}, {Name: "business_duration", Title: "Business duration", Kind: ticket.RawNumber, Unit: "s"},
		{Name: "active", Title: "Active", Kind: ticket.RawFlag}, {Name: "company.name", Title: "Company · Name", Kind: ticket.RawText},
		{Name: "problem_id", Title: "Problem", Kind: ticket.RawText}, {Name: "parent", Title: "Parent", Kind: ticket.RawText}, {Name: "close_notes", Title: "Close notes", Kind: ticket.RawText},
	}, found.Columns)
	require.Equal(t, []ticket.RawRow{{
		Customer: "acme", Key: "INC0000001", URL: fake.URL + "/nav_to.do?uri=incident.do%3Fsys_id%3D" + idOf(1),
		Values: []any{"INC0000001", "On Hold", "Anna Rossi", time.Date(2026, 11, 5, 10, 0, 0, 0, time.UTC), 12.0, 137.0, true, "ACME", "PRB7", nil, nil},
	}}, found.Rows)
}

func TestUnreadableRawValuesAreMissing(t *testing.T) {
	record := incident(1, acmeID, cellOf("due_date", "soon"), cellOf("reassignment_count", "1e999"), cellOf("business_duration", "2 Minutes"), cellOf("active", "maybe"))
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(result(record))})
	desk, _ := fake.open()
	found, err := desk.Raw(t.Context(), asking("", "due_date", "reassignment_count", "business_duration", "active"))
	require.NoError(t, err)
	require.Equal(t, []any{nil, nil, nil, nil}, found.Rows[0].Values)
	require.Equal(t, []ticket.Notice{{Warning: true, Text: "A value of 1 ticket could not be read and is shown as missing."}}, found.Notices)
}

// An instance passes a value that cannot be over, and answers everything.
func TestRawValuesMustFitTheirFields(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	for text, want := range map[string]string{
		"reassignment_count=many":                     "The field reassignment_count holds numbers (choices go by their values, not by their labels), and 'many' is none.",
		"active=true^ORreassignment_count>1e3":        "and '1e3' is none.",
		"reassignment_countIN1,two":                   "and 'two' is none.",
		"reassignment_count=javascript:gs.daysAgo(1)": "and 'javascript:gs.daysAgo(1)' is none.",
		"due_date>soon":                               "The field due_date holds times, written 2026-11-01 or 2026-11-01 08:00:00, and 'soon' is none.",
		"due_date>01/11/2026":                         "and '01/11/2026' is none.",
		"due_dateBETWEEN2026-11-01@tomorrow":          "and 'tomorrow' is none.",
		"active=true^reassignment_count!=$name":       "and 'x' is none.",
	} {
		search := asking(text)
		search.Values = map[string][]string{"name": {"x"}}
		_, err := desk.Raw(t.Context(), search)
		require.ErrorIs(t, err, ticket.ErrQuery, text)
		require.ErrorContains(t, err, want, text)
	}
	require.Empty(t, fake.asked("table/incident"))
	for _, text := range []string{
		"reassignment_count=-1.5", "reassignment_count=NULL", "reassignment_count=", "reassignment_countISEMPTY", "due_date>2026-11-01", "due_date>2026-11-01 08:00:00",
		"due_date<javascript:gs.daysAgo(7)", "due_dateONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "due_dateRELATIVEGT@hour@ago@1", "short_description=many",
	} {
		_, err := desk.Raw(t.Context(), asking(text))
		require.NoError(t, err, text)
	}
}

// The vectors that defeat a query which is only put behind the scope's text: each
// is refused before anything is sent, or binds inside the scope.
func TestRawTextCannotLeaveTheScope(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	for _, text := range []string{
		"active=true^NQactive=false", "active=true^nqactive=false", "active=true^ NQ active=false", "ORcompany!=x", "^ORcompany!=x", "x=1^EQ^NQactive=true",
		"company=javascript:gs.getUser().getCompanyID()", "sys_created_on>javascript:gs.sleep(60000)", "nosuchfield=1", "^RLQUERYtask_sla.task,>=1^ENDRLQUERY",
		"active=true^RLQUERYtask_sla.task,>=1^ENDRLQUERY", "ORDERBYnumber^NQ", "active=true^GROUPBYcategory^TRENDsys_created_on,Month", "active=true^^^NQ",
		"short_descriptionLIKEa\nb", "parent.short_descriptionLIKEsecret", "problem_id.active=true", "ORDERBYproblem_id.number", "companySTARTSWITH",
		"123TEXTQUERY321=secret", "glidefunction:length(number)>1", "Company=x", "company.name.x=1",
	} {
		_, err := desk.Raw(t.Context(), asking(text))
		require.ErrorIs(t, err, ticket.ErrQuery, "%q", text)
		require.NotEmpty(t, err.Error())
	}
	require.Empty(t, fake.asked("table/incident"), "nothing was sent")
	for text, sent := range map[string]string{
		"short_descriptionLIKEa^^NQb":                 "^short_descriptionLIKEa^^NQb^",
		"active=true^ORassignment_group=SECRET":       "^active=true^ORassignment_group=SECRET^",
		"company.nameSTARTSWITHa":                     "^company.nameSTARTSWITHa^",
		"short_descriptionLIKE50% & more + ?=#":       "^short_descriptionLIKE50% & more + ?=#^",
		"opened_at>javascript:gs.daysAgoStart(1)":     "^opened_at>javascript:gs.daysAgoStart(1)^",
		"priorityIN$levels^short_description=${name}": "^priorityIN1,2^short_description=x^^NQactive=true^",
	} {
		search := asking(text)
		search.Values = map[string][]string{"levels": {"1", "2"}, "name": {"x^NQactive=true"}}
		found, err := desk.Raw(t.Context(), search)
		require.NoError(t, err, "%q", text)
		require.True(t, strings.HasPrefix(found.Executed, "companyIN"+acmeID+"^"), found.Executed)
		require.Contains(t, found.Executed, sent)
		calls := fake.asked("table/incident")
		require.Equal(t, found.Executed, calls[len(calls)-1].query.Get("sysparm_query"), "encoded once, and no parameter of its own")
	}
}

func TestRawAsksOnlyWhatIsThere(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	for _, table := range []string{"sys_user", "incident/../sys_user", "task_sla"} {
		search := asking("")
		search.Table = table
		_, err := desk.Raw(t.Context(), search)
		require.ErrorIs(t, err, ticket.ErrQuery, table)
		require.ErrorContains(t, err, "its tables are incident")
	}
	for _, field := range []string{"nosuch", "parent.short_description", "company;", "sysparm_query=x", "assigned_to.", "a.b.c.d.e"} {
		_, err := desk.Raw(t.Context(), asking("", field))
		require.ErrorIs(t, err, ticket.ErrQuery, field)
	}
	found, err := desk.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{{Customer: "acme"}}})
	require.NoError(t, err)
	require.True(t, found.Exact)
	require.Empty(t, fake.asked("table/incident"))
	ignored := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": ignoring(1)})
	desk, _ = ignored.open()
	_, err = desk.Raw(t.Context(), asking("active=true"))
	require.ErrorIs(t, err, errIgnored)
}

func TestRawTimesAreUTC(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	search := asking("$__timeFilter(opened_at)")
	search.From, search.To = time.Date(2026, 11, 1, 9, 0, 0, 0, time.FixedZone("", 3600)), time.Date(2026, 11, 2, 9, 0, 0, 1, time.FixedZone("", 3600))
	found, err := desk.Raw(t.Context(), search)
	require.NoError(t, err)
	require.Contains(t, found.Executed, "^opened_at>=2026-11-01 08:00:00^opened_at<2026-11-02 08:00:01^")
	require.Empty(t, found.Notices)
}

func TestRawOnTheSimulator(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 200})
	desk := s.desk()
	search := ticket.RawSearch{Scopes: []ticket.Scope{initech}, Text: "priorityIN1,2^ORDERBYDESCopened_at", Fields: []string{"number", "state", "opened_at", "assignment_group.name", "business_duration", "active"}}
	found, err := desk.Raw(t.Context(), search)
	require.NoError(t, err)
	var keys []string
	for i, one := range found.Rows {
		keys = append(keys, one.Key)
		at, ok := one.Values[2].(time.Time)
		require.True(t, ok)
		if i > 0 {
			require.False(t, at.After(found.Rows[i-1].Values[2].(time.Time)), "the order is kept")
		}
	}
	want := truthKeys(s.truth(initechID), func(one truth) bool { return one.Table == "incident" && one.Priority <= 2 })
	require.ElementsMatch(t, want, keys)
	require.NotEmpty(t, keys)
	for id, input := range hostileInputs(t) {
		search.Text = input
		found, err := desk.Raw(t.Context(), search)
		if err == nil {
			require.Zero(t, found.Dropped, id)
			for _, one := range found.Rows {
				require.Contains(t, truthKeys(s.truth(initechID), always), one.Key, id)
			}
			continue
		}
		require.ErrorIs(t, err, ticket.ErrQuery, "%s: %v", id, err)
	}
}
