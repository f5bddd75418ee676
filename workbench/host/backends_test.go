package main

import (
	"bufio"
	"context"
	"errors"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pid is the process of the data source's backend, as it tells itself.
func (b *bench) pid() int {
	b.t.Helper()
	got := b.send("admin", "GET", "/api/datasources/uid/echo/resources/pid", nil)
	require.Equal(b.t, http.StatusOK, got.Status, got.Text)
	id, ok := got.Body.(float64)
	require.True(b.t, ok)
	return int(id)
}

func TestAKilledBackendIsStartedAgain(t *testing.T) {
	b := newBench(t, withSource)
	first := b.pid()
	assert.InDelta(t, first, b.send("admin", "GET", "/_workbench/backends", nil).object(t)[sourceID], 0)
	require.NoError(t, syscall.Kill(first, syscall.SIGKILL))
	b.awaitNoticed()
	assert.NotEqual(t, first, b.pid())
}

func TestABackendThatCrashesInACallFailsThatCallOnly(t *testing.T) {
	b := newBench(t, withSource)
	first := b.pid()
	crashed := b.send("admin", "GET", "/api/datasources/uid/echo/resources/exit", nil)
	assert.Equal(t, http.StatusInternalServerError, crashed.Status)
	assert.Equal(t, "plugin.connectionUnavailable", crashed.object(t)["messageId"])
	b.awaitNoticed()
	assert.NotEqual(t, first, b.pid())
}

func TestARebuiltBackendIsUsedAtTheNextCall(t *testing.T) {
	b := newBench(t, withSource)
	first := b.pid()
	file := filepath.Join(b.dirs.dist, "echo_"+runtime.GOOS+"_"+runtime.GOARCH)
	content, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, os.Remove(file)) // between the two steps of a build
	assert.Equal(t, first, b.pid())
	require.NoError(t, os.WriteFile(file, content, 0o755))
	require.NoError(t, os.Chtimes(file, time.Now(), time.Now().Add(time.Second)))
	assert.NotEqual(t, first, b.pid())
	awaitGone(t, first)
}

func TestAppAndDataSourceAreTwoProcessesOfOneExecutable(t *testing.T) {
	b := newBench(t, withSource)
	app := b.send("admin", "GET", "/api/plugins/"+appID+"/resources/pid", nil)
	assert.NotEqual(t, float64(b.pid()), app.Body)
}

func TestABackendThatCannotStartIsAnUnavailablePlugin(t *testing.T) {
	o := newDirs(t, withSource)
	file := filepath.Join(o.dist, "echo_"+runtime.GOOS+"_"+runtime.GOARCH)
	require.NoError(t, os.WriteFile(file, []byte("#!/bin/sh\nexit 1\n"), 0o755))
	b := benchOf(t, o)
	for _, got := range []reply{
		b.send("admin", "GET", "/api/datasources/uid/echo/resources/x", nil),
		b.send("admin", "GET", "/api/datasources/uid/echo/health", nil),
		b.ask("admin", tellMe),
	} {
		assert.Equal(t, http.StatusInternalServerError, got.Status)
		assert.JSONEq(t, `{"statusCode":500,"messageId":"plugin.unavailable","message":"Plugin unavailable"}`, got.Text)
	}
}

func TestNoBackendOutlivesTheWorkbench(t *testing.T) {
	executable := filepath.Join(t.TempDir(), "workbench")
	out, err := exec.Command("go", "build", "-o", executable, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	for _, end := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGKILL} {
		t.Run(end.String(), func(t *testing.T) {
			o := newDirs(t, withSource)
			command := exec.Command(executable, argsOf(o)...)
			stdout, err := command.StdoutPipe()
			require.NoError(t, err)
			require.NoError(t, command.Start())
			line, err := bufio.NewReader(stdout).ReadString('\n')
			require.NoError(t, err)
			address, ready := strings.CutPrefix(strings.TrimSpace(line), "ready ")
			require.True(t, ready, line)
			b := &bench{t: t, url: address, dirs: o}
			child := b.pid()
			require.NoError(t, command.Process.Signal(end))
			_ = command.Wait()
			awaitGone(t, child)
		})
	}
}

func argsOf(o options) []string {
	return []string{"--port", "0", "--dist", o.dist, "--shell", o.shell, "--provisioning", o.provisioning, "--data", o.data}
}

func TestTheCommandLineSaysWhatIsWrong(t *testing.T) {
	o := newDirs(t, nil)
	listener, err := listen(context.Background(), 0)
	require.NoError(t, err)
	defer func() { _ = listener.Close() }()
	taken := portOf(listener)
	noMark := filepath.Join(t.TempDir(), "index.html")
	require.NoError(t, os.WriteFile(noMark, []byte("<html>"), 0o600))
	for name, one := range map[string]struct {
		args []string
		says string
	}{
		"taken port": {append(argsOf(o), "--port", strconv.Itoa(taken)), "port " + strconv.Itoa(taken) +
			" is taken: stop what listens there or choose another with --port"},
		"no plugin":   {append(argsOf(o), "--dist", t.TempDir()), "there is no built plugin in "},
		"no folder":   {append(argsOf(o), "--dist", "/nowhere"), "there is no built plugin in /nowhere: build it first"},
		"no shell":    {append(argsOf(o), "--shell", "/nowhere"), "there is no built shell in /nowhere: build it first"},
		"other shell": {append(argsOf(o), "--shell", filepath.Dir(noMark)), "has no <!--boot-data-->"},
		"argument":    {append(argsOf(o), "extra"), `unexpected argument "extra"`},
		"setting":     {append(argsOf(o), "--plugin-setting", "x"), "is not of the form id.key=value"},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(context.Background(), one.args, discard{}, discard{})
			assert.ErrorContains(t, err, one.says)
		})
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

// awaitNoticed waits until the workbench knows that the data source's backend has ended, a moment after it has.
func (b *bench) awaitNoticed() {
	b.t.Helper()
	require.Eventually(b.t, func() bool {
		return b.send("admin", "GET", "/_workbench/backends", nil).object(b.t)[sourceID] == 0.0
	}, 10*time.Second, 10*time.Millisecond)
}

// awaitGone waits until the process has ended; a zombie that nobody has waited for has ended too.
func awaitGone(t *testing.T, pid int) {
	t.Helper()
	require.Eventually(t, func() bool {
		if errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) {
			return true
		}
		status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
		return err != nil || strings.Contains(string(status), ") Z ")
	}, 10*time.Second, 10*time.Millisecond, "process %d still runs", pid)
}
