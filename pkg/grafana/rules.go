package grafana

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

const (
	rulesPath       = "/api/prometheus/grafana/api/v1/rules"
	rulePath        = "/api/v1/provisioning/alert-rules/"
	rulesPermission = "alert.rules:read"
	readingRules    = "read alert rules"
	// rulesAtOnce keeps an address short enough for every proxy.
	rulesAtOnce = 50
)

type rulesAnswer struct {
	Status string `json:"status"`
	Data   struct {
		Groups []struct {
			// Interval is in seconds.
			Interval float64    `json:"interval"`
			Rules    []ruleBody `json:"rules"`
		} `json:"groups"`
	} `json:"data"`
}

type ruleBody struct {
	UID            string         `json:"uid"`
	Health         string         `json:"health"`
	LastEvaluation time.Time      `json:"lastEvaluation"`
	IsPaused       bool           `json:"isPaused"`
	Alerts         []instanceBody `json:"alerts"`
}

type instanceBody struct {
	Labels   map[string]string `json:"labels"`
	State    string            `json:"state"`
	ActiveAt *time.Time        `json:"activeAt"`
}

// AlertRules are the rules with these uids as they stand now. One that does not
// exist, or lies in a folder that the token may not see, is not among them: Grafana
// does not tell the two apart here.
func (c *Client) AlertRules(ctx context.Context, uids []string) (map[string]check.AlertRule, error) {
	found := map[string]check.AlertRule{}
	wanted := slices.Compact(slices.Sorted(slices.Values(uids)))
	for some := range slices.Chunk(wanted, rulesAtOnce) {
		// Without `compact` each rule comes with all its queries.
		rules, err := c.rules(ctx, url.Values{"rule_uid": some, "compact": {"true"}})
		if err != nil {
			return nil, err
		}
		maps.Copy(found, rules)
	}
	// An older Grafana passes over a filter that it does not know.
	maps.DeleteFunc(found, func(uid string, _ check.AlertRule) bool { return !slices.Contains(wanted, uid) })
	return found, nil
}

func (c *Client) rules(ctx context.Context, query url.Values) (map[string]check.AlertRule, error) {
	at := c.clock()
	reply, err := c.get(ctx, rulesPath, query)
	if err != nil {
		return nil, err
	}
	if reply.Status != http.StatusOK {
		return nil, refused(reply, readingRules, rulesPermission)
	}
	var answer rulesAnswer
	if err := reply.JSON(&answer); err != nil {
		return nil, unreadable("alert rules", err)
	}
	if answer.Status != "success" {
		return nil, &Failure{Kind: ErrAnswer, Sentence: "Grafana could not read its alert rules."}
	}
	found := map[string]check.AlertRule{}
	for _, group := range answer.Data.Groups {
		for _, rule := range group.Rules {
			found[rule.UID] = rule.read(at, time.Duration(group.Interval*float64(time.Second)))
		}
	}
	return found, nil
}

// ReadRules tries whether the token may read alert rules at all.
func (c *Client) ReadRules(ctx context.Context) error {
	_, err := c.rules(ctx, url.Values{"group_limit": {"1"}, "limit_alerts": {"0"}, "compact": {"true"}})
	return err
}

// RuleExists tells a rule that is not there from one that the token may not see,
// whose error is ErrForbidden.
func (c *Client) RuleExists(ctx context.Context, uid string) (bool, error) {
	reply, err := c.get(ctx, rulePath+url.PathEscape(uid), nil)
	switch {
	case err != nil:
		return false, err
	case reply.Status == http.StatusOK:
		return true, nil
	case reply.Status == http.StatusNotFound:
		return false, nil
	}
	return false, refused(reply, "see the folder of an alert rule", "folders:read")
}

func (r ruleBody) read(at time.Time, interval time.Duration) check.AlertRule {
	rule := check.AlertRule{
		At: at, Interval: interval, Paused: r.IsPaused, Failed: r.Health == "error", Empty: r.Health == "nodata",
	}
	// Year 1 is Grafana's way to say never.
	if r.LastEvaluation.Year() > 1 {
		rule.Evaluated = r.LastEvaluation
	}
	for _, one := range r.Alerts {
		instance := check.AlertInstance{Labels: one.Labels}
		instance.State, instance.Reasons = readState(one.State)
		if one.ActiveAt != nil && one.ActiveAt.Year() > 1 {
			instance.Since = *one.ActiveAt
		}
		rule.Instances = append(rule.Instances, instance)
	}
	return rule
}

// readState reads "Alerting", "Normal (MissingSeries)" and "Alerting (NoData, KeepLast)".
func readState(text string) (state string, reasons []string) {
	state, rest, _ := strings.Cut(text, "(")
	for _, reason := range strings.Split(strings.TrimSuffix(strings.TrimSpace(rest), ")"), ",") {
		if reason = strings.TrimSpace(reason); reason != "" {
			reasons = append(reasons, reason)
		}
	}
	return strings.TrimSpace(state), reasons
}
