package jira

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// cloud is Jira Cloud with version 3 of the interface.
type cloud struct{}

// maxProjectKeys is how many keys GET /project/search takes at once.
const maxProjectKeys = 50

func (cloud) root() string { return "rest/api/3" }

func (cloud) words() wording {
	const example = "https://your-site.atlassian.net"
	return wording{
		product: explain.Product{Name: "Jira", Example: example, Site: "a Jira Cloud site"},
		name:    "Jira Cloud", other: "Jira Data Center", otherSystem: "jira-dc",
		deployments: cloudDeployments, otherDeployments: dataCenterDeployments,
		address: "Enter the address of the Jira Cloud site, such as " + example + ".",
		check:   "Check the address, its context path and the cloud id.",
		outage:  "Look at status.atlassian.com, then try again.",
		signIn:  "Make a new API token and enter it as this connection's secret; a token with scopes needs the method scoped-token, one without needs basic.",
		permit:  "Give the account the permission Browse projects, and the token the scopes read:jira-work and read:jira-user.",
		renewal: "Make a new API token, enter it as the connection's secret and its end as auth.expires.",
	}
}

// body is a document of one paragraph a line; a paragraph may not hold an empty text.
func (cloud) body(text string) any { return documentOf(text) }

func (cloud) visible(ctx context.Context, c *Client, keys []string) (map[string]bool, error) {
	found := map[string]bool{}
	for chunk := range slices.Chunk(keys, maxProjectKeys) {
		var page struct {
			Values []wireNamed `json:"values"`
		}
		query := url.Values{"keys": chunk, "maxResults": {strconv.Itoa(maxProjectKeys)}}
		if err := c.call(ctx, request{path: "project/search", query: query}, &page); err != nil {
			return nil, err
		}
		for _, project := range page.Values {
			found[foldKey(project.Key)] = true
		}
	}
	return found, nil
}

// howMany is an estimate: recent changes may be missing.
func (cloud) howMany(ctx context.Context, c *Client, ask question) (int, error) {
	var wire struct {
		Count int `json:"count"`
	}
	err := c.call(ctx, request{path: "search/approximate-count", body: map[string]string{"jql": ask.where}}, &wire)
	return wire.Count, err
}

// vouches: a token without the scope read:jira-user may still read tickets, and
// Atlassian's gateway refuses a dead token by itself.
func (cloud) vouches(c *Client, err error) bool {
	return errors.Is(err, ticket.ErrForbidden) || (errors.Is(err, ticket.ErrAuth) && c.atGateway())
}

// pause holds everything back when a quota is used up: further calls would be refused
// and would still count. Limits of bursts and of single issues pass by themselves.
func (cloud) pause(reply httpx.Reply, now time.Time) (time.Duration, bool) {
	reason := strings.ToLower(reply.Header.Get("RateLimit-Reason"))
	if !strings.Contains(reason, "quota") && !strings.Contains(reason, "cost") {
		return 0, false
	}
	wait, ok := askedPause(reply.Header, now)
	if !ok {
		wait = quotaPause
	}
	return min(wait, maxQuotaPause), true
}

func (cloud) movesKnown() bool { return true }

func (cloud) wiki() bool { return false }
