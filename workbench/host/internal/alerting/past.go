package alerting

import "time"

// Past is what is known of an instance at a moment that no evaluation told of.
type Past struct {
	Labels map[string]string // beside the rule's and Grafana's own
	Folder string            // the title of the rule's folder
	State  string
	Reason string
	Err    string
	Values map[string]float64
	At     time.Time
}

// InstanceAt is an instance of the rule as it was.
func (r Rule) InstanceAt(past Past) Instance {
	return Instance{
		RuleUID: r.UID, Labels: r.labelsFor(Outcome{Labels: past.Labels}, past.Folder), State: past.State,
		Reason: past.Reason, Err: past.Err, ActiveAt: past.At, EvaluatedAt: past.At, Values: past.Values,
	}
}
