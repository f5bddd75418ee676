package httpx

import (
	"net"
	"net/http"
)

// proxyKey carries the address of the proxy in use to the dialer.
type proxyKey struct{}

// environmentProxy answers "host:port" of the proxy that Grafana's environment
// sets for this request, or "".
func environmentProxy(request *http.Request) (string, error) {
	proxy, err := http.ProxyFromEnvironment(request)
	if err != nil || proxy == nil {
		return "", err
	}
	port := proxy.Port()
	switch {
	case port != "":
	case proxy.Scheme == "https":
		port = "443"
	case proxy.Scheme == "socks5", proxy.Scheme == "socks5h":
		port = "1080"
	default:
		port = "80"
	}
	return net.JoinHostPort(proxy.Hostname(), port), nil
}
