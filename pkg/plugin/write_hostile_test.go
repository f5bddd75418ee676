package plugin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHostileDraftsAreRefusedWithASentence(t *testing.T) {
	k := newKit(t)
	for name, test := range map[string]struct {
		changes map[string]any
		want    string
	}{
		"title of two lines":         {map[string]any{"title": "a\nb"}, "The title must be one line; it holds a line break."},
		"title ends in a line break": {map[string]any{"title": "a\r\n"}, "The title must be one line; it holds a line break."},
		"line separator":             {map[string]any{"title": "a\u2028b"}, "The title must be one line; it holds a line break."},
		"title of 256":               {map[string]any{"title": strings.Repeat("x", 256)}, "The title is longer than 255 characters."},
		"title of 128 emoji":         {map[string]any{"title": strings.Repeat("😀", 128)}, "The title is longer than 255 characters."},
		"write-01":                   {map[string]any{"title": strings.Repeat("x", 150) + "\n" + strings.Repeat("x", 150)}, "The title must be one line; it holds a line break."},
		"no title":                   {map[string]any{"title": " \t"}, "The title is missing."},
		"control sign in the title":  {map[string]any{"title": "a\x00b"}, "The title holds a control character."},
		"escape in the title":        {map[string]any{"title": "a\x1b[31mb"}, "The title holds a control character."},
		"long description":           {map[string]any{"description": strings.Repeat("x", 30_001)}, "The description is longer than 30,000 characters."},
		"NUL in the description":     {map[string]any{"description": "a\x00"}, "The description holds a control character."},
		"no type":                    {map[string]any{"type": ""}, `The type cannot be used: "" is no type; the words are incident, request, change, problem, task, other.`},
		"made-up type":               {map[string]any{"type": "Epic"}, `The type cannot be used: "Epic" is no type; the words are incident, request, change, problem, task, other.`},
		"priority 6":                 {map[string]any{"priority": 6}, "The priority must be 1 (highest) to 5, or 0 to leave it to the ticket system."},
		"priority -1":                {map[string]any{"priority": -1}, "The priority must be 1 (highest) to 5, or 0 to leave it to the ticket system."},
		"no fingerprint":             {map[string]any{"fingerprint": ""}, "The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores."},
		"fingerprint with a bar":     {map[string]any{"fingerprint": "a|b"}, "The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores."},
		"fingerprint as a query":     {map[string]any{"fingerprint": `x" OR project = SECRET`}, "The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores."},
		"fingerprint with a break":   {map[string]any{"fingerprint": "a\n"}, "The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores."},
		"long fingerprint":           {map[string]any{"fingerprint": strings.Repeat("x", 129)}, "The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores."},
		"label with a space":         {map[string]any{"labels": []string{"a b"}}, `The label "a b" cannot be used: a label is 1 to 100 letters, digits and . _ : / = @ + -, without a space.`},
		"empty label":                {map[string]any{"labels": []string{""}}, `The label "" cannot be used: a label is 1 to 100 letters, digits and . _ : / = @ + -, without a space.`},
		"label with a quote":         {map[string]any{"labels": []string{`a"b`}}, `The label "a\"b" cannot be used: a label is 1 to 100 letters, digits and . _ : / = @ + -, without a space.`},
		"another ticket's mark":      {map[string]any{"labels": []string{"Rounds-0123456789ab"}}, `The label "Rounds-0123456789ab" is reserved.`},
		"too many labels":            {map[string]any{"labels": strings.Split(strings.Repeat("a,", 20)+"a", ",")}, "A ticket can be given at most 20 labels."},
		"a request's id":             {map[string]any{"request": "' OR 1=1"}, "The request's id must be 8 to 64 letters, digits or dashes."},
		"javascript as a link":       {map[string]any{"link": "javascript:alert(1)"}, "The link must lead to this Grafana."},
		"xss-03":                     {map[string]any{"link": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="}, "The link must lead to this Grafana."},
		"two lines as link's title":  {map[string]any{"link": "/d/x", "linkTitle": "a\nb"}, "The link's title must be one line; it holds a line break."},
	} {
		t.Run(name, func(t *testing.T) {
			for _, path := range []string{"tickets/open", "tickets/preview"} {
				assert.Equal(t, test.want, k.refuses(t, asEditor, path, draft(t, test.changes), http.StatusBadRequest))
			}
		})
	}
	assert.Zero(t, k.source.count(""))
	assert.Empty(t, k.acts(t))
}

func TestHostileBodiesAreRefused(t *testing.T) {
	k := newKit(t)
	for path, body := range writeBodies(t, "acme", "desk") {
		for name, spoilt := range map[string]string{
			"nothing": "", "a list": "[]", "a number": "7", "cut": body[:len(body)/2], "two": body + body, "another type": strings.Replace(body, `"acme"`, `["acme"]`, 1),
		} {
			assert.Contains(t, k.refuses(t, asEditor, path, spoilt, http.StatusBadRequest), "The request must be an object", "%s %s", path, name)
		}
		user, header := asEditor(k)
		_ = user
		forged := func(kind string) person {
			return signedIn("u-anna", "anna", "Editor", sent("Content-Type", kind))
		}
		require.NotEmpty(t, header)
		for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""} {
			got := k.call(t, forged(kind), "POST", path, body)
			assert.Equal(t, http.StatusUnsupportedMediaType, got.status, "write-05: %s %q", path, kind)
		}
		assert.Equal(t, http.StatusRequestEntityTooLarge, k.call(t, asEditor, "POST", path, strings.Repeat(" ", 256<<10)+body).status, path)
		for _, method := range []string{"GET", "PUT", "PATCH", "DELETE"} {
			assert.NotEqual(t, http.StatusOK, k.call(t, asEditor, method, path, body).status, "%s %s", method, path)
		}
	}
	assert.Zero(t, k.source.count(""))
}

func TestLinkLeadsToThisGrafanaOnly(t *testing.T) {
	k := newKit(t)
	k.instance.Root = "https://grafana.example.com/ops/"
	for given, want := range map[string]string{
		"https://grafana.example.com/ops/d/x?from=now-1h&to=now#a": "https://grafana.example.com/ops/d/x?from=now-1h&to=now#a",
		"/ops/alerting/list":                  "https://grafana.example.com/ops/alerting/list",
		"https://GRAFANA.example.com/ops":     "https://GRAFANA.example.com/ops",
		"https://grafana.example.com/ops/ü/é": "https://grafana.example.com/ops/%C3%BC/%C3%A9",
	} {
		got, err := k.instance.desk.CheckLink(given)
		require.NoError(t, err, given)
		assert.Equal(t, want, got)
	}
	for _, given := range []string{
		"", "d/x", "?x", "#x", "//evil.example/ops/", "https://evil.example/ops/", "http://grafana.example.com/ops/", "/d/x", "/ops/../admin",
		"/ops/%2e%2e/admin", "https://grafana.example.com.evil.example/ops/", "https://grafana.example.com:8443/ops/",
		"https://grafana.example.com@evil.example/ops/", "https://user:pw@grafana.example.com/ops/", "https:grafana.example.com/ops/",
		"/\\evil.example/ops/", "https://grafana.example.com\\@evil.example/ops/", "javascript:alert(1)", "data:text/html,x", "ftp://grafana.example.com/ops/",
		"/ops/a b", "/ops/a\nb", "/ops/\u202eb", "/ops/%zz", "/opsx/d", " /ops/d", "/ops/" + strings.Repeat("x", 2000),
	} {
		_, err := k.instance.desk.CheckLink(given)
		assert.Error(t, err, given)
	}
	k.instance.Root = ""
	_, err := k.instance.desk.CheckLink("/ops/d/x")
	assert.ErrorContains(t, err, "root_url")
}

func TestLabelThatMarksAnothersTicketsIsReserved(t *testing.T) {
	k := newKit(t, withSetup(`
version: 1
connections: [{id: desk, system: jira-cloud, url: https://desk.example.com, auth: {method: basic, user: svc}, writing: true}]
perimeters:
  - {id: acme, name: ACME, zone: UTC, scope: [{connection: desk, projects: [ACM], labels: [acme, both]}], writing: true}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: desk, projects: [ACM], labels: [globex, both]}]}
`))
	for _, label := range []string{"globex", "GLOBEX"} {
		assert.Equal(t, `The label "`+label+`" is reserved.`, k.refuses(t, asEditor, "tickets/preview", draft(t, map[string]any{"labels": []string{label}}), http.StatusBadRequest))
	}
	assert.Equal(t, http.StatusOK, k.call(t, asEditor, "POST", "tickets/preview", draft(t, map[string]any{"labels": []string{"acme", "both", "disk"}})).status)
}

func TestTextKeepsItsWords(t *testing.T) {
	k := newKit(t)
	k.openTicket(t, asEditor, map[string]any{
		"title": "  Ärger mit 😀 <b>disk</b> ${__user.token} [[x]] ", "description": "one\r\ntwo\rthree\n\tfour *bold* {code}", "labels": nil,
	})
	made := k.source.made[0].draft
	assert.Equal(t, "Ärger mit 😀 <b>disk</b> ${__user.token} [[x]]", made.Title)
	assert.Equal(t, "one\ntwo\nthree\n\tfour *bold* {code}", made.Description)
}
