package httpx

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"

	"github.com/quantyca/rounds/pkg/setup"
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
	return newClient(Guard(connection.AllowPrivateNetwork, hosts), timeout(connection.Limits), given)
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
