// Command gpx_rounds is the backend of the data source quantyca-rounds-datasource.
// Grafana starts it and speaks to it over gRPC; it does nothing by itself.
package main

import (
	"errors"
	"os"
	"time"

	// Customers' zones must be known on machines without a zone database too.
	_ "time/tzdata"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/quantyca/rounds/pkg/plugin"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/store"
)

func main() {
	keeper := store.NewKeeper(store.Options{
		Database: os.Getenv(databaseVariable), DefaultFolder: folderBesidePlugins(os.Executable()), Clock: time.Now,
	})
	workers := plugin.NewWorkers(time.Now, instance.RealTicker)
	mirrors := instance.NewMirrors(time.Now, instance.RealTicker)
	prometheus.MustRegister(mirrors)
	factory := plugin.NewFactory(plugin.Options{
		Clock: time.Now, Open: sources.Open, Keeper: keeper, Checklists: os.Getenv(checklistsVariable), Workers: workers, Mirrors: mirrors,
	})
	failed := datasource.Manage(plugin.ID, factory, datasource.ManageOpts{
		GRPCSettings: backend.GRPCSettings{MaxReceiveMsgSize: plugin.MaxMessageBytes},
	})
	// The work ends before what it writes to.
	if err := errors.Join(failed, workers.Close(), mirrors.Close(), keeper.Close()); err != nil {
		log.DefaultLogger.Error("The backend has stopped", "error", err.Error())
		os.Exit(1)
	}
}
