package plugin

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

var update = flag.Bool("update", false, "write the golden files anew")

const everyColumn = `{"query":{"filters":{"states":["all"]},"columns":["id","connection","customer_id","state_raw","priority_raw",
	"sla_name","sla_goal_s","sla_used_pct","resolved","age_s","reporter","labels","cancelled","excerpt","pending","pending_raw",
	"team","service","closed","first_response","planned_start","planned_end","reopened","major",
	"cause","resolution_code","resolution","reported_by","channel","mark"]}}`

// TestTicketsFrame compares whole frames: what the team sees, and what is left
// of it for a customer.
func TestTicketsFrame(t *testing.T) {
	for name, caller := range map[string]access.Caller{
		"team":     callerOf(identity.Editor, identity.RoleEditor, "u-anna"),
		"customer": callerOf(identity.Viewer, identity.RoleViewer, "u-acme"),
		"alert":    callerOf(identity.AlertRule, "", ""),
	} {
		t.Run(name, func(t *testing.T) {
			k := newKit(t)
			k.now = demoNow
			response, err := tickets.AnswerTickets(t.Context(), k.instance.tickets, caller, backend.DataQuery{JSON: []byte(everyColumn)})
			require.NoError(t, err)
			require.Len(t, response.Frames, 1)
			raw, err := json.MarshalIndent(response.Frames[0], "", "  ")
			require.NoError(t, err)
			path := filepath.Join("testdata", "tickets_"+name+".json")
			if *update {
				require.NoError(t, os.WriteFile(path, append(raw, '\n'), 0o600))
			}
			want, err := os.ReadFile(path) //nolint:gosec // A path of this test.
			require.NoError(t, err)
			assert.JSONEq(t, string(want), string(raw))
		})
	}
}

func TestDefaultColumns(t *testing.T) {
	response := newKit(t).query(t, asEditor, "tickets", "{}")
	var names []string
	for _, field := range response.Frames[0].Fields {
		names = append(names, field.Name)
	}
	assert.Equal(t, []string{
		"sla_due", "sla_remaining_s", "sla_state", "priority", "customer", "key", "title", "state", "assignee", "type",
		"created", "updated", "url",
	}, names)
	assert.Equal(t, "tickets", response.Frames[0].Name)
	url, _ := response.Frames[0].FieldByName("url")
	assert.Equal(t, map[string]any{"hideFrom": map[string]any{"viz": true, "legend": true, "tooltip": true}}, url.Config.Custom)
}

func TestCustomersGetAProjection(t *testing.T) {
	k := newKit(t)
	response := k.query(t, asAcme, "tickets", everyColumn)
	for _, hidden := range []string{"labels", "excerpt", "connection", "state_raw", "priority_raw", "pending_raw", "team", "cause", "resolution_code", "resolution", "channel", "mark"} {
		field, _ := response.Frames[0].FieldByName(hidden)
		assert.Nil(t, field, hidden)
	}
	assert.Contains(t, textsIn(t, response, "reported_by"), "monitoring")
	// Globex shows people, ACME does not: one column, names in the rows of one.
	assert.ElementsMatch(t, []string{"", "", "", "", "Anna Rossi", ""}, textsIn(t, response, "assignee"))
	assert.ElementsMatch(t, []string{"", "", "", "", "Rita Reporter", ""}, textsIn(t, response, "reporter"))
	assert.Empty(t, response.Frames[0].Meta.ExecutedQueryString)
	for _, search := range k.source.asked() {
		assert.True(t, search.TitleOnly, "a customer finds by titles only")
		assert.False(t, search.WithExcerpt || search.WithResolution, "what is not shown is not read")
	}
	assert.Equal(t, "Anna Rossi", k.source.tickets[0].Assignee, "what a cache holds is not changed")

	acme := k.query(t, asAcme, "tickets", `{"query":{"customers":["acme"],"columns":["reporter"]}}`)
	for _, hidden := range []string{"assignee", "reporter"} {
		field, _ := acme.Frames[0].FieldByName(hidden)
		assert.Nil(t, field, hidden)
	}
}

func TestOperatorAmongViewersSeesHisCustomerWhole(t *testing.T) {
	k := newKit(t)
	response := k.query(t, asOlga, "tickets", `{"query":{"columns":["excerpt"]}}`)
	assert.Contains(t, textsIn(t, response, "excerpt"), "internal note of GLX")
	assert.False(t, k.source.asked()[0].TitleOnly)
}

func TestHiddenColumnsCannotBeFilteredBy(t *testing.T) {
	k := newKit(t)
	filter := `{"query":{"filters":{"assignees":["Anna Rossi"]}%s}}`
	require.EqualError(t, k.query(t, asAcme, "tickets", fmt.Sprintf(filter, "")).Error, "Filtering by assignee is not available to you.")
	require.EqualError(t, k.query(t, asAlert, "tickets", fmt.Sprintf(filter, "")).Error, "Filtering by assignee is not available to you.")
	require.NoError(t, k.query(t, asAcme, "tickets", fmt.Sprintf(filter, `,"customers":["globex"]`)).Error)
	require.NoError(t, k.query(t, asEditor, "tickets", fmt.Sprintf(filter, "")).Error)
	assert.Empty(t, k.source.asked()[2:], "a refused query asks nobody")
}

// TestForbiddenLooksLikeUnknown: nobody learns which other customers exist.
func TestForbiddenLooksLikeUnknown(t *testing.T) {
	k := newKit(t)
	ask := func(who person, id string) backend.DataResponse {
		response := k.query(t, who, "tickets", fmt.Sprintf(`{"query":{"customers":["acme",%q]}}`, id))
		response.Error = backend.DownstreamErrorf("%s", strings.ReplaceAll(response.Error.Error(), id, "ID"))
		return response
	}
	assert.Equal(t, ask(asAcme, "nosuch"), ask(asAcme, "hidden"))
	assert.Equal(t, `The customer "ID" is not available to you.`, ask(asAcme, "hidden").Error.Error())
	assert.Equal(t, ask(asPublic, "nosuch"), ask(asPublic, "hidden"))

	values := func(id string) answered {
		got := k.call(t, asAcme, "GET", "values?field=state&customers="+id, "")
		got.body = strings.ReplaceAll(got.body, id, "ID")
		return got
	}
	assert.Equal(t, values("nosuch"), values("hidden"))
	assert.Equal(t, http.StatusForbidden, values("hidden").status)
}

func TestNoCustomerIsAnEmptyAnswer(t *testing.T) {
	k := newKit(t, withSetup(strings.ReplaceAll(demoSetup, "viewers: [everyone], ", "")))
	response := k.query(t, asOther, "tickets", "{}")
	require.NoError(t, response.Error)
	assert.Zero(t, response.Frames[0].Rows())
	assert.Equal(t, []data.Notice{{Severity: data.NoticeSeverityInfo, Text: frames.NoticeNoCustomer}}, response.Frames[0].Meta.Notices)
	assert.Empty(t, k.source.asked())
}

func TestFailuresAreToldByWhoAsks(t *testing.T) {
	failure := &ticket.Failure{
		Kind: ticket.ErrAuth, Sentence: "The ticket system did not accept the credential.", Remedy: "Store another one.", Cause: faults.ErrPanic,
	}
	tests := map[string]struct {
		who  person
		want string
	}{
		"Admin":  {asAdmin, "The ticket system did not accept the credential. Store another one."},
		"Editor": {asEditor, "The ticket system did not accept the credential."},
		"Viewer": {asAcme, faults.NoTickets},
		"alert":  {asAlert, faults.NoTickets},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			k := newKit(t)
			k.source.err = failure
			response := k.query(t, test.who, "tickets", "{}")
			require.EqualError(t, response.Error, test.want)
			assert.Equal(t, backend.ErrorSourceDownstream, response.ErrorSource)
			assert.Equal(t, backend.Status(http.StatusBadGateway), response.Status)
		})
	}
}

func TestOneFailingConnectionIsANotice(t *testing.T) {
	two := demoSetup[:len("\nversion: 1\nconnections:\n")] + `  - {id: broken, system: jira-cloud, url: "https://b.example.com", auth: {method: magic}}
` + demoSetup[len("\nversion: 1\nconnections:\n"):] + `  - {id: both, name: Both, zone: UTC, viewers: [everyone], scope: [{connection: desk, projects: [GLX]}, {connection: broken, projects: [X]}]}
`
	k := newKit(t, withSetup(two))
	for name, test := range map[string]struct {
		who  person
		want string
	}{
		"Admin":  {asAdmin, `The tickets of "broken" are missing: A ticket system is not set up correctly. The data source's settings say what to mend.`},
		"Viewer": {asOther, tickets.NoticePartGone},
	} {
		t.Run(name, func(t *testing.T) {
			response := k.query(t, test.who, "tickets", `{"query":{"customers":["both"]}}`)
			require.NoError(t, response.Error)
			assert.Contains(t, response.Frames[0].Meta.Notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: test.want})
		})
	}
}

func TestPanicIsOneSentence(t *testing.T) {
	k := newKit(t)
	k.source.panics = true
	response := k.query(t, asEditor, "tickets", "{}")
	require.EqualError(t, response.Error, faults.Bug)
	assert.Equal(t, backend.ErrorSourcePlugin, response.ErrorSource)
}

func TestSetupThatIsMissingOrBroken(t *testing.T) {
	for text, sentence := range map[string]string{
		"":           "This data source is not set up yet.",
		"version: [": "The set-up of this data source cannot be used.",
	} {
		k := newKit(t, withSetup(text))
		require.EqualError(t, k.query(t, asEditor, "tickets", "{}").Error, sentence)
		require.EqualError(t, k.query(t, asAdmin, "tickets", "{}").Error, sentence+" The data source's settings say what to do.")
		assert.Error(t, k.query(t, asPublic, "tickets", "{}").Error)
	}
}

func TestLinksAreOfBrowsers(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/browse/A-1": "https://a.example/browse/A-1", "http://a.example/x": "http://a.example/x",
		"javascript:alert(1)": "", "data:text/html,x": "", "//evil.example/x": "", "https://u:p@a.example/": "", "": "", "https://": "",
	} {
		assert.Equal(t, want, frames.SafeLink(address))
	}
}

func TestWordsCoverEveryValue(t *testing.T) {
	assert.Len(t, frames.SLAWords, len(ticket.SLAStates))
	assert.Len(t, frames.StateWords, len(ticket.States))
	assert.Len(t, frames.TypeWords, len(ticket.Types))
	assert.Len(t, frames.PendingWords, len(ticket.PendingReasons))
	assert.Len(t, frames.ReporterWords, len(ticket.ReportedBys))
	assert.Len(t, frames.PriorityLabels, len(tickets.Priorities))
	assert.Equal(t, setup.PriorityWords, tickets.Priorities)
}

func TestManyAtOnce(t *testing.T) {
	k := newKit(t)
	var wait sync.WaitGroup
	for i := range 40 {
		wait.Go(func() {
			who := []person{asAdmin, asAcme, asOther, asAlert}[i%4]
			require.NoError(t, k.query(t, who, "tickets", `{"query":{"filters":{"states":["all"]}}}`).Error)
			assert.Equal(t, http.StatusOK, k.call(t, asAcme, "GET", "status", "").status)
			k.health(t, asAdmin)
		})
	}
	wait.Wait()
}
