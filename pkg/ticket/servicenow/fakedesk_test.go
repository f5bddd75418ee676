package servicenow

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

var simulatedNow = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)

const (
	acmeID   = "a1c3e5a1c3e5a1c3e5a1c3e5a1c3e5a1"
	globexID = "b2d4f6b2d4f6b2d4f6b2d4f6b2d4f6b2"
	otherID  = "c0ffeec0ffeec0ffeec0ffeec0ffee00"
)

var (
	acme   = ticket.Scope{Customer: "acme", Field: "company", IDs: []string{acmeID}}
	globex = ticket.Scope{Customer: "globex", Field: "company", IDs: []string{globexID}}
)

// fakeDesk answers dictionary and choices by itself, finds nothing for the
// impossible, and leaves the rest to a test's handlers, by path behind /api/now/.
// A path without a handler fails the test.
type fakeDesk struct {
	*httptest.Server
	t        *testing.T
	handlers map[string]http.HandlerFunc

	mutex sync.Mutex
	calls []asked
}

// asked is a call as it came.
type asked struct {
	method, path, body string
	query              url.Values
	header             http.Header
	address            string
}

func newFakeDesk(t *testing.T, handlers map[string]http.HandlerFunc) *fakeDesk {
	t.Helper()
	fake := &fakeDesk{t: t, handlers: map[string]http.HandlerFunc{
		"table/sys_db_object":  describeTables,
		"table/sys_dictionary": describeFields,
		"table/sys_choice":     reply(rows(0)),
		"table/task_sla":       reply(rows(0)),
		"table/sys_user":       reply(`{"result":[{"sys_id":"u","user_name":"admin","name":"Rounds Service"}]}`),
		"stats/incident": func(w http.ResponseWriter, r *http.Request) {
			number := "2"
			if isProbe(r.URL.Query()) {
				number = "0"
			}
			_, _ = io.WriteString(w, `{"result":{"stats":{"count":"`+number+`"}}}`)
		},
	}}
	for path, handler := range handlers {
		fake.handlers[path] = handler
	}
	fake.Server = httptest.NewServer(http.HandlerFunc(fake.serve))
	t.Cleanup(fake.Close)
	return fake
}

func (f *fakeDesk) serve(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, "/api/now/")
	body, _ := io.ReadAll(r.Body)
	r.Body = io.NopCloser(strings.NewReader(string(body)))
	f.mutex.Lock()
	f.calls = append(f.calls, asked{r.Method, path, string(body), r.URL.Query(), r.Header, f.URL + r.URL.RequestURI()})
	f.mutex.Unlock()
	for name := range r.URL.Query() {
		if !slices.Contains([]string{"sysparm_query", "sysparm_fields", "sysparm_limit", "sysparm_offset", "sysparm_display_value",
			"sysparm_exclude_reference_link", "sysparm_count", "sysparm_input_display_value"}, name) {
			f.t.Errorf("unexpected parameter %s", name)
		}
	}
	handler, ok := f.handlers[path]
	if !ok {
		f.t.Errorf("unexpected call of %s", r.URL.Path)
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/json;charset=UTF-8")
	handler(w, r)
}

// asked are the calls of a path, without the probes for the impossible.
func (f *fakeDesk) asked(path string) []asked {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return slices.DeleteFunc(slices.Clone(f.calls), func(one asked) bool { return one.path != path || isProbe(one.query) })
}

func (f *fakeDesk) probes(path string) int {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	number := 0
	for _, one := range f.calls {
		if one.path == path && isProbe(one.query) {
			number++
		}
	}
	return number
}

func isProbe(query url.Values) bool {
	return strings.Contains(query.Get("sysparm_query"), "IN"+impossible) && !strings.Contains(query.Get("sysparm_query"), "^sys_id")
}

// reply answers probes for the impossible with nothing, anything else with the body.
func reply(body string) http.HandlerFunc { return refuse(http.StatusOK, body) }

func refuse(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		total := strings.Count(body, `"sys_id"`)
		if isProbe(r.URL.Query()) && status == http.StatusOK && strings.HasPrefix(body, `{"result":[`) {
			w.Header().Set("X-Total-Count", "0")
			_, _ = io.WriteString(w, rows(0))
			return
		}
		w.Header().Set("X-Total-Count", strconv.Itoa(total))
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Del(headers[i])
			if headers[i+1] != "" {
				w.Header().Set(headers[i], headers[i+1])
			}
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// rows writes a page of that many incidents of ACME.
func rows(number int) string {
	var all []string
	for i := range number {
		all = append(all, incident(i+1, acmeID))
	}
	return result(all...)
}

func result(records ...string) string { return `{"result":[` + strings.Join(records, ",") + `]}` }

// idOf is the sys_id of the incident with a number.
func idOf(number int) string { return fmt.Sprintf("%032x", number) }

// incident is a record; more are members written as JSON.
func incident(number int, company string, more ...string) string {
	members := []string{
		cellOf("sys_id", idOf(number)), cellOf("number", fmt.Sprintf("INC%07d", number)), cellOf("sys_class_name", "incident", "Incident"),
		cellOf("short_description", "t"), cellOf("state", "1", "New"), cellOf("active", "true"), cellOf("priority", "2", "2 - High"),
		cellOf("company", company, "A customer"), cellOf("opened_at", "2026-11-01 08:00:00", "01.11.2026 09:00"), cellOf("sys_created_on", "2026-11-01 08:00:00"),
	}
	return "{" + strings.Join(append(members, more...), ",") + "}"
}

func cellOf(name, value string, display ...string) string {
	shown := value
	if len(display) > 0 {
		shown = display[0]
	}
	return fmt.Sprintf(`%q:{"display_value":%q,"value":%q}`, name, shown, value)
}

var listed = regexp.MustCompile(`^nameIN([a-z0-9_,]+)`)

func tablesAsked(r *http.Request) []string {
	match := listed.FindStringSubmatch(r.URL.Query().Get("sysparm_query"))
	if match == nil {
		return nil
	}
	return strings.Split(match[1], ",")
}

// describeTables says that everything that looks like one is a task.
func describeTables(w http.ResponseWriter, r *http.Request) {
	var all []string
	for i, table := range tablesAsked(r) {
		parent := ""
		if _, ok := kinds[table]; ok && table != rootTable {
			parent = rootTable
		}
		all = append(all, "{"+strings.Join([]string{cellOf("sys_id", fmt.Sprint("o", i, table)), cellOf("name", table), cellOf("super_class.name", parent)}, ",")+"}")
	}
	reply(result(all...))(w, r)
}

// describeFields gives each table its built-in fields.
func describeFields(w http.ResponseWriter, r *http.Request) {
	var all []string
	for _, table := range tablesAsked(r) {
		for name, field := range builtIn {
			if strings.Contains(name, ".") || (field.tables == "") != (table == rootTable) || (field.tables != "" && !slices.Contains(strings.Fields(field.tables), table)) {
				continue
			}
			to := builtInReferences[name]
			if name == "company" {
				to = "core_company"
			}
			all = append(all, dictionaryRow(table, name, field.kind, field.title, to))
		}
		if table == "core_company" {
			all = append(all, dictionaryRow(table, "name", "string", "Name", ""), dictionaryRow(table, "parent", "reference", "Parent", "core_company"))
		}
	}
	reply(result(all...))(w, r)
}

func dictionaryRow(table, name, kind, title, to string) string {
	return "{" + strings.Join([]string{
		cellOf("sys_id", table+"."+name), cellOf("name", table), cellOf("element", name), cellOf("internal_type", kind), cellOf("column_label", title), cellOf("reference", to),
		cellOf("max_length", "40"), cellOf("choice", "0"),
	}, ",") + "}"
}

func (f *fakeDesk) connection(tables ...string) setup.Connection {
	if len(tables) == 0 {
		tables = []string{"incident"}
	}
	return setup.Connection{
		ID: "desk", System: setup.ServiceNow, URL: f.URL, AllowPrivateNetwork: true, Tables: tables,
		Auth:   setup.Auth{Method: setup.Basic, User: "admin"},
		Limits: setup.Limits{RequestsPerSecond: 1000, TimeoutSeconds: 30},
	}
}

func (f *fakeDesk) open() (*Client, *testClock) { return open(f.t, f.connection(), "secret") }

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
	desk, err := New(connection, Secrets{Secret: secret, ClientSecret: "client-secret"}, client, clock.now)
	require.NoError(t, err)
	return desk, clock
}

func everything(scopes ...ticket.Scope) ticket.Search {
	return ticket.Search{Scopes: scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.BySLADue}}
}

func keysOf(tickets []ticket.Ticket) []string {
	var keys []string
	for _, t := range tickets {
		keys = append(keys, t.Key)
	}
	slices.Sort(keys)
	return keys
}

func numbers(from, to int) []string {
	var keys []string
	for i := from; i <= to; i++ {
		keys = append(keys, fmt.Sprintf("INC%07d", i))
	}
	return keys
}
