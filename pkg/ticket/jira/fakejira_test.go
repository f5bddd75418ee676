package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
)

// fakeJira answers the catalogues and the identity by itself and leaves the rest
// to a test's handlers, by path behind the root of its edition. A path without a
// handler fails the test.
type fakeJira struct {
	*httptest.Server
	t        *testing.T
	system   setup.System
	root     string
	handlers map[string]http.HandlerFunc

	mutex sync.Mutex
	calls []string
	jql   []string
}

func newFakeJira(t *testing.T, handlers map[string]http.HandlerFunc) *fakeJira {
	t.Helper()
	fake := &fakeJira{t: t, system: setup.JiraCloud, root: "/rest/api/3/", handlers: map[string]http.HandlerFunc{
		"field":     reply(`[{"id":"customfield_10030","name":"Time to resolution","schema":{"custom":"com.atlassian.servicedesk:sd-sla-field"}}]`),
		"priority":  reply(`[{"id":"1","name":"Highest"},{"id":"2","name":"High"},{"id":"3","name":"Medium"}]`),
		"status":    reply(`[]`),
		"issuetype": reply(`[{"id":"1","name":"Incident"}]`),
		"myself":    reply(`{"accountId":"a","displayName":"Rounds","timeZone":"Europe/Rome"}`),
	}}
	for path, handler := range handlers {
		fake.handlers[path] = handler
	}
	fake.Server = httptest.NewServer(http.HandlerFunc(fake.serve))
	t.Cleanup(fake.Close)
	return fake
}

func (f *fakeJira) serve(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, f.root)
	if r.URL.Path == serverInfoPath {
		path = serverInfoPath
	}
	body, _ := io.ReadAll(r.Body)
	r.Body = io.NopCloser(strings.NewReader(string(body)))
	f.mutex.Lock()
	f.calls = append(f.calls, path)
	if strings.HasPrefix(path, "search") {
		var asked struct{ JQL string }
		_ = json.Unmarshal(body, &asked)
		f.jql = append(f.jql, asked.JQL)
	}
	f.mutex.Unlock()
	handler, ok := f.handlers[path]
	if !ok {
		f.t.Errorf("unexpected call of %s", r.URL.Path)
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	handler(w, r)
}

// count is how often a path was called.
func (f *fakeJira) count(path string) int {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	number := 0
	for _, one := range f.calls {
		if one == path {
			number++
		}
	}
	return number
}

func reply(body string) http.HandlerFunc { return refuse(http.StatusOK, body) }

func refuse(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// page writes one page of issues of ACM with these numbers.
func page(next string, numbers ...int) string {
	issues := make([]string, len(numbers))
	for i, number := range numbers {
		issues[i] = fmt.Sprintf(`{"id":"%d","key":"ACM-%d","fields":{"summary":"t","project":{"key":"ACM"},`+
			`"status":{"name":"Open","statusCategory":{"key":"new"}},"created":"2026-11-01T08:00:00.000+0000","labels":["x"]}}`, number, number)
	}
	token := ""
	if next != "" {
		token = fmt.Sprintf(`,"nextPageToken":%q`, next)
	}
	return `{"issues":[` + strings.Join(issues, ",") + `]` + token + `}`
}

// pages answers by page token.
func pages(t *testing.T, byToken map[string]string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var asked searchBody
		if json.NewDecoder(r.Body).Decode(&asked) != nil {
			t.Error("a search without a body")
		}
		body, ok := byToken[asked.NextPageToken]
		if !ok {
			t.Errorf("unexpected page token %q", asked.NextPageToken)
		}
		_, _ = io.WriteString(w, body)
	}
}

func (f *fakeJira) connection() setup.Connection {
	return setup.Connection{
		ID: "desk", System: f.system, URL: f.URL, AllowPrivateNetwork: true,
		Auth:   setup.Auth{Method: setup.Basic, User: "admin"},
		Limits: setup.Limits{RequestsPerSecond: 1000, TimeoutSeconds: 5},
	}
}

// testClock is a clock that a test moves.
type testClock struct {
	mutex sync.Mutex
	at    time.Time
}

func (c *testClock) now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.at
}

func (c *testClock) move(by time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.at = c.at.Add(by)
}

func open(t *testing.T, connection setup.Connection, secret string) (*Client, *testClock) {
	t.Helper()
	clock := &testClock{at: simulatedNow}
	client, err := httpx.NewClient(connection)
	require.NoError(t, err)
	t.Cleanup(client.CloseIdleConnections)
	cloud, err := New(connection, secret, client, clock.now)
	require.NoError(t, err)
	return cloud, clock
}
