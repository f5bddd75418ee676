package alerting

import (
	"maps"
	"time"
)

// staleAfter is how many evaluations a series may be missing.
const staleAfter = 2

// Evaluated is one evaluation of a rule.
type Evaluated struct {
	Outcomes []Outcome
	At       time.Time
	Took     time.Duration
	Folder   string // the title of the rule's folder
}

// Apply brings the instances of a rule into the states that an evaluation asks for and tells which have changed.
// A rule that was deleted or paused in the meantime changes nothing.
func (s *Store) Apply(orgID int64, uid string, evaluated Evaluated) []Change {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := place{orgID, uid}
	rule, ok := s.rules[at]
	if !ok || rule.IsPaused {
		return nil
	}
	state, ok := s.states[at]
	if !ok {
		state = &ruleState{instances: map[string]*Instance{}}
		s.states[at] = state
	}
	state.evaluatedAt, state.took, state.health, state.lastErr = evaluated.At, evaluated.Took, "ok", ""
	var changes []Change
	seen := map[string]bool{}
	for _, outcome := range evaluated.Outcomes {
		switch outcome.State {
		case NoData:
			state.health = "nodata"
		case Error:
			state.health, state.lastErr = "error", outcome.Err
		}
		if keepsAll(rule, outcome) && len(state.instances) > 0 {
			for key, instance := range state.instances {
				seen[key] = true
				changes = append(changes, settle(rule, instance, outcome, evaluated.At)...)
			}
			continue
		}
		labels := rule.labelsFor(outcome, evaluated.Folder)
		key := fingerprint(labels)
		seen[key] = true
		instance, known := state.instances[key]
		if !known {
			instance = &Instance{RuleUID: uid, Labels: labels, State: Normal, ActiveAt: evaluated.At}
			state.instances[key] = instance
		}
		instance.tell(rule, outcome)
		changes = append(changes, settle(rule, instance, outcome, evaluated.At)...)
	}
	return append(changes, dropMissing(rule, state, seen, evaluated.At)...)
}

// keepsAll tells whether a lack of data or an error concerns the instances that there are rather than one of its own.
func keepsAll(rule Rule, outcome Outcome) bool {
	choice := map[string]string{NoData: rule.NoDataState, Error: rule.ExecErrState}[outcome.State]
	return choice == OK || choice == KeepLast
}

// labelsFor are the labels of an instance. The rule's go before the data's, Grafana's own before both.
func (r Rule) labelsFor(outcome Outcome, folder string) map[string]string {
	labels := maps.Clone(outcome.Labels)
	if labels == nil {
		labels = map[string]string{}
	}
	given := Given{Labels: outcome.Labels, Outcome: outcome}
	for name, text := range r.Labels {
		labels[name] = render(text, given)
	}
	labels["alertname"], labels["grafana_folder"] = r.Title, folder
	return labels
}

// tell records what an evaluation says beside the state.
func (i *Instance) tell(rule Rule, outcome Outcome) {
	given := Given{Labels: i.Labels, Outcome: outcome}
	i.Annotations = map[string]string{}
	for name, text := range rule.Annotations {
		i.Annotations[name] = render(text, given)
	}
	if outcome.Err != "" {
		i.Annotations["Error"] = outcome.Err
	}
	i.Values, i.ValueText = map[string]float64{}, outcome.ValueText()
	for name, number := range outcome.Values {
		if number.Value != nil {
			i.Values[name] = *number.Value
		}
	}
	i.missing = 0
}

func dropMissing(rule Rule, state *ruleState, seen map[string]bool, at time.Time) []Change {
	var changes []Change
	for key, instance := range state.instances {
		if seen[key] {
			continue
		}
		if instance.missing++; instance.missing < staleAfter {
			continue
		}
		delete(state.instances, key)
		before := instance.StateText()
		instance.State, instance.Reason, instance.ActiveAt, instance.EvaluatedAt = Normal, "MissingSeries", at, at
		instance.Values = nil
		if before != instance.StateText() {
			changes = append(changes, Change{Rule: rule, Instance: *instance, Before: before})
		}
	}
	return changes
}
