package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// computed is a coverage as a person's browser computes it.
func computed() store.NewCoverage {
	return store.NewCoverage{
		Customers: []store.RuleCoverage{
			{Customer: "acme", Rules: 10, Covered: 7, Unknown: 2, CatchAllOnly: 1, Conflicts: 3},
			{Customer: "globex"},
			{Customer: "", Rules: 4, Covered: 1},
		},
		Entries: 30, Orphans: 4, Stale: 5,
	}
}

func keepCoverage(t *testing.T, kept store.Store, in store.Workspace) {
	t.Helper()
	_, err := kept.KeepCoverage(t.Context(), in, anna, computed())
	require.NoError(t, err)
}

var everyCustomer = []string{"globex", "", "initech", "acme"}

func TestCoverageIsFoundAsItWasKept(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		none, err := kept.LatestCoverage(t.Context(), org, everyCustomer)
		require.NoError(t, err)
		require.Equal(t, []store.CustomerCoverage{}, none)

		made, err := kept.KeepCoverage(t.Context(), org, anna, computed())
		require.NoError(t, err)
		require.Equal(t, store.KeptCoverage{
			Number: made.Number, At: time.Date(2026, time.March, 29, 1, 0, 0, 123_000_000, time.UTC), By: anna, NewCoverage: computed(),
		}, made)
		of := func(at int) store.CustomerCoverage {
			return store.CustomerCoverage{RuleCoverage: computed().Customers[at], Number: made.Number, At: made.At, By: anna, Entries: 30, Orphans: 4, Stale: 5}
		}
		found, err := kept.LatestCoverage(t.Context(), org, everyCustomer)
		require.NoError(t, err)
		require.Equal(t, []store.CustomerCoverage{of(1), of(2), of(0)}, found)
		found, err = kept.LatestCoverage(t.Context(), org, nil)
		require.NoError(t, err)
		require.Empty(t, found, "no customers never mean all")
	})
}

func TestEachCustomersLatestCoverageStands(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		keepCoverage(t, kept, org)
		later, err := kept.KeepCoverage(t.Context(), org, luca, store.NewCoverage{Customers: []store.RuleCoverage{{Customer: "acme", Rules: 11, Covered: 11}}})
		require.NoError(t, err)
		found, err := kept.LatestCoverage(t.Context(), org, []string{"acme", "globex"})
		require.NoError(t, err)
		require.Equal(t, store.CustomerCoverage{RuleCoverage: later.Customers[0], Number: later.Number, At: later.At, By: luca}, found[0])
		require.Equal(t, anna, found[1].By, "who is not in the later one keeps the earlier")
		require.Less(t, found[1].Number, found[0].Number)
	})
}

func TestCoverageThatCannotBeIsRefused(t *testing.T) {
	acme := func(change func(one *store.RuleCoverage)) store.NewCoverage {
		one := store.RuleCoverage{Customer: "acme", Rules: 10, Covered: 5, Unknown: 5, CatchAllOnly: 5}
		change(&one)
		return store.NewCoverage{Customers: []store.RuleCoverage{one}}
	}
	many := make([]store.RuleCoverage, 1_001)
	for i := range many {
		many[i].Customer = strings.Repeat("x", i%63+1)
	}
	const range0 = "A number of the coverage is not between 0 and 1000000."
	const more = "More rules are covered, unknown or left to a catch-all than there are."
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for _, row := range []struct {
			coverage store.NewCoverage
			sentence string
		}{
			{store.NewCoverage{}, "A coverage is of 1 to 1000 customers."},
			{store.NewCoverage{Customers: many}, "A coverage is of 1 to 1000 customers."},
			{store.NewCoverage{Customers: []store.RuleCoverage{{Customer: "acme"}, {Customer: "acme"}}}, "The coverage names a customer twice."},
			{store.NewCoverage{Customers: []store.RuleCoverage{{Customer: "acme"}}, Stale: -1}, range0},
			{acme(func(one *store.RuleCoverage) { one.Rules = 1 << 40 }), range0},
			{acme(func(one *store.RuleCoverage) { one.Conflicts = -1 }), range0},
			{acme(func(one *store.RuleCoverage) { one.Covered = 11 }), more},
			{acme(func(one *store.RuleCoverage) { one.Unknown = 6 }), more},
			{acme(func(one *store.RuleCoverage) { one.CatchAllOnly = 6 }), more},
			{acme(func(one *store.RuleCoverage) { one.Customer = "a\x00b" }), "The customer holds a NUL character, which cannot be stored."},
			{acme(func(one *store.RuleCoverage) { one.Customer = "\xff" }), "The customer is not valid text (UTF-8)."},
			{acme(func(one *store.RuleCoverage) { one.Customer = strings.Repeat("x", 64) }), "The customer is longer than 63 characters."},
		} {
			_, err := kept.KeepCoverage(t.Context(), org, anna, row.coverage)
			require.ErrorIs(t, err, store.ErrInput)
			require.EqualError(t, err, row.sentence)
		}
		_, err := kept.KeepCoverage(t.Context(), org, store.Actor{}, computed())
		require.EqualError(t, err, "It is not known who is doing this.")
		found, err := kept.LatestCoverage(t.Context(), org, everyCustomer)
		require.NoError(t, err)
		require.Empty(t, found)
	})
}

func TestDatabaseRefusesToForgetCoverage(t *testing.T) {
	refused := []string{
		`UPDATE coverages SET at_ms = 0`,
		`DELETE FROM coverages`,
		`UPDATE coverage_customers SET covered = rules`,
		`DELETE FROM coverage_customers WHERE customer = 'acme'`,
	}
	ofDialect := map[string][]string{
		"sqlite": {
			`REPLACE INTO coverages SELECT * FROM coverages`,
			`REPLACE INTO coverage_customers SELECT workspace, customer, number, rules, rules, 0, 0, 0 FROM coverage_customers`,
			`INSERT INTO coverage_customers SELECT * FROM coverage_customers WHERE true ON CONFLICT DO UPDATE SET covered = 0`,
		},
		"pgx": {`TRUNCATE coverage_customers`, `TRUNCATE coverages, coverage_customers`, `WITH gone AS (DELETE FROM coverages RETURNING 1) SELECT * FROM gone`},
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		keepCoverage(t, kept, org)
		raw := g.raw(t)
		for _, statement := range append(refused, ofDialect[g.driver]...) {
			_, err := raw.Exec(statement)
			require.Error(t, err, statement)
			require.Contains(t, err.Error(), "append-only", statement)
		}
		found, err := kept.LatestCoverage(t.Context(), org, everyCustomer)
		require.NoError(t, err)
		require.Len(t, found, 3)
	})
}

func init() {
	blind["KeepCoverage"] = sees(keepCoverage, func(t *testing.T, kept store.Store, in store.Workspace) ([]store.CustomerCoverage, error) {
		return kept.LatestCoverage(t.Context(), in, everyCustomer)
	})
	blind["LatestCoverage"] = blind["KeepCoverage"]
}
