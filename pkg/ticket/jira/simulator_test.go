package jira

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// simulators are where the simulated servers listen; empty with the reason in
// noSimulator.
var (
	simulators  = map[setup.System]string{}
	noSimulator string
)

func TestMain(m *testing.M) {
	stop := startSimulator()
	code := m.Run()
	stop()
	os.Exit(code)
}

// startSimulator starts one server of each edition for the package.
func startSimulator() (stop func()) {
	root := filepath.Join("..", "..", "..")
	node := filepath.Join(root, "node_modules", ".bin", "node")
	if _, err := os.Stat(node); err != nil {
		noSimulator = "node_modules is missing: run npm install"
		return func() {}
	}
	command := exec.Command(node, filepath.Join(root, "simulators", "main.ts"), "--jira-cloud", "0", "--jira-dc", "0")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		panic(fmt.Sprintf("the simulator does not start: %v", err))
	}
	lines := bufio.NewScanner(out)
	for len(simulators) < 2 && lines.Scan() {
		if system, address, ok := strings.Cut(lines.Text(), " "); ok {
			simulators[setup.System(system)] = address
		}
	}
	if len(simulators) < 2 {
		panic("the simulator ended without an address")
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}
}

// site is an isolated Jira of one test.
type site struct {
	t      *testing.T
	system setup.System
	id     string
	URL    string
	now    time.Time
}

var simulatedNow = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)

// newSite makes a site of Jira Cloud whose clock stands still; more settings override.
func newSite(t *testing.T, settings map[string]any) *site {
	t.Helper()
	return newSiteOf(t, setup.JiraCloud, settings)
}

// newSiteOf makes a site of either edition.
func newSiteOf(t *testing.T, system setup.System, settings map[string]any) *site {
	t.Helper()
	if noSimulator != "" {
		t.Skip(noSimulator)
	}
	id := strings.ToLower(strings.NewReplacer("/", "-", "_", "-", "#", "-", ":", "-").Replace(t.Name()))
	body := map[string]any{"id": id[max(0, len(id)-40):], "seed": 1, "tickets": 60, "now": simulatedNow.Format(time.RFC3339)}
	for name, value := range settings {
		body[name] = value
	}
	body["id"] = strings.Trim(body["id"].(string), "-")
	s := &site{t: t, system: system, id: body["id"].(string), now: simulatedNow}
	var made struct {
		URL string `json:"url"`
	}
	s.admin(http.MethodPost, "sites", body, &made)
	s.URL = made.URL
	t.Cleanup(func() { s.admin(http.MethodDelete, "sites/"+s.id, nil, nil) })
	return s
}

func (s *site) admin(method, path string, body, into any) {
	s.t.Helper()
	var sent io.Reader = http.NoBody
	if body != nil {
		text, err := json.Marshal(body)
		require.NoError(s.t, err)
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, simulators[s.system]+"/_sim/"+path, sent)
	require.NoError(s.t, err)
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	require.NoError(s.t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(s.t, err)
	require.Less(s.t, answer.StatusCode, 300, "%s %s: %s", method, path, text)
	if into != nil {
		require.NoError(s.t, json.Unmarshal(text, into))
	}
}

type sent struct {
	Method, Path string
	Status       int
}

func (s *site) requests() []sent {
	var log struct{ Requests []sent }
	s.admin(http.MethodGet, "sites/"+s.id+"/requests", nil, &log)
	return log.Requests
}

func (s *site) clearRequests() { s.admin(http.MethodDelete, "sites/"+s.id+"/requests", nil, nil) }

// truth is one ticket as the site really has it.
type truth struct {
	Key, Project, Summary, Status, StatusCategory, Priority, Type string
	Assignee                                                      *string
	Created, Updated                                              time.Time
}

func (s *site) truth(projects ...string) []truth {
	var all []truth
	s.admin(http.MethodGet, "sites/"+s.id+"/tickets", nil, &all)
	var inside []truth
	for _, one := range all {
		for _, project := range projects {
			if one.Project == project {
				inside = append(inside, one)
			}
		}
	}
	return inside
}

// connection is a basic one to the site, fast enough for tests.
func (s *site) connection() setup.Connection {
	return setup.Connection{
		ID: "desk", System: s.system, URL: s.URL, AllowPrivateNetwork: true,
		Auth:   setup.Auth{Method: setup.Basic, User: "admin"},
		Limits: setup.Limits{RequestsPerSecond: 1000, Concurrency: 3, TimeoutSeconds: 120},
	}
}

func (s *site) cloud() *Client { return s.client() }

func (s *site) client() *Client { return s.open(s.connection(), "secret") }

func (s *site) open(connection setup.Connection, secret string) *Client {
	s.t.Helper()
	client, err := httpx.NewClient(connection)
	require.NoError(s.t, err)
	s.t.Cleanup(client.CloseIdleConnections)
	cloud, err := New(connection, secret, client, func() time.Time { return s.now })
	require.NoError(s.t, err)
	return cloud
}

var acme = ticket.Scope{Customer: "acme", Projects: []string{"ACM", "ACI"}}
var globex = ticket.Scope{Customer: "globex", Projects: []string{"GLX"}}

// whole is the scope of Globex in Data Center, where it has two projects.
var whole = ticket.Scope{Customer: "globex", Projects: []string{"GLX", "GLI"}}

func everything(scopes ...ticket.Scope) ticket.Search {
	return ticket.Search{Scopes: scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.BySLADue}}
}

func withDeadline(t *testing.T, limit time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	return ctx
}
