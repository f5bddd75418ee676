// Package backends starts the plugin's executable as Grafana does (hashicorp/go-plugin over gRPC with the SDK's own
// plugin set) and keeps it running: an exited or rebuilt executable is started anew at the next call.
//
//	pool := backends.NewPool(backends.Options{Env: envOf, Logger: logger})
//	defer pool.Close()
//	clients, err := pool.Clients(plugin)
//	answer, err := clients.Data.QueryData(ctx, request)
package backends

import (
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend/grpcplugin"
	goplugin "github.com/hashicorp/go-plugin"
)

var handshake = goplugin.HandshakeConfig{
	ProtocolVersion:  grpcplugin.ProtocolVersion,
	MagicCookieKey:   grpcplugin.MagicCookieKey,
	MagicCookieValue: grpcplugin.MagicCookieValue,
}

// pluginSet holds the services that the workbench calls; a plugin may serve more.
var pluginSet = map[int]goplugin.PluginSet{
	grpcplugin.ProtocolVersion: {
		"diagnostics": &grpcplugin.DiagnosticsGRPCPlugin{},
		"resource":    &grpcplugin.ResourceGRPCPlugin{},
		"data":        &grpcplugin.DataGRPCPlugin{},
	},
}

// Clients are the services of one running backend. A service that the plugin does not have fails at the first call,
// with gRPC's Unimplemented.
type Clients struct {
	Data        grpcplugin.DataClient
	Resource    grpcplugin.ResourceClient
	Diagnostics grpcplugin.DiagnosticsClient
}

func dispense(protocol goplugin.ClientProtocol) (Clients, error) {
	var clients Clients
	if err := take(protocol, "data", &clients.Data); err != nil {
		return Clients{}, err
	}
	if err := take(protocol, "resource", &clients.Resource); err != nil {
		return Clients{}, err
	}
	err := take(protocol, "diagnostics", &clients.Diagnostics)
	return clients, err
}

func take[T any](protocol goplugin.ClientProtocol, name string, into *T) error {
	raw, err := protocol.Dispense(name)
	if err != nil {
		return err
	}
	client, ok := raw.(T)
	if !ok {
		return fmt.Errorf("the SDK's %s client has an unexpected type %T", name, raw)
	}
	*into = client
	return nil
}
