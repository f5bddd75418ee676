package jira

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/diagnosis"
)

// reached asks what answers at the address, without any credential: a wrong host
// must not learn one. Version 2 of the call exists in every kind of Jira.
func (d *checkup) reached(ctx context.Context) ticket.Step {
	c, words := d.cloud, d.cloud.edition.words()
	reply, err := c.send(ctx, c.site.JoinPath("rest/api/2/serverInfo"), request{}, http.Header{"Accept": {"application/json"}})
	if err != nil {
		return failed(c.explain(err))
	}
	if keepsToItself(reply) {
		return diagnosis.OK("%s answers, but tells strangers nothing about itself.", words.name)
	}
	if failure := c.checkReply(reply); failure != nil && reply.Status >= 300 {
		return failed(failure)
	}
	var info serverInfo
	if err := reply.JSON(&info); err != nil {
		return failed(err)
	}
	kind := strings.ToLower(info.DeploymentType)
	switch {
	case slices.Contains(words.deployments, kind):
	case slices.Contains(words.otherDeployments, kind):
		return failed(fail(ticket.ErrConfig, fmt.Sprintf("This is %s, not %s.", words.other, words.name), "Set the connection's system to "+words.otherSystem+".", nil))
	default:
		return failed(fail(ticket.ErrConfig, "The address does not answer as Jira does.", words.address, nil))
	}
	if at, err := parseTime(info.ServerTime); err == nil {
		if step, far := diagnosis.Skew(words.name, at, c.clock()); far {
			return step
		}
	}
	return diagnosis.OK("%s answers%s.", words.name, inBrackets(info.ServerTitle))
}

type serverInfo struct {
	DeploymentType string `json:"deploymentType"`
	ServerTitle    string `json:"serverTitle"`
	ServerTime     string `json:"serverTime"`
}

// keepsToItself says whether Jira refused to talk without a credential. Only Jira
// numbers its requests so.
func keepsToItself(reply httpx.Reply) bool {
	refused := reply.Status == http.StatusUnauthorized || reply.Status == http.StatusForbidden
	return refused && reply.Header.Get("X-Arequestid") != ""
}

func inBrackets(text string) string {
	if text = httpx.Clean(text, 60); text == "" {
		return ""
	}
	return " (" + text + ")"
}
