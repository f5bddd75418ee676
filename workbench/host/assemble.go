package main

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/hashicorp/go-hclog"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
	"github.com/quantyca/rounds/workbench/host/internal/annotations"
	"github.com/quantyca/rounds/workbench/host/internal/apps"
	"github.com/quantyca/rounds/workbench/host/internal/backends"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/libraries"
	"github.com/quantyca/rounds/workbench/host/internal/people"
	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/provisioning"
	"github.com/quantyca/rounds/workbench/host/internal/shares"
	"github.com/quantyca/rounds/workbench/host/internal/sources"
	"github.com/quantyca/rounds/workbench/host/internal/tokens"
	"github.com/quantyca/rounds/workbench/host/internal/web"
)

// assemble builds the workbench from the command line. The errors are sentences for whoever started it.
func assemble(o options, appURL string, logger *slog.Logger, clock func() time.Time) (*web.Server, error) {
	found, err := plugins.Discover(o.dist)
	if errors.Is(err, plugins.ErrNoPlugin) || errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no built plugin in %s: build it first (npm run build, and the backend)", o.dist)
	}
	if err != nil {
		return nil, fmt.Errorf("the plugin in %s cannot be read: %w", o.dist, err)
	}
	if err := checkShell(o.shell); err != nil {
		return nil, err
	}
	register, err := people.NewRegister(clock)
	if err != nil {
		return nil, err
	}
	keys, err := tokens.OpenKeyring(o.data, clock)
	if err != nil {
		return nil, fmt.Errorf("the signing key cannot be kept in %s: %w", o.data, err)
	}
	parts := web.Parts{
		AppURL: appURL, ShellDir: o.shell, Plugins: found, People: register, Keys: keys,
		Tokens: tokens.NewMinter(keys, appURL, clock), Sources: sources.NewStore(clock), Apps: apps.NewStore(clock),
		Boards: boards.NewStore(clock), Libraries: libraries.NewStore(clock), Annotations: annotations.NewStore(clock), Shares: shares.NewStore(),
		Alerts: alerting.NewStore(clock), Logger: logger, Clock: clock,
		Backends: backends.NewPool(backends.Options{
			Env:    backends.Env(o.settings, web.Version, web.Edition, appURL),
			Logger: backendLogger(o.verbose),
		}),
	}
	parts.Provisioning, err = provisioning.New(o.provisioning, provisioning.Stores{
		Plugins: found, Apps: parts.Apps, Sources: parts.Sources, Boards: parts.Boards, Alerts: parts.Alerts,
		OrgExists: func(id int64) bool { _, ok := register.Org(id); return ok },
		OrgNamed:  func(name string) (int64, bool) { org, ok := register.OrgNamed(name); return org.ID, ok },
	})
	if err != nil {
		return nil, err
	}
	if err := parts.Provisioning.All(); err != nil {
		return nil, fmt.Errorf("provisioning failed, and Grafana would not start either: %w", err)
	}
	return web.NewServer(parts), nil
}

func checkShell(dir string) error {
	html, err := os.ReadFile(filepath.Join(dir, "index.html")) // #nosec G304 -- the folder is the command line's
	if err != nil {
		return fmt.Errorf("there is no built shell in %s: build it first (npm run build in workbench/shell)", dir)
	}
	if !bytes.Contains(html, []byte(web.BootDataMark)) {
		return fmt.Errorf("%s/index.html has no %s, so it cannot be given its boot data", dir, web.BootDataMark)
	}
	return nil
}

func backendLogger(verbose bool) hclog.Logger {
	level := hclog.Warn
	if verbose {
		level = hclog.Debug
	}
	return hclog.New(&hclog.LoggerOptions{Name: "backend", Level: level, Output: os.Stderr})
}
