package plugin

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/config"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// watchtower is a Grafana of rules and annotations, and a data source beside it
// whose clock is moved by hand.
type watchtower struct {
	t      *testing.T
	mutex  sync.Mutex
	now    time.Time
	server *httptest.Server
	keeper *store.Keeper
	source *fakeSource
	log    *capturedLog
	token  string

	// rule tells the only rule's instance and health; nil is a rule that is not there.
	rule func(now time.Time) map[string]any
	// status, where it is not 0, is what every call to rules or annotations gets.
	rulesStatus, postStatus, patchStatus int
	// posts are the annotations; nil is one that somebody has deleted.
	posts []map[string]any
	asked int
}

// windowOpens is when the window of the test's round begins: 06:30 in Rome.
var windowOpens = time.Date(2026, 11, 23, 5, 30, 0, 0, time.UTC)

func minute(n float64) time.Time { return windowOpens.Add(time.Duration(n * float64(time.Minute))) }

func newWatchtower(t *testing.T, checks ...check.Check) *watchtower {
	t.Helper()
	w := &watchtower{t: t, now: windowOpens.Add(-2 * time.Hour), source: &fakeSource{}, log: &capturedLog{}, token: "glsa_watch"}
	w.source.clock = w.clock
	w.rule = func(now time.Time) map[string]any { return calmRule(now) }
	w.server = httptest.NewServer(http.HandlerFunc(w.serve))
	t.Cleanup(w.server.Close)
	w.keeper = store.NewKeeper(store.Options{Database: t.TempDir() + "/rounds.db", Clock: w.clock})
	t.Cleanup(func() { require.NoError(t, w.keeper.Close()) })
	w.define(checks...)
	return w
}

func (w *watchtower) clock() time.Time {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.now
}

func (w *watchtower) move(to time.Time) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.now = to
}

// calmRule is evaluated every minute and finds nothing.
func calmRule(now time.Time) map[string]any {
	return ruleIn(now, "Normal", windowOpens.Add(-time.Hour))
}

func ruleIn(now time.Time, state string, since time.Time) map[string]any {
	return map[string]any{
		"uid": "batch-late", "health": "ok", "lastEvaluation": now.Truncate(time.Minute),
		"alerts": []map[string]any{{"labels": map[string]string{"host": "db1"}, "state": state, "activeAt": since}},
	}
}

func (w *watchtower) serve(answer http.ResponseWriter, r *http.Request) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if r.Header.Get("Authorization") != "Bearer glsa_watch" {
		answer.WriteHeader(http.StatusUnauthorized)
		return
	}
	switch r.Method + " " + r.URL.Path {
	case "GET /api/prometheus/grafana/api/v1/rules":
		w.asked++
		if w.rulesStatus != 0 {
			answer.WriteHeader(w.rulesStatus)
			return
		}
		groups := []any{}
		if rule := w.rule(w.now); rule != nil {
			groups = append(groups, map[string]any{"interval": 60, "rules": []any{rule}})
		}
		_ = json.NewEncoder(answer).Encode(map[string]any{"status": "success", "data": map[string]any{"groups": groups}})
	case "GET /api/annotations":
		found := []map[string]any{}
		for i, post := range w.posts {
			if strings.Contains(fmt.Sprint(post["tags"]), r.URL.Query().Get("tags")) {
				found = append(found, withID(post, i+1))
			}
		}
		_ = json.NewEncoder(answer).Encode(found)
	case "POST /api/annotations":
		if w.postStatus != 0 {
			answer.WriteHeader(w.postStatus)
			return
		}
		var post map[string]any
		_ = json.NewDecoder(r.Body).Decode(&post)
		if post["text"] == "" {
			answer.WriteHeader(http.StatusBadRequest)
			return
		}
		w.posts = append(w.posts, post)
		_, _ = fmt.Fprintf(answer, `{"id":%d}`, len(w.posts))
	case "GET /api/v1/provisioning/alert-rules/batch-late":
		answer.WriteHeader(http.StatusNotFound)
	default:
		w.serveAnnotation(answer, r)
	}
}

// serveAnnotation answers about one of the posts. Grafana refuses what it does not have.
func (w *watchtower) serveAnnotation(answer http.ResponseWriter, r *http.Request) {
	name, isAnnotation := strings.CutPrefix(r.URL.Path, "/api/annotations/")
	id, err := strconv.Atoi(name)
	switch {
	case !isAnnotation || err != nil:
		answer.WriteHeader(http.StatusTeapot)
	case id > len(w.posts) || w.posts[id-1] == nil:
		answer.WriteHeader(http.StatusForbidden)
	case r.Method == http.MethodGet:
		_ = json.NewEncoder(answer).Encode(withID(w.posts[id-1], id))
	case r.Method == http.MethodPatch && w.patchStatus != 0:
		answer.WriteHeader(w.patchStatus)
	case r.Method == http.MethodPatch:
		_ = json.NewDecoder(r.Body).Decode(&w.posts[id-1])
	}
}

func withID(post map[string]any, id int) map[string]any {
	one := maps.Clone(post)
	one["id"] = id
	return one
}

func (w *watchtower) annotations() []map[string]any {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return slices.DeleteFunc(slices.Clone(w.posts), func(post map[string]any) bool { return post == nil })
}

// instance is a data source of its own, as after a change of settings.
func (w *watchtower) instance(workers *Workers) *Backend {
	ctx := backend.WithPluginContext(context.Background(), backend.PluginContext{
		OrgID: 1, DataSourceInstanceSettings: &backend.DataSourceInstanceSettings{UID: "rounds"},
	})
	ctx = config.WithGrafanaConfig(ctx, config.NewGrafanaCfg(map[string]string{"GF_APP_URL": w.server.URL + "/"}))
	in := newBackend(ctx, map[string]string{"setup": demoSetup, "secret.desk": demoSecret, "grafanaToken": w.token}, Options{
		Clock: w.clock, Keeper: w.keeper, Logger: w.log, Workers: workers,
		Open: func(setup.Connection, sources.Secrets, func() time.Time) (ticket.Source, error) { return w.source, nil },
	})
	w.t.Cleanup(in.Dispose)
	return in
}

// define keeps the checklist of customer acme, one window from 06:30 to 07:30.
func (w *watchtower) define(checks ...check.Check) {
	in := w.instance(nil)
	kept, workspace, err := in.Kept(w.t.Context())
	require.NoError(w.t, err)
	_, err = kept.SaveDefinition(w.t.Context(), workspace, store.Change{By: store.Actor{Name: "Anna"}}, check.Definition{
		Zone: "Europe/Rome",
		Checklist: check.Checklist{
			ID: "morning", Customer: "acme", Title: "Morning round",
			Slots: []check.Slot{{
				ID: "early", Dates: "FREQ=DAILY", Anchor: check.Date{Year: 2026, Month: 1, Day: 1}, Start: 390, End: 450, Grace: check.Span(30 * time.Minute),
			}},
			Checks: checks,
		},
	})
	require.NoError(w.t, err)
}

// turns lets a worker work every 30 seconds from one minute to another.
func (w *watchtower) turns(one *worker, in *Backend, from, to float64) {
	w.t.Helper()
	for at := minute(from); !at.After(minute(to)); at = at.Add(pollEvery) {
		w.move(at)
		one.turn(w.t.Context(), in.rounds)
	}
}

// entries are what the round of the test's day has.
func (w *watchtower) entries() []check.Entry {
	w.t.Helper()
	in := w.instance(nil)
	kept, workspace, err := in.Kept(w.t.Context())
	require.NoError(w.t, err)
	day := check.Date{Year: 2026, Month: 11, Day: 23}
	entries, err := kept.ListRoundEntries(w.t.Context(), workspace, check.Key{Checklist: "morning", Slot: "early", Date: day})
	require.NoError(w.t, err)
	return entries
}

func batchCheck() check.Check {
	return check.Check{ID: "batch", Title: "Batch", Kind: check.Alert, Impact: check.HighImpact, Alert: check.AlertSource{RuleUID: "batch-late"}}
}
