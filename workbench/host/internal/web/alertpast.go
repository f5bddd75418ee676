package web

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

// pastChange is a change of state that happened before the workbench began.
type pastChange struct {
	RuleUID string             `json:"ruleUid"`
	Labels  map[string]string  `json:"labels"` // beside the rule's and Grafana's own
	Before  string             `json:"before"`
	State   string             `json:"state"`
	Reason  string             `json:"reason"`
	Err     string             `json:"error"`
	Values  map[string]float64 `json:"values"`
	At      time.Time          `json:"at"`
}

// putPast is for demos and tests, which need more history than they can wait for: changes of state of the caller's
// organisation, each with its rule, and silences that were in force then. Nothing of Grafana takes either. It changes
// no state of a rule.
func (s *Server) putPast(w http.ResponseWriter, r *http.Request, who caller) {
	var body struct {
		Changes  []pastChange  `json:"changes"`
		Silences []silenceBody `json:"silences"`
	}
	if !decode(w, r, &body) {
		return
	}
	changes := make([]alerting.Change, 0, len(body.Changes))
	for _, past := range body.Changes {
		rule, err := s.Alerts.Rule(who.OrgID, past.RuleUID)
		if err != nil {
			message(w, http.StatusBadRequest, "There is no rule "+past.RuleUID+".")
			return
		}
		changes = append(changes, alerting.Change{
			Rule: rule, Before: past.Before, Instance: rule.InstanceAt(alerting.Past{
				Labels: past.Labels, Folder: s.folderPath(rule), State: past.State, Reason: past.Reason, Err: past.Err,
				Values: past.Values, At: past.At,
			}),
		})
	}
	s.recordChanges(changes)
	for _, past := range body.Silences {
		s.Alerts.PutPastSilence(alerting.Silence{
			OrgID: who.OrgID, Matchers: past.Matchers, StartsAt: past.StartsAt, EndsAt: past.EndsAt,
			CreatedBy: past.CreatedBy, Comment: past.Comment,
		})
	}
	answer(w, http.StatusOK, map[string]any{"changes": len(changes), "silences": len(body.Silences)})
}
