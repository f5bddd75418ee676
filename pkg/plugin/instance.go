package plugin

import (
	"context"
	"io"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/instancemgmt"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"
	"github.com/grafana/grafana-plugin-sdk-go/config"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Options are what an instance needs from outside.
type Options struct {
	// Clock is the only source of the present.
	Clock func() time.Time
	// Open makes the source of a connection. It may not call out.
	Open func(connection setup.Connection, secrets Secrets, clock func() time.Time) (ticket.Source, error)
	// Keeper holds the store; without one there are no grants, and tickets work.
	Keeper Keeper
	// Checklists is the folder of provisioned checklists; empty means none.
	Checklists string
	// Workers do the background work; without them nothing is done but on request.
	Workers *Workers
	// Mirrors copy tickets; without them every question is asked live.
	Mirrors *Mirrors
	// Logger is the SDK's when nil.
	Logger log.Logger
}

// Instance is one data source: its set-up, the sources that follow from it and
// who may ask them. It is safe for concurrent use and never changes; another
// set-up makes another instance.
type Instance struct {
	clock   func() time.Time
	setting setting
	sources map[string]ticket.Source
	verify  identity.VerifyToken
	keys    *identity.Keys
	keeper  Keeper
	// orgID is the organisation that the data source belongs to, root is Grafana's root URL.
	orgID int64
	root  string
	// uid is the data source's, born its place in the order of instances.
	uid     string
	born    int64
	workers *Workers
	mirrors *Mirrors
	grafana ownGrafana
	journal journal
	queries *datasource.QueryTypeMux
	calls   backend.CallResourceHandler
	checked *healthMemory
	desk    writeDesk
	book    book
	files   *checkFiles
}

var (
	_ backend.QueryDataHandler      = (*Instance)(nil)
	_ backend.CallResourceHandler   = (*Instance)(nil)
	_ backend.CheckHealthHandler    = (*Instance)(nil)
	_ instancemgmt.InstanceDisposer = (*Instance)(nil)
)

// NewFactory makes instances. A set-up that is missing or broken makes one that
// says so: an error here would hide the sentence that tells what to mend.
func NewFactory(options Options) datasource.InstanceFactoryFunc {
	return func(ctx context.Context, settings backend.DataSourceInstanceSettings) (instancemgmt.Instance, error) {
		return newInstance(ctx, settings.DecryptedSecureJSONData, options), nil
	}
}

// newInstance looks at the encrypted settings alone: the data source's own url,
// user and headers are never used, for Grafana's proxy gives them to anybody.
func newInstance(ctx context.Context, secure map[string]string, options Options) *Instance {
	logger := options.Logger
	if logger == nil {
		logger = backend.Logger
	}
	setting := readSetting(secure)
	sources, problems := openSources(setting, secure, options)
	setting.problems = append(setting.problems, problems...)

	in := &Instance{
		clock:   options.Clock,
		setting: setting,
		sources: sources,
		keys:    identity.NewKeys(grafanaAddress(ctx, setting.document), options.Clock),
		keeper:  options.Keeper,
		orgID:   backend.PluginConfigFromContext(ctx).OrgID,
		root:    rootURL(ctx),
		journal: newJournal(logger, secure),
		checked: &healthMemory{},
		uid:     dataSourceUID(ctx),
		born:    options.Workers.next(),
		workers: options.Workers,
		mirrors: options.Mirrors,
		files:   newCheckFiles(options.Checklists, dataSourceUID(ctx)),
	}
	in.grafana = in.openGrafana(secure[grafanaTokenKey], grafanaAddress(ctx, setting.document))
	in.verify = identity.Verifier{Keys: in.keys, Clock: options.Clock}.Verify
	in.queries = in.queryMux()
	in.calls = in.resourceHandler()
	return in
}

// grafanaAddress is where the signing keys are: the set-up's address, else
// Grafana's own root URL.
func grafanaAddress(ctx context.Context, document setup.Document) string {
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

// Dispose is called when another instance has taken over.
func (in *Instance) Dispose() {
	for _, source := range in.sources {
		if closer, ok := source.(io.Closer); ok {
			_ = closer.Close()
		}
	}
	in.grafana.close()
}

// caller decides who asks. Every request passes here and nowhere else.
func (in *Instance) caller(ctx context.Context, surface identity.Surface, plugin backend.PluginContext, headers identity.Headers) access.Caller {
	in.workers.wake(in)
	if plugin.OrgID != in.orgID {
		// Grafana finds a data source among those of the caller's organisation; should
		// that ever fail, his token proves nothing here.
		return access.Caller{Identity: identity.Unknown(identity.ReasonOtherOrg)}
	}
	return access.Caller{Identity: identity.Identify(ctx, identity.Evidence{
		Surface:   surface,
		User:      plugin.User,
		OrgID:     plugin.OrgID,
		Namespace: plugin.Namespace,
		Headers:   headers,
	}, in.verify)}
}
