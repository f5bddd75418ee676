package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/ticket"
)

// siteSetup has two customers on one site, as in the demonstration.
const siteSetup = `
version: 1
connections:
  - {id: atlassian, system: jira-cloud, url: %q, allowPrivateNetwork: true,
     auth: {method: basic, user: admin, secret: desk}, limits: {requestsPerSecond: 100, cacheSeconds: 1}}
perimeters:
  - {id: acme, name: ACME, zone: Europe/Rome, scope: [{connection: atlassian, projects: [ACM, ACI]}], viewers: [u-acme]}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: atlassian, projects: [GLX]}], viewers: [u-globex]}
`

var asGlobex = signedIn("u-globex", "globex", "Viewer")

// onSite is an instance with the real source, against the simulator.
func onSite(t *testing.T, s site) *kit {
	t.Helper()
	k := newKit(t)
	k.instance = newBackend(k.context(), map[string]string{
		"setup": fmt.Sprintf(siteSetup, s.url), "secret.desk": "secret",
	}, Options{Clock: time.Now, Logger: k.log, Open: sources.Open})
	t.Cleanup(k.instance.Dispose)
	return k
}

const allStatesQuery = `{"schema":1,"query":{"filters":{"states":["all"]},"limit":5000,"sort":{"by":"key"}}}`

func TestTwoCustomersOnOneSite(t *testing.T) {
	s := newSite(t, map[string]any{"seed": 7, "tickets": 90})
	k := onSite(t, s)
	keysOf := func(projects ...string) []string {
		var keys []string
		for _, one := range s.tickets(t) {
			project, _, _ := strings.Cut(one.Key, "-")
			if slices.Contains(projects, project) {
				keys = append(keys, one.Key)
			}
		}
		slices.Sort(keys)
		require.NotEmpty(t, keys)
		return keys
	}
	for name, test := range map[string]struct {
		who  person
		want []string
	}{
		"acme":   {asAcme, keysOf("ACM", "ACI")},
		"globex": {asGlobex, keysOf("GLX")},
		"editor": {asEditor, keysOf("ACM", "ACI", "GLX")},
		"alert":  {asAlert, keysOf("ACM", "ACI", "GLX")},
	} {
		t.Run(name, func(t *testing.T) {
			response := k.query(t, test.who, "tickets", allStatesQuery)
			require.NoError(t, response.Error)
			got := textsIn(t, response, "key")
			slices.Sort(got)
			assert.Equal(t, test.want, got)
			for _, link := range textsIn(t, response, "url") {
				assert.True(t, strings.HasPrefix(link, s.url+"/browse/"), link)
			}
		})
	}
	require.Error(t, k.query(t, asGlobex, "tickets", `{"query":{"customers":["acme"]}}`).Error)
	require.Error(t, k.query(t, asPublic, "tickets", `{"query":{"customers":["acme"]}}`).Error)
}

func TestOpenTicketsComeByUrgency(t *testing.T) {
	k := onSite(t, newSite(t, map[string]any{"seed": 3, "tickets": 60}))
	response := k.query(t, asEditor, "tickets", `{"query":{"limit":10}}`)
	require.NoError(t, response.Error)
	due, _ := response.Frames[0].FieldByName("sla_due")
	var last time.Time
	for i := range due.Len() {
		instant, ok := due.ConcreteAt(i)
		if !ok {
			break
		}
		at, _ := instant.(time.Time)
		assert.False(t, at.Before(last), "row %d", i)
		last = at
	}
	meta, _ := response.Frames[0].Meta.Custom.(tickets.Meta)
	assert.Equal(t, 10, meta.Returned)
	assert.Greater(t, meta.Matched, 10)
	assert.Contains(t, response.Frames[0].Meta.Notices[0].Text, "Showing 10 of ")
}

func TestHealthOfASite(t *testing.T) {
	s := newSite(t, map[string]any{"seed": 1, "tickets": 20})
	k := onSite(t, s)
	result := k.health(t, asAdmin)
	assert.Equal(t, backend.HealthStatusOk, result.Status, result.Message)
	var ids []string
	for _, step := range detailsOf(t, result).Connections[0].Steps {
		ids = append(ids, step.ID)
	}
	assert.Equal(t, []string{"reached", "signed-in", "zone", "projects", "sla-fields", "scope", "expiry", "mirror"}, ids)

	got := k.call(t, asAdmin, "POST", "connections/atlassian/test", "{}")
	assert.Equal(t, http.StatusOK, got.status)
	assert.Len(t, decoded[connectionTestAnswer](t, got).Steps, len(ids))
}

func TestFaultsOfASiteAreSentences(t *testing.T) {
	for _, fault := range []string{"unauthorized", "forbidden", "gone", "dead-token", "html-200", "bad-json", "wrong-shape", "truncated", "redirect-away"} {
		t.Run(fault, func(t *testing.T) {
			s := newSite(t, map[string]any{"seed": 1, "tickets": 20, "faults": []string{fault}})
			k := onSite(t, s)
			response := k.query(t, asEditor, "tickets", "{}")
			require.Error(t, response.Error)
			assert.Equal(t, backend.ErrorSourceDownstream, response.ErrorSource, response.Error)
			assert.NotContains(t, response.Error.Error(), s.url)
			assert.EqualError(t, k.query(t, asAcme, "tickets", "{}").Error, faults.NoTickets)
			health := k.health(t, asAdmin)
			assert.Equal(t, backend.HealthStatusError, health.Status)
			assert.NotContains(t, k.log.text(), s.url)
		})
	}
}

func TestForeignRowsOfASiteAreDropped(t *testing.T) {
	k := onSite(t, newSite(t, map[string]any{"seed": 1, "tickets": 40, "faults": []string{"foreign-rows"}}))
	for name, who := range map[string]person{"team": asAdmin, "acme": asAcme, "globex": asGlobex} {
		response := k.query(t, who, "tickets", allStatesQuery)
		require.NoError(t, response.Error)
		raw, err := json.Marshal(response.Frames[0])
		require.NoError(t, err)
		assert.NotContains(t, string(raw), "SECRET")
		// A number of others' tickets is out of a customer's scope too.
		assert.Equal(t, name == "team", strings.Contains(string(raw), "from outside the scope"), name)
	}
	steps := detailsOf(t, k.health(t, asAdmin)).Perimeters[0].Steps
	assert.NotEqual(t, ticket.StepOK, steps[0].State)
}
