package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// rawCatalogue is a site's list of fields, as far as the tests ask for them.
const rawCatalogue = `[
	{"id":"issuekey","name":"Key"},
	{"id":"summary","name":"Summary","schema":{"type":"string"}},
	{"id":"description","name":"Description","schema":{"type":"string"}},
	{"id":"status","name":"Status","schema":{"type":"status"}},
	{"id":"duedate","name":"Due date","schema":{"type":"date"}},
	{"id":"created","name":"Created","schema":{"type":"datetime"}},
	{"id":"timespent","name":"Time Spent","schema":{"type":"number"}},
	{"id":"votes","name":"Votes","schema":{"type":"votes"}},
	{"id":"issuelinks","name":"Linked Issues","schema":{"type":"array","items":"issuelinks"}},
	{"id":"parent","name":"Parent"},
	{"id":"components","name":"Components","schema":{"type":"array","items":"component"}},
	{"id":"customfield_10016","name":"Story Points","schema":{"type":"number"}},
	{"id":"customfield_10020","name":"Sprint","schema":{"type":"array","items":"json"}},
	{"id":"customfield_10030","name":"Time to resolution","schema":{"type":"sd-servicelevelagreement","custom":"com.atlassian.servicedesk:sd-sla-field"}},
	{"id":"customfield_10037","name":"Alliance","schema":{"type":"option-with-child"}},
	{"id":"customfield_10050","name":"Approvers","schema":{"type":"array","items":"user"}},
	{"id":"customfield_10060","name":"Team","schema":{"type":"any"}},
	{"id":"customfield_10061","name":"Team","schema":{"type":"option"}},
	{"id":"customfield_10070","name":"Request Type","schema":{"type":"sd-customerrequesttype"}}]`

// rawIssues writes a page of both editions.
func rawIssues(fields ...string) string {
	issues := make([]string, len(fields))
	for i, one := range fields {
		issues[i] = fmt.Sprintf(`{"id":"%d","key":"ACM-%d","fields":{"project":{"key":"ACM"},"labels":[]%s}}`, i+1, i+1, one)
	}
	return fmt.Sprintf(`{"issues":[%s],"total":%d}`, strings.Join(issues, ","), len(issues))
}

// eachEdition runs a test against both; path is where searches go.
func eachEdition(t *testing.T, test func(t *testing.T, fake *fakeJira, path string)) {
	t.Helper()
	fields := map[string]http.HandlerFunc{"field": reply(rawCatalogue)}
	t.Run("cloud", func(t *testing.T) { test(t, newFakeJira(t, fields), searchPath) })
	t.Run("data center", func(t *testing.T) { test(t, newFakeDataCenter(t, fields), offsetPath) })
}

func TestRawIsBoundToTheScope(t *testing.T) {
	eachEdition(t, func(t *testing.T, fake *fakeJira, path string) {
		fake.handlers[path] = reply(rawIssues(`,"summary":"t"`))
		client, _ := open(t, fake.connection(), "secret")
		from := time.Date(2026, 10, 25, 0, 0, 0, 0, time.UTC)
		for text, want := range map[string]string{
			``:                                   `(project in ("ACI", "ACM")) ORDER BY updated DESC, key ASC`,
			`status = Open ORDER BY created`:     `(project in ("ACI", "ACM")) AND (status = "Open") ORDER BY created`,
			`status in ($state) OR filter = 100`: `(project in ("ACI", "ACM")) AND (status in ("a\"b", "c") OR filter = 100) ORDER BY updated DESC, key ASC`,
			`$__timeFilter(created)`:             `(project in ("ACI", "ACM")) AND ((created >= 1792886400000 AND created < 1792890000000)) ORDER BY updated DESC, key ASC`,
		} {
			search := ticket.RawSearch{
				Scopes: []ticket.Scope{acme}, Text: text, Fields: []string{"summary"},
				Values: map[string][]string{"state": {`a"b`, "c"}}, From: from, To: from.Add(time.Hour),
			}
			result, err := client.Raw(t.Context(), search)
			require.NoError(t, err, text)
			require.Len(t, result.Rows, 1)
			require.Equal(t, want, result.Executed)
			require.Equal(t, result.Executed, fake.jql[len(fake.jql)-1])
		}
	})
}

func TestRawThatCannotBeBoundIsNeverSent(t *testing.T) {
	texts := []string{
		`x = 1) OR (project = SECRET`, `summary ~ "x`, `summary ~ 'a\'' OR project = SECRET) (`, `(a = 1 ORDER BY b)`, `ORDER/**/BY`, `status = $missing`,
		"summary ~ \"a\u0000b\"",
	}
	eachEdition(t, func(t *testing.T, fake *fakeJira, _ string) {
		client, _ := open(t, fake.connection(), "secret")
		for _, text := range texts {
			_, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Text: text})
			require.ErrorIs(t, err, ticket.ErrQuery, text)
		}
		require.Empty(t, fake.jql)

		result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{{Customer: "acme"}}, Text: "status = Open"})
		require.NoError(t, err)
		require.Empty(t, result.Rows)
		require.Empty(t, fake.jql, "without a scope nobody is asked")
	})
}

func TestRawValuesHaveTheirFieldsType(t *testing.T) {
	due := time.Date(2026, 11, 3, 11, 0, 0, 0, time.UTC)
	full := `,"summary":"Disk\u001b full","description":"*all* of it","status":{"id":"3","name":"In Progress"},"duedate":"2026-11-05",
		"created":"2026-11-01T10:00:00.000+0200","timespent":5400,"votes":{"votes":2,"hasVoted":false},"customfield_10016":3.5,
		"components":[{"name":"web"},{"name":"db"},{"name":"web"}],"customfield_10037":{"value":"Sky","child":{"value":"Team"}},
		"customfield_10050":[{"displayName":"Bruno"},{"displayName":"Anna","accountId":"x"}],
		"customfield_10020":["com.atlassian.greenhopper.service.sprint.Sprint@1f2a[id=1,rapidViewId=2,state=ACTIVE,name=Sprint 7,startDate=<null>]"],
		"customfield_10070":{"requestType":{"id":"11","name":"Ask a question"},"_links":{}},
		"issuelinks":[{"outwardIssue":{"key":"ACM-7"}},{"inwardIssue":{"key":"SECRET-1"}},{"outwardIssue":{"key":"ACI-2"}}],"parent":{"id":"9","key":"SECRET-9"},
		"customfield_10030":{"ongoingCycle":{"breachTime":{"epochMillis":1793703600000},"paused":false,"breached":false,"remainingTime":{"millis":60000}}}`
	wanted := []string{
		"Key", "Summary", "description", "status", "Due date", "created", "timespent", "Votes", "story points", "components", "cf[10037]",
		"Approvers", "Sprint", "Request Type", "Linked Issues", "parent", "Time to resolution",
	}
	eachEdition(t, func(t *testing.T, fake *fakeJira, path string) {
		fake.handlers[path] = reply(rawIssues(full, `,"customfield_10030":{"ongoingCycle":{"paused":true,"remainingTime":{"millis":90000}}}`))
		client, clock := open(t, fake.connection(), "secret")
		result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Fields: wanted})
		require.NoError(t, err)
		require.Len(t, result.Columns, len(wanted))
		told := map[string]any{}
		for i, column := range result.Columns {
			told[column.Name] = result.Rows[0].Values[i]
			if column.Name != "issuekey" && column.Name != "customfield_10030" {
				require.Nil(t, result.Rows[1].Values[i], column.Name)
			}
		}
		markup := "*all* of it"
		if path == offsetPath {
			markup = "all of it"
		}
		require.Equal(t, map[string]any{
			"issuekey": "ACM-1", "summary": "Disk full", "description": markup, "status": "In Progress",
			"duedate": time.Date(2026, 11, 5, 0, 0, 0, 0, time.UTC), "created": time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC),
			"timespent": 5400.0, "votes": 2.0, "customfield_10016": 3.5, "components": "db, web", "customfield_10037": "Sky / Team",
			"customfield_10050": "Anna, Bruno", "customfield_10020": "Sprint 7", "customfield_10070": "Ask a question",
			"issuelinks": "ACI-2, ACM-7", "parent": nil, "customfield_10030": due.Sub(clock.now()).Seconds(),
		}, told)
		require.Equal(t, ticket.RawColumn{Name: "customfield_10030", Title: "Time to resolution", Kind: ticket.RawNumber, Unit: "s"}, result.Columns[16])
		require.Equal(t, ticket.RawColumn{Name: "duedate", Title: "Due date", Kind: ticket.RawTime}, result.Columns[4])
		require.Equal(t, fake.URL+"/browse/ACM-1", result.Rows[0].URL)
		require.Equal(t, "acme", result.Rows[0].Customer)

		// Kept rows count down; a paused one never does.
		clock.move(30 * time.Second)
		again, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Fields: wanted})
		require.NoError(t, err)
		require.Len(t, fake.jql, 1)
		require.InDelta(t, due.Sub(clock.now()).Seconds(), again.Rows[0].Values[16], 0)
		require.InDelta(t, 90, again.Rows[1].Values[16], 0)
	})
}

// The column has the type that Jira states, whatever single values look like.
func TestRawValuesThatDoNotFit(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"field":    reply(rawCatalogue),
		searchPath: reply(rawIssues(`,"customfield_10016":"12abc","duedate":"soon","votes":[1],"customfield_10030":[]`, `,"customfield_10016":1e999`, `,"customfield_10016":null`)),
	})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Fields: []string{"Story Points", "duedate", "votes", "Time to resolution"}})
	require.NoError(t, err)
	for _, row := range result.Rows {
		require.Equal(t, []any{nil, nil, nil, nil}, row.Values)
	}
	require.Equal(t, []ticket.Notice{{Warning: true, Text: "A value of 2 tickets could not be read and is shown as missing."}}, result.Notices)
}

func TestRawFieldsComeFromTheListOnly(t *testing.T) {
	client, _ := open(t, newFakeJira(t, map[string]http.HandlerFunc{"field": reply(rawCatalogue)}).connection(), "secret")
	for field, sentence := range map[string]string{
		"Story Pints":              `Jira has no field "Story Pints".`,
		"customfield_99":           `Jira has no field "customfield_99".`,
		"":                         `Jira has no field "".`,
		"*all":                     `Jira has no field "*all".`,
		"cf[10001] = 1 OR project": `Jira has no field "cf[10001] = 1 OR project".`,
		"team":                     `Jira has more than one field "team"; name one of customfield_10060, customfield_10061.`,
	} {
		_, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Fields: []string{"summary", field}})
		require.ErrorIs(t, err, ticket.ErrQuery)
		require.EqualError(t, err, sentence)
	}
	known := make([]wireField, maxRawFields+1)
	names := make([]string, len(known))
	for i := range known {
		names[i] = fmt.Sprint("customfield_", i)
		known[i] = wireField{ID: names[i], Name: names[i]}
	}
	_, err := rawColumns(known, names)
	require.EqualError(t, err, "At most 50 fields can be asked for.")
	columns, err := rawColumns(known, []string{"customfield_1", "customfield_1", "CUSTOMFIELD_1"})
	require.NoError(t, err)
	require.Len(t, columns, 1)
}

func TestRawRowsFromOutsideAreDropped(t *testing.T) {
	eachEdition(t, func(t *testing.T, fake *fakeJira, path string) {
		body := strings.Replace(rawIssues(`,"summary":"moved away"`, `,"summary":"inside"`), `{"key":"ACM"}`, `{"key":"SECRET"}`, 1)
		fake.handlers[path] = reply(body)
		client, _ := open(t, fake.connection(), "secret")
		result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}})
		require.NoError(t, err)
		require.Equal(t, 1, result.Dropped)
		require.Len(t, result.Rows, 1)
		require.Equal(t, "ACM-2", result.Rows[0].Key)
		labelled := ticket.Scope{Customer: "acme", Projects: []string{"ACM"}, Labels: []string{"x"}}
		result, err = client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{labelled}})
		require.NoError(t, err)
		require.Empty(t, result.Rows)
		require.Equal(t, 2, result.Dropped)
	})
}

func TestRawObeysItsLimits(t *testing.T) {
	var asked []offsetBody
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: offsets(t, 900, 1000, &asked)})
	connection := fake.connection()
	connection.Limits.MaxRows = 300
	client, _ := open(t, connection, "secret")
	for limit, want := range map[int]int{0: 300, 20: 20, 5000: 300} {
		result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Fields: []string{"created"}, MaxRows: limit})
		require.NoError(t, err)
		require.Len(t, result.Rows, want)
		require.Equal(t, 900, result.Matched)
		require.True(t, result.Exact)
	}
	require.Equal(t, []string{"project", "labels", "created"}, asked[0].Fields)
}

func TestJirasOwnRefusalOfARawQueryIsTold(t *testing.T) {
	eachEdition(t, func(t *testing.T, fake *fakeJira, path string) {
		fake.handlers["project/search"] = reply(`{"values":[{"key":"ACM"},{"key":"ACI"}]}`)
		fake.handlers[path] = refuse(400, `{"errorMessages":["Field 'universe' does not exist or you do not have permission to view it."],"errors":{}}`)
		client, _ := open(t, fake.connection(), "secret")
		_, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}, Text: "universe = 1"})
		require.ErrorIs(t, err, ticket.ErrQuery)
		require.EqualError(t, err, "Jira refused the query: Field 'universe' does not exist or you do not have permission to view it.")
	})
}

func TestRawGoesOnWithoutAProjectThatIsGone(t *testing.T) {
	eachEdition(t, func(t *testing.T, fake *fakeJira, path string) {
		fake.handlers["project/search"], fake.handlers["project"] = reply(`{"values":[{"key":"ACM"}]}`), reply(`[{"key":"ACM"}]`)
		fake.handlers[path] = func(w http.ResponseWriter, r *http.Request) {
			var asked struct{ JQL string }
			_ = json.NewDecoder(r.Body).Decode(&asked)
			if strings.Contains(asked.JQL, "ACI") || strings.Contains(asked.JQL, "GLX") {
				refuse(400, `{"errorMessages":["The value does not exist for the field 'project'."]}`)(w, r)
				return
			}
			_, _ = io.WriteString(w, rawIssues(``))
		}
		client, _ := open(t, fake.connection(), "secret")
		for range 2 {
			result, err := client.Raw(t.Context(), ticket.RawSearch{Scopes: []ticket.Scope{acme}})
			require.NoError(t, err)
			require.Len(t, result.Rows, 1)
			require.Equal(t, absenceNotice, result.Notices[0])
		}
		require.Len(t, fake.jql, 2)
	})
}

// The fields of a real site, of Jira Service Management among them.
func TestTheRecordedFieldsAreTyped(t *testing.T) {
	var fields []wireField
	require.NoError(t, json.Unmarshal(recordedText(t, "cloud", "field-all-90.json"), &fields))
	kinds := map[string]ticket.RawKind{}
	for _, field := range fields {
		columns, err := rawColumns(fields, []string{field.ID})
		require.NoError(t, err, field.ID)
		kinds[field.Name] = columns[0].Kind
	}
	for name, want := range map[string]ticket.RawKind{
		"Story Points": ticket.RawNumber, "Time to resolution": ticket.RawNumber, "Watchers": ticket.RawNumber, "Created": ticket.RawTime,
		"Start date": ticket.RawTime, "Affected services": ticket.RawText, "Organizations": ticket.RawText, "Key": ticket.RawText,
	} {
		require.Equal(t, want, kinds[name], name)
	}
	chosen, missing := chooseRoles(fields, map[string]string{"team": "customfield_10001", "pendingReason": "Change risk", "major": "no such field"})
	require.Equal(t, []string{"no such field"}, missing)
	require.Equal(t, []string{"customfield_10001"}, chosen[roleTeam])
	require.Equal(t, []string{"customfield_10032"}, chosen[roleService])
	require.Equal(t, []string{"customfield_10008"}, chosen[rolePlannedStart])
	require.Equal(t, []string{"customfield_10009"}, chosen[rolePlannedEnd])
	require.Equal(t, []string{"customfield_10006"}, chosen[rolePending])
	require.Empty(t, chosen[roleMajor])
	require.True(t, hasMoves(fields))
	require.Equal(t, []slaField{{"customfield_10034", "Time to first response"}}, responseSLAs(fields))
}
