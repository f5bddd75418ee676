package backends

import "errors"

var (
	// ErrClosed says that the workbench is shutting down.
	ErrClosed = errors.New("the workbench is shutting down")
	// ErrNoBackend says that plugin.json does not declare a backend.
	ErrNoBackend = errors.New("the plugin has no backend")
)
