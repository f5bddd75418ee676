package jira

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// markPrefix begins the label by which a ticket is found again.
const markPrefix = "rounds-"

func markOf(fingerprint string) string { return markPrefix + fingerprint }

// targetFields are what it takes to say whose a ticket is and how it stands.
var targetFields = []string{"project", "labels", "status", "summary"}

// issueName is a key or an id; nothing else may stand in an address.
var issueName = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9_]{0,254}-)?[0-9]{1,18}$`)

// inScope answers a ticket only if it lies in the scope now.
func (c *Client) inScope(ctx context.Context, scope ticket.Scope, keyOrID string) (ticket.Reference, error) {
	found, _, err := c.readInScope(ctx, scope, keyOrID)
	return found, err
}

// readInScope reads a ticket with further fields and answers it only if it lies in the
// scope now: its project counts, and not its key, which may be from before it was moved.
func (c *Client) readInScope(ctx context.Context, scope ticket.Scope, keyOrID string, further ...string) (ticket.Reference, wireIssue, error) {
	if !issueName.MatchString(keyOrID) {
		return ticket.Reference{}, wireIssue{}, notThere(nil)
	}
	var wire wireIssue
	query := url.Values{"fields": {strings.Join(slices.Concat(targetFields, further), ",")}}
	err := c.call(ctx, request{path: "issue/" + keyOrID, query: query}, &wire)
	if errors.Is(err, ticket.ErrNotFound) {
		return ticket.Reference{}, wireIssue{}, notThere(err)
	}
	if err != nil {
		return ticket.Reference{}, wireIssue{}, c.explain(err)
	}
	found, _, ok := c.target(wire, scope)
	if !ok {
		return ticket.Reference{}, wireIssue{}, notThere(errors.New("it lies outside the scope"))
	}
	return found, wire, nil
}

// target maps an issue; false where it is not of the scope, or without content.
func (c *Client) target(wire wireIssue, scope ticket.Scope) (found ticket.Reference, labels []string, ok bool) {
	if !issueID.MatchString(string(wire.ID)) || wire.Key == "" {
		return ticket.Reference{}, nil, false
	}
	f := fieldReader{fields: wire.Fields}
	labels = f.labels()
	if !scope.Covers(f.named("project").Key, labels) {
		return ticket.Reference{}, nil, false
	}
	key := httpx.Clean(wire.Key, maxName)
	return ticket.Reference{
		ID: string(wire.ID), Key: key, URL: c.browse(key), Title: httpx.Clean(f.text("summary"), maxTitle),
		Open: category(f.status("status").Category.Key) != categoryDone,
	}, labels, true
}

// issueID is what follows in an address.
var issueID = regexp.MustCompile(`^[0-9]{1,18}$`)

func (c *Client) browse(key string) string {
	return c.site.JoinPath("browse", url.PathEscape(key)).String()
}

// Check implements ticket.Checker.
func (c *Client) Check(ctx context.Context, scope ticket.Scope, id string) (ticket.Reference, bool, error) {
	found, err := c.inScope(ctx, scope, id)
	if errors.Is(err, ticket.ErrNotFound) {
		return ticket.Reference{}, false, nil
	}
	return found, err == nil, err
}

// globalID names a link for good: the same address is the same link. It is well
// within the 255 characters that Jira keeps.
func globalID(address string) string {
	sum := sha256.Sum256([]byte(address))
	return "system=rounds&link=" + hex.EncodeToString(sum[:])
}

func hasLabel(labels []string, label string) bool { return slices.Contains(labels, label) }
