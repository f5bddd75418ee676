package plugin

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
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

// startSimulator starts the simulated Jira once a package and answers its address.
var startSimulator = sync.OnceValues(func() (string, error) {
	for _, path := range []string{nodePath, simulatorPath} {
		if _, err := os.Stat(path); err != nil {
			return "", fmt.Errorf("find the simulator: %w", err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, nodePath, simulatorPath, "--jira-cloud", "0")
	command.Stderr = os.Stderr
	// Node's launcher starts Node as a child; the interrupt reaches both.
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = 5 * time.Second
	out, err := command.StdoutPipe()
	if err != nil {
		cancel()
		return "", fmt.Errorf("start the simulator: %w", err)
	}
	if err := command.Start(); err != nil {
		cancel()
		return "", fmt.Errorf("start the simulator: %w", err)
	}
	stopSimulator = func() { cancel(); _ = command.Wait() }
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "jira-cloud "); ok {
			return strings.TrimSpace(address), nil
		}
	}
	return "", fmt.Errorf("the simulator printed no address: %w", lines.Err())
})

// site is one isolated site of the simulator, for one test.
type site struct{ simulator, id, url string }

func newSite(t *testing.T, settings map[string]any) site {
	t.Helper()
	address, err := startSimulator()
	if os.IsNotExist(err) || (err != nil && strings.Contains(err.Error(), "find the simulator")) {
		t.Skip("the simulator is not here")
	}
	require.NoError(t, err)
	s := site{simulator: address, id: "plugin-" + strings.ToLower(strings.ReplaceAll(t.Name(), "/", "-"))}
	settings["id"] = s.id
	var made struct{ URL string }
	s.admin(t, http.MethodPost, "", settings, &made)
	s.url = made.URL
	t.Cleanup(func() { s.admin(t, http.MethodDelete, "/"+s.id, nil, nil) })
	return s
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
