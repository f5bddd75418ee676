package servicenow

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// healthy answers a diagnosis well: without a credential it refuses in ServiceNow's
// words.
func healthy(handler http.HandlerFunc, at time.Time) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", at.Format(http.TimeFormat))
		if r.Header.Get("Authorization") == "" {
			refuse(401, `{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}`)(w, r)
			return
		}
		handler(w, r)
	}
}

func TestAHealthyConnection(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident":   healthy(reply(rows(2)), simulatedNow),
		"table/sys_choice": reply(result("{" + strings.Join([]string{cellOf("sys_id", "c"), cellOf("name", "incident"), cellOf("element", "state"), cellOf("value", "1"), cellOf("label", "New"), cellOf("language", "en")}, ",") + "}")),
	})
	connection := fake.connection()
	connection.Auth.Expires = "2027-01-31"
	desk, _ := open(t, connection, "secret")
	var told []string
	for _, step := range desk.Diagnose(t.Context(), []ticket.Scope{acme}) {
		require.Equal(t, ticket.StepOK, step.State, step.Message)
		require.Empty(t, step.Remedy)
		told = append(told, step.ID+": "+step.Message)
	}
	require.Equal(t, []string{
		"reached: ServiceNow answers.",
		"signed-in: Signed in as Rounds Service.",
		"dictionary: Dictionary and choice lists can be read.",
		"tables: The only table can be read and heeds the scope.",
		"zone: Times in queries are read as UTC.",
		"sla: Service levels can be read.",
		"scope: 0 foreign tickets of 2. Both interfaces count 2 in the scopes.",
		"expiry: The credential ends on 2027-01-31.",
	}, told)
	require.Empty(t, fake.calls[0].header.Get("Authorization"), "a wrong host must not learn a credential")
}

func TestEachFailingStepHasACauseAndARemedy(t *testing.T) {
	good := healthy(reply(rows(2)), simulatedNow)
	for name, test := range map[string]struct {
		spoil   map[string]http.HandlerFunc
		alter   func(*setup.Connection)
		scopes  []ticket.Scope
		step    string
		state   ticket.StepState
		message string
		remedy  string
	}{
		"hibernating": {
			spoil: map[string]http.HandlerFunc{"table/incident": refuse(200, `<html>Your instance is hibernating`, "Content-Type", "text/html")},
			step:  "reached", state: ticket.StepError, message: "The ServiceNow instance is hibernating.", remedy: "wake",
		},
		"another product": {
			spoil: map[string]http.HandlerFunc{"table/incident": refuse(404, `{"message":"Not here"}`)},
			step:  "reached", state: ticket.StepError, message: "The address does not answer as ServiceNow does.", remedy: "service-now.com",
		},
		"clocks": {
			spoil: map[string]http.HandlerFunc{"table/incident": healthy(reply(rows(2)), simulatedNow.Add(-time.Hour))},
			step:  "reached", state: ticket.StepWarning, message: "ServiceNow answers, but its clock and ours differ by 1h0m0s, which shifts every countdown.", remedy: "clock",
		},
		"public": {
			spoil: map[string]http.HandlerFunc{"table/incident": reply(rows(2))},
			step:  "reached", state: ticket.StepWarning, message: "ServiceNow answers, also to those who are not signed in.", remedy: "sign-in",
		},
		"basic gate": {
			spoil: map[string]http.HandlerFunc{"table/sys_user": refuse(401, `{"error":{"message":"User Not Authenticated"}}`)},
			step:  "signed-in", state: ticket.StepError, message: "ServiceNow did not accept the sign-in.", remedy: "snc_basic_auth_api_access",
		},
		"no users": {
			spoil: map[string]http.HandlerFunc{"table/sys_user": refuse(403, `{"error":{"message":"ACL Exception"}}`)},
			step:  "signed-in", state: ticket.StepOK, message: "The sign-in is accepted.",
		},
		"no choices": {
			spoil: map[string]http.HandlerFunc{"table/sys_choice": reply(rows(0))},
			step:  "dictionary", state: ticket.StepWarning, message: "The account may not read the choice lists, so states are known by their values and the account's own language only.", remedy: "sys_choice",
		},
		"no table": {
			spoil: map[string]http.HandlerFunc{"table/problem": refuse(400, `{"error":{"message":"Invalid table problem"}}`)},
			alter: func(c *setup.Connection) { c.Tables = []string{"incident", "problem"} },
			step:  "tables", state: ticket.StepWarning, message: "Not read: problem. ServiceNow has no such table.", remedy: "Correct tables",
		},
		"ignored": {
			spoil: map[string]http.HandlerFunc{"table/incident": healthy(ignoring(1), simulatedNow)},
			step:  "tables", state: ticket.StepError, message: "ServiceNow ignores the field company on the table incident, so the table is not read: it would answer everybody's tickets.", remedy: "returns_no_rows",
		},
		"no scope": {
			scopes: []ticket.Scope{{Customer: "x"}},
			step:   "tables", state: ticket.StepWarning, message: "No customer uses this connection yet.", remedy: "scope",
		},
		"no levels": {
			spoil: map[string]http.HandlerFunc{"table/task_sla": refuse(403, `{"error":{"message":"ACL Exception"}}`)},
			step:  "sla", state: ticket.StepWarning, message: "Service levels cannot be read, so tickets show none. ServiceNow does not permit this.", remedy: "task_sla",
		},
		"foreign": {
			spoil: map[string]http.HandlerFunc{"table/incident": healthy(reply(result(incident(1, acmeID), incident(2, otherID))), simulatedNow)},
			step:  "scope", state: ticket.StepWarning, message: "1 foreign tickets of 2.", remedy: "Narrow",
		},
		"nothing": {
			spoil: map[string]http.HandlerFunc{"table/incident": healthy(reply(rows(0)), simulatedNow)},
			step:  "scope", state: ticket.StepWarning, message: "The scopes match no ticket.", remedy: "sys_ids",
		},
		"two counts": {
			spoil: map[string]http.HandlerFunc{"table/incident": healthy(reply(rows(3)), simulatedNow)},
			step:  "scope", state: ticket.StepWarning, message: "0 foreign tickets of 3. The Table API counts 3 in the scopes, the Aggregate API 2.", remedy: "interfaces",
		},
		"no aggregates": {
			spoil: map[string]http.HandlerFunc{"stats/incident": refuse(403, `{"error":{"message":"ACL Exception"}}`)},
			step:  "scope", state: ticket.StepOK, message: "0 foreign tickets of 2. The Aggregate API is no second opinion: ServiceNow does not permit this.",
		},
		"ended": {
			alter: func(c *setup.Connection) { c.Auth.Expires = "2026-11-02" },
			step:  "expiry", state: ticket.StepError, message: "The credential ended on 2026-11-02.", remedy: "new",
		},
	} {
		t.Run(name, func(t *testing.T) {
			handlers := map[string]http.HandlerFunc{"table/incident": good}
			for path, handler := range test.spoil {
				handlers[path] = handler
			}
			connection := newFakeDesk(t, handlers).connection()
			if test.alter != nil {
				test.alter(&connection)
			}
			desk, _ := open(t, connection, "secret")
			scopes := test.scopes
			if scopes == nil {
				scopes = []ticket.Scope{acme}
			}
			step := byID(desk.Diagnose(t.Context(), scopes))[test.step]
			require.Equal(t, test.state, step.State, step.Message)
			require.Equal(t, test.message, step.Message)
			require.Contains(t, step.Remedy, test.remedy)
			require.Equal(t, test.remedy == "", step.Remedy == "")
		})
	}
}

func TestAFailedStepSkipsTheOthers(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": healthy(reply(rows(2)), simulatedNow), "table/sys_user": refuse(401, `{"error":{"message":"User Not Authenticated"}}`),
	})
	desk, _ := fake.open()
	steps := desk.Diagnose(t.Context(), []ticket.Scope{acme})
	for _, step := range steps[2 : len(steps)-1] {
		require.Equal(t, ticket.StepSkipped, step.State, step.ID)
		require.Equal(t, `Not tried, because the step "Signed in" failed.`, step.Message)
	}
}
