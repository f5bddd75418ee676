package store

import (
	"context"
	"fmt"
	"time"
)

// Coverages keep what was computed about the playbook: how many alert rules of each
// customer have an entry. They are added, never changed and never deleted.
type Coverages interface {
	// KeepCoverage keeps what somebody has computed, as of the clock's instant.
	KeepCoverage(ctx context.Context, workspace Workspace, by Actor, computed NewCoverage) (KeptCoverage, error)
	// LatestCoverage is, for each of the customers, what was kept last about him, in
	// their order; a customer about whom nothing was kept is not among them. The empty
	// customer stands for the rules that name none. No customers chooses nothing, never all.
	LatestCoverage(ctx context.Context, workspace Workspace, customers []string) ([]CustomerCoverage, error)
}

const (
	maxCoverages = 1_000
	maxCounted   = 1_000_000
)

// NewCoverage is one computation.
type NewCoverage struct {
	// Customers are 1 to 1,000 that differ from each other.
	Customers []RuleCoverage
	// Entries, Orphans and Stale count playbook entries of all customers.
	Entries, Orphans, Stale int
}

// RuleCoverage counts the enabled alert rules of a customer.
type RuleCoverage struct {
	// Customer is the perimeter's id; empty for the rules that name none.
	Customer string
	// Rules are all of them. Covered have an entry that tells something, Unknown are
	// those of which nobody knows yet, CatchAllOnly have none but a catch-all.
	Rules, Covered, Unknown, CatchAllOnly int
	// Conflicts count where entries tie.
	Conflicts int
}

// KeptCoverage is a kept computation.
type KeptCoverage struct {
	// Number grows with each, with gaps.
	Number int64
	At     time.Time
	By     Actor
	NewCoverage
}

// CustomerCoverage is what was kept last about one customer.
type CustomerCoverage struct {
	RuleCoverage
	// Number is the computation's.
	Number int64
	At     time.Time
	By     Actor
	// Entries, Orphans and Stale are those of the whole computation.
	Entries, Orphans, Stale int
}

func (c NewCoverage) check() error {
	if len(c.Customers) == 0 || len(c.Customers) > maxCoverages {
		return unusable(fmt.Sprintf("A coverage is of 1 to %d customers.", maxCoverages))
	}
	known := map[string]bool{}
	for _, one := range c.Customers {
		if known[one.Customer] {
			return unusable("The coverage names a customer twice.")
		}
		known[one.Customer] = true
		if err := one.check(); err != nil {
			return err
		}
	}
	return checkCounts(c.Entries, c.Orphans, c.Stale)
}

func (r RuleCoverage) check() error {
	if err := checkText("The customer", r.Customer, maxWord); err != nil {
		return err
	}
	if err := checkCounts(r.Rules, r.Covered, r.Unknown, r.CatchAllOnly, r.Conflicts); err != nil {
		return err
	}
	if r.Covered+r.Unknown > r.Rules || r.Covered+r.CatchAllOnly > r.Rules {
		return unusable("More rules are covered, unknown or left to a catch-all than there are.")
	}
	return nil
}

func checkCounts(counts ...int) error {
	for _, count := range counts {
		if count < 0 || count > maxCounted {
			return unusable(fmt.Sprintf("A number of the coverage is not between 0 and %d.", maxCounted))
		}
	}
	return nil
}
