// Package check is the rounds of a team: which checks are due when, what was
// recorded about them, and what that means now. It does no I/O and knows no
// clock; callers pass the instant.
//
//	rounds := check.Rounds(versions, from, to)
//	status := check.Assess(rounds[0], entries, now)
//
// Dates come from recurrence rules, times from wall clocks in the customer's
// zone, and states from the two and the entries: nothing here is ever written
// by a job, so a process that was down has missed nothing.
package check
