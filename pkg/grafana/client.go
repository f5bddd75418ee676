package grafana

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	// timeout bounds one call; all of them are small.
	timeout = 10 * time.Second
	// Grafana is on the same machine or near it, but others ask it too.
	perSecond, concurrency = 100, 2
)

// Client is one organisation of one Grafana. It is safe for concurrent use.
type Client struct {
	base   string
	token  string
	client *http.Client
	caller *httpx.Caller
	clock  func() time.Time
}

// New calls nobody yet.
func New(address, token string, clock func() time.Time) (*Client, error) {
	if token == "" || strings.ContainsFunc(token, unicode.IsControl) || strings.Contains(token, " ") {
		return nil, &Failure{
			Kind: ErrSetting, Sentence: "The stored token of a service account cannot be used.",
			Remedy: "Store it again, without spaces and line breaks.",
		}
	}
	client, err := httpx.NewPlainClient(address, timeout)
	if err != nil {
		return nil, &Failure{
			Kind: ErrSetting, Sentence: "Grafana's address is not known or cannot be used.", Cause: err,
			Remedy: "Set grafana.url to an address at which this backend reaches Grafana.",
		}
	}
	return &Client{
		base: strings.TrimRight(address, "/"), token: token, client: client, clock: clock,
		caller: httpx.NewCaller(client, httpx.Pace{PerSecond: perSecond, Concurrency: concurrency}, clock),
	}, nil
}

// Close lets go of idle connections.
func (c *Client) Close() error {
	c.client.CloseIdleConnections()
	return nil
}

func (c *Client) get(ctx context.Context, path string, query url.Values) (httpx.Reply, error) {
	return c.do(ctx, httpx.Request{Method: http.MethodGet, URL: c.base + path + "?" + query.Encode(), Repeatable: true})
}

// post is never repeated by itself: what it does is done twice then.
func (c *Client) post(ctx context.Context, path string, body any) (httpx.Reply, error) {
	return c.send(ctx, http.MethodPost, path, body)
}

func (c *Client) patch(ctx context.Context, path string, body any) (httpx.Reply, error) {
	return c.send(ctx, http.MethodPatch, path, body)
}

func (c *Client) send(ctx context.Context, method, path string, body any) (httpx.Reply, error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return httpx.Reply{}, err
	}
	return c.do(ctx, httpx.Request{
		Method: method, URL: c.base + path, Body: raw, Header: http.Header{"Content-Type": {"application/json"}},
	})
}

func (c *Client) do(ctx context.Context, request httpx.Request) (httpx.Reply, error) {
	if request.Header == nil {
		request.Header = http.Header{}
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	request.Header.Set("Accept", "application/json")
	ctx, cancel := context.WithTimeout(ctx, 2*timeout)
	defer cancel()
	reply, err := c.caller.Do(ctx, request)
	if err != nil {
		return httpx.Reply{}, unreachable(err)
	}
	return reply, nil
}
