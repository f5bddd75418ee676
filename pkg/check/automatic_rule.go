package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// AlertRule is a rule as Grafana told it at an instant.
type AlertRule struct {
	// At is when it was asked.
	At time.Time
	// Interval is that of its evaluation; 0 where it is not known.
	Interval time.Duration
	// Evaluated is the last evaluation; zero where there was none yet.
	Evaluated time.Time
	// Gone says that the rule was there before and is not any more.
	Gone, Paused bool
	// Failed says that the last evaluation ended in an error, Empty that it found no data.
	Failed, Empty bool
	Instances     []AlertInstance
}

// AlertInstance is one of the things that a rule watches.
type AlertInstance struct {
	Labels map[string]string
	// State is Grafana's word, such as Alerting or Normal; Reasons stand behind it in
	// brackets, such as NoData, Error, MissingSeries and KeepLast.
	State   string
	Reasons []string
	// Since is when it came into its state.
	Since time.Time
}

const (
	// lastLook is how long after a window's end a look still tells about the window.
	lastLook = time.Minute
	// missedEvaluations is after how many a rule is no longer being evaluated.
	missedEvaluations = 3
	maxNamedInstances = 3
)

// See judges one look at a check's rule; false where it tells nothing about the
// round's window. Only what was evaluated inside the window counts: a rule that
// fired last night and recovered before the window is not held against it.
func See(round Round, source AlertSource, rule AlertRule) (Sighting, bool) {
	if rule.At.Before(round.Start) || rule.At.After(round.End.Add(lastLook)) {
		return Sighting{}, false
	}
	seen := Sighting{At: rule.At, Sight: SeenNormal}
	over := rule.At.After(round.End)
	unseen := func(reason string) (Sighting, bool) {
		seen.Sight, seen.Reason = Unseen, reason
		return seen, true
	}
	switch {
	case rule.Evaluated.Before(round.Start) && over, (rule.Gone || rule.Paused) && over:
		return Sighting{}, false
	case rule.Gone:
		return unseen("The alert rule was deleted.")
	case rule.Paused:
		return unseen("The alert rule is paused.")
	case rule.Evaluated.Before(round.Start):
		// Not yet; where it never comes, the verdict says so.
		return seen, true
	}
	within := matching(source.Labels, rule.Instances)
	if firing := firingBy(within, round.End); len(firing) > 0 {
		seen.Sight, seen.Reason = SeenFiring, whatFires(round, firing)
		seen.Evaluated = slices.MinFunc([]time.Time{rule.Evaluated, round.End}, time.Time.Compare)
		return seen, true
	}
	if rule.Evaluated.After(round.End) {
		return Sighting{}, false
	}
	if rule.stalled(round) {
		return unseen(fmt.Sprintf("The alert rule was last evaluated at %s.", hourOf(round, rule.Evaluated)))
	}
	if reason := unjudged(source, rule, within); reason != "" {
		return unseen(reason)
	}
	seen.Evaluated = rule.Evaluated
	if slices.ContainsFunc(within, func(one AlertInstance) bool { return one.State == "Pending" }) {
		seen.Sight = SeenPending
	}
	return seen, true
}

// stalled says that the rule should have been evaluated again long ago.
func (r AlertRule) stalled(round Round) bool {
	return r.Interval > 0 && r.At.Sub(r.Evaluated) > max(missedEvaluations*r.Interval, round.Gap())
}

// unjudged says why the rule's state says nothing about what it watches; empty
// where it does. Whatever the rule is told to do then (alert, keep its last state,
// be normal), nobody has seen a value.
func unjudged(source AlertSource, rule AlertRule, within []AlertInstance) string {
	missing := 0
	for _, one := range within {
		switch {
		case one.State == "Error" || slices.Contains(one.Reasons, "Error"):
			return "The alert rule ended in an error."
		case one.State == "NoData" || slices.Contains(one.Reasons, "NoData"):
			return "The alert rule found no data."
		case slices.Contains(one.Reasons, "MissingSeries"):
			missing++
		}
	}
	switch {
	case len(within) > missing:
		return ""
	case rule.Failed:
		return "The alert rule ended in an error."
	case rule.Empty || missing > 0:
		return "The alert rule found no data."
	case len(source.Labels) > 0:
		return "The alert rule watches nothing with the labels of this check."
	}
	return "The alert rule watches nothing."
}

func matching(labels map[string]string, instances []AlertInstance) []AlertInstance {
	var within []AlertInstance
	for _, one := range instances {
		fits := true
		for name, value := range labels {
			fits = fits && one.Labels[name] == value
		}
		if fits {
			within = append(within, one)
		}
	}
	return within
}

// firingBy are the instances that fire for a value that was seen, and did by then.
// One that recovers still fires as far as Grafana tells anybody.
func firingBy(instances []AlertInstance, end time.Time) []AlertInstance {
	var firing []AlertInstance
	for _, one := range instances {
		blind := slices.Contains(one.Reasons, "NoData") || slices.Contains(one.Reasons, "Error")
		if (one.State == "Alerting" || one.State == "Recovering") && !blind && !one.Since.After(end) {
			firing = append(firing, one)
		}
	}
	return firing
}

// whatFires names what fires by the labels that tell instances apart.
func whatFires(round Round, firing []AlertInstance) string {
	first := firing[0].Since
	var named []string
	for _, one := range firing {
		if one.Since.Before(first) {
			first = one.Since
		}
		if text := labelsInWords(one.Labels); text != "" && len(named) < maxNamedInstances {
			named = append(named, text)
		}
	}
	sentence := "The alert rule fires"
	if !first.IsZero() {
		sentence += " since " + hourOf(round, first)
	}
	if len(named) > 0 {
		sentence += ": " + strings.Join(named, "; ")
		if len(firing) > len(named) {
			sentence += fmt.Sprintf(" and %d more", len(firing)-len(named))
		}
	}
	return sentence + "."
}

const maxLabelText = 100

func labelsInWords(labels map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		if name != "alertname" && name != "grafana_folder" && !strings.HasPrefix(name, "__") {
			parts = append(parts, printable(name+"="+labels[name]))
		}
	}
	text := []rune(strings.Join(parts, ", "))
	if len(text) > maxLabelText {
		return string(text[:maxLabelText]) + "…"
	}
	return string(text)
}

// printable leaves out what moves a cursor or breaks a line.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || isUnprintable(r) {
			return -1
		}
		return r
	}, text)
}
