package plugin

import (
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/ticket"
)

const twoDesks = `
version: 1
connections:
  - {id: desk, name: Service desk, system: jira-cloud, url: https://desk.example.com, auth: {method: basic, user: svc@ops.example}}
  - {id: other, system: jira-cloud, url: https://other.example.com, auth: {method: basic, user: svc@ops.example, secret: desk}, limits: {maxRows: 700}}
  - {id: unused, system: jira-cloud, url: https://unused.example.com, auth: {method: basic, user: svc@ops.example, secret: desk}}
perimeters:
  - {id: acme, name: ACME, zone: Europe/Rome, scope: [{connection: desk, projects: [ACM, ACI]}]}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: other, projects: [GLX], labels: [ops]}]}
  - {id: both, name: Both, zone: UTC, scope: [{connection: desk, projects: [HID]}, {connection: other, projects: [HID]}]}
`

func TestRawAsksTheSourceInItsOwnWords(t *testing.T) {
	k := newKit(t, withSetup(twoDesks))
	response := k.query(t, asEditor, "raw", `{"schema":1,"query":{"connection":"other","text":"status = $state","table":"problem",
		"fields":["summary","duedate","summary"],"values":{"state":["Open","x\" OR 1"]},"limit":1000}}`)
	require.NoError(t, response.Error)
	require.Len(t, k.source.askedRaw(), 1)
	require.Equal(t, ticket.RawSearch{
		Scopes: []ticket.Scope{{Customer: "globex", Projects: []string{"GLX"}, Labels: []string{"ops"}}, {Customer: "both", Projects: []string{"HID"}}},
		Text:   "status = $state", Values: map[string][]string{"state": {"Open", `x" OR 1`}}, Table: "problem",
		Fields: []string{"summary", "duedate"}, From: k.now.Add(-24 * time.Hour), To: k.now, MaxRows: 700,
	}, k.source.askedRaw()[0])
	require.Equal(t, "(scope) AND (status = $state)", response.Frames[0].Meta.ExecutedQueryString)
}

func TestRawNarrowsToTheChosenCustomers(t *testing.T) {
	k := newKit(t, withSetup(twoDesks))
	response := k.query(t, asAdmin, "raw", `{"query":{"connection":"desk","customers":["acme"]}}`)
	require.NoError(t, response.Error)
	require.Equal(t, []string{"acme"}, customersIn(t, response))
	require.Equal(t, 500, k.source.askedRaw()[0].MaxRows)

	response = k.query(t, asAdmin, "raw", `{"query":{"connection":"desk","customers":["globex"]}}`)
	require.NoError(t, response.Error)
	require.Equal(t, 0, response.Frames[0].Rows())
	require.Equal(t, "The chosen customers have no tickets in this connection.", response.Frames[0].Meta.Notices[0].Text)
	require.Len(t, k.source.askedRaw(), 1, "nobody is asked without a scope")
}

func TestRawQueriesThatCannotBeAsked(t *testing.T) {
	long := strings.Repeat("x", 20_001)
	for query, want := range map[string]string{
		`{}`:                                  "Choose the connection that this query is for.",
		`{"connection":"unused"}`:             `The connection "unused" is not available to you.`,
		`{"connection":"nowhere"}`:            `The connection "nowhere" is not available to you.`,
		`{"connection":"$desk"}`:              `The variable "$desk" has no value here`,
		`{"connection":1}`:                    "The field connection of this query must be text.",
		`{"customers":["nobody"]}`:            `The customer "nobody" is not available to you.`,
		`{"text":["a"]}`:                      "The field text of this query must be text.",
		`{"text":"` + long + `"}`:             "longer than 20000 characters",
		`{"table":"incident/../sys_user"}`:    `"incident/../sys_user" is not the name of a table.`,
		`{"table":"Incident"}`:                "is not the name of a table",
		`{"fields":[" "]}`:                    "The name of a field is empty.",
		`{"fields":["$x"]}`:                   `The variable "$x" has no value here`,
		`{"values":{"a-b":["1"]}}`:            `"a-b" is not the name of a variable.`,
		`{"values":{"__timeFrom":["1"]}}`:     `"__timeFrom" is not the name of a variable.`,
		`{"values":{"a":"1"}}`:                "must be a list",
		`{"values":{"a":["` + long + `"]}}`:   "A value of the variable $a is longer than 1000 characters.",
		`{"values":` + listOf("a", 501) + `}`: "The variable $a has more than 500 values.",
		`{"fields":` + fieldsOf(51) + `}`:     "This query names more than 50 fields.",
		`{"limit":0}`:                         "The limit must be between 1 and 5000.",
		`{"limit":5001}`:                      "The limit must be between 1 and 5000.",
	} {
		k := newKit(t, withSetup(twoDesks))
		response := k.query(t, asAdmin, "raw", `{"query":`+query+`}`)
		require.ErrorContains(t, response.Error, want, "%.60s", query)
		require.Empty(t, k.source.askedRaw())
	}
}

func listOf(name string, count int) string {
	raw, _ := json.Marshal(map[string][]string{name: make([]string, count)})
	return string(raw)
}

func fieldsOf(count int) string {
	var names []string
	for i := range count {
		names = append(names, strings.Repeat("f", i+1))
	}
	raw, _ := json.Marshal(names)
	return string(raw)
}

func TestRawFrame(t *testing.T) {
	k := newKit(t)
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.FixedZone("", 3600))
	k.source.rawAnswer = &ticket.RawResult{
		Columns: []ticket.RawColumn{
			{Name: "summary", Title: "Summary", Kind: ticket.RawText}, {Name: "cf1", Kind: ticket.RawNumber, Unit: "s"},
			{Name: "due", Title: "Due", Kind: ticket.RawTime}, {Name: "flag", Kind: ticket.RawFlag}, {Name: "key", Title: "Key", Kind: ticket.RawText},
			{Name: "url", Kind: ticket.RawText}, {Name: "url", Kind: ticket.RawText},
		},
		Rows: []ticket.RawRow{
			{Customer: "acme", Key: "ACM-1", URL: "https://desk.example.com/browse/ACM-1", Values: []any{"a", 1.5, at, true, "ACM-1", "javascript:alert(1)", "x"}},
			{Customer: "globex", Key: "GLX-1", URL: "javascript:alert(1)", Values: []any{"", math.NaN(), time.Time{}, false}},
			{Customer: "globex", Key: "GLX-2", Values: []any{1, "1", "2026", "true", nil, nil, nil, "one too many"}},
		},
		Matched: 1834, Exact: false, AsOf: at, Executed: "x",
	}
	response := k.query(t, asAdmin, "raw", `{}`)
	require.NoError(t, response.Error)
	frame := response.Frames[0]
	var names []string
	for _, field := range frame.Fields {
		names = append(names, field.Name)
	}
	require.Equal(t, []string{"customer", "key", "summary", "cf1", "due", "flag", "key_2", "url_2", "url_3", "url"}, names)
	require.Equal(t, []data.FieldType{
		data.FieldTypeNullableString, data.FieldTypeNullableString, data.FieldTypeNullableString, data.FieldTypeNullableFloat64, data.FieldTypeNullableTime,
		data.FieldTypeNullableBool, data.FieldTypeNullableString, data.FieldTypeNullableString, data.FieldTypeNullableString, data.FieldTypeNullableString,
	}, typesOf(frame))
	require.Equal(t, []any{"ACME", "ACM-1", "a", 1.5, at.UTC(), true, "ACM-1", "javascript:alert(1)", "x", "https://desk.example.com/browse/ACM-1"}, rowOf(frame, 0))
	require.Equal(t, []any{"Globex", "GLX-1", nil, nil, nil, false, nil, nil, nil, nil}, rowOf(frame, 1))
	require.Equal(t, []any{"Globex", "GLX-2", nil, nil, nil, nil, nil, nil, nil, nil}, rowOf(frame, 2))
	require.Equal(t, "s", frame.Fields[3].Config.Unit)
	require.Equal(t, "cf1", frame.Fields[3].Config.DisplayName)
	require.Equal(t, "${__data.fields.url}", frame.Fields[1].Config.Links[0].URL)
	require.NotNil(t, frame.Fields[9].Config.Custom["hideFrom"])
	require.Equal(t, tickets.Meta{Returned: 3, Matched: 1834, Exact: false, AsOf: "2026-11-22T08:00:00Z"}, frame.Meta.Custom)
	require.Equal(t, []data.Notice{{Severity: data.NoticeSeverityInfo, Text: "Showing 3 of about 1,834 rows, in the order of the query."}}, frame.Meta.Notices)
	_, err := json.Marshal(frame)
	require.NoError(t, err)
}

func typesOf(frame *data.Frame) []data.FieldType {
	var types []data.FieldType
	for _, field := range frame.Fields {
		types = append(types, field.Type())
	}
	return types
}

func rowOf(frame *data.Frame, row int) []any {
	var values []any
	for _, field := range frame.Fields {
		value, there := field.ConcreteAt(row)
		if !there {
			value = nil
		}
		values = append(values, value)
	}
	return values
}

func TestForeignRowsAreDropped(t *testing.T) {
	k := newKit(t, withSetup(twoDesks))
	k.source.rawAnswer = &ticket.RawResult{
		Rows: []ticket.RawRow{
			{Customer: "acme", Key: "ACM-1"}, {Customer: "globex", Key: "GLX-1"}, {Customer: "hooli", Key: "X-1"}, {Customer: "", Key: "X-2"}, {Customer: "ACME", Key: "X-3"},
		},
		Matched: 5, Exact: true, Dropped: 2, Notices: []ticket.Notice{{Warning: true, Text: "Old."}},
	}
	response := k.query(t, asAdmin, "raw", `{"query":{"connection":"desk"}}`)
	require.NoError(t, response.Error)
	require.Equal(t, []string{"ACM-1"}, textsIn(t, response, "key"))
	require.Equal(t, []data.Notice{
		{Severity: data.NoticeSeverityWarning, Text: "Old."},
		{Severity: data.NoticeSeverityWarning, Text: "6 tickets from outside the scope were answered and dropped."},
	}, response.Frames[0].Meta.Notices)
}

func TestMoreRowsThanAskedForAreCut(t *testing.T) {
	k := newKit(t)
	k.source.rawAnswer = &ticket.RawResult{Matched: 3, Exact: true}
	for range 3 {
		k.source.rawAnswer.Rows = append(k.source.rawAnswer.Rows, ticket.RawRow{Customer: "acme", Key: "ACM-1"})
	}
	response := k.query(t, asAdmin, "raw", `{"query":{"limit":2}}`)
	require.NoError(t, response.Error)
	require.Equal(t, 2, response.Frames[0].Rows())
	require.Equal(t, "Showing 2 of 3 rows, in the order of the query.", response.Frames[0].Meta.Notices[0].Text)
}

func TestRawFailures(t *testing.T) {
	k := newKit(t)
	k.source.err = &ticket.Failure{Kind: ticket.ErrQuery, Sentence: "Expecting ')' (line 1, character 3)", Remedy: "Never mind."}
	response := k.query(t, asEditor, "raw", `{}`)
	require.EqualError(t, response.Error, "Expecting ')' (line 1, character 3)")
	require.Equal(t, backend.Status(http.StatusBadRequest), response.Status)
	require.Equal(t, backend.ErrorSourceDownstream, response.ErrorSource)

	k.source.err = errors.New("https://desk.example.com says " + demoSecret)
	require.EqualError(t, k.query(t, asEditor, "raw", `{}`).Error, faults.Bug)
	k.source.err, k.source.panics = nil, true
	require.EqualError(t, k.query(t, asEditor, "raw", `{}`).Error, faults.Bug)
	require.NotContains(t, k.log.text(), demoSecret)
}

func TestRawIsTheTeamsAlone(t *testing.T) {
	for name, who := range map[string]person{
		"Viewer": asAcme, "operator": asOlga, "alert rule": asAlert, "public dashboard": asPublic, "service account, Viewer": asRobot,
		"nobody": tokenless("x", "Viewer", nil),
	} {
		k := newKit(t)
		response := k.query(t, who, "raw", `{"query":{"text":"a = 1"}}`)
		require.Error(t, response.Error, name)
		require.Contains(t, []backend.Status{http.StatusForbidden, http.StatusUnauthorized}, response.Status, name)
		require.Regexp(t, `^[A-Z].*\.$`, response.Error.Error(), name)
		require.Empty(t, response.Frames)
		require.Empty(t, k.source.askedRaw(), name)
	}
	k := newKit(t)
	require.EqualError(t, k.query(t, asAcme, "raw", `{}`).Error, "This needs the role Editor or Admin in this organisation.")
}

func TestRawCannotBePublished(t *testing.T) {
	k := newKit(t)
	got := k.call(t, asEditor, http.MethodPost, "grants", `{"customer":"acme","queryTypes":["raw"],"note":"x"}`)
	require.NotEqual(t, http.StatusCreated, got.status, got.body)
}

// TestHostileInputsInRawQueries puts the shared list of hostile inputs where a
// person can write.
func TestHostileInputsInRawQueries(t *testing.T) {
	raw, err := os.ReadFile("../../../shared/hostile.json")
	if err != nil {
		t.Skip("the list of hostile inputs is not here")
	}
	var inputs []struct{ ID, Input string }
	require.NoError(t, json.Unmarshal(raw, &inputs))
	require.NotEmpty(t, inputs)
	k := newKit(t)
	for _, input := range inputs {
		t.Run(input.ID, func(t *testing.T) {
			word, err := json.Marshal(input.Input)
			require.NoError(t, err)
			for _, field := range []string{`"connection":X`, `"customers":[X]`, `"table":X`, `"values":{X:["1"]}`} {
				response := k.query(t, asAdmin, "raw", `{"query":{`+strings.Replace(field, "X", string(word), 1)+`}}`)
				if input.Input == "AND" && strings.HasPrefix(field, `"values"`) {
					require.NoError(t, response.Error)
					continue
				}
				require.Error(t, response.Error, field)
				assert.False(t, strings.ContainsFunc(response.Error.Error(), unicode.IsControl), field)
			}
			response := k.query(t, asAdmin, "raw", `{"query":{"text":`+string(word)+`,"fields":[`+string(word)+`],"values":{"x":[`+string(word)+`]}}}`)
			if response.Error == nil {
				assert.Equal(t, all, customersIn(t, response))
			}
			assert.Error(t, k.query(t, asOther, "raw", `{"query":{"text":`+string(word)+`}}`).Error)
		})
	}
	for _, search := range k.source.askedRaw() {
		assert.Len(t, search.Scopes, 3)
	}
}
