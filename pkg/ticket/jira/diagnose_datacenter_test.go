package jira

import (
	"maps"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// healthyDataCenter answers a diagnosis well; spoil replaces single answers.
func healthyDataCenter(spoil map[string]http.HandlerFunc) map[string]http.HandlerFunc {
	handlers := map[string]http.HandlerFunc{
		// Whoever sends no credential is told to be anonymous, which is no fault here.
		serverInfoPath: refuse(200, `{"deploymentType":"Server","serverTitle":"ACME","serverTime":"2026-11-03T10:00:03.000+0100"}`, "X-AUSERNAME", "anonymous"),
		offsetPath:     reply(part(2, 1, 2)),
	}
	maps.Copy(handlers, spoil)
	return handlers
}

func TestAHealthyDataCenter(t *testing.T) {
	connection := newFakeDataCenter(t, healthyDataCenter(nil)).connection()
	connection.Auth = setup.Auth{Method: setup.PAT, Expires: "2027-01-31"}
	client, _ := open(t, connection, "secret")
	var told []string
	for _, step := range client.Diagnose(t.Context(), []ticket.Scope{acme}) {
		require.Equal(t, ticket.StepOK, step.State, step.Message)
		told = append(told, step.ID+": "+step.Message)
	}
	require.Equal(t, []string{
		"reached: Jira Data Center answers (ACME).",
		"signed-in: Signed in as Rounds.",
		"zone: The account's time zone is Europe/Rome; it need not be the customers', since searches ask by instants.",
		"projects: All 2 projects of the scopes can be read.",
		"sla-fields: SLA fields: Time to resolution.",
		"scope: 0 foreign tickets of 2.",
		"expiry: The credential ends on 2027-01-31.",
	}, told)
}

func TestEachFailingStepOfDataCenter(t *testing.T) {
	for name, test := range map[string]struct {
		spoil   map[string]http.HandlerFunc
		alter   func(*setup.Connection)
		step    string
		state   ticket.StepState
		message string
		remedy  string
	}{
		"Jira Cloud": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{"deploymentType":"Cloud"}`)},
			step:  "reached", state: ticket.StepError, message: "This is Jira Cloud, not Jira Data Center.", remedy: "jira-cloud",
		},
		"another product": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{}`)},
			step:  "reached", state: ticket.StepError, message: "The address does not answer as Jira does.", remedy: "context path",
		},
		"a missing context path": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(404, tomcat, "Content-Type", "text/html")},
			step:  "reached", state: ticket.StepError, message: "There is no Jira Data Center at the connection's address.", remedy: "context path",
		},
		"a single sign-on": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(200, `<!DOCTYPE html>Log in`, "Content-Type", "text/html")},
			step:  "reached", state: ticket.StepError, message: "Something other than Jira answered.", remedy: "sign-in page",
		},
		"a Jira that talks to nobody": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(401, ``, "X-AREQUESTID", "600x1x1")},
			step:  "reached", state: ticket.StepOK, message: "Jira Data Center answers, but tells strangers nothing about itself.",
		},
		"a wall before Jira": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: refuse(401, ``)},
			step:  "reached", state: ticket.StepError, message: "Jira did not accept the sign-in.", remedy: "personal access token",
		},
		"clocks that differ": {
			spoil: map[string]http.HandlerFunc{serverInfoPath: reply(`{"deploymentType":"Server","serverTime":"2026-11-03T10:07:00.000+0100"}`)},
			step:  "reached", state: ticket.StepWarning, message: "Jira Data Center answers, but its clock and ours differ by 7m0s, which shifts every countdown.", remedy: "Correct the clock",
		},
		"a dead token": {
			spoil: map[string]http.HandlerFunc{"myself": refuse(401, ``)},
			step:  "signed-in", state: ticket.StepError, message: "Jira did not accept the sign-in.", remedy: "method pat",
		},
		"a name without a face": {
			spoil: map[string]http.HandlerFunc{"myself": reply(`{"name":"rounds","key":"JIRAUSER1"}`)},
			step:  "signed-in", state: ticket.StepOK, message: "Signed in as rounds.",
		},
		"a project that is not readable": {
			spoil: map[string]http.HandlerFunc{"project": reply(`[{"key":"ACI"},{"key":"SECRET"}]`)},
			step:  "projects", state: ticket.StepError, message: "Not readable or not there: ACM.", remedy: "Browse projects",
		},
		"an anonymous look": {
			spoil: map[string]http.HandlerFunc{offsetPath: refuse(200, `{"issues":[],"total":0}`, "X-AUSERNAME", "anonymous")},
			step:  "scope", state: ticket.StepError, message: "Jira did not accept the sign-in.", remedy: "method pat",
		},
		"an end that has come": {
			alter: func(c *setup.Connection) { c.Auth.Expires = "2026-11-02" },
			step:  "expiry", state: ticket.StepError, message: "The credential ended on 2026-11-02.", remedy: "new personal access token",
		},
	} {
		t.Run(name, func(t *testing.T) {
			connection := newFakeDataCenter(t, healthyDataCenter(test.spoil)).connection()
			if test.alter != nil {
				test.alter(&connection)
			}
			client, _ := open(t, connection, "top-secret")
			step := byID(client.Diagnose(t.Context(), []ticket.Scope{acme}))[test.step]
			require.Equal(t, test.message, step.Message)
			require.Equal(t, test.state, step.State)
			require.Contains(t, step.Remedy, test.remedy)
		})
	}
}
