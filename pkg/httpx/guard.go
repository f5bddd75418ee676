package httpx

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"
)

const (
	maxRedirects = 3
	dialTimeout  = 10 * time.Second
	keepAlive    = 30 * time.Second
)

// Policy is what a client may reach. Guard makes it.
type Policy struct {
	allowPrivate bool
	hosts        map[string]bool
	proxy        func(*http.Request) (string, error)
}

// Guard makes the policy for these hosts ("host" or "host:port", as in
// url.URL.Host). Private, loopback, link-local, multicast and unspecified
// addresses are refused unless allowPrivate.
func Guard(allowPrivate bool, hosts []string) *Policy {
	policy := &Policy{allowPrivate: allowPrivate, hosts: map[string]bool{}, proxy: environmentProxy}
	for _, host := range hosts {
		policy.hosts[strings.ToLower(host)] = true
	}
	return policy
}

// Control checks the address that is really dialled, after the name was
// resolved: a name that changes its mind between check and use gains nothing.
func (p *Policy) Control(_, address string, _ syscall.RawConn) error {
	if p.allowPrivate {
		return nil
	}
	resolved, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %q cannot be read", ErrRefusedAddress, Clean(address, 60))
	}
	return checkAddress(resolved.Addr())
}

// DialContext dials under Control. A proxy of Grafana's environment is exempt:
// whoever runs Grafana chose it, and it commonly has a private address.
func (p *Policy) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: keepAlive, Control: p.Control}
	if proxied, ok := ctx.Value(proxyKey{}).(string); ok && strings.EqualFold(proxied, address) {
		dialer.Control = nil
	}
	return dialer.DialContext(ctx, network, address)
}

// CheckRequest refuses a request to a host that is not in the list, and one
// whose host is written as a forbidden address: behind a proxy nobody else looks.
func (p *Policy) CheckRequest(request *http.Request) error {
	target := request.URL
	if target.Scheme != "https" && target.Scheme != "http" {
		return fmt.Errorf("%w: only http and https are spoken", ErrRefusedHost)
	}
	if !p.hosts[strings.ToLower(target.Host)] {
		return fmt.Errorf("%w: %q is no host of this connection", ErrRefusedHost, Clean(target.Host, 100))
	}
	if p.allowPrivate {
		return nil
	}
	if literal, err := netip.ParseAddr(target.Hostname()); err == nil {
		return checkAddress(literal)
	}
	return nil
}

// CheckRedirect follows a redirect only to the same scheme, host and port, with
// the same method, at most three times and never to an address seen before.
func (p *Policy) CheckRedirect(request *http.Request, via []*http.Request) error {
	first := via[0]
	if request.URL.Scheme != first.URL.Scheme || !strings.EqualFold(request.URL.Host, first.URL.Host) {
		return fmt.Errorf("%w: it leads to another host, %q", ErrRedirect, Clean(request.URL.Host, 100))
	}
	if request.Method != first.Method {
		return fmt.Errorf("%w: it would turn %s into %s", ErrRedirect, first.Method, request.Method)
	}
	for _, earlier := range via {
		if earlier.URL.String() == request.URL.String() {
			return fmt.Errorf("%w: it leads in a ring", ErrRedirect)
		}
	}
	if len(via) > maxRedirects {
		return fmt.Errorf("%w: more than %d in a row", ErrRedirect, maxRedirects)
	}
	return nil
}
