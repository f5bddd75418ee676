package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// sights in the order of their rank, which is what the table keeps.
var sights = []Sight{SeenNormal, SeenPending, Unseen, SeenFiring}

const maxLooks = 10_000

// Observe implements Checks. A column of the row that is there is never older nor
// better than what it becomes, in whatever order the looks come.
func (d *database) Observe(ctx context.Context, workspace Workspace, looks []Look) error {
	if err := workspace.check(); err != nil {
		return err
	}
	if len(looks) > maxLooks {
		return unusable(fmt.Sprintf("More than %d looks cannot be kept at once.", maxLooks))
	}
	for _, look := range looks {
		if err := look.check(); err != nil {
			return err
		}
	}
	if len(looks) == 0 {
		return nil
	}
	// One order for all, so that two who write the same rows wait and do not lock
	// each other out.
	ordered := slices.SortedStableFunc(slices.Values(looks), compareLooks)
	return d.write(ctx, func(tx *sql.Tx) error {
		for _, look := range ordered {
			if err := observe(ctx, tx, workspace, look); err != nil {
				return err
			}
		}
		return nil
	})
}

func observe(ctx context.Context, tx *sql.Tx, workspace Workspace, look Look) error {
	rank := slices.Index(sights, look.Sight)
	evaluated, evaluations := sql.NullInt64{}, 0
	if !look.Evaluated.IsZero() {
		evaluated, evaluations = sql.NullInt64{Int64: toMs(look.Evaluated), Valid: true}, 1
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO check_observations AS o
		(workspace, checklist, day, slot, check_id, first_ms, last_ms, evaluations, evaluated_ms, worst, reason, latest, latest_reason)
		VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $9, $10)
		ON CONFLICT (workspace, checklist, day, slot, check_id) DO UPDATE SET
			first_ms      = CASE WHEN excluded.first_ms < o.first_ms THEN excluded.first_ms ELSE o.first_ms END,
			last_ms       = CASE WHEN excluded.last_ms > o.last_ms THEN excluded.last_ms ELSE o.last_ms END,
			latest        = CASE WHEN excluded.last_ms >= o.last_ms THEN excluded.latest ELSE o.latest END,
			latest_reason = CASE WHEN excluded.last_ms >= o.last_ms THEN excluded.latest_reason ELSE o.latest_reason END,
			evaluations   = CASE WHEN excluded.evaluated_ms IS NOT NULL
				AND (o.evaluated_ms IS NULL OR excluded.evaluated_ms > o.evaluated_ms) THEN o.evaluations + 1 ELSE o.evaluations END,
			evaluated_ms  = CASE WHEN excluded.evaluated_ms IS NOT NULL
				AND (o.evaluated_ms IS NULL OR excluded.evaluated_ms > o.evaluated_ms) THEN excluded.evaluated_ms ELSE o.evaluated_ms END,
			worst         = CASE WHEN excluded.worst > o.worst THEN excluded.worst ELSE o.worst END,
			reason        = CASE WHEN excluded.worst > o.worst OR (excluded.worst = o.worst AND excluded.last_ms >= o.last_ms)
				THEN excluded.reason ELSE o.reason END`,
		workspace.key, look.Round.Checklist, look.Round.Date.String(), look.Round.Slot, look.Check, toMs(look.At),
		evaluations, evaluated, rank, cut(look.Reason, maxNote))
	if err != nil {
		return fmt.Errorf("keep a look: %w", err)
	}
	return nil
}

// ListObservations implements Checks.
func (d *database) ListObservations(ctx context.Context, workspace Workspace, rounds RoundRange) ([]Observation, error) {
	return readRounds(ctx, d, workspace, rounds, scanObservation, `SELECT r.checklist, r.day, r.slot, r.check_id, r.first_ms, r.last_ms,
		r.evaluations, r.evaluated_ms, r.worst, r.reason, r.latest, r.latest_reason FROM check_observations r`,
		`ORDER BY r.checklist, r.day, r.slot, r.check_id`)
}

func scanObservation(row scanner) (Observation, error) {
	var one Observation
	var first, last int64
	var worst, latest int
	var evaluated sql.NullInt64
	err := row.Scan(&one.Round.Checklist, dayText{&one.Round.Date}, &one.Round.Slot, &one.Check, &first, &last,
		&one.Evaluations, &evaluated, &worst, &one.Reason, &latest, &one.LatestReason)
	if err != nil {
		return Observation{}, err
	}
	one.FirstSeen, one.LastSeen, one.Worst, one.Latest = fromMs(first), fromMs(last), sights[worst], sights[latest]
	if evaluated.Valid {
		one.Evaluated = fromMs(evaluated.Int64)
	}
	return one, nil
}

func (l Look) check() error {
	if !slices.Contains(sights, l.Sight) {
		return unusable("It is not known what the look saw.")
	}
	if l.At.IsZero() || l.Evaluated.After(l.At.Add(24*time.Hour)) {
		return unusable("The look's time is missing or wrong.")
	}
	return firstError(
		checkRound(l.Round),
		requireText("The check", l.Check, maxWord),
		checkText("The reason", cut(l.Reason, maxNote), maxNote),
	)
}
