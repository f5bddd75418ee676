package servicenow

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/outgoing"
)

// maxAddress is how long an address may be: proxies before ServiceNow cut at 2 KiB.
const maxAddress = 2048

// request is one call of ServiceNow's interface.
type request struct {
	// path follows /api/now/; its parts come from checked names only.
	path  []string
	query url.Values
	// body makes it a POST, unless method says otherwise.
	body   any
	method string
	// writes marks a call that changes something: it is sent once and never repeated.
	writes bool
}

// address builds the whole address of a call. Commas stay as they are: they have no
// meaning in a query, and each would take three characters of the 2048.
func (c *Client) address(r request) string {
	base := c.instance.JoinPath(append([]string{"api/now"}, r.path...)...)
	base.RawQuery = strings.ReplaceAll(r.query.Encode(), "%2C", ",")
	return base.String()
}

// call asks ServiceNow. Errors are *ticket.Failure.
func (c *Client) call(ctx context.Context, r request) (httpx.Reply, error) {
	reply, err := c.signed(ctx, r)
	if err == nil && reply.Status == http.StatusUnauthorized && c.signer.Forget() {
		reply, err = c.signed(ctx, r)
	}
	if err != nil {
		return httpx.Reply{}, c.explain(err)
	}
	if failure := checkReply(reply, c.clock()); failure != nil {
		return reply, failure
	}
	return reply, nil
}

func (c *Client) signed(ctx context.Context, r request) (httpx.Reply, error) {
	authorization, err := c.signer.Sign(ctx)
	if err != nil {
		return httpx.Reply{}, err
	}
	return c.send(ctx, r, http.Header{"Authorization": {authorization}, "Accept": {"application/json"}})
}

func (c *Client) send(ctx context.Context, r request, header http.Header) (httpx.Reply, error) {
	address := c.address(r)
	if len(address) > maxAddress {
		return httpx.Reply{}, fail(ticket.ErrQuery, fmt.Sprintf("The query is too long for ServiceNow: its address takes %d of %d characters.", len(address), maxAddress), "Ask for fewer fields, or shorten the query.", errTooLong)
	}
	out, err := outgoing.Call{Body: r.body, Method: r.method, Writes: r.writes}.Request(address, header)
	if err != nil {
		return httpx.Reply{}, err
	}
	return c.caller.Do(ctx, out)
}

// explain adds the end of a pause to its sentence.
func (c *Client) explain(err error) *ticket.Failure {
	until, on := c.caller.PausedUntil()
	return product.Held(err, until, on)
}
