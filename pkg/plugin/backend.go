package plugin

import (
	"context"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/instancemgmt"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// Options are what an instance needs from outside.
type Options struct {
	// Clock is the only source of the present.
	Clock func() time.Time
	// Open makes the source of a connection. It may not call out.
	Open sources.Opener
	// Keeper holds the store; without one there are no grants, and tickets work.
	Keeper instance.Keeper
	// Checklists is the folder of provisioned checklists; empty means none.
	Checklists string
	// Workers do the background work; without them nothing is done but on request.
	Workers *Workers
	// Mirrors copy tickets; without them every question is asked live.
	Mirrors *instance.Mirrors
	// Logger is the SDK's when nil.
	Logger log.Logger
}

// Backend answers Grafana for one instance of the data source: it decides who is
// calling and hands on what he asks. It is safe for concurrent use.
type Backend struct {
	*instance.Instance
	verify  identity.VerifyToken
	keys    *identity.Keys
	workers *Workers
	queries *datasource.QueryTypeMux
	calls   backend.CallResourceHandler
	checked *healthMemory

	tickets  *tickets.Tickets
	rounds   *rounds.Rounds
	desk     *desk.Desk
	lookback *lookback.Lookback
}

var (
	_ backend.QueryDataHandler      = (*Backend)(nil)
	_ backend.CallResourceHandler   = (*Backend)(nil)
	_ backend.CheckHealthHandler    = (*Backend)(nil)
	_ instancemgmt.InstanceDisposer = (*Backend)(nil)
)

// NewFactory makes instances. A set-up that is missing or broken makes one that
// says so: an error here would hide the sentence that tells what to mend.
func NewFactory(options Options) datasource.InstanceFactoryFunc {
	return func(ctx context.Context, settings backend.DataSourceInstanceSettings) (instancemgmt.Instance, error) {
		return newBackend(ctx, settings.DecryptedSecureJSONData, options), nil
	}
}

func newBackend(ctx context.Context, secure map[string]string, options Options) *Backend {
	logger := options.Logger
	if logger == nil {
		logger = backend.Logger
	}
	made := instance.New(ctx, secure, instance.Needs{
		Clock: options.Clock, Open: options.Open, Keeper: options.Keeper, Mirrors: options.Mirrors, Logger: logger, Born: options.Workers.next(),
	})
	in := &Backend{
		Instance: made,
		keys:     identity.NewKeys(instance.GrafanaAddress(ctx, made.Setting.Document), options.Clock),
		checked:  &healthMemory{},
		workers:  options.Workers,

		tickets: &tickets.Tickets{Instance: made},
		rounds: rounds.New(made, options.Checklists, func() rounds.Board {
			return options.Workers.Board(instance.Key{Org: made.OrgID, UID: made.UID})
		}),
		desk:     &desk.Desk{Instance: made},
		lookback: &lookback.Lookback{Instance: made},
	}
	in.verify = identity.Verifier{Keys: in.keys, Clock: options.Clock}.Verify
	in.queries = in.queryMux()
	in.calls = in.resourceHandler()
	return in
}

// Dispose is called when another instance has taken over.
func (in *Backend) Dispose() { in.Close() }

// caller decides who asks. Every request passes here and nowhere else.
func (in *Backend) caller(ctx context.Context, surface identity.Surface, plugin backend.PluginContext, headers identity.Headers) access.Caller {
	in.workers.wake(in.rounds)
	if plugin.OrgID != in.OrgID {
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
