package setup

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const good = `
version: 1
grafana: {url: "http://localhost:3000/grafana"}
connections:
  - id: acme-jira
    name: ACME Jira
    system: jira-cloud
    url: https://acme.atlassian.net/jira
    auth: {method: basic, user: svc@ops.example, expires: 2027-01-31}
    sla: {fields: [Time to resolution]}
    mapping: {states: {Waiting for customer: pending}, priorities: {Blocker: "1"}, types: {Fault: incident}}
    limits: {maxRows: 100, requestsPerSecond: 2.5}
perimeters:
  - id: acme
    name: ACME
    zone: Europe/Rome
    scope: [{connection: acme-jira, projects: [ACM, ACI], labels: [managed]}]
    viewers: [u-1, everyone, "*@acme.example"]
    operators: [u-2]
    show: [people]
`

func TestParseReadsEverything(t *testing.T) {
	document, problems := Parse(good)
	require.Empty(t, problems)
	assert.Equal(t, "http://localhost:3000/grafana", document.Grafana.URL)
	connection := document.Connections[0]
	assert.Equal(t, "2027-01-31", connection.Auth.Expires)
	assert.Equal(t, map[string]string{"Waiting for customer": "pending"}, connection.Mapping.States)
	assert.InDelta(t, 2.5, connection.Limits.RequestsPerSecond, 0)
	assert.Equal(t, []string{"ACM", "ACI"}, document.Perimeters[0].Scope[0].Projects)
	assert.Equal(t, document, Usable(document, problems))
}

func TestParseReadsJSON(t *testing.T) {
	document, problems := Parse(`{"version":1.0,"perimeters":[{"id":"a","name":"\u00c4\/\ud83d\ude00","zone":"UTC","scope":[]}]}`)
	assert.False(t, Broken(problems))
	assert.Equal(t, "Ä/😀", document.Perimeters[0].Name)

	document, problems = Parse(`{"version":1,"perimeters":[{"id":"a","name":"\ud83d","zone":"UTC","scope":[]}]}`)
	assert.Contains(t, problems[0].String(), "perimeters[0].name")
	assert.Empty(t, Usable(document, problems).Perimeters)

	_, problems = Parse(`{"version":1,"version":2}`)
	assert.Equal(t, `The set-up cannot be read: the key "version" stands twice.`, problems[0].String())
}

// replaced is the good document with one thing changed.
func replaced(t *testing.T, old, with string) string {
	t.Helper()
	require.Contains(t, good, old)
	return strings.Replace(good, old, with, 1)
}

func TestProblemsNameTheirPlaceAndDisableTheirPartOnly(t *testing.T) {
	tests := []struct{ old, with, problem string }{
		{"id: acme-jira", "id: Acme Jira", "connections[0].id: must be 1 to 63 small letters"},
		{"id: acme-jira", "id: ../x", "connections[0].id: must be"},
		{"system: jira-cloud", "system: trello", "connections[0].system: must be jira-cloud, jira-dc or servicenow"},
		{"system: jira-cloud", "tables: [Incident]\n    system: jira-cloud", "connections[0].tables[0]: must be a table's name"},
		{"url: https://acme.atlassian.net/jira", "url: ''", "connections[0].url: is missing"},
		{"https://acme.atlassian.net/jira", "ftp://acme.example", "connections[0].url: must start with https:// or http://"},
		{"https://acme.atlassian.net/jira", "https://user:pw@acme.example", "connections[0].url: must not hold a user name"},
		{"https://acme.atlassian.net/jira", "'https://acme.example/?x=1'", "connections[0].url: must not hold a query"},
		{"https://acme.atlassian.net/jira", "'https://acme.example/#f'", "connections[0].url: must not hold a fragment"},
		{"https://acme.atlassian.net/jira", "https://acme.example/jira/../x", "connections[0].url: must not hold dot segments"},
		{"https://acme.atlassian.net/jira", "https://acme.example/%2e%2e/x", "connections[0].url: must not hold dot segments"},
		{"https://acme.atlassian.net/jira", `'https://a.example\@b.example/'`, "connections[0].url: must not hold a backslash"},
		{"https://acme.atlassian.net/jira", `"https://acme.example/\tx"`, "connections[0].url: must not hold spaces or control"},
		{"https://acme.atlassian.net/jira", "http://localhost:3000/api/admin/users", "connections[0].url: lies in a private network"},
		{"https://acme.atlassian.net/jira", "http://127.0.0.1", "connections[0].url: lies in a private network"},
		{"https://acme.atlassian.net/jira", "http://[::ffff:10.0.0.1]", "connections[0].url: lies in a private network"},
		{"https://acme.atlassian.net/jira", "https://аcme.example", "connections[0].url: must name its host in plain letters"},
		{"https://acme.atlassian.net/jira", "https:///x", "connections[0].url: must be an address"},
		{"https://acme.atlassian.net/jira", "'javascript:alert(1)'", "connections[0].url: must be an address"},
		{"method: basic", "method: magic", "connections[0].auth.method: must be basic, scoped-token or client-credentials"},
		{"method: basic", "method: pat", "connections[0].auth.method: must be basic, scoped-token or client-credentials"},
		{"user: svc@ops.example", `user: "a\r\nX-Evil: 1"`, "connections[0].auth.user: must not hold line breaks"},
		{"user: svc@ops.example", "user: ''", "connections[0].auth.user: is missing"},
		{"method: basic", "method: client-credentials", "connections[0].auth.clientId: is missing"},
		{"expires: 2027-01-31", "expires: 31.1.2027", "connections[0].auth.expires: must be a day"},
		{"expires: 2027-01-31", "secret: ../other", "connections[0].auth.secret: must be"},
		{"pending}", "waiting}", "connections[0].mapping.states.Waiting for customer: must be one of open"},
		{`"1"}`, `"9"}`, "connections[0].mapping.priorities.Blocker: must be one of 1"},
		{`"1"}`, `1}`, "connections[0].mapping.priorities.Blocker: must be text; put it in quotes"},
		{"maxRows: 100", "maxRows: -1", "connections[0].limits.maxRows: must be between 0"},
		{"maxRows: 100", "maxRows: 9999999", "connections[0].limits.maxRows: must be between 0"},
		{"maxRows: 100", "maxRows: many", "connections[0].limits.maxRows: must be a whole number"},
		{"requestsPerSecond: 2.5", "requestsPerSecond: true", "connections[0].limits.requestsPerSecond: must be a number"},
		{"sla: {fields: [Time to resolution]}", "sla: {fields: x}", "connections[0].sla.fields: must be a list"},
		{"sla: {fields: [Time to resolution]}", "cloudId: 'a/b'", "connections[0].cloudId: must be the id"},
		{"- id: acme\n", "- id: ACME\n", "perimeters[0].id: must be"},
		{"name: ACME\n", "name: ''\n", "perimeters[0].name: must be 1 to 200"},
		{"name: ACME\n", "name: \"a\\u2028b\"\n", "perimeters[0].name: must be 1 to 200"},
		{"zone: Europe/Rome", "zone: Europe/Roma", "perimeters[0].zone: must be a time zone"},
		{"zone: Europe/Rome", "zone: Local", "perimeters[0].zone: must be a time zone"},
		{"zone: Europe/Rome", "zone: ../../etc/passwd", "perimeters[0].zone: must be a time zone"},
		{"connection: acme-jira", "connection: other", `perimeters[0].scope[0].connection: there is no connection "other"`},
		{"projects: [ACM, ACI]", "projects: []", "perimeters[0].scope[0].projects: must name at least one"},
		{"projects: [ACM, ACI]", `projects: ['ACM" OR project = "SECRET']`, "perimeters[0].scope[0].projects[0]: must be a project key"},
		{"projects: [ACM, ACI]", "projects: [NULL]", "perimeters[0].scope[0].projects[0]: is empty"},
		{"labels: [managed]", `labels: ["a b"]`, "perimeters[0].scope[0].labels[0]: must be a label"},
		{`"*@acme.example"`, `"*"`, "perimeters[0].viewers[2]: must be a user's uid"},
		{`"*@acme.example"`, `"*@*"`, "perimeters[0].viewers[2]: must be a user's uid"},
		{`"*@acme.example"`, `"*@*.example"`, "perimeters[0].viewers[2]: must be a user's uid"},
		{`"*@acme.example"`, `"a@b@acme.example"`, "perimeters[0].viewers[2]: must be a user's uid"},
		{"operators: [u-2]", "operators: [everyone]", "perimeters[0].operators[0]: must be a user's uid"},
		{"show: [people]", "show: [everything]", "perimeters[0].show[0]: must be people"},
		{"- id: acme\n", "- 7\n  - id: acme\n", "perimeters[0]: must be a mapping"},
		{"http://localhost:3000/grafana", "http://u:p@localhost", "grafana.url: must not hold a user name"},
	}
	for _, test := range tests {
		t.Run(test.with, func(t *testing.T) {
			document, problems := Parse(replaced(t, test.old, test.with))
			require.False(t, Broken(problems), "only a part is disabled: %v", problems)
			found := false
			for _, problem := range problems {
				found = found || (strings.HasPrefix(problem.String(), test.problem) && problem.Severity == Error)
			}
			assert.True(t, found, "%s is not among %v", test.problem, problems)
			usable := Usable(document, problems)
			healthy := len(usable.Connections) + len(usable.Perimeters)
			if strings.HasPrefix(test.problem, "grafana") {
				assert.Empty(t, usable.Grafana.URL)
				return
			}
			assert.LessOrEqual(t, healthy, len(document.Connections)+len(document.Perimeters)-1)
		})
	}
}

func TestUnreadableDocumentsAreOneSentence(t *testing.T) {
	tests := map[string]struct{ text, sentence string }{
		"empty":            {"", "The set-up is empty."},
		"blank":            {" \n ", "The set-up is empty."},
		"null":             {"null", "The set-up is empty."},
		"a list":           {"- a", "The set-up cannot be read: it must be a mapping that starts with version: 1."},
		"a word":           {"hello", "The set-up cannot be read: it must be a mapping"},
		"bad indentation":  {"version: 1\n a: [\n", "The set-up cannot be read: line 2:"},
		"two documents":    {"version: 1\n---\nversion: 1\n", "The set-up cannot be read: it must be one document."},
		"a key twice":      {"version: 1\nversion: 1\n", `The set-up cannot be read: line 2: the key "version" stands twice.`},
		"an alias":         {"a: &x 1\nb: *x\n", "The set-up cannot be read: line 1: anchors and aliases are not supported."},
		"a merge":          {"<<: {version: 1}\n", "The set-up cannot be read: line 1: a key must be plain text."},
		"a tag":            {"version: !!python/object x\n", "The set-up cannot be read: line 1: tags are not supported."},
		"a binary":         {"version: !!binary aGVsbG8=\n", "The set-up cannot be read: line 1: tags are not supported."},
		"a list as key":    {"? [a]\n: b\n", "The set-up cannot be read: line 1: a key must be plain text."},
		"infinity":         {"version: .inf\n", "The set-up cannot be read: line 1: this is not a number."},
		"a huge number":    {"version: 99999999999999999999\n", "version: must be a whole number"},
		"control bytes":    {"version: \x00\n", "The set-up cannot be read"},
		"not UTF-8":        {"version: \xff\xfe\n", "The set-up cannot be read"},
		"too large":        {"# " + strings.Repeat("x", MaxBytes), "The set-up cannot be read: it is larger than 256 KiB."},
		"too deep":         {strings.Repeat("{a: ", 200) + strings.Repeat("}", 200), "The set-up cannot be read"},
		"much too deep":    {strings.Repeat("[", 100_000), "The set-up cannot be read"},
		"too many nodes":   {"a: [" + strings.Repeat("1,", 60_000) + "]", "The set-up cannot be read"},
		"no version":       {"connections: []", "version: must be 1"},
		"newer version":    {"version: 2", "version: must be 1"},
		"version as text":  {"version: one", "version: must be a whole number"},
		"connections text": {"version: 1\nconnections: none", "connections: must be a list"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			document, problems := Parse(test.text)
			require.NotEmpty(t, problems)
			assert.True(t, Broken(problems))
			assert.Contains(t, problems[0].String(), test.sentence)
			assert.Empty(t, Usable(document, problems))
		})
	}
}

func TestAliasBombIsRefusedAtOnce(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("a0: &a0 [x, x]\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&bomb, "a%d: &a%d [*a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1)
	}
	_, problems := Parse(bomb.String())
	assert.Contains(t, problems[0].Message, "anchors and aliases are not supported")
}

func TestRepeatedIDsDisableAllThatShareThem(t *testing.T) {
	document, problems := Parse(good + `
  - {id: acme, name: Other, zone: UTC, scope: [{connection: acme-jira, projects: [OTH]}]}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: acme-jira, projects: [GLX]}]}
`)
	usable := Usable(document, problems)
	require.Len(t, usable.Perimeters, 1)
	assert.Equal(t, "globex", usable.Perimeters[0].ID)
}

func TestBrokenConnectionLeavesItsPerimeters(t *testing.T) {
	document, problems := Parse(replaced(t, "method: basic", "method: magic"))
	usable := Usable(document, problems)
	assert.Empty(t, usable.Connections)
	assert.Len(t, usable.Perimeters, 1, "so that its queries fail instead of showing nothing")
}

func TestWarningsDisableNothing(t *testing.T) {
	document, problems := Parse(strings.ReplaceAll(good, "name: ACME Jira", "name: ACME Jira\n    Url: https://evil.example\n    colour: red") + `
  - {id: twin, name: Twin, zone: UTC, scope: [{connection: acme-jira, projects: [TWN]}]}
  - {id: twin2, name: Twin, zone: UTC, scope: [{connection: acme-jira, projects: [twn]}]}
  - {id: void, name: Void, zone: UTC, scope: []}
`)
	assert.Equal(t, document, Usable(document, problems))
	assert.Equal(t, "https://acme.atlassian.net/jira", document.Connections[0].URL, "a key in another case is another key")
	lines := make([]string, len(problems))
	for i, problem := range problems {
		lines[i] = string(problem.Severity) + " " + problem.String()
	}
	assert.Equal(t, []string{
		"warning connections[0].Url: is not known to this version; it is kept and has no effect",
		"warning connections[0].colour: is not known to this version; it is kept and has no effect",
		"warning perimeters[3].scope: is empty, so this customer shows no ticket",
		`warning perimeters[2].scope[0].projects: twn also belongs to the perimeter "twin"`,
	}, lines)
}
