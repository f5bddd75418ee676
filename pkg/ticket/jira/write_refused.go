package jira

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	maxRefusal   = 300
	permitWrites = "Give the account the permissions Create issues, Add comments and Link issues, and a token with scopes also write:jira-work."
)

// refusedWrite is the failure of a write that Jira refused: what it says is about
// what a person has written, so he reads it. names are those of the form's fields.
func (c *Client) refusedWrite(reply httpx.Reply, what string, names map[string]string) error {
	failure := c.checkReply(reply)
	switch reply.Status {
	case http.StatusForbidden, http.StatusUnauthorized:
		failure.Remedy = permitWrites
		return failure
	case http.StatusTooManyRequests:
		return failure
	case http.StatusNotFound:
		return notThere(failure.Cause)
	}
	var wire wireErrors
	_ = reply.JSON(&wire)
	texts := slices.Clone(wire.ErrorMessages)
	for _, field := range slices.Sorted(maps.Keys(wire.Errors)) {
		name, known := names[field]
		if !known {
			name = field
		}
		texts = append(texts, name+": "+wire.Errors[field])
	}
	said := strings.TrimRight(httpx.Clean(strings.Join(texts, " · "), maxRefusal), ". ")
	if said == "" {
		return fail(ticket.ErrQuery, "Jira refused the "+what+".", failure.Remedy, failure.Cause)
	}
	return fail(ticket.ErrQuery, fmt.Sprintf("Jira refused the %s: %s.", what, said), "", failure.Cause)
}

// notThere is said of a ticket that does not exist, that the account cannot see,
// and that is another customer's.
func notThere(cause error) *ticket.Failure {
	return fail(ticket.ErrNotFound, "Jira has no such ticket of this customer.", "", cause)
}
