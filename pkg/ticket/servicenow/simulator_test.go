package servicenow

import (
	"bufio"
	"bytes"
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

// simulatorURL is where the simulator listens; empty with the reason in noSimulator.
var simulatorURL, noSimulator string

func TestMain(m *testing.M) {
	stop := startSimulator()
	code := m.Run()
	stop()
	os.Exit(code)
}

// startSimulator starts one simulator for the package.
func startSimulator() (stop func()) {
	root := filepath.Join("..", "..", "..")
	node := filepath.Join(root, "node_modules", ".bin", "node")
	if _, err := os.Stat(node); err != nil {
		noSimulator = "node_modules is missing: run npm install"
		return func() {}
	}
	command := exec.Command(node, filepath.Join(root, "simulators", "main.ts"), "--servicenow", "0")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		panic(fmt.Sprintf("the simulator does not start: %v", err))
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "servicenow "); ok {
			simulatorURL = address
			break
		}
	}
	if simulatorURL == "" {
		panic("the simulator ended without an address")
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	}
}

// site is an isolated instance of one test.
type site struct {
	t   *testing.T
	id  string
	URL string
	now time.Time
}

// newSite makes an instance whose clock stands still; more settings override.
func newSite(t *testing.T, settings map[string]any) *site {
	t.Helper()
	if simulatorURL == "" {
		t.Skip(noSimulator)
	}
	id := strings.ToLower(strings.NewReplacer("/", "-", "_", "-", "#", "-", ":", "-").Replace(t.Name()))
	body := map[string]any{"id": id[max(0, len(id)-40):], "seed": 1, "tickets": 90, "now": simulatedNow.Format(time.RFC3339)}
	for name, value := range settings {
		body[name] = value
	}
	body["id"] = strings.Trim(body["id"].(string), "-")
	s := &site{t: t, id: body["id"].(string), now: simulatedNow}
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
	request, err := http.NewRequest(method, simulatorURL+"/_sim/"+path, sent)
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

func (s *site) fault(names ...string) {
	s.admin(http.MethodPatch, "sites/"+s.id, map[string]any{"faults": append([]string{}, names...)}, nil)
}

// truth is one ticket as the instance really has it.
type truth struct {
	ID, Key, Table, Title, Type, State, PendingReason string
	StateLabel, CompanyID, CorrelationID              string
	Cancelled, Active, Major                          bool
	Priority                                          int
	Assignee, Reporter, Team, Service                 *string
	Created, Updated                                  time.Time
	Resolved, Closed, PlannedStart, PlannedEnd        *time.Time
	Labels                                            []string
	Comments                                          []struct {
		Body     string
		Internal bool
	}
	SLAs []truthSLA
}

type truthSLA struct {
	Name, Type, Target, State, Stage string
}

// truth lists the tickets of companies, or of all.
func (s *site) truth(companies ...string) []truth {
	s.t.Helper()
	var all, inside []truth
	s.admin(http.MethodGet, "sites/"+s.id+"/tickets", nil, &all)
	for _, one := range all {
		for _, company := range companies {
			if one.CompanyID == company {
				inside = append(inside, one)
			}
		}
	}
	if len(companies) == 0 {
		return all
	}
	return inside
}

// Companies of the simulator, as its documentation has them.
const (
	initechID = "f703942bf7bebeea715af3ba442b7344"
	hooliID   = "60a9cc3a975f0bf847db6a713fc2f82a"
)

var initech = ticket.Scope{Customer: "initech", Field: "company", IDs: []string{initechID}}

func (s *site) connection() setup.Connection {
	return setup.Connection{
		ID: "desk", System: setup.ServiceNow, URL: s.URL, AllowPrivateNetwork: true,
		Auth:   setup.Auth{Method: setup.Basic, User: "admin"},
		Limits: setup.Limits{RequestsPerSecond: 1000, Concurrency: 3, TimeoutSeconds: 120},
	}
}

func (s *site) desk() *Client { return s.open(s.connection(), "secret") }

func (s *site) open(connection setup.Connection, secret string) *Client {
	s.t.Helper()
	client, err := httpx.NewClient(connection)
	require.NoError(s.t, err)
	s.t.Cleanup(client.CloseIdleConnections)
	desk, err := New(connection, Secrets{Secret: secret, ClientSecret: "secret"}, client, func() time.Time { return s.now })
	require.NoError(s.t, err)
	return desk
}
