package plugin

import (
	"net/textproto"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// carried are the only two headers of a request that are looked at.
type carried struct {
	tokens    []string
	fromAlert bool
}

// mapPrefix is how Grafana marks HTTP headers in the map of a query or health request.
const mapPrefix = "http_"

func carriedByQuery(req *backend.QueryDataRequest) carried {
	// Grafana sets FromAlert under this very spelling and without the prefix.
	return carried{tokens: tokensIn(req.Headers), fromAlert: req.Headers[backend.FromAlertHeaderName] == "true"}
}

func carriedByHealth(req *backend.CheckHealthRequest) carried {
	return carried{tokens: tokensIn(req.Headers)}
}

func carriedByResource(req *backend.CallResourceRequest) carried {
	c := carried{}
	for _, token := range req.GetHTTPHeaders().Values(backend.GrafanaUserSignInTokenHeaderName) {
		c.add(token)
	}
	return c
}

// tokensIn reads the map itself: of two spellings of one header the SDK gives
// whichever comes last in the map's random order.
func tokensIn(headers map[string]string) []string {
	c := carried{}
	for key, value := range headers {
		name := textproto.CanonicalMIMEHeaderKey(strings.TrimPrefix(key, mapPrefix))
		if name == backend.GrafanaUserSignInTokenHeaderName {
			c.add(value)
		}
	}
	return c.tokens
}

func (c *carried) add(token string) {
	if token != "" {
		c.tokens = append(c.tokens, token)
	}
}
