package jira

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// reached asks what answers at the address, without any credential: a wrong host
// must not learn one. Version 2 of the call exists in every kind of Jira.
func (d *diagnosis) reached(ctx context.Context) ticket.Step {
	c, words := d.cloud, d.cloud.edition.words()
	reply, err := c.send(ctx, c.site.JoinPath("rest/api/2/serverInfo"), request{}, http.Header{"Accept": {"application/json"}})
	if err != nil {
		return failed(c.explain(err))
	}
	if keepsToItself(reply) {
		return ok("%s answers, but tells strangers nothing about itself.", words.name)
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
		if skew := c.clock().Sub(at).Abs(); skew > maxSkew {
			return warning("Correct the clock of the machine that Grafana runs on.",
				"%s answers, but its clock and ours differ by %s, which shifts every countdown.", words.name, skew.Round(time.Second))
		}
	}
	return ok("%s answers%s.", words.name, inBrackets(info.ServerTitle))
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
