package servicenow

import (
	"net/http"
	"net/url"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/remember"
	"github.com/quantyca/rounds/pkg/ticket/signin"
)

const (
	// keepProof is how long a table is believed to heed the scope.
	keepProof = 24 * time.Hour
	// keepNames is how long dictionary and choices are believed.
	keepNames = 24 * time.Hour
	// keepRefusal is how long a table that cannot be read is not asked for.
	keepRefusal = time.Minute
	// keepLife is how long a scope that matches something vouches for empty answers.
	keepLife = 10 * time.Minute
	// maxKept bounds the rows in memory, over all kept answers of a connection.
	maxKept = 60_000
	// countingFactor is how much longer a count may take than a list.
	countingFactor = 4
)

// Secrets are a connection's credentials.
type Secrets struct {
	// Secret is the user's password; for client-credentials the OAuth client's secret.
	Secret string
	// ClientSecret is the OAuth client's secret, for oauth-password only.
	ClientSecret string
}

// Client is a connection to one ServiceNow instance. It implements
// ticket.Source, ticket.RawSource and ticket.Writer and is safe for concurrent use.
type Client struct {
	connection setup.Connection
	instance   *url.URL
	tables     []string
	rules      mapping
	signer     signin.Signer
	caller     *httpx.Caller
	clock      func() time.Time
	maxRows    int

	proofs       *remember.Kept[bool]
	refusals     *remember.Kept[*ticket.Failure]
	dictionaries *remember.Kept[dictionary]
	choices      *remember.Kept[choices]
	literals     *remember.Kept[bool]
	life         *remember.Kept[bool]
	looks        *remember.Kept[bool]
	searches     *remember.Kept[haul]
	counts       *remember.Kept[haul]
	raws         *remember.Kept[rawHaul]
}

var _ ticket.Source = (*Client)(nil)

// New makes a source over a guarded client. It calls nobody. Errors are
// *ticket.Failure of the kind ticket.ErrConfig.
func New(connection setup.Connection, secrets Secrets, client *http.Client, clock func() time.Time) (*Client, error) {
	instance, err := httpx.ParseBase(connection.URL)
	if err != nil {
		return nil, failureOf(err)
	}
	tables, err := tablesOf(connection)
	if err != nil {
		return nil, err
	}
	rules, err := newMapping(connection.Mapping)
	if err != nil {
		return nil, fail(ticket.ErrConfig, "The connection's mapping cannot be used.", err.Error(), err)
	}
	signer, err := newSigner(connection, instance, secrets, client, clock)
	if err != nil {
		return nil, err
	}
	limits := connection.Limits.WithDefaults()
	timeout := time.Duration(limits.TimeoutSeconds) * time.Second
	cached := time.Duration(limits.CacheSeconds) * time.Second
	desk := &Client{
		connection: connection, instance: instance, tables: tables, rules: rules, signer: signer, clock: clock,
		caller:       httpx.NewCaller(client, httpx.Pace{PerSecond: limits.RequestsPerSecond, Concurrency: limits.Concurrency, System: string(connection.System)}, clock),
		maxRows:      limits.MaxRows,
		proofs:       remember.NewKept(keepProof, timeout, 1000, remember.Single[bool], clock),
		refusals:     remember.NewKept(keepRefusal, timeout, 1000, remember.Single[*ticket.Failure], clock),
		dictionaries: remember.NewKept(keepNames, timeout, 200, remember.Single[dictionary], clock),
		choices:      remember.NewKept(keepNames, timeout, 1, remember.Single[choices], clock),
		literals:     remember.NewKept(keepProof, timeout, 1, remember.Single[bool], clock),
		life:         remember.NewKept(keepLife, timeout, 1000, remember.Single[bool], clock),
		looks:        remember.NewKept(fullLookEvery, timeout, 1000, remember.Single[bool], clock),
		searches:     remember.NewKept(cached, timeout, maxKept, haul.cost, clock),
		raws:         remember.NewKept(cached, timeout, maxKept, rawHaul.cost, clock),
		counts:       remember.NewKept(cached, countingFactor*timeout, maxKept, haul.cost, clock),
	}
	desk.caller.Observe = desk.observe
	return desk, nil
}
