package plugin

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func decoded[T any](t *testing.T, got answered) T {
	t.Helper()
	var answer T
	require.NoError(t, json.Unmarshal([]byte(got.body), &answer), got.body)
	return answer
}

func TestStatusCountsWhatTheCallerMayKnow(t *testing.T) {
	k := newKit(t, withSecure("grafanaToken", "glsa_x"), withSetup(strings.Replace(demoSetup, "name: ACME,", "name: ACME, colour: red,", 1)))
	admin := decoded[statusAnswer](t, k.call(t, asAdmin, "GET", "status", ""))
	assert.Equal(t, "0.1.0", admin.Plugin.Version)
	assert.Equal(t, instance.Ready, admin.Setup.State)
	assert.Equal(t, []int{1, 3, 0}, []int{admin.Setup.Connections, admin.Setup.Perimeters, admin.Setup.Problems}, "a warning is no problem to count")
	assert.True(t, admin.GrafanaToken)
	assert.Equal(t, identity.RoleAdmin, admin.Caller.Role)

	viewer := decoded[statusAnswer](t, k.call(t, asOther, "GET", "status", ""))
	assert.Equal(t, []int{0, 1, 0}, []int{viewer.Setup.Connections, viewer.Setup.Perimeters, viewer.Setup.Problems})
	assert.Equal(t, []wire.Customer{{ID: "globex", Name: "Globex", Zone: "UTC"}}, viewer.Caller.Customers)
}

// TestAnAddressThatCannotBeReadIsJustUnknown: the SDK's adapter makes a fault of the plugin of it.
func TestAnAddressThatCannotBeReadIsJustUnknown(t *testing.T) {
	k := newKit(t)
	unknown := k.call(t, asOther, "GET", "no-such-address", "")
	require.Equal(t, http.StatusNotFound, unknown.status)
	for _, address := range []string{"customers\x00", "customers%", "checklists/100%/year", "%zz", "customers\n", ":", "//[::1", "\x7f"} {
		got := k.call(t, asOther, "GET", address, "")
		assert.Equal(t, unknown.status, got.status, address)
		assert.Equal(t, unknown.body, got.body, address)
		assert.Equal(t, http.StatusUnauthorized, k.call(t, tokenless("acme", "Viewer", nil), "GET", address, "").status, address)
	}
}

func TestStatusSaysWhatIsWrong(t *testing.T) {
	missing := decoded[statusAnswer](t, newKit(t, withSetup("")).call(t, asAdmin, "GET", "status", ""))
	assert.Equal(t, instance.Missing, missing.Setup.State)
	assert.NotEmpty(t, missing.Message)
	broken := decoded[statusAnswer](t, newKit(t, withSetup("[")).call(t, asAcme, "GET", "status", ""))
	assert.Equal(t, instance.Broken, broken.Setup.State)
	assert.Equal(t, "The set-up of this data source cannot be used.", broken.Message)
	down := decoded[statusAnswer](t, newKit(t, withoutKeyServer()).call(t, asAdmin, "GET", "status", ""))
	assert.Contains(t, down.Message, "grafana.url")
}

func TestKeysDownTellsViewersWhatToMend(t *testing.T) {
	k := newKit(t, withoutKeyServer())
	require.EqualError(t, k.query(t, asAcme, "tickets", "{}").Error, identity.ReasonNoKeys)
	assert.Contains(t, identity.ReasonNoKeys, "grafana.url")
}

func TestValues(t *testing.T) {
	k := newKit(t)
	states := decoded[[]tickets.ValueAnswer](t, k.call(t, asOther, "GET", "values?field=state", ""))
	assert.Equal(t, tickets.ValueAnswer{Value: "in_progress", Label: "In progress"}, states[1])
	assert.Len(t, decoded[[]tickets.ValueAnswer](t, k.call(t, asOther, "GET", "values?field=sla", "")), 5)
	assert.Equal(t, http.StatusBadRequest, k.call(t, asOther, "GET", "values?field=secret", "").status)

	names := decoded[[]tickets.ValueAnswer](t, k.call(t, asOther, "GET", "values?field=assignee", ""))
	assert.Equal(t, []tickets.ValueAnswer{{Value: "Anna Rossi", Label: "Anna Rossi"}}, names)
	for _, scope := range k.source.asked()[0].Scopes {
		assert.Equal(t, "globex", scope.Customer)
	}
	assert.Equal(t, http.StatusForbidden, k.call(t, asAcme, "GET", "values?field=assignee&customers=acme", "").status)
	k.source.err = &ticket.Failure{Kind: ticket.ErrTimeout, Sentence: "slow"}
	assert.Equal(t, http.StatusBadGateway, k.call(t, asEditor, "GET", "values?field=assignee", "").status)
}

func TestConnectionsAreNamedToTheTeamWithoutTheirAddresses(t *testing.T) {
	k := newKit(t)
	got := k.call(t, asEditor, "GET", "connections", "")
	assert.JSONEq(t, `[{"id":"desk","name":"Service desk","system":"jira-cloud"}]`, got.body)
	snow := newKit(t, withSetup(strings.Replace(oauthSetup, "auth:", "tables: [incident], auth:", 1)),
		withSecure("secret.snow", "password"), withSecure("secret.snow-client", "client"))
	assert.JSONEq(t, `[{"id":"snow","name":"snow","system":"servicenow","tables":["incident"]}]`, snow.call(t, asAdmin, "GET", "connections", "").body)
}

func TestValuesOfTheOtherFields(t *testing.T) {
	k := newKit(t)
	for path, want := range map[string][]tickets.ValueAnswer{
		"values?field=team":     {{Value: "Night shift", Label: "Night shift"}},
		"values?field=reporter": {{Value: "Rita Reporter", Label: "Rita Reporter"}},
		"values?field=service":  {{Value: "Backup", Label: "Backup"}},
		"values?field=pending":  {{Value: "customer", Label: "Customer"}, {Value: "vendor", Label: "Vendor"}, {Value: "change", Label: "Change"}, {Value: "problem", Label: "Problem"}, {Value: "other", Label: "Other"}},
	} {
		assert.Equal(t, want, decoded[[]tickets.ValueAnswer](t, k.call(t, asEditor, "GET", path, "")), path)
	}
	assert.Equal(t, http.StatusForbidden, k.call(t, asAcme, "GET", "values?field=team", "").status, "how the house is organised")
	assert.Equal(t, []tickets.ValueAnswer{{Value: "Backup", Label: "Backup"}}, decoded[[]tickets.ValueAnswer](t, k.call(t, asAcme, "GET", "values?field=service", "")))
	assert.Equal(t, http.StatusBadRequest, k.call(t, asEditor, "GET", "values?field=state_raw", "").status)
}

func TestSetupGivesEverythingBackButSecrets(t *testing.T) {
	k := newKit(t, withSetup(strings.Replace(demoSetup, "name: ACME,", "name: ACME, colour: red,", 1)), withSecure("secret.other", "another-secret"))
	got := k.call(t, asAdmin, "GET", "setup", "")
	answer := decoded[setupAnswer](t, got)
	assert.Equal(t, []string{"desk", "other"}, answer.Secrets)
	assert.Contains(t, answer.YAML, "colour: red")
	assert.Contains(t, got.body, `"colour":"red"`)
	assert.Equal(t, []setup.Problem{{
		Path: "perimeters[0].colour", Message: "is not known to this version; it is kept and has no effect", Severity: setup.Warning,
	}}, answer.Problems)
	_, problems := setup.Parse(answer.YAML)
	assert.Equal(t, answer.Problems, problems, "what is given back is what was stored")
	assert.NotContains(t, got.body, demoSecret)
	assert.NotContains(t, got.body, "another-secret")
}

func TestSetupThatCannotBeReadIsGivenBackAsAProblem(t *testing.T) {
	answer := decoded[setupAnswer](t, newKit(t, withSetup("a: [")).call(t, asAdmin, "GET", "setup", ""))
	assert.Empty(t, answer.Document)
	assert.Contains(t, answer.Problems[0].Message, "The set-up cannot be read: line 1")
}

func TestSetupCheckStoresNothing(t *testing.T) {
	k := newKit(t)
	answer := decoded[setupCheckAnswer](t, k.call(t, asAdmin, "POST", "setup/check", `{"document":{"version":1,"more":true}}`))
	assert.Equal(t, "version: 1\nmore: true\n", answer.YAML)
	assert.Equal(t, "more", answer.Problems[0].Path)
	empty := decoded[setupCheckAnswer](t, k.call(t, asAdmin, "POST", "setup/check", `{"document":{}}`))
	assert.Equal(t, "The set-up is empty.", empty.Problems[0].Message)
	list := decoded[setupCheckAnswer](t, k.call(t, asAdmin, "POST", "setup/check", `{"document":[1]}`))
	assert.Equal(t, setup.Error, list.Problems[0].Severity)
	for _, body := range []string{"", "[]", "{}", `{"document":`, "x"} {
		assert.Equal(t, http.StatusBadRequest, k.call(t, asAdmin, "POST", "setup/check", body).status, body)
	}
	assert.Equal(t, instance.Ready, k.instance.Setting.State)
}

func TestConnectionTest(t *testing.T) {
	k := newKit(t)
	answer := decoded[connectionTestAnswer](t, k.call(t, asAdmin, "POST", "connections/desk/test", "{}"))
	assert.Equal(t, "reached", answer.Steps[0].ID)
	assert.Equal(t, http.StatusNotFound, k.call(t, asAdmin, "POST", "connections/nosuch/test", "{}").status)
	assert.Equal(t, http.StatusForbidden, k.call(t, asEditor, "POST", "connections/nosuch/test", "{}").status, "judged before it is looked for")

	k.source.steps = []ticket.Step{}
	untested := decoded[connectionTestAnswer](t, k.call(t, asAdmin, "POST", "connections/desk/test", "{}"))
	assert.Equal(t, ticket.StepError, untested.Steps[0].State, "no test is no success")
}

func TestOnlyJSONIsTaken(t *testing.T) {
	k := newKit(t)
	for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "", "application/jsonp", "multipart/form-data; boundary=x"} {
		who := signedIn("u-admin", "admin", "Admin", sent("Content-Type", kind))
		assert.Equal(t, http.StatusUnsupportedMediaType, k.call(t, who, "POST", "setup/check", "{}").status, kind)
	}
	who := signedIn("u-admin", "admin", "Admin", sent("Content-Type", "application/json; charset=utf-8"))
	assert.Equal(t, http.StatusOK, k.call(t, who, "POST", "setup/check", `{"document":{"version":1}}`).status)
	large := `{"document":{"x":"` + strings.Repeat("x", setup.MaxBytes) + `"}}`
	assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asAdmin, "POST", "setup/check", large).status)
}

func TestUnknownAddressesAreNotFoundInJSON(t *testing.T) {
	k := newKit(t)
	for _, request := range []string{
		"GET ", "GET nothing", "GET status/", "GET ./status", "GET ../status", "GET a/../status", "GET //status", "DELETE setup",
		"POST status", "GET connections/desk/test", "GET STATUS", "GET setup/check",
	} {
		method, path, _ := strings.Cut(request, " ")
		got := k.call(t, asAdmin, method, path, "")
		assert.Equal(t, http.StatusNotFound, got.status, request)
		assert.Equal(t, []string{"application/json"}, got.header["Content-Type"], request)
	}
	assert.Equal(t, http.StatusUnauthorized, k.call(t, asPublic, "GET", "nothing", "").status, "nobody learns which addresses exist")
}

func TestAnswersAreNotStored(t *testing.T) {
	got := newKit(t).call(t, asAcme, "GET", "customers", "")
	assert.Equal(t, []string{"no-store"}, got.header["Cache-Control"])
	assert.Equal(t, []string{"nosniff"}, got.header["X-Content-Type-Options"])
}

func TestGrafanaAddressOfTheSetupComesFirst(t *testing.T) {
	k := newKit(t, withSetup("grafana: {url: \"http://127.0.0.1:1\"}"+demoSetup))
	assert.EqualError(t, k.query(t, asAcme, "tickets", "{}").Error, identity.ReasonNoKeys)
	assert.NoError(t, k.query(t, asAdmin, "tickets", "{}").Error)
}
