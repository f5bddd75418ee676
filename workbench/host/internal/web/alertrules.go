package web

import (
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

func (s *Server) listRules(w http.ResponseWriter, _ *http.Request, who caller) {
	list := []ruleBody{}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		list = append(list, ruleShape(rule))
	}
	answer(w, http.StatusOK, list)
}

func (s *Server) getRule(w http.ResponseWriter, r *http.Request, who caller) {
	if rule, ok := s.ruleOfPath(w, r, who); ok {
		answer(w, http.StatusOK, ruleShape(rule))
	}
}

func (s *Server) ruleOfPath(w http.ResponseWriter, r *http.Request, who caller) (alerting.Rule, bool) {
	rule, err := s.Alerts.Rule(who.OrgID, r.PathValue("uid"))
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
	}
	return rule, err == nil
}

// decodeRule reads and checks a rule; otherwise it has answered.
func (s *Server) decodeRule(w http.ResponseWriter, r *http.Request, who caller) (alerting.Rule, bool) {
	var body ruleBody
	if !decode(w, r, &body) {
		return alerting.Rule{}, false
	}
	rule, err := body.rule(who.OrgID)
	if err != nil {
		message(w, http.StatusBadRequest, err.Error())
		return alerting.Rule{}, false
	}
	if _, err := s.Boards.Folder(who.OrgID, rule.FolderUID); err != nil {
		message(w, http.StatusBadRequest, "invalid alert rule: folder does not exist")
		return alerting.Rule{}, false
	}
	if r.Header.Get("X-Disable-Provenance") != "" {
		rule.Provenance = ""
	}
	return rule, true
}

func (s *Server) createRule(w http.ResponseWriter, r *http.Request, who caller) {
	rule, ok := s.decodeRule(w, r, who)
	if !ok {
		return
	}
	added, err := s.Alerts.Add(rule)
	if err != nil {
		answer(w, http.StatusConflict, map[string]any{
			"statusCode": http.StatusConflict, "messageId": "alerting.alert-rule.conflict",
			"message": "Failed to save alert rule '" + rule.UID + "' in organization " + idText(who.OrgID) +
				" due to conflict: " + err.Error(),
			"extra": map[string]any{"Error": err.Error(), "OrgID": who.OrgID, "RuleUID": rule.UID},
		})
		return
	}
	answer(w, http.StatusCreated, ruleShape(added))
}

func (s *Server) putRule(w http.ResponseWriter, r *http.Request, who caller) {
	rule, ok := s.decodeRule(w, r, who)
	if !ok {
		return
	}
	rule.UID = r.PathValue("uid")
	updated, changes, err := s.Alerts.Update(rule)
	if errors.Is(err, alerting.ErrNotFound) {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	s.recordChanges(changes)
	answer(w, http.StatusOK, ruleShape(updated))
}

func (s *Server) deleteRule(w http.ResponseWriter, r *http.Request, who caller) {
	// Deleting what is not there succeeds, as in Grafana.
	_ = s.Alerts.Delete(who.OrgID, r.PathValue("uid"))
	w.WriteHeader(http.StatusNoContent)
}

// ruleGroupBody is a group of rules; its interval is in seconds.
type ruleGroupBody struct {
	Title     string     `json:"title"`
	FolderUID string     `json:"folderUid"`
	Interval  int64      `json:"interval"`
	Rules     []ruleBody `json:"rules"`
}

func (s *Server) getRuleGroup(w http.ResponseWriter, r *http.Request, who caller) {
	folder, name := r.PathValue("folder"), r.PathValue("group")
	group := ruleGroupBody{
		Title: name, FolderUID: folder, Interval: int64(s.Alerts.Interval(who.OrgID, folder, name).Seconds()), Rules: []ruleBody{},
	}
	for _, rule := range s.Alerts.Rules(who.OrgID) {
		if rule.FolderUID == folder && rule.Group == name {
			group.Rules = append(group.Rules, ruleShape(rule))
		}
	}
	if len(group.Rules) == 0 {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	answer(w, http.StatusOK, group)
}

// putRuleGroup makes the group what the body says: its interval, and its rules, of which those not named go. Only a
// rule that has changed starts anew.
func (s *Server) putRuleGroup(w http.ResponseWriter, r *http.Request, who caller) {
	var body ruleGroupBody
	if !decode(w, r, &body) {
		return
	}
	folder, name := r.PathValue("folder"), r.PathValue("group")
	var rules []alerting.Rule
	for _, one := range body.Rules {
		one.FolderUID, one.RuleGroup = folder, name
		rule, err := one.rule(who.OrgID)
		if err != nil {
			message(w, http.StatusBadRequest, err.Error())
			return
		}
		rules = append(rules, rule)
	}
	s.Alerts.SetInterval(who.OrgID, folder, name, time.Duration(body.Interval)*time.Second)
	s.replaceGroup(who.OrgID, folder, name, rules)
	body.Title, body.FolderUID = name, folder
	for i, rule := range rules {
		// Grafana answers the sent rules, not the stored ones.
		sent := body.Rules[i].Data
		body.Rules[i] = ruleShape(rule)
		body.Rules[i].Provenance, body.Rules[i].Data = "", sent
	}
	answer(w, http.StatusOK, body)
}

func (s *Server) replaceGroup(orgID int64, folder, name string, rules []alerting.Rule) {
	stays := map[string]bool{}
	for _, rule := range rules {
		stays[rule.UID] = true
		before, err := s.Alerts.Rule(orgID, rule.UID)
		switch {
		case err != nil:
			added, _ := s.Alerts.Add(rule)
			stays[added.UID] = true
		case !sameRule(before, rule):
			_, changes, _ := s.Alerts.Update(rule)
			s.recordChanges(changes)
		}
	}
	for _, rule := range s.Alerts.Rules(orgID) {
		if rule.FolderUID == folder && rule.Group == name && !stays[rule.UID] {
			_ = s.Alerts.Delete(orgID, rule.UID)
		}
	}
}

func sameRule(before, after alerting.Rule) bool {
	first, second := ruleShape(before), ruleShape(after)
	first.ID, first.Updated, second.ID, second.Updated = 0, time.Time{}, 0, time.Time{}
	return strings.Compare(jsonText(first), jsonText(second)) == 0
}
