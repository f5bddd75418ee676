// Package playbook finds the playbook entry for an alert by its labels, with
// Alertmanager's own matchers, and says why it is that one.
//
//	question, err := playbook.Read(raw) // {"entries":[…],"targets":[…]}
//	answer, err := playbook.Match(ctx, question)
//	answer.Matches[0].Entry, answer.Matches[0].Why
//
// An entry has any number of matcher sets; one of them has to fit. In a set all
// matchers have to: a label that an alert lacks is the empty text, and a regular
// expression (RE2) has to fit the whole value. First comes what a person pinned, then
// what the alert rule points to, then an entry that lists the rule, then matchers: an
// entry for one customer before a general one, a higher priority, a higher
// specificity. A tie there is a conflict, and all who tie are told; what was reviewed
// last is shown first. A catch-all, which tells no alert from another, is shown where
// nothing else matches and never counts.
//
// The package does no I/O and keeps nothing. The outcome depends neither on the order
// of the entries nor on that of the targets.
package playbook
