package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

func TestAFindingIsOneHoweverOftenItIsRaised(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		now := start
		kept, org := g.openWith(t, func() time.Time { return now }), workspace(t, "org:1")
		first := raise(t, kept, org, "r-1", claim("acme", "p-1"), claim("acme", "p-2"), claim("", "p-1"), claim("acme", "p-1"))
		require.Len(t, first, 4)
		require.Equal(t, first[0].ID, first[3].ID)
		require.NotEqual(t, first[0].ID, first[2].ID, "nobody's is another one")
		again := claim("acme", "p-1")
		again.Title = "Newer words"
		require.Equal(t, first[0], raise(t, kept, org, "r-2", again)[0], "told today already")
		now = now.Add(24 * time.Hour)
		seen := raise(t, kept, org, "r-3", again)[0]
		require.Equal(t, "Newer words", seen.Claim.Title)
		require.Len(t, seen.Acts, 2)
		require.Equal(t, seen, raise(t, kept, org, "r-3", again)[0])

		listed, err := kept.ListFindings(t.Context(), org, []string{"acme"}, 0)
		require.NoError(t, err)
		require.Len(t, listed, 2)
		require.Empty(t, listed[0].Claim.Title)
		require.NoError(t, kept.FillClaims(t.Context(), org, listed))
		require.Contains(t, listed, seen)
		newer, err := kept.ListFindings(t.Context(), org, []string{"acme", ""}, 3)
		require.NoError(t, err)
		require.Len(t, newer, 1)
		require.Len(t, newer[0].Acts, 2, "with all of its history")
		none, err := kept.ListFindings(t.Context(), org, nil, 0)
		require.NoError(t, err)
		require.Empty(t, none)
	})
}

func TestADecisionIsKeptOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		log := raise(t, kept, org, "r-1", claim("acme", "p-1"))[0]
		wanted := store.FindingDecision{Finding: log.ID, Request: "d-1", Decision: decision(t, `{"kind":"accept","owner":"Luca","due":"2026-04-20","ticket":{"connection":"desk","key":"ACM-1"},"note":"x"}`)}
		decided, err := kept.DecideFinding(t.Context(), org, anna, wanted, func(seen review.Log) error {
			require.Equal(t, log, seen)
			return nil
		})
		require.NoError(t, err)
		found, err := kept.FindFinding(t.Context(), org, log.ID)
		require.NoError(t, err)
		require.Equal(t, decided, found)
		finding := found.Finding(wall.Date{Year: 2026, Month: time.March, Day: 29})
		require.Equal(t, review.StateAccepted, finding.State)
		require.Equal(t, &review.TicketRef{Connection: "desk", Key: "ACM-1"}, finding.Ticket)

		again, err := kept.DecideFinding(t.Context(), org, anna, wanted, func(review.Log) error { return errors.New("asked again") })
		require.NoError(t, err)
		require.Equal(t, decided, again)
		_, err = kept.DecideFinding(t.Context(), org, luca, wanted, agreed)
		require.ErrorIs(t, err, store.ErrConflict)
		refusal := errors.New("no")
		wanted.Request = "d-2"
		_, err = kept.DecideFinding(t.Context(), org, anna, wanted, func(review.Log) error { return refusal })
		require.Equal(t, refusal, err)
		wanted.Finding = "none"
		_, err = kept.DecideFinding(t.Context(), org, anna, wanted, agreed)
		require.ErrorIs(t, err, store.ErrNotFound)
		_, err = kept.FindFinding(t.Context(), org, "none")
		require.ErrorIs(t, err, store.ErrNotFound)
		last, err := kept.LastReviewNumber(t.Context(), org)
		require.NoError(t, err)
		require.EqualValues(t, 2, last)
	})
}

func TestTheDatabaseRefusesToForgetTheReview(t *testing.T) {
	tables := []string{"review_acts", "review_finding_acts", "review_closings", "review_notes", "review_summaries"}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		keepActs(t, kept, org, anna, reviewAct(t, "r-1", "e-1", noteDeed))
		raise(t, kept, org, "r-1", claim("acme", "p-1"))
		closed, err := kept.CloseReview(t.Context(), org, anna, closingOf("acme", "r-1"))
		require.NoError(t, err)
		_, err = kept.AddReviewNote(t.Context(), org, anna, store.NewReviewNote{Closing: closed.ID, Request: "n-1", Text: "x"})
		require.NoError(t, err)
		_, err = kept.KeepReviewSummary(t.Context(), org, anna, figures("acme", 3))
		require.NoError(t, err)
		raw := g.raw(t)
		for _, table := range tables {
			statements := []string{`UPDATE ` + table + ` SET at_ms = 0`, `DELETE FROM ` + table}
			if g.driver == "sqlite" {
				statements = append(statements, `REPLACE INTO `+table+` SELECT * FROM `+table)
			} else {
				statements = append(statements, `TRUNCATE `+table+` CASCADE`, `WITH gone AS (DELETE FROM `+table+` RETURNING 1) SELECT * FROM gone`)
			}
			for _, statement := range statements {
				_, err := raw.Exec(statement)
				require.Error(t, err, statement)
				require.Contains(t, err.Error(), "append-only", statement)
			}
		}
	})
}
