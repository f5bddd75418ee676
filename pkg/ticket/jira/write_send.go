package jira

import (
	"context"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// sendOnce sends a call that changes something. It is repeated only where Jira
// refused the sign-in, which means that nothing was done. An error, or an answer
// of a fault, that came after the call may have been sent wraps
// ticket.ErrUnanswered; every other answer is returned as it is.
func (c *Client) sendOnce(ctx context.Context, r request) (httpx.Reply, error) {
	r.writes = true
	reply, err := c.sendTraced(ctx, r)
	if err == nil && reply.Status == http.StatusUnauthorized && c.signer.Forget() {
		reply, err = c.sendTraced(ctx, r)
	}
	if err != nil {
		return httpx.Reply{}, err
	}
	if reply.Status >= 500 || reply.Status == http.StatusRequestTimeout {
		return httpx.Reply{}, unanswered(c.checkReply(reply))
	}
	return reply, nil
}

func (c *Client) sendTraced(ctx context.Context, r request) (httpx.Reply, error) {
	base, err := c.base(ctx)
	if err != nil {
		return httpx.Reply{}, c.explain(err)
	}
	authorization, err := c.signer.Sign(ctx)
	if err != nil {
		return httpx.Reply{}, c.explain(err)
	}
	header := http.Header{"Authorization": {authorization}, "Accept": {"application/json"}}
	// Before there is a connection, nothing was sent: an unknown host, a closed port
	// and an untrusted certificate leave no doubt.
	var connected atomic.Bool
	traced := httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { connected.Store(true) }})
	reply, err := c.send(traced, base.JoinPath(c.edition.root(), r.path), r, header)
	switch {
	case err == nil:
		return reply, nil
	case connected.Load():
		return httpx.Reply{}, unanswered(c.explain(err))
	default:
		return httpx.Reply{}, c.explain(err)
	}
}

// unanswered marks a failure after which nobody knows whether Jira did it.
func unanswered(failure *ticket.Failure) *ticket.Failure {
	marked := *failure
	marked.Cause = withCause(failure.Cause)
	return &marked
}

// lostAnswer keeps the cause for the log.
type lostAnswer struct{ cause error }

func withCause(cause error) error {
	if cause == nil {
		return ticket.ErrUnanswered
	}
	return lostAnswer{cause}
}

func (l lostAnswer) Error() string { return l.cause.Error() }

func (l lostAnswer) Unwrap() []error { return []error{ticket.ErrUnanswered, l.cause} }
