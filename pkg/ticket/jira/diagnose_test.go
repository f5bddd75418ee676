package jira

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const serverInfoPath = "/rest/api/2/serverInfo"

// healthy answers a diagnosis well; spoil replaces single answers.
func healthy(spoil map[string]http.HandlerFunc) map[string]http.HandlerFunc {
	handlers := map[string]http.HandlerFunc{
		serverInfoPath:   reply(`{"deploymentType":"Cloud","serverTitle":"ACME","serverTime":"2026-11-03T10:00:03.000+0100"}`),
		"project/search": reply(`{"values":[{"key":"ACM"},{"key":"ACI"}]}`),
		searchPath:       reply(page("", 1, 2)),
	}
	for path, handler := range spoil {
		handlers[path] = handler
	}
	return handlers
}

func byID(steps []ticket.Step) map[string]ticket.Step {
	all := map[string]ticket.Step{}
	for _, step := range steps {
		all[step.ID] = step
	}
	return all
}

func TestAHealthyConnection(t *testing.T) {
	connection := newFakeJira(t, healthy(nil)).connection()
	connection.Auth.Expires = "2027-01-31"
	cloud, _ := open(t, connection, "secret")
	steps := cloud.Diagnose(t.Context(), []ticket.Scope{acme})
	var told []string
	for _, step := range steps {
		require.Equal(t, ticket.StepOK, step.State, step.Message)
		require.Empty(t, step.Remedy)
		told = append(told, step.ID+": "+step.Message)
	}
	require.Equal(t, []string{
		"reached: Jira Cloud answers (ACME).",
		"signed-in: Signed in as Rounds.",
		"zone: The account's time zone is Europe/Rome; it need not be the customers', since searches ask by instants.",
		"projects: All 2 projects of the scopes can be read.",
		"sla-fields: SLA fields: Time to resolution.",
		"scope: 0 foreign tickets of 2.",
		"expiry: The credential ends on 2027-01-31.",
	}, told)
}

// Who tests a connection during an outage takes nothing from the others.
func TestATestInAnOutageLeavesWhatBridgesIt(t *testing.T) {
	down := false
	fake := newFakeJira(t, nil)
	for path, handler := range healthy(map[string]http.HandlerFunc{"field": fake.handlers["field"], "myself": fake.handlers["myself"]}) {
		fake.handlers[path] = func(w http.ResponseWriter, r *http.Request) {
			if down {
				refuse(503, `{}`)(w, r)
				return
			}
			handler(w, r)
		}
	}
	cloud, clock := open(t, fake.connection(), "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	down = true
	clock.move(2 * time.Minute)
	require.Equal(t, ticket.StepError, byID(cloud.Diagnose(withDeadline(t, 2*time.Second), []ticket.Scope{acme}))["reached"].State)
	found, err := cloud.Search(withDeadline(t, 2*time.Second), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 2)
	require.Equal(t, simulatedNow, found.AsOf)
}

func TestEachFailingStepHasACauseAndARemedy(t *testing.T) {
	for name, test := range map[string]struct {
		spoil   map[string]http.HandlerFunc
		alter   func(*setup.Connection)
		scopes  []ticket.Scope
		step    string
		state   ticket.StepState
		message string
		remedy  string
	}{
		"Data Center": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{"deploymentType":"Server","version":"10.3"}`)},
			step:  "reached", state: ticket.StepError, message: "This is Jira Data Center, not Jira Cloud.", remedy: "jira-dc",
		},
		"another product": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{}`)},
			step:  "reached", state: ticket.StepError, message: "The address does not answer as Jira does.", remedy: "atlassian.net",
		},
		"a wrong host": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(404, `not here`)},
			step:  "reached", state: ticket.StepError, message: "There is no Jira Cloud at the connection's address.", remedy: "Check the address",
		},
		"a proxy's sign-in page": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(200, `<!DOCTYPE html>Log in`, "Content-Type", "text/html")},
			step:  "reached", state: ticket.StepError, message: "Something other than Jira answered.", remedy: "sign-in page",
		},
		"a private address": {
			alter: func(c *setup.Connection) { c.AllowPrivateNetwork = false },
			step:  "reached", state: ticket.StepError, message: "Jira's address lies in a private network that this connection may not reach.", remedy: "allowPrivateNetwork",
		},
		"clocks that differ": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{"deploymentType":"Cloud","serverTime":"2026-11-03T10:07:00.000+0100"}`)},
			step:  "reached", state: ticket.StepWarning, message: "Jira Cloud answers, but its clock and ours differ by 7m0s, which shifts every countdown.", remedy: "Correct the clock",
		},
		"a wrong or scoped token": {
			spoil: map[string]http.HandlerFunc{"myself": refuse(401, ``)},
			step:  "signed-in", state: ticket.StepError, message: "Jira did not accept the sign-in.", remedy: "scoped-token",
		},
		"a token that ended": {
			spoil: map[string]http.HandlerFunc{"myself": refuse(401, ``)},
			alter: func(c *setup.Connection) { c.Auth.Expires = "2026-11-01" },
			step:  "signed-in", state: ticket.StepError, message: "Jira did not accept the sign-in. The credential ended on 2026-11-01.", remedy: "new API token",
		},
		"a project that is not readable": {
			spoil: map[string]http.HandlerFunc{"project/search": reply(`{"values":[{"key":"ACI"}]}`)},
			step:  "projects", state: ticket.StepError, message: "Not readable or not there: ACM.", remedy: "Browse projects",
		},
		"no customer": {
			scopes: []ticket.Scope{},
			step:   "projects", state: ticket.StepWarning, message: "No customer uses this connection yet.", remedy: "customer's scope",
		},
		"no SLA field": {
			spoil: map[string]http.HandlerFunc{"field": reply(`[{"id":"summary","name":"Summary"}]`)},
			step:  "sla-fields", state: ticket.StepWarning, message: "The site has no SLA field, so tickets show no service level.", remedy: "Jira Service Management",
		},
		"a misspelt SLA field": {
			alter: func(c *setup.Connection) { c.SLA.Fields = []string{"Time to resolution", "Time to repair"} },
			step:  "sla-fields", state: ticket.StepWarning, message: "No SLA field is called Time to repair.", remedy: "sla.fields",
		},
		"a misspelt field": {
			alter: func(c *setup.Connection) { c.Mapping.Fields = map[string]string{"team": "customfield_99"} },
			step:  "sla-fields", state: ticket.StepWarning, message: "No field is called customfield_99.", remedy: "mapping.fields",
		},
		"foreign rows": {
			spoil: map[string]http.HandlerFunc{searchPath: reply(strings.Replace(page("", 1, 2), `{"key":"ACM"}`, `{"key":"SECRET"}`, 1))},
			step:  "scope", state: ticket.StepWarning, message: "1 foreign tickets of 2.", remedy: "Narrow the account's rights",
		},
		"a scope without tickets": {
			spoil: map[string]http.HandlerFunc{searchPath: reply(`{"issues":[]}`)},
			step:  "scope", state: ticket.StepWarning, message: "The scopes match no ticket.", remedy: "projects and labels",
		},
		"the search is gone": {
			spoil: map[string]http.HandlerFunc{searchPath: refuse(410, `{}`)},
			step:  "scope", state: ticket.StepError, message: "Jira has removed the interface that was called.", remedy: "Update",
		},
		"an end that comes near": {
			alter: func(c *setup.Connection) { c.Auth.Expires = "2026-12-02" },
			step:  "expiry", state: ticket.StepWarning, message: "The credential ends on 2026-12-02.", remedy: "new API token",
		},
		"an end that has come": {
			alter: func(c *setup.Connection) { c.Auth.Expires = "2026-11-02" },
			step:  "expiry", state: ticket.StepError, message: "The credential ended on 2026-11-02.", remedy: "new API token",
		},
		"an end that is no date": {
			alter: func(c *setup.Connection) { c.Auth.Expires = "soon" },
			step:  "expiry", state: ticket.StepWarning, message: "The stated end is no date.", remedy: "YYYY-MM-DD",
		},
	} {
		t.Run(name, func(t *testing.T) {
			connection := newFakeJira(t, healthy(test.spoil)).connection()
			if test.alter != nil {
				test.alter(&connection)
			}
			scopes := test.scopes
			if scopes == nil {
				scopes = []ticket.Scope{acme}
			}
			cloud, _ := open(t, connection, "top-secret")
			steps := cloud.Diagnose(t.Context(), scopes)
			require.Len(t, steps, 7)
			step := byID(steps)[test.step]
			require.Equal(t, test.message, step.Message)
			require.Equal(t, test.state, step.State)
			require.Contains(t, step.Remedy, test.remedy)
			for _, later := range steps[:6] {
				if test.state == ticket.StepError && later.State != ticket.StepOK && later.ID != test.step {
					require.Equal(t, ticket.StepSkipped, later.State, later.ID)
				}
			}
		})
	}
}

// A wrong host must not learn the credential: the first question carries none.
func TestTheFirstQuestionCarriesNoCredential(t *testing.T) {
	sent := "nothing"
	fake := newFakeJira(t, healthy(map[string]http.HandlerFunc{serverInfoPath: func(_ http.ResponseWriter, r *http.Request) {
		sent = r.Header.Get("Authorization")
	}}))
	cloud, _ := open(t, fake.connection(), "secret")
	cloud.Diagnose(t.Context(), []ticket.Scope{acme})
	require.Empty(t, sent)
	require.Len(t, fake.calls, 1, "nothing else is asked of what is no Jira")
}

func TestADiagnosisRemembersNothing(t *testing.T) {
	fake := newFakeJira(t, healthy(nil))
	cloud, _ := open(t, fake.connection(), "secret")
	for range 2 {
		cloud.Diagnose(t.Context(), []ticket.Scope{acme})
	}
	for _, path := range []string{"myself", "field", searchPath} {
		require.Equal(t, 2, fake.count(path), path)
	}
}

func TestThroughTheLastDayACredentialIsValid(t *testing.T) {
	connection := newFakeJira(t, nil).connection()
	connection.Auth.Expires = "2026-11-03"
	cloud, clock := open(t, connection, "secret")
	require.Equal(t, ticket.StepWarning, cloud.expiry().State)
	clock.move(15*time.Hour - time.Second)
	require.Equal(t, ticket.StepWarning, cloud.expiry().State)
	clock.move(time.Second)
	require.Equal(t, ticket.StepError, cloud.expiry().State)
}
