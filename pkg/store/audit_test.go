package store_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestAuditSaysWhoDidWhat(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		made := makeGrant(t, kept, org, lobby())
		_, err := kept.RevokeGrant(t.Context(), org, store.Actor{Name: "Luca"}, made.ID)
		require.NoError(t, err)

		records, err := kept.ReadAudit(t.Context(), org, store.AuditPage{})
		require.NoError(t, err)
		require.Len(t, records, 2)
		require.Greater(t, records[0].Number, records[1].Number)
		require.JSONEq(t, `{"queryTypes":["tickets"],"note":"Wall screen in the lobby"}`, string(records[1].Details))
		require.JSONEq(t, `{}`, string(records[0].Details))
		records[0].Number, records[0].Details, records[1].Number, records[1].Details = 0, nil, 0, nil
		require.Equal(t, []store.AuditRecord{
			{At: made.CreatedAt.Add(time.Second), Actor: store.Actor{Name: "Luca"}, Kind: store.GrantRevoked, Customer: "acme", Subject: made.ID},
			{At: made.CreatedAt, Actor: anna, Kind: store.GrantMade, Customer: "acme", Subject: made.ID},
		}, records)
	})
}

func TestAuditIsReadInPages(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for range 5 {
			makeGrant(t, kept, org, lobby())
		}
		seen := map[int64]bool{}
		page := store.AuditPage{Limit: 2}
		for {
			records, err := kept.ReadAudit(t.Context(), org, page)
			require.NoError(t, err)
			if len(records) == 0 {
				break
			}
			for _, record := range records {
				require.False(t, seen[record.Number])
				seen[record.Number] = true
				page.Before = record.Number
			}
		}
		require.Len(t, seen, 5)
		all, err := kept.ReadAudit(t.Context(), org, store.AuditPage{Before: 1 << 40, Limit: -1})
		require.NoError(t, err)
		require.Len(t, all, 5)
	})
}

func TestDatabaseRefusesToForget(t *testing.T) {
	refused := []string{
		`UPDATE audit SET actor_name = 'somebody else'`,
		`DELETE FROM audit`,
		`DELETE FROM grants`,
		`UPDATE grants SET note = 'another'`,
		`UPDATE grants SET customer = 'globex', revoked_ms = 1`,
		`UPDATE grants SET workspace = 'org:2', revoked_ms = 1`,
		`UPDATE grants SET revoked_ms = NULL`,
	}
	// Ways around the statements above.
	ofDialect := map[string][]string{
		"sqlite": {
			`REPLACE INTO audit SELECT number, 'org:2', at_ms, actor_uid, actor_name, kind, customer, subject, details FROM audit`,
			`INSERT OR REPLACE INTO grants SELECT * FROM grants`,
			`INSERT INTO audit SELECT * FROM audit WHERE true ON CONFLICT DO UPDATE SET kind = 'x'`,
		},
		"pgx": {`TRUNCATE audit`, `TRUNCATE grants`, `WITH gone AS (DELETE FROM audit RETURNING 1) SELECT * FROM gone`},
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		made := makeGrant(t, kept, org, lobby())
		raw := g.raw(t)
		for _, statement := range append(refused, ofDialect[g.driver]...) {
			_, err := raw.Exec(statement)
			require.Error(t, err, statement)
			require.Regexp(t, "append-only|only be revoked", err.Error(), statement)
		}
		_, err := kept.RevokeGrant(t.Context(), org, luca, made.ID)
		require.NoError(t, err)
		_, err = raw.Exec(`UPDATE grants SET revoked_ms = 1, revoked_by_uid = 'u-else'`)
		require.ErrorContains(t, err, "only be revoked")
		require.Len(t, kinds(t, kept, org), 2)
	})
}
