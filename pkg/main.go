// Command gpx_rounds is the backend of the data source quantyca-rounds-datasource.
// Grafana starts it and speaks to it over gRPC; it does nothing by itself.
package main

import (
	"os"
	"time"

	// Customers' zones must be known on machines without a zone database too.
	_ "time/tzdata"

	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"

	"github.com/quantyca/rounds/pkg/plugin"
)

func main() {
	factory := plugin.NewFactory(plugin.Options{Clock: time.Now, Open: plugin.OpenSource})
	if err := datasource.Manage(plugin.ID, factory, datasource.ManageOpts{}); err != nil {
		log.DefaultLogger.Error("The backend has stopped", "error", err.Error())
		os.Exit(1)
	}
}
