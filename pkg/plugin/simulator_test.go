package plugin

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	nodePath      = "../../node_modules/.bin/node"
	simulatorPath = "../../simulators/main.ts"
)

// stopSimulator ends the simulator, if a test has started it.
var stopSimulator = func() {}

// TestMain outlives the tests, and so does the one simulator that they share.
func TestMain(m *testing.M) {
	code := m.Run()
	stopSimulator()
	os.Exit(code)
}

// simulatedSystems are the simulators that the tests need, by their flags.
var simulatedSystems = []string{"jira-cloud", "jira-dc", "servicenow"}

var (
	errNoSimulator      = errors.New("the simulators are not here")
	errSilentSimulators = errors.New("the simulators do not start")
)

// startSimulators starts the simulated ticket systems once a package and answers
// their addresses by their flags.
var startSimulators = sync.OnceValues(func() (map[string]string, error) {
	for _, path := range []string{nodePath, simulatorPath} {
		if _, err := os.Stat(path); err != nil {
			return nil, errNoSimulator
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	arguments := []string{simulatorPath}
	for _, system := range simulatedSystems {
		arguments = append(arguments, "--"+system, "0")
	}
	command := exec.CommandContext(ctx, nodePath, arguments...)
	command.Stderr = os.Stderr
	// Node's launcher starts Node as a child; the interrupt reaches both.
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = 5 * time.Second
	out, err := command.StdoutPipe()
	if err != nil {
		cancel()
		return nil, fmt.Errorf("start the simulators: %w", err)
	}
	if err := command.Start(); err != nil {
		cancel()
		return nil, fmt.Errorf("start the simulators: %w", err)
	}
	stopSimulator = func() { cancel(); _ = command.Wait() }
	addresses := map[string]string{}
	lines := bufio.NewScanner(out)
	for len(addresses) < len(simulatedSystems) && lines.Scan() {
		if system, address, ok := strings.Cut(lines.Text(), " "); ok {
			addresses[system] = strings.TrimSpace(address)
		}
	}
	if len(addresses) < len(simulatedSystems) {
		return nil, fmt.Errorf("%w: only %d said where they are", errSilentSimulators, len(addresses))
	}
	return addresses, nil
})

// site is one isolated site of a simulator, for one test.
type site struct{ simulator, id, url string }

// newSite is a site of the simulated Jira Cloud.
func newSite(t *testing.T, settings map[string]any) site {
	t.Helper()
	return newSiteOf(t, "jira-cloud", settings)
}

func newSiteOf(t *testing.T, system string, settings map[string]any) site {
	t.Helper()
	addresses, err := startSimulators()
	if errors.Is(err, errNoSimulator) {
		t.Skip("the simulators are not here")
	}
	require.NoError(t, err)
	name := strings.Map(func(r rune) rune {
		if (r >= 'a' && r <= 'z') || (r >= '0' && r <= '9') {
			return r
		}
		return '-'
	}, strings.ToLower(t.Name()))
	s := site{simulator: origin(t, addresses[system]), id: "plugin-" + name}
	settings["id"] = s.id
	var made struct{ URL string }
	s.admin(t, http.MethodPost, "", settings, &made)
	s.url = made.URL
	t.Cleanup(func() { s.admin(t, http.MethodDelete, "/"+s.id, nil, nil) })
	return s
}

// origin is an address without a context path: the admin route is above it.
func origin(t *testing.T, address string) string {
	t.Helper()
	parsed, err := url.Parse(address)
	require.NoError(t, err)
	return parsed.Scheme + "://" + parsed.Host
}

// admin calls the simulator's route for tests.
func (s site) admin(t *testing.T, method, path string, body, into any) {
	t.Helper()
	raw, err := json.Marshal(body)
	require.NoError(t, err)
	request, err := http.NewRequestWithContext(context.WithoutCancel(t.Context()), method, s.simulator+"/_sim/sites"+path, bytes.NewReader(raw))
	require.NoError(t, err)
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer func() { _ = answer.Body.Close() }()
	require.Less(t, answer.StatusCode, 300, "%s %s", method, path)
	if into != nil {
		require.NoError(t, json.NewDecoder(answer.Body).Decode(into))
	}
}

// truth is one ticket as the simulator knows it.
type truth struct{ Key, Project, Summary, Status, StatusCategory, Assignee string }

func (s site) tickets(t *testing.T) []truth {
	t.Helper()
	var raw json.RawMessage
	s.admin(t, http.MethodGet, "/"+s.id+"/tickets", nil, &raw)
	var wrapped struct{ Tickets []truth }
	if json.Unmarshal(raw, &wrapped) == nil && wrapped.Tickets != nil {
		return wrapped.Tickets
	}
	var list []truth
	require.NoError(t, json.Unmarshal(raw, &list))
	return list
}
