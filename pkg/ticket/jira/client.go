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
	// maxKeptSlim bounds those of counts: one full count and some small ones.
	maxKeptSlim = ticket.MaxCounted + 10_000
	// countTime is how long a count may take at least: Jira Cloud gives a hundred
	// tickets at once, and we ask ten times a second.
	countTime = 2 * time.Minute
)

// Client is a connection to one Jira site. It implements ticket.Source and
// is safe for concurrent use.
type Client struct {
	connection setup.Connection
	edition    edition
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
	statuses   *remember.Kept[statusKinds]
	searches   *remember.Kept[haul[issue]]
	counts     *remember.Kept[haul[issue]]
	raws       *remember.Kept[haul[rawIssue]]
	recent     recentIssues
}

var _ ticket.Source = (*Client)(nil)

// New makes a source over a guarded client. It calls nobody. Errors are
// *ticket.Failure of the kind ticket.ErrConfig.
func New(connection setup.Connection, secret string, client *http.Client, clock func() time.Time) (*Client, error) {
	kind := editionOf(connection)
	site, err := httpx.ParseBase(connection.URL)
	if err != nil {
		return nil, kind.words().product.Failure(err)
	}
	gateway, err := gatewayOf(connection)
	if err != nil {
		return nil, err
	}
	rules, err := newMapping(connection.Mapping)
	if err != nil {
		return nil, fail(ticket.ErrConfig, "The connection's mapping cannot be used.", err.Error(), err)
	}
	signer, err := newSigner(connection, secret, client, clock)
	if err != nil {
		return nil, err
	}
	limits := connection.Limits.WithDefaults()
	timeout := time.Duration(limits.TimeoutSeconds) * time.Second
	made := &Client{
		connection: connection, edition: kind, site: site, gateway: gateway, rules: rules, signer: signer, clock: clock,
		caller:  httpx.NewCaller(client, httpx.Pace{PerSecond: limits.RequestsPerSecond, Concurrency: limits.Concurrency, System: string(connection.System)}, clock),
		timeout: timeout, maxRows: limits.MaxRows,
		cloudIDs:   remember.NewKept(keepCloudID, timeout, 1, remember.Single[string], clock),
		identities: remember.NewKept(keepIdentity, timeout, 1, remember.Single[wireSelf], clock),
		catalogues: remember.NewKept(keepCatalogue, timeout, 1, remember.Single[catalogueAnswer], clock),
		absences:   remember.NewKept(keepAbsence, timeout, 1, remember.Single[absence], clock),
		statuses:   remember.NewKept(keepCatalogue, timeout, 1, remember.Single[statusKinds], clock),
		searches:   remember.NewKept(time.Duration(limits.CacheSeconds)*time.Second, timeout, maxKept, haul[issue].cost, clock),
		counts:     remember.NewKept(time.Duration(limits.CacheSeconds)*time.Second, max(timeout, countTime), maxKeptSlim, haul[issue].cost, clock),
		raws:       remember.NewKept(time.Duration(limits.CacheSeconds)*time.Second, timeout, maxKept, haul[rawIssue].cost, clock),
	}
	made.caller.Observe = made.observe
	return made, nil
}

// gatewayOf is where scoped tokens and service accounts of Jira Cloud go; Data Center
// has none.
func gatewayOf(connection setup.Connection) (*url.URL, error) {
	if connection.System == setup.JiraDC {
		return nil, nil
	}
	gateway, err := httpx.ParseBase(or(connection.APIURL, httpx.AtlassianAPI))
	if err != nil {
		return nil, failureOf(err)
	}
	if connection.CloudID != "" && !cloudID.MatchString(connection.CloudID) {
		return nil, fail(ticket.ErrConfig, "The connection's cloud id cannot be used.", "Enter cloudId as letters, digits and dashes.", nil)
	}
	return gateway, nil
}

func or(text, fallback string) string {
	if text != "" {
		return text
	}
	return fallback
}
