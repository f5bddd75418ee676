package setup

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const threeSystems = `
version: 1
connections:
  - id: cloud
    system: jira-cloud
    url: https://acme.atlassian.net
    auth: {method: scoped-token, user: svc@ops.example}
  - id: dc
    system: jira-dc
    url: https://jira.globex.example/jira
    auth: {method: pat}
    mapping: {fields: {team: customfield_10001, major: Major incident}, pending: {Parked: other}, reportedBy: {Portal: customer}}
  - id: snow
    system: servicenow
    url: https://initech.service-now.com
    auth: {method: oauth-password, user: svc, clientId: abc, secret: snow, clientSecret: snow-client}
    tables: [incident, u_ticket]
    mapping: {fields: {team: assignment_group, service: u_app.name, cause: u_cause, resolution: u_fix, channel: contact_type}, states: {incident.9: pending}}
    writing: true
perimeters:
  - {id: acme, name: ACME, zone: UTC, scope: [{connection: cloud, projects: [ACM]}]}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: dc, projects: [GLX], labels: [ours]}]}
  - id: initech
    name: Initech
    zone: UTC
    scope: [{connection: snow, field: company, ids: [a1b2, c3d4]}]
    writing: true
`

func TestThreeSystemsAreRead(t *testing.T) {
	document, problems := Parse(threeSystems)
	require.Empty(t, problems)
	assert.Equal(t, document, Usable(document, problems))
	assert.Equal(t, []string{"a1b2", "c3d4"}, document.Perimeters[2].Scope[0].IDs)
	assert.True(t, document.Connections[2].Writing && document.Perimeters[2].Writing)
	assert.False(t, document.Connections[0].Writing || document.Perimeters[0].Writing, "off where nothing is stated")

	text, err := Render(document)
	require.NoError(t, err)
	again, problems := Parse(text)
	assert.Empty(t, problems)
	assert.Equal(t, document, again)
}

// changed is the document with one thing changed, and what the change says.
func changed(t *testing.T, old, with string) (Document, []Problem) {
	t.Helper()
	require.Equal(t, 1, strings.Count(threeSystems, old), old)
	return Parse(strings.Replace(threeSystems, old, with, 1))
}

func TestWhatDoesNotFitTheSystemIsRefused(t *testing.T) {
	const cloudScope, dcScope, snowScope = "connection: cloud, projects: [ACM]", "projects: [GLX], labels: [ours]", "field: company, ids: [a1b2, c3d4]"
	tests := []struct{ old, with, problem string }{
		{"method: pat", "method: scoped-token", "connections[1].auth.method: must be basic or pat"},
		{"method: pat", "method: oauth-password", "connections[1].auth.method: must be basic or pat"},
		{"method: pat", "method: basic", "connections[1].auth.user: is missing"},
		{"oauth-password, user", "pat, user", "connections[2].auth.method: must be basic, oauth-password or client-credentials"},
		{"oauth-password, user", "scoped-token, user", "connections[2].auth.method: must be basic, oauth-password or client-credentials"},
		{"user: svc, clientId", "clientId", "connections[2].auth.user: is missing"},
		{"clientId: abc, ", "", "connections[2].auth.clientId: is missing"},
		{", clientSecret: snow-client", "", "connections[2].auth.clientSecret: is missing; it names the credential"},
		{"clientSecret: snow-client", "clientSecret: ../x", "connections[2].auth.clientSecret: must be 1 to 63"},
		{"secret: snow, clientSecret: snow-client", "secret: twice, clientSecret: twice", "connections[2].auth.clientSecret: must name another credential"},
		{"secret: snow, clientSecret: snow-client", "clientSecret: snow", "connections[2].auth.clientSecret: must name another credential"},
		{"[incident, u_ticket]", "[incident, \"../x\"]", "connections[2].tables[1]: must be a table's name"},
		{"[incident, u_ticket]", "[Incident]", "connections[2].tables[0]: must be a table's name"},
		{"[incident, u_ticket]", "[" + strings.Repeat("t, ", maxTables) + "u]", "connections[2].tables: holds more than 50"},
		{"pending: {Parked: other}", "pending: {Parked: nobody}", "connections[1].mapping.pending.Parked: must be one of customer, vendor"},
		{"Portal: customer", "Portal: nobody", "connections[1].mapping.reportedBy.Portal: must be one of monitoring, team, customer"},
		{"Portal: customer", "Portal: 7", "connections[1].mapping.reportedBy.Portal: must be text; put it in quotes"},
		{"cause: u_cause", "cause: Root cause", "connections[2].mapping.fields.cause: must be a column"},
		{"team: customfield_10001", `team: ""`, "connections[1].mapping.fields.team: must be a field's name or id"},
		{"service: u_app.name", "service: u_app^ORx", "connections[2].mapping.fields.service: must be a column"},
		{"service: u_app.name", "service: a.b.c.d.e", "connections[2].mapping.fields.service: must be a column"},
		{cloudScope, "connection: cloud, ids: [x]", "perimeters[0].scope[0].projects: must name at least one project"},
		{cloudScope, cloudScope + ", ids: [x]", "perimeters[0].scope[0].ids: is only for ServiceNow"},
		{dcScope, dcScope + ", field: company", "perimeters[1].scope[0].field: is only for ServiceNow"},
		{snowScope, "projects: [INI]", "perimeters[2].scope[0].ids: must name at least one value of company"},
		{snowScope, snowScope + ", projects: [INI]", "perimeters[2].scope[0].projects: is only for Jira"},
		{snowScope, snowScope + ", labels: [x]", "perimeters[2].scope[0].labels: is only for Jira"},
		{snowScope, "field: location, ids: []", "perimeters[2].scope[0].ids: must name at least one value of location"},
		{snowScope, "ids: [\"a,b\"]", "perimeters[2].scope[0].ids[0]: must be a sys_id"},
		{snowScope, "ids: [\"a^NQactive=true\"]", "perimeters[2].scope[0].ids[0]: must be a sys_id"},
		{snowScope, "ids: [\"javascript:x\"]", "perimeters[2].scope[0].ids[0]: must be a sys_id"},
		{snowScope, "field: Company, ids: [a]", "perimeters[2].scope[0].field: must be a column"},
		{snowScope, "field: \"company^ORx\", ids: [a]", "perimeters[2].scope[0].field: must be a column"},
		{"writing: true\nperimeters", "writing: \"yes\"\nperimeters", "connections[2].writing: must be true or false"},
	}
	for _, test := range tests {
		t.Run(test.with, func(t *testing.T) {
			document, problems := changed(t, test.old, test.with)
			require.False(t, Broken(problems))
			found := false
			for _, problem := range problems {
				found = found || (strings.HasPrefix(problem.String(), test.problem) && problem.Severity == Error)
			}
			require.True(t, found, "%s is not among %v", test.problem, problems)
			usable := Usable(document, problems)
			assert.Equal(t, 5, len(usable.Connections)+len(usable.Perimeters), "only this part is disabled: %v", problems)
		})
	}
}

func TestWhatHasNoEffectIsWarnedOf(t *testing.T) {
	for _, test := range []struct{ old, with, problem string }{
		{"auth: {method: pat}", "auth: {method: pat}\n    cloudId: abc", "connections[1].cloudId: is only for Jira Cloud and has no effect here"},
		{"auth: {method: pat}", "auth: {method: pat}\n    apiUrl: https://x.example", "connections[1].apiUrl: is only for Jira Cloud"},
		{"auth: {method: pat}", "auth: {method: pat}\n    tokenUrl: https://x.example", "connections[1].tokenUrl: is only for Jira Cloud and ServiceNow"},
		{"auth: {method: pat}", "auth: {method: pat}\n    tables: [incident]", "connections[1].tables: is only for ServiceNow"},
		{"auth: {method: pat}", "auth: {method: pat, clientSecret: x}", "connections[1].auth.clientSecret: is only for oauth-password"},
		{"major: Major incident", "colour: red", "connections[1].mapping.fields.colour: is none of team, service"},
		{"[incident, u_ticket]", "[incident, incident]", "connections[2].tables[1]: incident stands twice"},
		{"writing: true\nperimeters", "cloudId: abc\nperimeters", "connections[2].cloudId: is only for Jira Cloud"},
	} {
		t.Run(test.with, func(t *testing.T) {
			document, problems := changed(t, test.old, test.with)
			require.Len(t, problems, 1)
			assert.Equal(t, Warning, problems[0].Severity)
			assert.Contains(t, problems[0].String(), test.problem)
			assert.Equal(t, document, Usable(document, problems))
		})
	}
}

func TestOneCompanyOfTwoCustomersIsWarnedOf(t *testing.T) {
	twin := "  - {id: twin, name: Twin, zone: UTC, scope: [{connection: snow, %s}]}\n"
	_, problems := Parse(threeSystems + fmt.Sprintf(twin, "ids: [c3d4, e5f6]"))
	require.Len(t, problems, 1)
	assert.Equal(t, `perimeters[3].scope[0].ids: c3d4 also belongs to the perimeter "initech"`, problems[0].String())

	_, problems = Parse(threeSystems + fmt.Sprintf(twin, "field: location, ids: [c3d4]"))
	assert.Empty(t, problems, "a value of another field is another value")
}

// TestARepeatedConnectionIsNoReasonToDisableItsCustomers: which system is meant
// cannot be known, and a perimeter that is left out would fail in silence.
func TestARepeatedConnectionIsNoReasonToDisableItsCustomers(t *testing.T) {
	document, problems := changed(t, "id: dc\n", "id: snow\n")
	usable := Usable(document, problems)
	assert.Len(t, usable.Connections, 1)
	ids := []string{}
	for _, perimeter := range usable.Perimeters {
		ids = append(ids, perimeter.ID)
	}
	assert.Contains(t, ids, "initech")
}
