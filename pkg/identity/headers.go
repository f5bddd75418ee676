package identity

import (
	"net/textproto"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// Headers are the only two of a request that are looked at.
type Headers struct {
	// Tokens are all values of X-Grafana-Id. Grafana sets one; a browser's own
	// value arrives only where Grafana has none to put in its place.
	Tokens []string
	// FromAlert is a header that a browser can set too; alone it proves nothing.
	FromAlert bool
}

// mapPrefix is how Grafana marks HTTP headers in the map of a query or health request.
const mapPrefix = "http_"

// QueryHeaders are those of a query.
func QueryHeaders(req *backend.QueryDataRequest) Headers {
	// Grafana sets FromAlert under this very spelling and without the prefix.
	return Headers{Tokens: tokensIn(req.Headers), FromAlert: req.Headers[backend.FromAlertHeaderName] == "true"}
}

// HealthHeaders are those of Save & test.
func HealthHeaders(req *backend.CheckHealthRequest) Headers {
	return Headers{Tokens: tokensIn(req.Headers)}
}

// ResourceHeaders are those of a call of a page.
func ResourceHeaders(req *backend.CallResourceRequest) Headers {
	c := Headers{}
	for _, token := range req.GetHTTPHeaders().Values(backend.GrafanaUserSignInTokenHeaderName) {
		c.add(token)
	}
	return c
}

// tokensIn reads the map itself: of two spellings of one header the SDK gives
// whichever comes last in the map's random order.
func tokensIn(headers map[string]string) []string {
	c := Headers{}
	for key, value := range headers {
		name := textproto.CanonicalMIMEHeaderKey(strings.TrimPrefix(key, mapPrefix))
		if name == backend.GrafanaUserSignInTokenHeaderName {
			c.add(value)
		}
	}
	return c.Tokens
}

func (c *Headers) add(token string) {
	if token != "" {
		c.Tokens = append(c.Tokens, token)
	}
}
