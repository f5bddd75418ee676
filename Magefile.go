//go:build mage

package main

import (
	// mage:import
	build "github.com/grafana/grafana-plugin-sdk-go/build"
)

// Default builds the backend for all platforms when mage is run without arguments.
var Default = build.BuildAll
