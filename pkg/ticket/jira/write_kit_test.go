package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// ours is the scope of ACME.
var ours = ticket.Scope{Customer: "acme", Projects: []string{"ACM", "ACI"}}

// diskDraft is a ticket as people want it.
func diskDraft() ticket.Draft {
	return ticket.Draft{
		Scope: ours, Type: ticket.Incident, Title: "Disk full on db1", Description: "It is *really* full.\n\nSee {graph}.",
		Priority: 2, Labels: []string{"grafana"}, Fingerprint: "0123456789ab",
	}
}

const (
	typesPath = "issue/createmeta/ACM/issuetypes"
	formPath  = "issue/createmeta/ACM/issuetypes/10001"
	createdAs = `{"id":"10042","key":"ACM-42","self":"https://evil.example/rest/api/3/issue/10042"}`
)

const typesOfProject = `{"startAt":0,"maxResults":50,"total":3,"%s":[{"id":"10009","name":"Incident step","subtask":true},` +
	`{"id":"10002","name":"Task"},{"id":"10001","name":"[System] Incident","subtask":false}]}`

const fieldsOfForm = `{"startAt":0,"maxResults":50,"total":6,"%s":[{"fieldId":"summary","name":"Summary","required":true},{"fieldId":"project","required":true},` +
	`{"fieldId":"description","name":"Description"},{"fieldId":"labels","name":"Labels"},{"fieldId":"reporter","name":"Reporter","required":true},` +
	`{"fieldId":"priority","name":"Priority","required":true,"hasDefaultValue":true,"allowedValues":[{"id":"2","name":"High"},{"id":"3","name":"Medium"}]}]}`

// writable are the handlers of a project in which tickets can be made.
func writable(list, fields string, more map[string]http.HandlerFunc) map[string]http.HandlerFunc {
	handlers := map[string]http.HandlerFunc{
		typesPath: reply(fmt.Sprintf(typesOfProject, list)), formPath: reply(fmt.Sprintf(fieldsOfForm, fields)),
	}
	for path, handler := range more {
		handlers[path] = handler
	}
	return handlers
}

func cloudWith(more map[string]http.HandlerFunc) map[string]http.HandlerFunc {
	return writable("issueTypes", "fields", more)
}

// taking notes what is posted and answers.
func taking(t *testing.T, into *string, status int, answer string) http.HandlerFunc {
	t.Helper()
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("a %s of %s", r.Method, r.Header.Get("Content-Type"))
		}
		body, _ := io.ReadAll(r.Body)
		*into = string(body)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	}
}

// issueAs is an issue as GET answers it.
func issueAs(id, key, project, category string, labels ...string) string {
	list, _ := json.Marshal(append([]string{}, labels...))
	return fmt.Sprintf(`{"id":%q,"key":%q,"fields":{"summary":"Disk full","project":{"key":%q},"labels":%s,"status":{"name":"x","statusCategory":{"key":%q}}}}`,
		id, key, project, list, category)
}

func issues(all ...string) string { return `{"issues":[` + strings.Join(all, ",") + `]}` }

func decode(t *testing.T, text string) map[string]any {
	t.Helper()
	var value map[string]any
	require.NoError(t, json.Unmarshal([]byte(text), &value))
	return value
}

func sentenceOf(t *testing.T, err error) string {
	t.Helper()
	var failure *ticket.Failure
	require.ErrorAs(t, err, &failure)
	require.Regexp(t, `^[A-Z].*\.$`, failure.Sentence)
	return failure.Sentence
}
