package rounds

import (
	"net/url"
	"regexp"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/frames"
)

// namedBy is what a check leads to: what to do about its problem, and what watches
// the same.
type namedBy struct {
	// playbook is an address; rule is an alert rule's uid. Empty where there is none.
	playbook, rule string
}

// rulePath is the path of an alert rule's pages in Grafana, whatever it is served under.
var rulePath = regexp.MustCompile(`/alerting/(?:grafana/)?([A-Za-z0-9_-]{1,40})/(?:view|edit)/?$`)

// namedIn takes the first of a remedy's links that is one, and the rule that answers
// the check before one to which the remedy leads.
func namedIn(one check.Check) namedBy {
	made := namedBy{rule: one.Alert.RuleUID}
	for _, link := range one.Remedy.Links {
		address := frames.SafeLink(link.URL)
		rule := ruleOfLink(address)
		switch {
		case rule != "" && made.rule == "":
			made.rule = rule
		case rule == "" && made.playbook == "":
			made.playbook = address
		}
	}
	return made
}

// ruleOfLink is the uid of the alert rule whose page an address is; empty for another.
func ruleOfLink(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if found := rulePath.FindStringSubmatch(parsed.Path); found != nil {
		return found[1]
	}
	return ""
}
