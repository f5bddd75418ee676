package jira

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"regexp"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/outgoing"
)

// request is one call of Jira's interface.
type request struct {
	// path follows the edition's root, such as rest/api/3.
	path  string
	query url.Values
	// body makes it a POST, unless method says otherwise.
	body   any
	method string
	// writes marks a call that changes something: it is sent once and never repeated.
	writes bool
}

// call asks Jira and decodes the answer into target; nil takes any answer. Errors
// are *ticket.Failure. What changes something goes through sendOnce.
func (c *Client) call(ctx context.Context, r request, target any) error {
	reply, err := c.signed(ctx, r)
	if err == nil && reply.Status == http.StatusUnauthorized && c.signer.Forget() {
		reply, err = c.signed(ctx, r)
	}
	if err != nil {
		return c.explain(err)
	}
	if failure := c.checkReply(reply); failure != nil {
		return failure
	}
	if target == nil {
		return nil
	}
	if err := reply.JSON(target); err != nil {
		return failureOf(err)
	}
	return nil
}

func (c *Client) signed(ctx context.Context, r request) (httpx.Reply, error) {
	base, err := c.base(ctx)
	if err != nil {
		return httpx.Reply{}, err
	}
	authorization, err := c.signer.Sign(ctx)
	if err != nil {
		return httpx.Reply{}, err
	}
	header := http.Header{"Authorization": {authorization}, "Accept": {"application/json"}}
	return c.send(ctx, base.JoinPath(c.edition.root(), r.path), r, header)
}

func (c *Client) send(ctx context.Context, address *url.URL, r request, header http.Header) (httpx.Reply, error) {
	address.RawQuery = r.query.Encode()
	out, err := outgoing.Call{Body: r.body, Method: r.method, Writes: r.writes}.Request(address.String(), header)
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

var cloudID = regexp.MustCompile(`^[A-Za-z0-9-]{1,64}$`)

// base is where the interface lies: on the site itself for plain API tokens, at
// Atlassian's gateway for scoped tokens and service accounts.
func (c *Client) base(ctx context.Context) (*url.URL, error) {
	if !c.atGateway() {
		return c.site, nil
	}
	id := c.connection.CloudID
	if id == "" {
		found, err := c.cloudIDs.Get(ctx, "", c.askCloudID)
		if err != nil {
			return nil, err
		}
		id = found.Value
	}
	return c.gateway.JoinPath("ex/jira", id), nil
}

// askCloudID asks the site for its id, without any credential.
func (c *Client) askCloudID(ctx context.Context) (string, error) {
	reply, err := c.send(ctx, c.site.JoinPath("_edge/tenant_info"), request{}, http.Header{"Accept": {"application/json"}})
	if err != nil {
		return "", failureOf(err)
	}
	if reply.Status >= 500 || reply.Status == http.StatusTooManyRequests {
		return "", c.checkReply(reply)
	}
	var wire struct {
		CloudID string `json:"cloudId"`
	}
	if reply.Status >= 300 || reply.JSON(&wire) != nil || !cloudID.MatchString(wire.CloudID) {
		return "", fail(ticket.ErrConfig, "The site does not tell its cloud id.", "Enter cloudId in the connection; it stands in the address of admin.atlassian.com.", fmt.Errorf("status %d", reply.Status))
	}
	return wire.CloudID, nil
}
