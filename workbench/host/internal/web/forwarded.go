package web

import (
	"net"
	"net/http"
	"slices"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

const identityHeader = "X-Grafana-Id"

// tracingHeaders are what the browser may tell a query or a health check about its panel; client-sent, so no plugin
// may trust them.
var tracingHeaders = []string{
	"X-Query-Group-Id", "X-Panel-Id", "X-Dashboard-Uid", "X-Datasource-Uid", "X-Grafana-From-Expr",
	"X-Grafana-Org-Id", "X-Panel-Plugin-Id", "X-Dashboard-Title", "X-Panel-Title",
}

// hopHeaders belong to one connection and never travel on (RFC 9110, 7.6.1; Grafana adds User-Agent).
var hopHeaders = []string{
	"Connection", "Proxy-Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Te", "Trailer",
	"Transfer-Encoding", "Upgrade", "User-Agent",
}

// forwardQueryHeaders puts into a query or health check what Grafana puts there: tracing headers, allowed cookies and
// the caller's signed identity; nothing else of the browser's.
func (s *Server) forwardQueryHeaders(
	r *http.Request, who caller, allowedCookies []string, request backend.ForwardHTTPHeaders, raw map[string]string,
) error {
	for _, name := range tracingHeaders {
		if value := r.Header.Get(name); value != "" {
			request.SetHTTPHeader(name, value)
		}
	}
	if cookies := keptCookies(r, allowedCookies); cookies != "" {
		raw[backend.CookiesHeaderName] = cookies
	}
	token, err := s.Tokens.Token(who.identity())
	if err != nil {
		return err
	}
	request.SetHTTPHeader(identityHeader, token)
	return nil
}

// forwardResourceHeaders are the headers of a resource call: all of the browser's, without what authenticates towards
// Grafana and with the caller's signed identity. A browser-set X-Grafana-User goes through, as in Grafana.
func (s *Server) forwardResourceHeaders(r *http.Request, who caller, allowedCookies []string) (http.Header, error) {
	headers := r.Header.Clone()
	headers.Set("X-Grafana-Referer", headers.Get("Referer"))
	for _, name := range []string{
		"Origin", "Referer", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto",
		"Authorization", "X-Grafana-Device-Id", "Cookie",
	} {
		headers.Del(name)
	}
	if cookies := keptCookies(r, allowedCookies); cookies != "" {
		headers.Set("Cookie", cookies)
	}
	address, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		address = r.RemoteAddr
	}
	headers.Set("X-Forwarded-For", strings.Join(append(headers.Values("X-Forwarded-For"), address), ", "))
	token, err := s.Tokens.Token(who.identity())
	if err != nil {
		return nil, err
	}
	headers.Set(identityHeader, token)
	dropHopHeaders(headers)
	headers.Del("Set-Cookie")
	return headers, nil
}

func dropHopHeaders(headers http.Header) {
	for _, line := range headers.Values("Connection") {
		for name := range strings.SplitSeq(line, ",") {
			headers.Del(strings.TrimSpace(name))
		}
	}
	for _, name := range hopHeaders {
		headers.Del(name)
	}
}

// keptCookies are the cookies that the data source's jsonData.keepCookies lets through ("name", "prefix[]" or "[]"
// for all), never the session's.
func keptCookies(r *http.Request, allowed []string) string {
	var kept []string
	for _, cookie := range r.Cookies() {
		if cookie.Name != sessionCookie && slices.ContainsFunc(allowed, func(pattern string) bool {
			prefix, isPrefix := strings.CutSuffix(pattern, "[]")
			return cookie.Name == pattern || isPrefix && strings.HasPrefix(cookie.Name, prefix)
		}) {
			kept = append(kept, cookie.Name+"="+cookie.Value)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "; ")
}

// allowedCookies reads jsonData.keepCookies.
func allowedCookies(jsonData map[string]any) []string {
	var allowed []string
	list, _ := jsonData["keepCookies"].([]any)
	for _, item := range list {
		if name, ok := item.(string); ok {
			allowed = append(allowed, name)
		}
	}
	return allowed
}
