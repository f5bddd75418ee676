// Command gpx_rounds is the backend of the data source quantyca-rounds-datasource.
// Grafana starts it and speaks to it over gRPC; it does nothing by itself.
package main

import (
	"errors"
	"os"
	"time"

	// Customers' zones must be known on machines without a zone database too.
	_ "time/tzdata"

	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"

	"github.com/quantyca/rounds/pkg/plugin"
	"github.com/quantyca/rounds/pkg/store"
)

func main() {
	keeper := store.NewKeeper(store.Options{
		Database: os.Getenv(databaseVariable), DefaultFolder: folderBesidePlugins(os.Executable()), Clock: time.Now,
	})
	factory := plugin.NewFactory(plugin.Options{Clock: time.Now, Open: plugin.OpenSource, Keeper: keeper})
	failed := datasource.Manage(plugin.ID, factory, datasource.ManageOpts{})
	if err := errors.Join(failed, keeper.Close()); err != nil {
		log.DefaultLogger.Error("The backend has stopped", "error", err.Error())
		os.Exit(1)
	}
}
