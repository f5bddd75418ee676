package httpx

import (
	"context"
	"crypto/tls"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"

	"github.com/quantyca/rounds/pkg/setup"
)

// Atlassian's own hosts, used where a connection names no other.
const (
	AtlassianAPI   = "https://api.atlassian.com"
	AtlassianToken = "https://auth.atlassian.com/oauth/token" //nolint:gosec // an address, no credential
)

// maxHeaderBytes bounds an answer's headers; Jira's take about 4 KiB.
const maxHeaderBytes = 256 << 10

// NewClient makes the HTTP client of a connection: Grafana's transport under the
// connection's policy. Of base, which may be left out, only the proxy and TLS
// settings count: no header and no credential of the data source goes out.
func NewClient(connection setup.Connection, base ...httpclient.Options) (*http.Client, error) {
	hosts, err := Hosts(connection)
	if err != nil {
		return nil, err
	}
	var given httpclient.Options
	if len(base) > 0 {
		given = base[0]
	}
	policy := Guard(connection.AllowPrivateNetwork, hosts)
	timeouts := httpclient.DefaultTimeoutOptions
	timeouts.Timeout = timeout(connection.Limits)
	client, err := httpclient.New(httpclient.Options{
		Timeouts:     &timeouts,
		TLS:          given.TLS,
		ProxyOptions: given.ProxyOptions,
		// Contextual middleware is left out on purpose: it forwards headers of the
		// browser's request.
		Middlewares:        []httpclient.Middleware{policy, httpclient.TracingMiddleware(nil), httpclient.UserAgentMiddleware()},
		ConfigureTransport: policy.configure,
		ConfigureTLSConfig: func(_ httpclient.Options, config *tls.Config) {
			config.MinVersion = max(config.MinVersion, tls.VersionTLS12)
		},
	})
	if err != nil {
		return nil, fmt.Errorf("the HTTP client cannot be made: %w", err)
	}
	client.CheckRedirect = policy.CheckRedirect
	client.Jar = nil
	return client, nil
}

// Hosts lists what a connection may speak to, each as in url.URL.Host.
func Hosts(connection setup.Connection) ([]string, error) {
	addresses := []string{connection.URL}
	switch connection.Auth.Method {
	case setup.ScopedToken:
		addresses = append(addresses, or(connection.APIURL, AtlassianAPI))
	case setup.ClientCredentials:
		addresses = append(addresses, or(connection.APIURL, AtlassianAPI), or(connection.TokenURL, AtlassianToken))
	}
	hosts := make([]string, 0, len(addresses))
	for _, address := range addresses {
		base, err := ParseBase(address)
		if err != nil {
			return nil, err
		}
		hosts = append(hosts, base.Host)
	}
	return hosts, nil
}

// CreateMiddleware puts the policy in front of every request, redirected ones included.
func (p *Policy) CreateMiddleware(_ httpclient.Options, next http.RoundTripper) http.RoundTripper {
	return httpclient.RoundTripperFunc(func(request *http.Request) (*http.Response, error) {
		if err := p.CheckRequest(request); err != nil {
			return nil, err
		}
		proxied, err := p.proxy(request)
		if err != nil {
			return nil, fmt.Errorf("%w: the proxy of the environment cannot be read", ErrBadAddress)
		}
		if proxied != "" {
			request = request.WithContext(context.WithValue(request.Context(), proxyKey{}, proxied))
		}
		return next.RoundTrip(request)
	})
}

func (p *Policy) configure(_ httpclient.Options, transport *http.Transport) {
	transport.DialContext = p.DialContext
	transport.MaxResponseHeaderBytes = maxHeaderBytes
	transport.MaxIdleConnsPerHost = 10
	// The SDK's own dialer turns HTTP/2 off without saying so.
	transport.ForceAttemptHTTP2 = true
	transport.Proxy = func(request *http.Request) (*url.URL, error) { return http.ProxyFromEnvironment(request) }
}

func timeout(limits setup.Limits) time.Duration {
	if limits.TimeoutSeconds > 0 {
		return time.Duration(limits.TimeoutSeconds) * time.Second
	}
	return setup.DefaultTimeout
}

func or(text, fallback string) string {
	if text != "" {
		return text
	}
	return fallback
}
