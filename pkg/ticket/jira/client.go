package jira

import (
	"net/http"
	"net/url"
	"time"

	"github.com/quantyca/rounds/pkg/ticket/remember"
	"github.com/quantyca/rounds/pkg/ticket/signin"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// keepCatalogue is how long the names of a site are believed.
	keepCatalogue = 10 * time.Minute
	// keepIdentity is how long a proven sign-in vouches for empty answers.
	keepIdentity = time.Minute
	keepCloudID  = 24 * time.Hour
	// keepAbsence is how long a project that was not there is not asked for.
	keepAbsence = time.Minute
	// maxKept bounds the tickets in memory, over all kept answers of a connection.
	maxKept = 20_000
)

// Client is a connection to one Jira site. It implements ticket.Source and
// is safe for concurrent use.
type Client struct {
	connection setup.Connection
	site       *url.URL
	gateway    *url.URL
	rules      mapping
	signer     signin.Signer
	caller     *httpx.Caller
	clock      func() time.Time
	timeout    time.Duration
	maxRows    int

	cloudIDs   *remember.Kept[string]
	identities *remember.Kept[wireSelf]
	catalogues *remember.Kept[catalogueAnswer]
	absences   *remember.Kept[absence]
	searches   *remember.Kept[haul]
}

var _ ticket.Source = (*Client)(nil)

// New makes a source over a guarded client. It calls nobody. Errors are
// *ticket.Failure of the kind ticket.ErrConfig.
func New(connection setup.Connection, secret string, client *http.Client, clock func() time.Time) (*Client, error) {
	site, err := httpx.ParseBase(connection.URL)
	if err != nil {
		return nil, failureOf(err)
	}
	gateway, err := httpx.ParseBase(or(connection.APIURL, httpx.AtlassianAPI))
	if err != nil {
		return nil, failureOf(err)
	}
	if connection.CloudID != "" && !cloudID.MatchString(connection.CloudID) {
		return nil, fail(ticket.ErrConfig, "The connection's cloud id cannot be used.", "Enter cloudId as letters, digits and dashes.", nil)
	}
	rules, err := newMapping(connection.Mapping)
	if err != nil {
		return nil, fail(ticket.ErrConfig, "The connection's mapping cannot be used.", err.Error(), err)
	}
	signer, err := newSigner(connection, secret, client, clock)
	if err != nil {
		return nil, err
	}
	limits := withDefaults(connection.Limits)
	timeout := time.Duration(limits.TimeoutSeconds) * time.Second
	cloud := &Client{
		connection: connection, site: site, gateway: gateway, rules: rules, signer: signer, clock: clock,
		caller:  httpx.NewCaller(client, httpx.Pace{PerSecond: limits.RequestsPerSecond, Concurrency: limits.Concurrency}, clock),
		timeout: timeout, maxRows: limits.MaxRows,
		cloudIDs:   remember.NewKept(keepCloudID, timeout, 1, one[string], clock),
		identities: remember.NewKept(keepIdentity, timeout, 1, one[wireSelf], clock),
		catalogues: remember.NewKept(keepCatalogue, timeout, 1, one[catalogueAnswer], clock),
		absences:   remember.NewKept(keepAbsence, timeout, 1, one[absence], clock),
		searches:   remember.NewKept(time.Duration(limits.CacheSeconds)*time.Second, timeout, maxKept, haul.cost, clock),
	}
	cloud.caller.Observe = cloud.observe
	return cloud, nil
}

func one[V any](V) uint64 { return 1 }

func withDefaults(limits setup.Limits) setup.Limits {
	if limits.MaxRows <= 0 {
		limits.MaxRows = setup.DefaultMaxRows
	}
	if limits.TimeoutSeconds <= 0 {
		limits.TimeoutSeconds = int(setup.DefaultTimeout / time.Second)
	}
	if limits.CacheSeconds == 0 {
		limits.CacheSeconds = int(setup.DefaultCache / time.Second)
	}
	if limits.RequestsPerSecond <= 0 {
		limits.RequestsPerSecond = setup.DefaultRequestsPerSecond
	}
	if limits.Concurrency <= 0 {
		limits.Concurrency = setup.DefaultConcurrency
	}
	return limits
}

func or(text, fallback string) string {
	if text != "" {
		return text
	}
	return fallback
}
