package alerting

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"sort"
	"time"
)

// Instance is one of the things that a rule watches: one set of labels.
type Instance struct {
	RuleUID     string
	Labels      map[string]string // the data's, the rule's and Grafana's own
	Annotations map[string]string // rendered
	State       string
	Reason      string
	Err         string
	ActiveAt    time.Time // since when it is in its state
	EvaluatedAt time.Time
	FiringSince time.Time // zero unless it fires
	Values      map[string]float64
	ValueText   string

	missing int
}

// StateText is the state with its reason: "Normal (MissingSeries)".
func (i Instance) StateText() string {
	if i.Reason == "" || i.Reason == i.State {
		return i.State
	}
	return fmt.Sprintf("%s (%s)", i.State, i.Reason)
}

// Fires tells whether an Alertmanager hears of the instance.
func (i Instance) Fires() bool {
	return i.State == Alerting || i.State == Recovering || i.State == NoData || i.State == Error
}

// Fingerprint tells instances apart.
func (i Instance) Fingerprint() string { return fingerprint(i.Labels) }

func fingerprint(labels map[string]string) string {
	sum := fnv.New64a()
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		_, _ = sum.Write([]byte(name + "\xff" + labels[name] + "\xff")) // a hash never fails
	}
	return fmt.Sprintf("%016x", sum.Sum64())
}

// Change is an instance that has come into another state.
type Change struct {
	Rule     Rule
	Instance Instance
	Before   string // StateText
}

type ruleState struct {
	instances   map[string]*Instance
	evaluatedAt time.Time
	took        time.Duration
	lastErr     string
	health      string
}

// Status is how a rule fares.
type Status struct {
	Instances   []Instance
	EvaluatedAt time.Time // zero: not yet
	Took        time.Duration
	Health      string // ok | nodata | error | unknown
	LastError   string
}

// StatusOf tells how a rule fares; its instances by their labels.
func (s *Store) StatusOf(orgID int64, uid string) Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	state, ok := s.states[place{orgID, uid}]
	if !ok {
		return Status{Health: "ok"}
	}
	status := Status{EvaluatedAt: state.evaluatedAt, Took: state.took, Health: state.health, LastError: state.lastErr}
	for _, instance := range state.instances {
		status.Instances = append(status.Instances, *instance)
	}
	sort.Slice(status.Instances, func(i, j int) bool {
		return labelText(status.Instances[i].Labels) < labelText(status.Instances[j].Labels)
	})
	return status
}

// end takes all instances of a rule away.
func (s *Store) end(rule Rule, reason string) []Change {
	at := place{rule.OrgID, rule.UID}
	state, ok := s.states[at]
	if !ok {
		return nil
	}
	delete(s.states, at)
	var changes []Change
	for _, instance := range state.instances {
		gone := *instance
		before := gone.StateText()
		gone.State, gone.Reason, gone.ActiveAt, gone.EvaluatedAt = Normal, reason, s.clock().UTC(), s.clock().UTC()
		gone.Values = nil
		changes = append(changes, Change{Rule: rule, Instance: gone, Before: before})
	}
	return changes
}
