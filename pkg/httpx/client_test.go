package httpx

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
)

// callerTo makes a caller as a connection to address has it.
func callerTo(t *testing.T, address string, allowPrivate bool) *Caller {
	t.Helper()
	client, err := NewClient(setup.Connection{
		URL: address, AllowPrivateNetwork: allowPrivate, Auth: setup.Auth{Method: setup.Basic},
		Limits: setup.Limits{TimeoutSeconds: 5},
	}, httpclient.Options{})
	require.NoError(t, err)
	t.Cleanup(client.CloseIdleConnections)
	return NewCaller(client, Pace{PerSecond: 1000}, time.Now)
}

func serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

func get(t *testing.T, caller *Caller, address string) (Reply, error) {
	t.Helper()
	return caller.Do(t.Context(), Request{
		Method: http.MethodGet, URL: address, Repeatable: true, Header: http.Header{"Authorization": {"Basic c2VjcmV0"}},
	})
}

func TestPrivateAddressesAreRefusedUnlessAllowed(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{}`)) })
	_, err := get(t, callerTo(t, server.URL, false), server.URL)
	require.ErrorIs(t, err, ErrRefusedAddress)
	require.ErrorContains(t, err, "loopback")

	// A name is checked after it was resolved.
	named := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	_, err = get(t, callerTo(t, named, false), named)
	require.ErrorIs(t, err, ErrRefusedAddress)

	_, err = get(t, callerTo(t, server.URL, true), server.URL)
	require.NoError(t, err)
}

func TestHostileBaseAddressIsRefusedByRule(t *testing.T) {
	address := hostileInput(t, "cfg-02")
	_, err := get(t, callerTo(t, "http://localhost:3000", false), address)
	require.ErrorIs(t, err, ErrRefusedAddress)
	require.ErrorContains(t, err, "allowPrivateNetwork", "the error tells which rule")
}

func TestOnlyTheConnectionsHostsAreReached(t *testing.T) {
	asked := 0
	other := serve(t, func(http.ResponseWriter, *http.Request) { asked++ })
	_, err := get(t, callerTo(t, "http://127.0.0.1:1", true), other.URL)
	require.ErrorIs(t, err, ErrRefusedHost)
	require.Zero(t, asked)
}

func TestRedirectToAnotherHostSendsNoCredential(t *testing.T) {
	asked := 0
	evil := serve(t, func(http.ResponseWriter, *http.Request) { asked++ })
	server := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, evil.URL+"/login", http.StatusFound) })
	_, err := get(t, callerTo(t, server.URL, true), server.URL)
	require.ErrorIs(t, err, ErrRedirect)
	require.Zero(t, asked, "nothing is sent to the other host")
}

func TestRedirectRules(t *testing.T) {
	hops := 0
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hops++
		switch r.URL.Path {
		case "/ring":
			http.Redirect(w, r, "/ring2", http.StatusFound)
		case "/ring2":
			http.Redirect(w, r, "/ring", http.StatusFound)
		case "/long":
			http.Redirect(w, r, fmt.Sprintf("/long?%d", hops), http.StatusFound)
		case "/short":
			http.Redirect(w, r, "/end", http.StatusTemporaryRedirect)
		case "/https":
			http.Redirect(w, r, "https://"+r.Host+"/end", http.StatusFound)
		default:
			_, _ = fmt.Fprintf(w, `{"signed":%q}`, r.Header.Get("Authorization"))
		}
	})
	for path, words := range map[string]string{"/ring": "ring", "/long": "more than 3", "/https": "another host"} {
		hops = 0
		_, err := get(t, callerTo(t, server.URL, true), server.URL+path)
		require.ErrorIs(t, err, ErrRedirect, path)
		require.ErrorContains(t, err, words)
		require.LessOrEqual(t, hops, 4, path)
	}
	reply, err := get(t, callerTo(t, server.URL, true), server.URL+"/short")
	require.NoError(t, err)
	require.Contains(t, string(reply.Body), "Basic", "the same host keeps the sign-in")

	_, err = callerTo(t, server.URL, true).Do(t.Context(), Request{Method: http.MethodPost, URL: server.URL + "/ring", Body: []byte("{}")})
	require.ErrorIs(t, err, ErrRedirect)
	require.ErrorContains(t, err, "turn POST into GET")
}

func TestNoCookieIsKept(t *testing.T) {
	cookies := ""
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		cookies += r.Header.Get("Cookie")
		w.Header().Set("Set-Cookie", "JSESSIONID=other")
		_, _ = w.Write([]byte(`{}`))
	})
	caller := callerTo(t, server.URL, true)
	for range 3 {
		_, err := get(t, caller, server.URL)
		require.NoError(t, err)
	}
	require.Empty(t, cookies)
}

func TestHeadersOfTheBrowserAreNotForwarded(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = fmt.Fprintf(w, "%q", r.Header.Get("X-Grafana-User"))
	})
	forward := httpclient.MiddlewareFunc(func(_ httpclient.Options, next http.RoundTripper) http.RoundTripper {
		return httpclient.RoundTripperFunc(func(r *http.Request) (*http.Response, error) {
			r.Header.Set("X-Grafana-User", "admin")
			return next.RoundTrip(r)
		})
	})
	ctx := httpclient.WithContextualMiddleware(t.Context(), forward)
	reply, err := callerTo(t, server.URL, true).Do(ctx, Request{Method: http.MethodGet, URL: server.URL})
	require.NoError(t, err)
	require.Equal(t, `""`, string(reply.Body))
}

func TestHugeHeadersAreRefused(t *testing.T) {
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Huge", strings.Repeat("x", 2<<20))
		_, _ = w.Write([]byte(`{}`))
	})
	_, err := get(t, callerTo(t, server.URL, true), server.URL)
	require.ErrorContains(t, err, "header")
}

// A proxy of the environment usually has a private address, and is dialled
// nevertheless; what it is asked for still is not.
func TestTheEnvironmentsProxyMayBePrivate(t *testing.T) {
	policy := Guard(false, []string{"jira.example.com", "10.1.2.3"})
	server := serve(t, func(http.ResponseWriter, *http.Request) {})
	host := strings.TrimPrefix(server.URL, "http://")

	_, err := policy.DialContext(t.Context(), "tcp", host)
	require.ErrorIs(t, err, ErrRefusedAddress)

	connection, err := policy.DialContext(context.WithValue(t.Context(), proxyKey{}, host), "tcp", host)
	require.NoError(t, err)
	require.NoError(t, connection.Close())

	require.ErrorIs(t, policy.CheckRequest(&http.Request{URL: &url.URL{Scheme: "http", Host: "10.1.2.3"}}), ErrRefusedAddress)
}
