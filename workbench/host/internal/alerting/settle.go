package alerting

import "time"

// settle decides the next state of an instance and tells whether it is another one.
func settle(rule Rule, instance *Instance, outcome Outcome, at time.Time) []Change {
	before := instance.StateText()
	state, reason := wanted(rule, instance, outcome)
	switch state {
	case Alerting:
		state = rising(rule, instance, at)
	case Normal:
		state = falling(rule, instance, at)
	}
	instance.Err = outcome.Err
	if instance.State != state {
		instance.ActiveAt = at
	}
	instance.State, instance.Reason, instance.EvaluatedAt = state, reason, at
	switch {
	case !instance.Fires():
		instance.FiringSince = time.Time{}
	case instance.FiringSince.IsZero():
		instance.FiringSince = at
	}
	if before == instance.StateText() || before == Normal && instance.StateText() == "Normal (NoData)" ||
		before == "Normal (NoData)" && instance.StateText() == Normal || reason == KeepLast {
		return nil
	}
	return []Change{{Rule: rule, Instance: *instance, Before: before}}
}

// wanted is the state that the outcome asks for by itself, with the reason where the rule turns it into another.
func wanted(rule Rule, instance *Instance, outcome Outcome) (state, reason string) {
	choice := outcome.State
	switch outcome.State {
	case NoData:
		choice, reason = rule.NoDataState, NoData
	case Error:
		choice, reason = rule.ExecErrState, Error
	}
	switch choice {
	case OK:
		return Normal, reason
	case KeepLast:
		last := instance.State
		if last == Pending || last == Recovering {
			last = map[string]string{Pending: Alerting, Recovering: Normal}[last]
		}
		return last, KeepLast
	}
	return choice, reason
}

// rising is Pending until the condition has held for the rule's `for`.
func rising(rule Rule, instance *Instance, at time.Time) string {
	switch {
	case instance.State == Alerting || instance.State == Recovering || rule.For == 0:
		return Alerting
	case instance.State == Pending && !at.Before(instance.ActiveAt.Add(rule.For)):
		return Alerting
	}
	return Pending
}

// falling is Recovering until the condition has not held for the rule's `keep_firing_for`.
func falling(rule Rule, instance *Instance, at time.Time) string {
	switch {
	case rule.KeepFiringFor == 0:
		return Normal
	case instance.State == Alerting:
		return Recovering
	case instance.State == Recovering && at.Before(instance.ActiveAt.Add(rule.KeepFiringFor)):
		return Recovering
	}
	return Normal
}
