package httpx

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
)

// NewPlainClient makes the client for one server that no connection names, at an
// address that an administrator chose, private or not.
func NewPlainClient(address string, timeout time.Duration) (*http.Client, error) {
	base, err := ParseBase(address)
	if err != nil {
		return nil, err
	}
	return newClient(Guard(true, []string{base.Host}), timeout, httpclient.Options{})
}

// newClient puts Grafana's transport under a policy. Of given only the proxy and
// TLS settings count.
func newClient(policy *Policy, timeout time.Duration, given httpclient.Options) (*http.Client, error) {
	timeouts := httpclient.DefaultTimeoutOptions
	timeouts.Timeout = timeout
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
