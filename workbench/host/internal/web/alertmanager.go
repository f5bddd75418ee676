package web

import (
	"maps"
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

// stamp is a time as the Alertmanager writes it: with milliseconds always.
type stamp time.Time

func (t stamp) MarshalJSON() ([]byte, error) {
	return []byte(time.Time(t).UTC().Format(`"2006-01-02T15:04:05.000Z"`)), nil
}

// resendAfter is how long an alert lives without being told again: four times what Grafana waits between two tellings.
const resendAfter = 4 * 30 * time.Second

type amAlert struct {
	Annotations  map[string]string   `json:"annotations"`
	EndsAt       stamp               `json:"endsAt"` // a deadline that moves, not an end
	Fingerprint  string              `json:"fingerprint"`
	Receivers    []map[string]string `json:"receivers"`
	StartsAt     stamp               `json:"startsAt"`
	Status       amStatus            `json:"status"`
	UpdatedAt    stamp               `json:"updatedAt"`
	GeneratorURL string              `json:"generatorURL"`
	Labels       map[string]string   `json:"labels"`
}

type amStatus struct {
	InhibitedBy []string `json:"inhibitedBy"`
	SilencedBy  []string `json:"silencedBy"`
	State       string   `json:"state"` // active | suppressed
}

// listAMAlerts answers what fires in the organisation, whatever folders the caller may see; ?filter= is a matcher.
func (s *Server) listAMAlerts(w http.ResponseWriter, r *http.Request, who caller) {
	list := []amAlert{}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		for _, instance := range s.Alerts.StatusOf(rule.OrgID, rule.UID).Instances {
			if !instance.Fires() {
				continue
			}
			alert := s.amAlertOf(rule, instance)
			if passes(r.URL.Query()["filter"], alert.Labels) {
				list = append(list, alert)
			}
		}
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) amAlertOf(rule alerting.Rule, instance alerting.Instance) amAlert {
	labels, texts := maps.Clone(instance.Labels), maps.Clone(instance.Annotations)
	labels["__alert_rule_uid__"] = rule.UID
	if special := map[string]string{alerting.NoData: "DatasourceNoData", alerting.Error: "DatasourceError"}[instance.State]; special != "" {
		labels["alertname"], labels["rulename"] = special, rule.Title
	} else {
		texts["__values__"], texts["__value_string__"] = jsonText(instance.Values), instance.ValueText
	}
	texts["__orgId__"] = idText(rule.OrgID)
	return amAlert{
		Annotations: texts, Labels: labels, EndsAt: stamp(instance.EvaluatedAt.Add(resendAfter)),
		StartsAt: stamp(instance.FiringSince), UpdatedAt: stamp(instance.EvaluatedAt), Fingerprint: instance.Fingerprint(),
		Receivers: []map[string]string{{"name": "empty"}}, Status: s.amStatusOf(rule.OrgID, labels),
		GeneratorURL: s.AppURL + "alerting/grafana/" + rule.UID + "/view",
	}
}

func (s *Server) amStatusOf(orgID int64, labels map[string]string) amStatus {
	status := amStatus{InhibitedBy: []string{}, SilencedBy: []string{}, State: "active"}
	for _, silence := range s.Alerts.Silences(orgID) {
		if silence.State(s.Clock()) == "active" && silence.Matches(labels) {
			status.SilencedBy = append(status.SilencedBy, silence.ID)
			status.State = "suppressed"
		}
	}
	return status
}

// passes applies matchers like alertname="x", in all four forms of the Alertmanager.
func passes(filters []string, labels map[string]string) bool {
	for _, text := range filters {
		at := strings.IndexAny(text, "=!")
		if at < 0 {
			continue
		}
		operator := text[at : at+1]
		if rest := text[at+1:]; strings.HasPrefix(rest, "=") || strings.HasPrefix(rest, "~") {
			operator = text[at : at+2]
		}
		matcher := alerting.Matcher{
			Name: strings.TrimSpace(text[:at]), Value: strings.Trim(strings.TrimSpace(text[at+len(operator):]), `"`),
			IsRegex: strings.HasSuffix(operator, "~"), IsEqual: !strings.HasPrefix(operator, "!"),
		}
		if !matcher.Matches(labels) {
			return false
		}
	}
	return true
}

// getAlertmanagersChoice says who gets the alerts: nobody but the host's own Alertmanager.
func (s *Server) getAlertmanagersChoice(w http.ResponseWriter, _ *http.Request, _ caller) {
	answer(w, http.StatusOK, map[string]any{"alertmanagersChoice": "internal", "numExternalAlertmanagers": 0})
}
