package backends

import (
	"fmt"
	"os"
	"os/exec"
	"time"

	"github.com/hashicorp/go-hclog"
	goplugin "github.com/hashicorp/go-plugin"
)

// process is one running executable.
type process struct {
	client  *goplugin.Client
	clients Clients
	path    string
	built   stamp
}

// stamp tells one build of a file from the next.
type stamp struct {
	modified time.Time
	size     int64
}

func stampOf(path string) (stamp, error) {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}, err
	}
	return stamp{modified: info.ModTime(), size: info.Size()}, nil
}

// start launches the executable and waits for its handshake line.
func start(path string, env []string, logger hclog.Logger) (*process, error) {
	built, err := stampOf(path)
	if err != nil {
		return nil, fmt.Errorf("the backend's executable is missing: %w", err)
	}
	// No context: the process outlives the request that starts it, and go-plugin ends it.
	command := exec.Command(path) //nolint:gosec,noctx // the path is named by the plugin under development
	command.Env = env
	dieWithParent(command)
	client := goplugin.NewClient(&goplugin.ClientConfig{
		HandshakeConfig:  handshake,
		VersionedPlugins: pluginSet,
		Cmd:              command,
		AllowedProtocols: []goplugin.Protocol{goplugin.ProtocolGRPC},
		SkipHostEnv:      true,
		Managed:          true,
		Logger:           logger,
	})
	var protocol goplugin.ClientProtocol
	onLauncher(func() { protocol, err = client.Client() })
	if err != nil {
		client.Kill()
		return nil, fmt.Errorf("the backend %s does not start: %w", path, err)
	}
	clients, err := dispense(protocol)
	if err != nil {
		client.Kill()
		return nil, err
	}
	return &process{client: client, clients: clients, path: path, built: built}, nil
}

// usable tells whether the process still runs and still is the newest build. A file that is being replaced (missing
// for a moment) does not stop a running process.
func (p *process) usable() bool {
	if p.client.Exited() {
		return false
	}
	now, err := stampOf(p.path)
	return err != nil || now == p.built
}
