package plugin

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"
	"github.com/grafana/grafana-plugin-sdk-go/config"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// demoSetup has a customer with named viewers, one that everybody sees, and one
// of whom nobody outside the team may know.
const demoSetup = `
version: 1
connections:
  - {id: desk, name: Service desk, system: jira-cloud, url: https://desk.example.com, writing: true,
     auth: {method: basic, user: svc@ops.example}}
perimeters:
  - {id: acme, name: ACME, zone: Europe/Rome, scope: [{connection: desk, projects: [ACM, ACI]}],
     viewers: [u-acme, "*@acme.example"], writing: true}
  - {id: globex, name: Globex, zone: UTC, scope: [{connection: desk, projects: [GLX]}],
     viewers: [everyone], operators: [u-olga], show: [people], writing: true}
  - {id: hidden, name: Hidden Ltd, zone: UTC, scope: [{connection: desk, projects: [HID]}]}
`

const demoSecret = "s3cr3t-token-of-desk"

// kit is a running instance with its own Grafana: keys, clock, tickets, log.
type kit struct {
	instance *Backend
	grafana  *httptest.Server
	signer   signer
	source   *fakeSource
	log      *capturedLog
	now      time.Time
	keeper   instance.Keeper
	// orgID is the organisation of the data source and of whoever calls.
	orgID int64
	// checklists is the folder of provisioned ones.
	checklists string
	hasRounds  bool
	// moved says that now is not the machine's.
	moved bool
	// later is by how much the clock is ahead of now, where something in the background reads it.
	later *atomic.Int64
	// secure are the encrypted settings, for who opens the data source again.
	secure map[string]string
}

type kitOption func(secure map[string]string, k *kit)

func withSetup(text string) kitOption {
	return func(secure map[string]string, _ *kit) { secure["setup"] = text }
}

func withSecure(key, value string) kitOption {
	return func(secure map[string]string, _ *kit) { secure[key] = value }
}

// withoutKeys stops Grafana's key server before the first request.
func withoutKeyServer() kitOption { return func(_ map[string]string, k *kit) { k.grafana.Close() } }

// in is the data source of another organisation than the first.
func in(orgID int64) kitOption { return func(_ map[string]string, k *kit) { k.orgID = orgID } }

// keeping shares a store that lives already.
func keeping(keeper instance.Keeper) kitOption {
	return func(_ map[string]string, k *kit) { k.keeper = keeper }
}

func newKeeper(t *testing.T, database string) *store.Keeper {
	t.Helper()
	if database == "" {
		database = filepath.Join(t.TempDir(), "rounds.db")
	}
	keeper := store.NewKeeper(store.Options{Database: database, Clock: time.Now})
	t.Cleanup(func() { require.NoError(t, keeper.Close()) })
	return keeper
}

func newKit(t *testing.T, options ...kitOption) *kit {
	t.Helper()
	k := &kit{signer: newSigner(t, "id-2026-11-es256"), source: &fakeSource{tickets: demoTickets()}, log: &capturedLog{}, now: time.Now(), later: new(atomic.Int64), orgID: 1}
	k.source.clock = k.clock
	keeper := store.NewKeeper(store.Options{Database: filepath.Join(t.TempDir(), "rounds.db"), Clock: k.clock})
	t.Cleanup(func() { require.NoError(t, keeper.Close()) })
	k.keeper = keeper
	k.grafana = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != identity.KeysPath || r.Header.Get("Authorization") != "" || r.Header.Get("Cookie") != "" {
			http.Error(w, "unexpected request", http.StatusTeapot)
			return
		}
		_ = json.NewEncoder(w).Encode(k.signer.published())
	}))
	t.Cleanup(k.grafana.Close)
	secure := map[string]string{"setup": demoSetup, "secret.desk": demoSecret}
	for _, option := range options {
		option(secure, k)
	}
	k.instance = newBackend(k.context(), secure, Options{
		Clock:  k.clock,
		Logger: k.log,
		Keeper: k.keeper, Checklists: k.checklists,
		Open: func(setup.Connection, sources.Secrets, func() time.Time) (ticket.Source, error) { return k.source, nil },
	})
	t.Cleanup(k.instance.Dispose)
	return k
}

func (k *kit) clock() time.Time { return k.now.Add(time.Duration(k.later.Load())) }

// wait moves the clock while something in the background reads it.
func (k *kit) wait(by time.Duration) { k.later.Add(int64(by)) }

// context carries Grafana's configuration, as each request does.
func (k *kit) context() context.Context {
	ctx := backend.WithPluginContext(context.Background(), backend.PluginContext{OrgID: k.orgID})
	return config.WithGrafanaConfig(ctx, config.NewGrafanaCfg(map[string]string{"GF_APP_URL": k.grafana.URL + "/"}))
}

func (k *kit) pluginContext(user *backend.User) backend.PluginContext {
	return backend.PluginContext{OrgID: k.orgID, User: user, PluginVersion: "0.1.0"}
}

// query asks one query as somebody.
func (k *kit) query(t *testing.T, who person, kind, body string) backend.DataResponse {
	t.Helper()
	return k.queryIn(t, who, kind, body, backend.TimeRange{From: k.clock().Add(-24 * time.Hour), To: k.clock()})
}

func (k *kit) queryIn(t *testing.T, who person, kind, body string, span backend.TimeRange) backend.DataResponse {
	t.Helper()
	user, header := who(k)
	req := &backend.QueryDataRequest{PluginContext: k.pluginContext(user), Headers: map[string]string{}}
	for name, values := range header {
		if name == backend.FromAlertHeaderName {
			req.Headers[name] = values[0]
			continue
		}
		for _, value := range values {
			req.SetHTTPHeader(name, value)
		}
	}
	req.Queries = []backend.DataQuery{{
		RefID: "A", QueryType: kind, JSON: []byte(body),
		TimeRange: span,
	}}
	response, err := k.instance.QueryData(k.context(), req)
	require.NoError(t, err)
	return response.Responses["A"]
}

type answered struct {
	status int
	body   string
	header http.Header
}

// call makes a resource call as somebody.
func (k *kit) call(t *testing.T, who person, method, path, body string) answered {
	t.Helper()
	user, header := who(k)
	bare, _, _ := strings.Cut(path, "?")
	req := &backend.CallResourceRequest{
		PluginContext: k.pluginContext(user), Method: method, Path: bare, URL: path, Headers: header, Body: []byte(body),
	}
	if (method == http.MethodPost || method == http.MethodPut) && header["Content-Type"] == nil {
		req.SetHTTPHeader("Content-Type", "application/json")
	}
	var got answered
	err := k.instance.CallResource(k.context(), req, backend.CallResourceResponseSenderFunc(func(r *backend.CallResourceResponse) error {
		got.status, got.header = r.Status, r.Headers
		got.body += string(r.Body)
		return nil
	}))
	require.NoError(t, err)
	return got
}

func (k *kit) health(t *testing.T, who person) *backend.CheckHealthResult {
	t.Helper()
	user, header := who(k)
	req := &backend.CheckHealthRequest{PluginContext: k.pluginContext(user), Headers: map[string]string{}}
	for name, values := range header {
		req.SetHTTPHeader(name, values[0])
	}
	result, err := k.instance.CheckHealth(k.context(), req)
	require.NoError(t, err)
	return result
}

// capturedLog keeps every line, for proving what never stands in one.
type capturedLog struct {
	mutex sync.Mutex
	lines []string
}

func (l *capturedLog) add(message string, args []any) {
	raw, _ := json.Marshal(args)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.lines = append(l.lines, message+" "+string(raw))
}

func (l *capturedLog) text() string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	raw, _ := json.Marshal(l.lines)
	return string(raw)
}

func (l *capturedLog) Debug(message string, args ...any)      { l.add(message, args) }
func (l *capturedLog) Info(message string, args ...any)       { l.add(message, args) }
func (l *capturedLog) Warn(message string, args ...any)       { l.add(message, args) }
func (l *capturedLog) Error(message string, args ...any)      { l.add(message, args) }
func (l *capturedLog) With(...any) log.Logger                 { return l }
func (l *capturedLog) Level() log.Level                       { return log.Debug }
func (l *capturedLog) FromContext(context.Context) log.Logger { return l }
