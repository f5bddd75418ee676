// Command workbench is a stand-in for Grafana, for development and tests of the plugin. It is not Grafana, says so in
// every answer, and is never shipped.
//
//	go build -o .cache/bin/workbench ./workbench/host
//	.cache/bin/workbench --port 3000 --dist dist --provisioning provisioning --shell workbench/shell/dist
//
// Sign in as admin/admin. It listens on this machine only.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// dashboardsEvery is how often the provisioned dashboards are read again, as Grafana does by default.
const dashboardsEvery = 10 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "workbench: "+err.Error())
		os.Exit(1)
	}
}

// run serves until the context ends and leaves no backend behind. It prints "ready <address>" when it answers.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	logger := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	listener, err := listen(ctx, o.port)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }()

	address := fmt.Sprintf("http://localhost:%d", portOf(listener))
	appURL := strings.TrimSuffix(address, "/") + "/"
	if o.appURL != "" {
		appURL = strings.TrimSuffix(o.appURL, "/") + "/"
	}
	handler, err := assemble(o, appURL, logger, time.Now)
	if err != nil {
		return err
	}
	defer handler.Backends.Close()
	// As Grafana starts backends with itself; one that fails is tried again at its first call.
	for _, plugin := range handler.Plugins.All() {
		if _, err := handler.Backends.Clients(plugin); plugin.Backend && err != nil {
			logger.Error("a backend does not start", "plugin", plugin.ID, "error", err)
		}
	}
	go handler.RunAlerts(ctx)
	go rereadDashboards(ctx, handler.Provisioning.Dashboards, logger)

	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	if _, err := fmt.Fprintln(stdout, "ready "+address); err != nil {
		return err
	}
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		return shutDown(context.WithoutCancel(ctx), server)
	}
}

// listen takes the port on this machine only: whoever reaches the workbench can become its administrator.
func listen(ctx context.Context, port int) (net.Listener, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("port %d is taken: stop what listens there or choose another with --port", port)
	}
	return listener, err
}

func portOf(listener net.Listener) int {
	if address, ok := listener.Addr().(*net.TCPAddr); ok {
		return address.Port
	}
	return 0
}

// shutDown gives running requests a moment; event streams do not end by themselves.
func shutDown(ctx context.Context, server *http.Server) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close()
	}
	return nil
}

func rereadDashboards(ctx context.Context, reread func() error, logger *slog.Logger) {
	ticker := time.NewTicker(dashboardsEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if err := reread(); err != nil {
				logger.Error("the dashboards cannot be read again", "error", err)
			}
		}
	}
}
