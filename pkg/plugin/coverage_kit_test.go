package plugin

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// withCoverage keeps a coverage of every customer where a sample asks for it by the
// word COVERAGE.
func (k *kit) withCoverage(t *testing.T, sample string) string {
	t.Helper()
	if strings.Contains(sample, "COVERAGE") {
		k.keepCoverage(t, store.RuleCoverage{Customer: "acme", Rules: 4, Covered: 3, Unknown: 1, Conflicts: 2},
			store.RuleCoverage{Customer: "globex"}, store.RuleCoverage{Customer: "hidden", Rules: 8, CatchAllOnly: 1})
	}
	return strings.ReplaceAll(sample, "COVERAGE", "")
}

func (k *kit) keepCoverage(t *testing.T, customers ...store.RuleCoverage) {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	_, err = kept.KeepCoverage(t.Context(), workspace, store.Actor{UID: "u-anna", Name: "Anna Ferri"},
		store.NewCoverage{Customers: customers, Entries: 9, Orphans: 1, Stale: 2})
	require.NoError(t, err)
}
