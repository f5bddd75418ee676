// Command echoplugin is a plugin for the workbench's own tests: it tells what reached it. One executable serves an
// app and a data source, as the real plugin's does.
package main

import (
	"os"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

func main() {
	err := backend.Manage("echo", backend.ServeOpts{
		QueryDataHandler:    backend.QueryDataHandlerFunc(queryData),
		CallResourceHandler: backend.CallResourceHandlerFunc(callResource),
		CheckHealthHandler:  backend.CheckHealthHandlerFunc(checkHealth),
	})
	if err != nil {
		os.Exit(1)
	}
}
