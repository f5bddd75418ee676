package backends

import (
	"runtime"
	"sync"

	"github.com/hashicorp/go-hclog"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
)

// Options of a pool.
type Options struct {
	// Env gives the whole environment of a plugin's process ("KEY=value"); nothing is inherited.
	Env func(pluginID string) []string
	// Logger receives what the backends write to their standard error.
	Logger hclog.Logger
}

// Pool keeps one process a plugin id, as Grafana does even where two plugins share an executable.
type Pool struct {
	options Options

	mu      sync.Mutex
	running map[string]*process
	closed  bool
}

// NewPool starts nothing yet.
func NewPool(options Options) *Pool {
	return &Pool{options: options, running: map[string]*process{}}
}

// Clients gives the services of the plugin's backend, starting it where it does not run, has exited, or has been
// rebuilt since. The error is a sentence with its cause.
func (p *Pool) Clients(plugin plugins.Plugin) (Clients, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return Clients{}, ErrClosed
	}
	if !plugin.Backend {
		return Clients{}, ErrNoBackend
	}
	if current, ok := p.running[plugin.ID]; ok {
		if current.usable() {
			return current.clients, nil
		}
		current.client.Kill()
		delete(p.running, plugin.ID)
	}
	path := plugin.ExecutablePath(runtime.GOOS, runtime.GOARCH)
	started, err := start(path, p.options.Env(plugin.ID), p.options.Logger.Named(plugin.ID))
	if err != nil {
		return Clients{}, err
	}
	p.running[plugin.ID] = started
	return started.clients, nil
}

// PID gives the process id of the plugin's backend, 0 where none runs.
func (p *Pool) PID(pluginID string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	current, ok := p.running[pluginID]
	if !ok || current.client.Exited() {
		return 0
	}
	return current.client.ReattachConfig().Pid
}

// Close ends all backends and refuses new ones.
func (p *Pool) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for id, current := range p.running {
		current.client.Kill()
		delete(p.running, id)
	}
}
