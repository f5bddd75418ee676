package store_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestGrantIsFoundAsItWasMade(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		made := makeGrant(t, kept, org, store.NewGrant{
			Customer: "acme", QueryTypes: []string{"tickets", "coverage", "tickets"}, Note: "Lobby",
		})
		require.Regexp(t, `^[A-Za-z0-9_-]{22,}$`, made.ID)
		require.Equal(t, store.Grant{
			ID: made.ID, Workspace: org, Customer: "acme", QueryTypes: []string{"coverage", "tickets"}, Note: "Lobby",
			CreatedAt: time.Date(2026, time.March, 29, 1, 0, 0, 123_000_000, time.UTC), CreatedBy: anna,
		}, made)

		found, err := kept.FindGrant(t.Context(), org, made.ID)
		require.NoError(t, err)
		require.Equal(t, made, found)
	})
}

func TestGrantsAreListedNewestFirstAndByCustomer(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		none, err := kept.ListGrants(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, []store.Grant{}, none)

		first := makeGrant(t, kept, org, lobby())
		second := makeGrant(t, kept, org, store.NewGrant{Customer: "globex", QueryTypes: []string{"tickets"}})
		third := makeGrant(t, kept, org, lobby())
		all, err := kept.ListGrants(t.Context(), org)
		require.NoError(t, err)
		require.Equal(t, []store.Grant{third, second, first}, all)
		acme, err := kept.ListGrantsOf(t.Context(), org, "acme")
		require.NoError(t, err)
		require.Equal(t, []store.Grant{third, first}, acme)
		nobodys, err := kept.ListGrantsOf(t.Context(), org, "initech")
		require.NoError(t, err)
		require.Empty(t, nobodys)
		_, err = kept.ListGrantsOf(t.Context(), org, "")
		require.ErrorIs(t, err, store.ErrInput, "an empty customer never means all")
	})
}

func TestRevokedGrantIsFoundAsRevokedAndStaysSo(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		made := makeGrant(t, kept, org, lobby())
		require.True(t, made.Publishes("acme", "tickets"))
		require.False(t, made.Publishes("acme", "coverage"))
		require.False(t, made.Publishes("globex", "tickets"))

		first, err := kept.RevokeGrant(t.Context(), org, luca, made.ID)
		require.NoError(t, err)
		require.Equal(t, luca, first.RevokedBy)
		require.Equal(t, made.CreatedAt.Add(time.Second), *first.RevokedAt)
		require.False(t, first.Publishes("acme", "tickets"))

		again, err := kept.RevokeGrant(t.Context(), org, anna, made.ID)
		require.NoError(t, err)
		require.Equal(t, first, again, "who and when stay those of the first time")
		found, err := kept.FindGrant(t.Context(), org, made.ID)
		require.NoError(t, err)
		require.Equal(t, first, found)
		require.Equal(t, []string{store.GrantRevoked, store.GrantMade}, kinds(t, kept, org), "the second time leaves no record")
	})
}

func TestGrantRevokedByManyAtOnceIsRevokedByOne(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		made := makeGrant(t, kept, org, lobby())
		answers := make([]store.Grant, 8)
		errs := make([]error, len(answers))
		var all sync.WaitGroup
		for i := range answers {
			all.Go(func() { answers[i], errs[i] = kept.RevokeGrant(t.Context(), org, luca, made.ID) })
		}
		all.Wait()
		for i := range answers {
			require.NoError(t, errs[i])
			require.Equal(t, answers[0], answers[i])
		}
		require.Equal(t, []string{store.GrantRevoked, store.GrantMade}, kinds(t, kept, org))
	})
}

func TestUnknownGrantIsNotFound(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for _, id := range []string{"", "nope", "a\x00b", "\xff", "' OR '1'='1", string(make([]byte, 100_000))} {
			_, err := kept.FindGrant(t.Context(), org, id)
			require.ErrorIs(t, err, store.ErrNotFound, "%q", id)
			_, err = kept.RevokeGrant(t.Context(), org, anna, id)
			require.ErrorIs(t, err, store.ErrNotFound, "%q", id)
		}
		require.Empty(t, kinds(t, kept, org))
	})
}

func TestGrantWithAnIdThatIsTakenIsRefusedWhole(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, err := store.Open(t.Context(), store.Options{
			Database: g.database, Clock: newClock().now, NewID: func() string { return "same" },
		})
		require.NoError(t, err)
		defer func() { require.NoError(t, kept.Close()) }()
		org := workspace(t, "org:1")
		makeGrant(t, kept, org, lobby())
		_, err = kept.MakeGrant(t.Context(), org, luca, lobby())
		require.ErrorIs(t, err, store.ErrInternal)
		require.Equal(t, []string{store.GrantMade}, kinds(t, kept, org), "no record without an act")
	})
}

// kinds are the kinds of a workspace's records, newest first.
func kinds(t *testing.T, kept store.Store, org store.Workspace) []string {
	t.Helper()
	records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{})
	require.NoError(t, err)
	return slices.Collect(func(yield func(string) bool) {
		for _, record := range records {
			if !yield(record.Kind) {
				return
			}
		}
	})
}
