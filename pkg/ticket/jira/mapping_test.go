package jira

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestStates(t *testing.T) {
	rules, err := newMapping(setup.Mapping{States: map[string]string{"Parked": "pending", "DONE ": "resolved"}})
	require.NoError(t, err)
	for _, test := range []struct {
		name  string
		in    category
		want  ticket.State
		known bool
	}{
		{"Open", categoryNew, ticket.Open, true},
		{"Waiting for support", categoryNew, ticket.Pending, true},
		{"Pending", categoryBusy, ticket.Pending, true},
		{"On-hold", categoryBusy, ticket.Pending, true},
		{"AWAITING APPROVAL", categoryBusy, ticket.Pending, true},
		{"Blocked", categoryBusy, ticket.Pending, true},
		{"Unblocked", categoryBusy, ticket.InProgress, true},
		{"Escalated", categoryBusy, ticket.InProgress, true},
		{"Resolved", categoryDone, ticket.Resolved, true},
		{"solved", categoryDone, ticket.Resolved, true},
		{"Closed", categoryDone, ticket.Closed, true},
		{"Pending release", categoryDone, ticket.Closed, true},
		{"parked", categoryBusy, ticket.Pending, true},
		{"Done", categoryDone, ticket.Resolved, true},
		{"Strange", "undefined", ticket.Open, false},
		{"", "", ticket.Open, false},
	} {
		state, known := rules.state(test.name, test.in)
		require.Equal(t, test.want, state, test.name)
		require.Equal(t, test.known, known, test.name)
	}
}

func TestPriorities(t *testing.T) {
	classic := catalogue{priorities: []priority{{"1", "Blocker"}, {"2", "Critical"}, {"3", "Major"}, {"4", "Minor"}, {"5", "Trivial"}}}
	four := catalogue{priorities: []priority{{"1", "Critical"}, {"2", "Serious"}, {"3", "Usual"}, {"4", "Whenever"}}}
	rules, err := newMapping(setup.Mapping{Priorities: map[string]string{"VIP": "1"}})
	require.NoError(t, err)
	for _, test := range []struct {
		name  string
		known catalogue
		want  int
		ok    bool
	}{
		{"Highest", catalogue{}, 1, true}, {"lowest", catalogue{}, 5, true}, {"Medium", four, 3, true},
		{"P2", catalogue{}, 2, true}, {"P1 - Critical", catalogue{}, 1, true}, {"4 - Low", catalogue{}, 4, true}, {"Sev 3", catalogue{}, 3, true},
		{"P10", catalogue{}, 3, false}, {"15 minutes", catalogue{}, 3, false},
		{"Critical", classic, 2, true}, {"Major", classic, 3, true}, {"Minor", classic, 4, true},
		{"Critical", four, 1, true}, {"Serious", four, 2, true}, {"Usual", four, 4, true}, {"Whenever", four, 5, true},
		{"vip", catalogue{}, 1, true}, {"Unheard of", classic, 3, false}, {"Critical", catalogue{}, 3, false},
		{"Only one", catalogue{priorities: []priority{{"1", "Only one"}}}, 3, false},
	} {
		got, ok := rules.priority(test.name, test.known)
		require.Equal(t, test.want, got, test.name)
		require.Equal(t, test.ok, ok, test.name)
	}
}

func TestTypes(t *testing.T) {
	rules, err := newMapping(setup.Mapping{Types: map[string]string{"Guasto": "incident"}})
	require.NoError(t, err)
	for name, want := range map[string]ticket.Type{
		"[System] Incident": ticket.Incident, "Service Request with Approvals": ticket.Request, "Change request": ticket.Change,
		"Problem": ticket.Problem, "Sub-task": ticket.Task, "Exchange": ticket.Other, "Bug": ticket.Other, "Question": ticket.Other, "guasto": ticket.Incident, "": ticket.Other,
	} {
		require.Equal(t, want, rules.kind(name), name)
	}
}

func TestPendingReasons(t *testing.T) {
	rules, err := newMapping(setup.Mapping{Pending: map[string]string{"Waiting for support": "vendor", "CAB": "change", "On hold": "customer"}})
	require.NoError(t, err)
	for _, test := range []struct {
		field, status string
		want          ticket.PendingReason
		raw           string
		mapped        bool
	}{
		{"", "Waiting for customer", ticket.PendingForCustomer, "Waiting for customer", true},
		{"", "Pending caller", ticket.PendingForCustomer, "Pending caller", true},
		{"", "Waiting for 3rd party", ticket.PendingForVendor, "Waiting for 3rd party", true},
		{"", "Pending third-party", ticket.PendingForVendor, "Pending third-party", true},
		{"", "Waiting for release", ticket.PendingForChange, "Waiting for release", true},
		{"", "Pending problem", ticket.PendingForProblem, "Pending problem", true},
		{"", "Waiting for approval", ticket.PendingForOther, "Waiting for approval", true},
		{"", "Blocked by exchange", ticket.PendingForOther, "Blocked by exchange", true},
		{"", "waiting for SUPPORT", ticket.PendingForVendor, "waiting for SUPPORT", true},
		{"Supplier", "Waiting for customer", ticket.PendingForVendor, "Supplier", true},
		{"cab ", "Pending", ticket.PendingForChange, "cab ", true},
		{"Rain", "On hold", ticket.PendingForCustomer, "On hold", true},
		{"Rain", "Pending", ticket.PendingForOther, "Rain", false},
	} {
		reason, raw, mapped := rules.pending(test.field, test.status)
		require.Equal(t, []any{test.want, test.raw, test.mapped}, []any{reason, raw, mapped}, test)
	}
}

// Fields are found by their usual names, or by what the set-up says.
func TestFieldsOfTheHouseAreAskedFor(t *testing.T) {
	fields := `[{"id":"customfield_1","name":"team"},{"id":"customfield_2","name":"Team"},{"id":"team","name":"Team"},{"id":"customfield_3","name":"Planned start"},{"id":"customfield_4","name":"Wartet auf"}]`
	var asked []offsetBody
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{"field": reply(fields), offsetPath: offsets(t, 1, 10, &asked)})
	connection := fake.connection()
	connection.Mapping.Fields = map[string]string{"pendingReason": "wartet AUF", "service": "customfield_77"}
	client, _ := open(t, connection, "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Subset(t, asked[0].Fields, []string{"customfield_1", "customfield_2", "customfield_3", "customfield_4"})
	require.NotContains(t, asked[0].Fields, "team")
	require.NotContains(t, asked[0].Fields, "statuscategorychangedate", "a field that the site does not have is not asked for")
	require.Equal(t, []ticket.Notice{{Warning: true, Text: "A field that the set-up names does not exist in Jira, so its column is empty."}}, result.Notices)
}

func TestMappingsOfUnknownWordsAreRefused(t *testing.T) {
	for _, wrong := range []setup.Mapping{
		{States: map[string]string{"x": "doing"}}, {Priorities: map[string]string{"x": "9"}}, {Types: map[string]string{"x": "bug"}},
		{Pending: map[string]string{"x": "the weather"}},
	} {
		_, err := newMapping(wrong)
		require.ErrorContains(t, err, "mapping.")
	}
}

func TestChoosingSLAFields(t *testing.T) {
	field := func(id, name, schema string) wireField {
		f := wireField{ID: id, Name: name}
		f.Schema.Custom = schema
		return f
	}
	fields := []wireField{
		field("summary", "Summary", ""), field("customfield_1", "Time to first response", slaSchema),
		field("customfield_2", "Time to resolution", slaSchema), field("customfield_3", "Time to resolution", slaSchema),
		field("customfield_4", "Time to resolution", "other"), field("customfield_5] = 1 OR cf[6", "Evil", slaSchema),
	}
	chosen, missing := chooseSLAs(fields, nil)
	require.Len(t, chosen, 3, "an id that is no custom field's never reaches a query")
	require.Empty(t, missing)

	chosen, missing = chooseSLAs(fields, []string{"customfield_3", "time to RESOLUTION", "cf[10001] = 1 OR project"})
	require.Equal(t, []slaField{{"customfield_3", "Time to resolution"}, {"customfield_2", "Time to resolution"}}, chosen)
	require.Equal(t, []string{"cf[10001] = 1 OR project"}, missing)
}
