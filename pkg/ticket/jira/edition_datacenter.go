package jira

import (
	"context"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// dataCenter is Jira Data Center (and Server) with version 2 of the interface.
type dataCenter struct{}

const (
	// shortPause is waited for by the single call.
	shortPause   = 30 * time.Second
	shutOutPause = 5 * time.Minute
)

func (dataCenter) root() string { return "rest/api/2" }

func (dataCenter) words() wording {
	const example = "https://jira.example.com"
	return wording{
		product: explain.Product{Name: "Jira", Example: example, Site: "a Jira Data Center"},
		name:    "Jira Data Center", other: "Jira Cloud", otherSystem: "jira-cloud",
		deployments: dataCenterDeployments, otherDeployments: cloudDeployments,
		address: "Enter the address of Jira Data Center with its context path, such as " + example + " or " + example + "/jira.",
		check:   "Check the address and its context path.",
		outage:  "Ask those who run Jira, then try again.",
		signIn:  "Make a new personal access token and enter it as this connection's secret with the method pat; a user name and password need the method basic.",
		permit:  "Give the account the permission Browse projects.",
		renewal: "Make a new personal access token, enter it as the connection's secret and its end as auth.expires.",
	}
}

// body is the text itself; wiki markup in it is escaped, so that it stays text.
func (dataCenter) body(text string) any { return wikiText(text) }

// visible asks for all projects of the account: this edition has no search for some.
func (dataCenter) visible(ctx context.Context, c *Client, keys []string) (map[string]bool, error) {
	var all []wireNamed
	if err := c.call(ctx, request{path: "project"}, &all); err != nil {
		return nil, err
	}
	readable := map[string]bool{}
	for _, project := range all {
		readable[foldKey(project.Key)] = true
	}
	found := map[string]bool{}
	for _, key := range keys {
		found[key] = readable[key]
	}
	return found, nil
}

// howMany asks for a page without rows: its total is exact.
func (dataCenter) howMany(ctx context.Context, c *Client, ask question) (int, error) {
	var page offsetPage
	body := offsetBody{JQL: ask.where, Fields: []string{"project"}}
	if err := c.call(ctx, request{path: "search", body: body}, &page); err != nil {
		return 0, err
	}
	if page.Total == nil {
		return 0, fmt.Errorf("%w: a page without a total", errValue)
	}
	return *page.Total, nil
}

// vouches for nobody: whoever reads tickets here can read himself.
func (dataCenter) vouches(*Client, error) bool { return false }

// pause holds everything back where the bucket of this account fills so slowly, or
// not at all, that trying again soon makes no sense. An account that is shut out is
// told to wait for ages; it is tried again every few minutes.
func (dataCenter) pause(reply httpx.Reply, now time.Time) (time.Duration, bool) {
	wait, ok := askedPause(reply.Header, now)
	if !ok || wait <= shortPause {
		return 0, false
	}
	return min(wait, shutOutPause), true
}

func (dataCenter) movesKnown() bool { return false }

func (dataCenter) wiki() bool { return true }
