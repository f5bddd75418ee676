// Package instance is one data source as its set-up describes it: its connections with
// the sources and copies of tickets behind them, its customers, its place in the store.
//
//	in := instance.New(ctx, secure, instance.Needs{Clock: time.Now, Open: sources.Open})
//	views, err := in.AskedFor(caller, query.Customers)
//	parts := in.Copies(ctx, in.Parts(views, search))
//
// What is asked of it, and how it is answered, is said in the packages beside this one.
package instance

import (
	"context"
	"io"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"
	"github.com/grafana/grafana-plugin-sdk-go/config"

	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Instance is one data source: its set-up, the sources that follow from it and
// who may ask them. It is safe for concurrent use and never changes; another
// set-up makes another instance.
type Instance struct {
	Clock   func() time.Time
	Setting Setting
	Sources map[string]ticket.Source
	Keeper  Keeper
	// OrgID is the organisation that the data source belongs to, root is Grafana's root URL.
	OrgID int64
	Root  string
	// UID is the data source's, born its place in the order of instances.
	UID     string
	Born    int64
	Mirrors *Mirrors
	Grafana OwnGrafana
	Journal Journal
}

// Needs are what an instance needs from outside.
type Needs struct {
	// Clock is the only source of the present.
	Clock func() time.Time
	// Open makes the source of a connection. It may not call out.
	Open sources.Opener
	// Keeper holds the store; without one there are no grants, and tickets work.
	Keeper Keeper
	// Mirrors copy tickets; without them every question is asked live.
	Mirrors *Mirrors
	Logger  log.Logger
	// Born is the instance's place in the order of all.
	Born int64
}

// New looks at the encrypted settings alone: the data source's own url,
// user and headers are never used, for Grafana's proxy gives them to anybody.
func New(ctx context.Context, secure map[string]string, needs Needs) *Instance {
	setting := ReadSetting(secure)
	sources, problems := openSources(setting, secure, needs)
	setting.Problems = append(setting.Problems, problems...)

	in := &Instance{
		Clock:   needs.Clock,
		Setting: setting,
		Sources: sources,
		Keeper:  needs.Keeper,
		OrgID:   backend.PluginConfigFromContext(ctx).OrgID,
		Root:    rootURL(ctx),
		Journal: NewJournal(needs.Logger, secure),
		UID:     dataSourceUID(ctx),
		Born:    needs.Born,
		Mirrors: needs.Mirrors,
	}
	in.Grafana = in.openGrafana(secure[grafanaTokenKey], GrafanaAddress(ctx, setting.Document))
	return in
}

// GrafanaAddress is where the signing keys are: the set-up's address, else
// Grafana's own root URL.
func GrafanaAddress(ctx context.Context, document setup.Document) string {
	if document.Grafana.URL != "" {
		return document.Grafana.URL
	}
	address := rootURL(ctx)
	if setup.CheckAddress(address) != "" {
		return ""
	}
	return address
}

// rootURL is the address at which people reach Grafana; empty where it says none.
func rootURL(ctx context.Context) string {
	address, err := config.GrafanaConfigFromContext(ctx).AppURL()
	if err != nil {
		return ""
	}
	return address
}

// dataSourceUID is empty where Grafana does not say for which data source it asks.
func dataSourceUID(ctx context.Context) string {
	settings := backend.PluginConfigFromContext(ctx).DataSourceInstanceSettings
	if settings == nil {
		return ""
	}
	return settings.UID
}

// Close ends what the instance has opened.
func (in *Instance) Close() {
	for _, source := range in.Sources {
		if closer, ok := source.(io.Closer); ok {
			_ = closer.Close()
		}
	}
	in.Grafana.close()
}
